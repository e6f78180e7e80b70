"""What is held about me, and forget me."""

from bot.deeds import Deed, Forget, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import NO, choices, yes_or_no
from bot.say import Lines, say
from bot.talk import Answer, Slots
from bot.world import World


def _my_data(_slots: Slots, world: World) -> Deed | Answer:
    held = world.held()
    lines = Lines(say(f"held-{name}", value=value) for name, value in held)
    one_channel = [name for name, _ in held].count("channel") == 1
    could_link = one_channel and world.me.joined and not world.me.stopped
    hint = (say("my-data-link"),) if could_link else ()
    return Answer((say("my-data", lines=lines), *hint, say("my-data-forget")))


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
