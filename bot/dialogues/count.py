"""Count the cash box: compare it with the pot, and book a difference without blame.

Opened from another dialogue, which it names in the slot `back`, it goes back there.
"""

from dataclasses import replace

from bot.deeds import CountCash, Deed, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import (
    NO,
    YES,
    choices,
    is_mine,
    pot_of,
    pots,
    several_pots,
    street_named,
    what_is_left,
    yes_or_no,
)
from bot.dialogues.telling import facts_said, read_money
from bot.say import Cents, Say, TheStreet, say
from bot.talk import Answer, Heard, Slots
from bot.world import World

# Above this a forgotten attention is likelier than a counting difference.
SMALL_CENTS = 10_00


def _gathers(heard: Heard, _slots: Slots, world: World) -> Slots:
    said = facts_said(heard.facts, world.now.date())
    amount = {"amount": said["amount"]} if "amount" in said else {}
    return amount | street_named(heard, world)


def _read_counted(heard: Heard, slots: Slots, world: World) -> int | None:
    """Money that was given for a present is not money that was counted."""
    return None if heard.facts.gifts else read_money(heard, slots, world)


def _difference(slots: Slots, world: World) -> int:
    """Counted minus kept, in cents."""
    return int(slots["amount"]) - world.balance(pot_of(slots, world).id)


def _differs(slots: Slots, world: World) -> bool:
    return _difference(slots, world) != 0


def _shall_i(slots: Slots, world: World) -> Say:
    street, difference = pot_of(slots, world), _difference(slots, world)
    key = "count-right-small" if abs(difference) <= SMALL_CENTS else "count-right-large"
    return say(
        key,
        kept=Cents(world.balance(street.id)),
        counted=Cents(int(slots["amount"])),
        difference=Cents(abs(difference)),
    )


def _finish(slots: Slots, world: World) -> Deed | Answer:
    if "street" in slots and not is_mine(slots, world):  # hers no more: never another pot
        return Answer((say("not-for-you"),))
    street = pot_of(slots, world)
    if "right" not in slots:
        return _and_back(Answer((say("count-equal", street=TheStreet(street.name)),)), slots)
    if slots["right"] == "forgotten":
        return Answer(next=("report", {"begun": True, "by_steps": True}))
    if slots["right"] == NO:
        return _and_back(Answer((say("count-left"),)), slots)
    return CountCash(street.id, int(slots["amount"]))


def _told(outcome: Outcome, slots: Slots, world: World) -> Answer:
    if not outcome.done:  # her street was closed at that very moment
        return Answer((say("not-for-you"),))
    if "back" in slots:
        return _and_back(Answer((say("count-booked"),)), slots)
    return Answer((say("count-booked"), what_is_left(pot_of(slots, world), world)))


def _and_back(answer: Answer, slots: Slots) -> Answer:
    """To the dialogue for which she counted; it says what is left."""
    if "back" not in slots:
        return answer
    name, kept = slots["back"]
    return replace(answer, next=(name, kept))


COUNT = Dialogue(
    name="count",
    steps=(
        Step("amount", reads=_read_counted, numbered=False),
        Step("street", options=pots, needed=several_pots),
        Step(
            "right",
            reads=yes_or_no,
            options=choices("count", YES, NO, "forgotten"),
            needed=_differs,
            says=_shall_i,
        ),
    ),
    finish=_finish,
    told=_told,
    gathers=_gathers,
    left="count-left",
    absorbs=frozenset({"count_cash"}),
    keeps=frozenset({"back"}),
)
