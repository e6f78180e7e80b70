"""A coordinator writes down what a street gave, told on paper or by phone; its gangmakers hear it.

The attention is understood and asked about as any other, and always said back with its street.
"""

from dataclasses import replace

from bot.deeds import Deed, Outcome, SpendFor
from bot.dialogue import Dialogue, Step
from bot.dialogues.report import DROP, REPORT, after_right, how_asked, is_right
from bot.dialogues.shared import (
    booked_in_words,
    choices,
    in_words,
    is_mine,
    pot_of,
    undo_button,
    what_is_left,
)
from bot.dialogues.telling import facts_beside, gift_in, reopened
from bot.dialogues.which_street import behind, led, name_and_rest, street_step
from bot.say import Cents, Say, TheStreet, say
from bot.talk import Answer, Heard, Slots
from bot.understanding import understand
from bot.world import World

WORDS = ("namens", "on behalf of", "for", "voor")


def _gathers(heard: Heard, slots: Slots, world: World) -> Slots:
    if slots.get("begun"):
        return reopened(facts_beside(heard, slots, world), slots)
    told = behind(heard.text, WORDS)
    where, rest = name_and_rest(told, world) if told else ({}, "")
    facts = understand(rest, now=world.now)  # without the street, whose name may hold a number
    return where | facts_beside(replace(heard, text=rest, facts=facts), slots, world)


def _is_open(slots: Slots, world: World) -> bool:
    return led(slots, world) is not None


def _is_it_right(slots: Slots, world: World) -> Say:
    street, today = led(slots, world), world.now.date()
    if street is None:
        return say("not-for-you")
    gift = gift_in(slots, street.id, today)
    words = in_words(gift.cents, gift.gifts, gift.occasion, gift.day, today)
    words = say("for-street", booking=words, street=TheStreet(street.name))
    return say(how_asked(slots, world, street), booking=words, limit=Cents(street.limit_cents))


def _after_right(slots: Slots, world: World) -> Slots:
    street = led(slots, world)
    return after_right(slots, world, street) if street else slots


def _finish(slots: Slots, world: World) -> Deed | Answer:
    if slots.get("wrong") == DROP:
        return Answer((say("left"),))
    street = led(slots, world)
    if street is None:
        return Answer((say("not-for-you"),))
    return SpendFor(gift_in(slots, street.id, world.now.date()), slots.get("told_in"))


def _told(outcome: Outcome, slots: Slots, world: World) -> Answer:
    street = led(slots, world)
    if not outcome.done or street is None:
        return Answer((say("not-for-you"),))
    undo = undo_button(outcome.facts["id"])
    booked = say("on_behalf-booked" if outcome.facts["heard"] else "booked")
    return Answer((booked, what_is_left(street, world)), (undo,), booked=True)


def _as_in_a_report(step: Step) -> Step:
    if step.slot == "gifts":  # it was not she who gave
        return step
    return replace(step, says=step.says or (lambda _slots, _world: say(f"report-{step.slot}")))


_ASKED = {step.slot: _as_in_a_report(step) for step in REPORT.steps}

ON_BEHALF = Dialogue(
    name="on_behalf",
    steps=(
        street_step("on_behalf-which"),
        *(_ASKED[slot] for slot in ("gifts", "amount", "occasion", "day")),
        Step(
            "right",
            reads=is_right,
            options=choices("choice", "yes", "no", "more"),
            needed=_is_open,
            says=_is_it_right,
            then=_after_right,
        ),
        _ASKED["wrong"],
    ),
    finish=_finish,
    told=_told,
    gathers=_gathers,
    left=REPORT.left,
    absorbs=REPORT.absorbs,
    keeps=REPORT.keeps | {"like", "named"},
)


def _tell(slots: Slots, world: World) -> Deed | Answer:
    if "cents" in slots:
        return _tell_sponsored(slots, world)
    found = world.booked_for(int(slots["booking"]))
    if found is None:
        return Answer()
    what, booked = found
    street = next(pot for pot in world.me.pots if pot.id == booked.street_id)
    words = booked_in_words(booked, world.now.date())
    return Answer((say(f"booked_for-{what}", booking=words, street=TheStreet(street.name)),))


def _tell_sponsored(slots: Slots, world: World) -> Answer:
    if not is_mine(slots, world):
        return Answer()
    street, cents = TheStreet(pot_of(slots, world).name), int(slots["cents"])
    key = "booked_for-sponsor" if cents > 0 else "booked_for-sponsor-undone"
    return Answer((say(key, amount=Cents(abs(cents)), street=street),))


BOOKED_FOR = Dialogue(
    name="booked_for",
    finish=_tell,
    keeps=frozenset({"booking", "street", "cents", "movement"}),
)

ON_BEHALF_DIALOGUES = (ON_BEHALF, BOOKED_FOR)
