"""Correct a booking: "was 15", "nee, 15 euro", an edited message."""

from dataclasses import replace
from datetime import date

from bot.deeds import Correct, Deed, Gift, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.report import NEVER_AT_ONCE_ABOVE
from bot.dialogues.shared import (
    NO,
    YES_NO,
    booked_in_words,
    in_words,
    mine_in_words,
    street_of,
    undo_button,
    what_is_left,
    yes_or_no,
)
from bot.dialogues.telling import facts_said, read_money
from bot.say import Say, say
from bot.talk import Answer, Heard, Slots
from bot.world import Booked, World

_CHANGES = ("amount", "gifts", "occasion", "day")


def _gathers(heard: Heard, _slots: Slots, world: World) -> Slots:
    said = facts_said(heard.facts, world.now.date())
    sure = heard.facts.confident and not heard.facts.must_confirm
    house_number = {"house_number": True} if heard.facts.house_number and not said else {}
    return said | {"sure": sure} | house_number


def _meant(slots: Slots, world: World) -> Booked | None:
    """The booking to be corrected: the edited or tapped one, else my last."""
    live = (b for b in world.my_bookings() if not b.withdrawn and street_of(b, world))
    return next((b for b in live if slots.get("of") in (None, b.id)), None)


def _corrected(slots: Slots, booked: Booked) -> Gift:
    return Gift(
        street_id=booked.street_id,
        cents=slots.get("amount", booked.cents),
        gifts=tuple(slots.get("gifts") or booked.gifts),
        occasion=slots.get("occasion") or booked.occasion,
        mood=slots.get("mood") or booked.mood,
        day=date.fromisoformat(slots["day"]) if slots.get("day") else booked.day,
    )


def _nothing_said(slots: Slots, world: World) -> bool:
    silent = not any(name in slots for name in _CHANGES) and not slots.get("house_number")
    return silent and _meant(slots, world) is not None


def _must_ask(slots: Slots, world: World) -> bool:
    booked = _meant(slots, world)
    if booked is None or not any(name in slots for name in _CHANGES):
        return False
    gift, street = _corrected(slots, booked), street_of(booked, world)
    if street is None or _same(gift, booked):
        return False
    large = gift.cents > min(NEVER_AT_ONCE_ABOVE, street.limit_cents)
    short = gift.cents - booked.cents > world.balance(street.id)
    return booked.for_street or not slots.get("sure") or large or short


def _same(gift: Gift, booked: Booked) -> bool:
    return replace(gift, street_id=booked.street_id) == Gift(
        booked.street_id, booked.cents, booked.gifts, booked.occasion, booked.mood, booked.day
    )


def _which(slots: Slots, world: World) -> Say:
    booked = _meant(slots, world)
    if slots.get("doubt"):
        return say(f"amount-{slots['doubt']}")
    return (
        say("correct-amount", booking=_as_it_is(booked, world))
        if booked
        else say("nothing-to-correct")
    )


def _is_it_right(slots: Slots, world: World) -> Say:
    booked = _meant(slots, world)
    if booked is None:
        return say("nothing-to-correct")
    return say("correct-right", booking=_words(_corrected(slots, booked), booked, world))


def _words(gift: Gift, booked: Booked, world: World) -> Say:
    words = in_words(gift.cents, gift.gifts, gift.occasion, gift.day, world.now.date())
    return mine_in_words(booked, words, world)


def _as_it_is(booked: Booked, world: World) -> Say:
    return mine_in_words(booked, booked_in_words(booked, world.now.date()), world)


def _after_amount(slots: Slots, _world: World) -> Slots:
    return {name: slots[name] for name in slots if name != "doubt"} | {"sure": True}


def _finish(slots: Slots, world: World) -> Deed | Answer:
    booked = _meant(slots, world)
    if booked is None:
        return Answer((say("nothing-to-correct"),))
    if slots.get("right") == NO:
        return Answer((say("left-as-is", booking=_as_it_is(booked, world)),))
    gift = _corrected(slots, booked)
    if slots.get("house_number"):
        return Answer((say("no-house-numbers"),))
    if _same(gift, booked):
        return Answer((say("already-so", booking=_words(gift, booked, world)),), booked=True)
    return Correct(booked.id, gift)


def _told(outcome: Outcome, _slots: Slots, world: World) -> Answer:
    if not outcome.done:
        return Answer((say("nothing-to-correct"),))
    gift: Gift = outcome.facts["gift"]
    booked = next(b for b in world.my_bookings() if b.id == outcome.facts["id"])
    street, undo = street_of(booked, world), undo_button(booked.id)
    says: tuple[Say, ...] = (say("corrected", booking=_words(gift, booked, world)),)
    if street is not None:
        says = (*says, what_is_left(street, world))
    return Answer(says, (undo,), booked=True)


CORRECT = Dialogue(
    name="correct",
    steps=(
        Step(
            "amount",
            reads=read_money,
            needed=_nothing_said,
            says=_which,
            then=_after_amount,
            numbered=False,
        ),
        Step(
            "right",
            reads=yes_or_no,
            options=YES_NO,
            needed=_must_ask,
            says=_is_it_right,
        ),
    ),
    finish=_finish,
    told=_told,
    gathers=_gathers,
    left="count-left",
    absorbs=frozenset({"report_attention", "correct_last", "smalltalk", "unknown"}),
    keeps=frozenset({"of", "gifts", "occasion", "mood", "day", "doubt", "sure", "house_number"}),
)
