"""A gangmaker stops: which street, are you sure or first hand over, and word to coordinators."""

from bot.deeds import Deed, LeaveStreet, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import (
    NO,
    YES,
    choices,
    pot_of,
    pots,
    several_pots,
    street_named,
    yes_or_no,
)
from bot.say import Cents, Say, TheStreet, say
from bot.talk import Answer, Heard, Option, Slots
from bot.world import World

FIRST = "first"


def _street_of(heard: Heard, _slots: Slots, world: World) -> Slots:
    return street_named(heard, world)


def _sure(slots: Slots, world: World) -> Say:
    return say("leave_street-sure", street=TheStreet(pot_of(slots, world).name))


def _choices(slots: Slots, world: World) -> tuple[Option, ...]:
    """Who keeps the pot with somebody may hand it over first."""
    mates = world.handovers.mates(pot_of(slots, world).id)
    first = (FIRST,) if mates and not slots.get("handed_over") else ()
    return choices("leave_street", YES, NO, *first)(slots, world)


def _leave(slots: Slots, world: World) -> Deed | Answer:
    if slots["sure"] == NO:
        return Answer((say("leave_street-not"),))
    if slots["sure"] == FIRST:
        return Answer(next=("hand_over", {"street": str(pot_of(slots, world).id)}))
    return LeaveStreet(pot_of(slots, world).id)


def _left(outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    if not outcome.done:
        return Answer((say("not-for-you"),))
    return Answer(
        (say("leave_street-done", street=TheStreet(outcome.facts["street"])),), leave=True
    )


LEAVE_STREET = Dialogue(
    name="leave_street",
    steps=(
        Step("street", options=pots, needed=several_pots),
        Step("sure", reads=yes_or_no, options=_choices, says=_sure),
    ),
    finish=_leave,
    told=_left,
    gathers=_street_of,
    keeps=frozenset({"handed_over"}),
)


def _told(slots: Slots, _world: World) -> Deed | Answer:
    """To her coordinators; when she was the last one, with what is left in the pot."""
    street, left = TheStreet(str(slots.get("street", ""))), slots.get("left")
    if left is None:
        return Answer((say("gangmaker_left-one", street=street),))
    return Answer((say("gangmaker_left-last", street=street, left=Cents(left)),))


GANGMAKER_LEFT = Dialogue(name="gangmaker_left", finish=_told, keeps=frozenset({"street", "left"}))

LEAVING = (LEAVE_STREET, GANGMAKER_LEFT)
