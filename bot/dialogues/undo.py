"""Undo a booking of the last 24 hours by a counter-entry."""

from bot.deeds import Deed, Outcome, Undo
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import (
    NO,
    YES_NO,
    booked_in_words,
    mine_in_words,
    street_of,
    what_is_left,
    yes_or_no,
)
from bot.say import Say, say
from bot.talk import Answer, Slots
from bot.world import Booked, Sponsored, World


def _meant(slots: Slots, world: World) -> Booked | None:
    """The newest booking of mine that still stands, or the one whose button was tapped."""
    standing = (b for b in world.my_bookings() if not b.withdrawn and street_of(b, world))
    return next((b for b in standing if slots.get("of") in (None, b.id)), None)


def _undone_last(world: World) -> bool:
    """The last thing I did was an undo."""
    done = [(one.at, one.is_undo) for one in world.my_bookings()[:1]]
    for one in world.my_sponsored():
        done += [(one.at, False)] + ([(one.undone_at, True)] if one.undone_at else [])
    return bool(done) and max(done)[1]


def _sponsored(slots: Slots, world: World) -> Sponsored | None:
    """Sponsor money that still stands, when I wrote that down last."""
    standing = (one for one in world.my_sponsored() if one.undone_at is None)
    newest, booked = next(standing, None), _meant(slots, world)
    is_later = newest is not None and (booked is None or newest.at > booked.at)
    return newest if "of" not in slots and is_later else None


def _once_more(slots: Slots, world: World) -> bool:
    """A second undo is asked about."""
    if "of" in slots or _sponsored(slots, world) is not None:
        return False
    return _undone_last(world) and _meant(slots, world) is not None


def _this_one_too(slots: Slots, world: World) -> Say:
    booked = _meant(slots, world)
    if booked is None:
        return say("nothing-to-undo")
    return say("undo-right", booking=_words(booked, world))


def _finish(slots: Slots, world: World) -> Deed | Answer:
    sponsored = _sponsored(slots, world)
    if sponsored is not None:
        return Answer(next=("undo_sponsor", {"of": sponsored.id, "ask": _undone_last(world)}))
    booked = _meant(slots, world)
    if booked is None:
        known = any(b.id == slots.get("of") for b in world.my_bookings())
        return Answer((say("already-undone" if known else "nothing-to-undo"),))
    if slots.get("right") == NO:
        return Answer((say("left-as-is", booking=_words(booked, world)),))
    return Undo(booked.id)


def _told(outcome: Outcome, _slots: Slots, world: World) -> Answer:
    if outcome.code == "street_unknown":  # closed at that very moment
        return Answer((say("not-for-you"),))
    if not outcome.done:
        return Answer((say("already-undone"),))
    gone: Booked = outcome.facts["gone"]
    back: Booked | None = outcome.facts["back"]
    first = say("undone", booking=_words(gone, world))
    if back is not None:
        first = say("undone-back", booking=_words(back, world))
    street = street_of(gone, world)
    return Answer((first, what_is_left(street, world)) if street else (first,))


def _words(booked: Booked, world: World) -> Say:
    return mine_in_words(booked, booked_in_words(booked, world.now.date()), world)


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
