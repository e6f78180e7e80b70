"""A tip door whose code cannot be told any more: a new one after a yes, which ends the old one."""

from bot.deeds import Deed, Outcome, ShowDoorCode
from bot.dialogue import Dialogue, Step
from bot.dialogues.inviting import code_in_words, poster_button
from bot.dialogues.shared import NO, YES_NO, yes_or_no
from bot.say import say
from bot.talk import Answer, Slots
from bot.world import World


def _renew(slots: Slots, _world: World) -> Deed | Answer:
    if slots["renew"] == NO:
        return Answer((say("old_door-kept"),))
    return ShowDoorCode(int(slots["street"]), renew=True)


def _told(outcome: Outcome, slots: Slots, _world: World) -> Answer:
    if not outcome.done:
        return Answer((say("not-for-you"),))
    return code_in_words("door_code-renewed", outcome, poster_button(slots["street"]))


OLD_DOOR = Dialogue(
    name="old_door",
    steps=(Step("renew", reads=yes_or_no, options=YES_NO),),
    finish=_renew,
    told=_told,
    keeps=frozenset({"street"}),
    left="old_door-kept",
)
