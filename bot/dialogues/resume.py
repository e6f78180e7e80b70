"""Go on after a day of silence, or begin anew."""

from bot.deeds import Deed
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import NO, choices, yes_or_no
from bot.say import Say, say
from bot.talk import Answer, Slots
from bot.world import World

# What she was doing, where its own name helps her to remember.
_NAMED = frozenset({"report", "tip", "count"})


def _finish(slots: Slots, _world: World) -> Deed | Answer:
    if slots["go_on"] == NO:
        return Answer((say("resume-anew"),), leave=True)
    return Answer()


def _go_on_with(slots: Slots, _world: World) -> Say:
    what = slots.get("what")
    return say(f"resume-go_on-{what}" if what in _NAMED else "resume-go_on")


RESUME = Dialogue(
    name="resume",
    steps=(
        Step("go_on", reads=yes_or_no, options=choices("resume", "yes", "no"), says=_go_on_with),
    ),
    finish=_finish,
    keeps=frozenset({"what"}),
    patient=True,
    fleeting=True,
)
