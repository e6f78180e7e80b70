"""Go on after a day of silence, or begin anew."""

from bot.deeds import Deed
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import NO, choices, yes_or_no
from bot.say import say
from bot.talk import Answer, Slots
from bot.world import World


def _finish(slots: Slots, _world: World) -> Deed | Answer:
    if slots["go_on"] == NO:
        return Answer((say("resume-anew"),), leave=True)
    return Answer()


RESUME = Dialogue(
    name="resume",
    steps=(Step("go_on", reads=yes_or_no, options=choices("resume", "yes", "no")),),
    finish=_finish,
    keeps=frozenset({"what"}),
    patient=True,
)
