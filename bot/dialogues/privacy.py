"""What is held about me, and forget me."""

from collections.abc import Sequence
from typing import Any

from bot.deeds import Deed, Forget, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import NO, choices, yes_or_no
from bot.say import Lines, say
from bot.talk import Answer, Slots
from bot.world import World


def _my_data(_slots: Slots, world: World) -> Deed | Answer:
    held = world.held()
    lines = Lines(say(f"held-{name}", value=value) for name, value in held)
    hint = (say("my-data-link"),) if _could_link(held, world) else ()
    return Answer((say("my-data", lines=lines), *hint, say("my-data-forget")))


def _could_link(held: Sequence[tuple[str, Any]], world: World) -> bool:
    """She uses one channel; on that one she may have two names, such as a number and another."""
    channels = {str(value).partition(" (")[0] for name, value in held if name == "channel"}
    return len(channels) == 1 and world.me.joined and not world.me.stopped


MY_DATA = Dialogue(name="my_data", finish=_my_data)


def _forget(slots: Slots, _world: World) -> Deed | Answer:
    return Answer((say("forget-not"),)) if slots["sure"] == NO else Forget()


def _forgotten(_outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    return Answer((say("forgotten"),), leave=True)


FORGET = Dialogue(
    name="forget",
    steps=(Step("sure", reads=yes_or_no, options=choices("forget", "yes", "no")),),
    finish=_forget,
    told=_forgotten,
)
