"""Ask for a document: the balances as a file."""

from collections.abc import Callable

from bot.deeds import AskForBalances, Deed, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.programmes import places, programme_of, several
from bot.say import say
from bot.talk import Answer, Slots
from bot.world import World


def _told(key: str) -> Callable[[Outcome, Slots, World], Answer]:
    def told(outcome: Outcome, _slots: Slots, _world: World) -> Answer:
        if not outcome.done:
            return Answer((say("not-for-you"),))
        return Answer((say(key),), documents=outcome.facts["documents"])

    return told


def _which_place(slots: Slots, world: World) -> bool:
    return "of" not in slots and several(slots, world)


def _balances(slots: Slots, world: World) -> Deed | Answer:
    chosen = {"place": slots["of"]} if "of" in slots else slots
    mine = programme_of(chosen, world)
    if mine is None:
        return Answer((say("heat-no-programme"),))
    return AskForBalances(mine.programme_id, slots["format"])


BALANCES_FILE = Dialogue(
    name="balances_file",
    steps=(
        Step("place", options=places, needed=_which_place, says=lambda _s, _w: say("look-place")),
    ),
    finish=_balances,
    told=_told("balances_file-here"),
    keeps=frozenset({"format", "of"}),
    fleeting=True,
)

DOCUMENTS = (BALANCES_FILE,)
