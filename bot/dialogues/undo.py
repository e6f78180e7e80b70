"""Undo a booking of the last 24 hours by a counter-entry."""

from bot.deeds import Deed, Outcome, Undo
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import NO, YES_NO, booked_in_words, what_is_left, yes_or_no
from bot.say import Say, say
from bot.talk import Answer, Slots
from bot.world import Booked, World


def _meant(slots: Slots, world: World) -> Booked | None:
    """The newest booking of mine that still stands, or the one whose button was tapped."""
    standing = (b for b in world.my_bookings() if not b.withdrawn)
    return next((b for b in standing if slots.get("of") in (None, b.id)), None)


def _once_more(slots: Slots, world: World) -> bool:
    """The last thing I did was an undo: a second one is asked about."""
    mine = world.my_bookings()
    undone_last = bool(mine) and mine[0].is_undo
    return "of" not in slots and undone_last and _meant(slots, world) is not None


def _this_one_too(slots: Slots, world: World) -> Say:
    booked = _meant(slots, world)
    if booked is None:
        return say("nothing-to-undo")
    return say("undo-right", booking=booked_in_words(booked, world.now.date()))


def _finish(slots: Slots, world: World) -> Deed | Answer:
    booked = _meant(slots, world)
    if booked is None:
        known = any(b.id == slots.get("of") for b in world.my_bookings())
        return Answer((say("already-undone" if known else "nothing-to-undo"),))
    if slots.get("right") == NO:
        return Answer((say("left-as-is", booking=booked_in_words(booked, world.now.date())),))
    return Undo(booked.id)


def _told(outcome: Outcome, _slots: Slots, world: World) -> Answer:
    if not outcome.done:
        return Answer((say("already-undone"),))
    today = world.now.date()
    gone: Booked = outcome.facts["gone"]
    back: Booked | None = outcome.facts["back"]
    street = next(pot for pot in world.me.pots if pot.id == gone.street_id)
    first = say("undone", booking=booked_in_words(gone, today))
    if back is not None:
        first = say("undone-back", booking=booked_in_words(back, today))
    return Answer((first, what_is_left(street, world)))


UNDO = Dialogue(
    name="undo",
    steps=(
        Step(
            "right",
            reads=yes_or_no,
            options=YES_NO,
            needed=_once_more,
            says=_this_one_too,
        ),
    ),
    finish=_finish,
    told=_told,
    left="count-left",
    keeps=frozenset({"of"}),
)
