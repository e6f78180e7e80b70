"""Report an attention: what was given, what it cost, why and when."""

from datetime import timedelta

from bot.deeds import Deed, Outcome, Spend
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import (
    NO,
    YES,
    choices,
    in_words,
    is_mine,
    let_it_be,
    pot_of,
    pots,
    several_pots,
    undo_button,
    what_is_left,
    yes_or_no,
)
from bot.dialogues.telling import (
    gathers,
    gift_in,
    read_money,
    read_the_day,
    read_the_gifts,
    read_the_occasion,
)
from bot.say import Cents, Say, TheStreet, say
from bot.talk import Answer, Heard, Option, Slots
from bot.world import Street, World

DROP = "drop"  # write nothing down
ASK_AT_ONCE_AFTER = 3
# Above this a booking is always asked about, whatever she chose (understanding's own rule).
NEVER_AT_ONCE_ABOVE = 50_00


def _asked_for(slots: Slots, _world: World) -> bool:
    return bool(slots.get("by_steps") or slots.get("more"))


def _asked_for_more(slots: Slots, _world: World) -> bool:
    return bool(slots.get("more"))


def _how_much(slots: Slots, _world: World) -> Say:
    return say(f"amount-{slots['doubt']}" if slots.get("doubt") else "report-amount")


def _after_amount(slots: Slots, world: World) -> Slots:
    """The amount is clear now; the button for a free one gives 0."""
    amount = 0 if slots["amount"] == "free" else slots["amount"]
    kept = {name: slots[name] for name in slots if name != "doubt"}
    return {"told_on": world.now.date().isoformat()} | kept | {"amount": amount}


def _after_gifts(slots: Slots, _world: World) -> Slots:
    chosen = slots["gifts"]
    return {**slots, "gifts": [chosen] if isinstance(chosen, str) else list(chosen)}


def _after_occasion(slots: Slots, _world: World) -> Slots:
    mood = "LEED" if slots["occasion"] in ("support", "farewell") else "LIEF"
    return {**slots, "mood": mood}


def _after_day(slots: Slots, world: World) -> Slots:
    ago = {"today": 0, "yesterday": 1, "before": 2}.get(slots["day"])
    if ago is None:
        return slots
    return {**slots, "day": (world.now.date() - timedelta(days=ago)).isoformat()}


def must_ask(slots: Slots, world: World) -> bool:
    """Only a clear sentence of somebody who chose so is written down without asking."""
    gift = gift_in(slots, pot_of(slots, world).id, world.now.date())
    clear = slots.get("sure") and not slots.get("by_steps") and not slots.get("changed")
    if not (world.me.at_once and clear) or gift.cents > NEVER_AT_ONCE_ABOVE:
        return True
    return how_asked(slots, world, pot_of(slots, world)) != "report-right"


def how_asked(slots: Slots, world: World, street: Street) -> str:
    """Rules are a friend, not a gate: the one question, worded for what is special."""
    gift = gift_in(slots, street.id, world.now.date())
    same = world.same_lately(street.id, gift.cents, gift.gifts)
    if same:
        return "report-right-again" if same.by_me else "report-right-again-other"
    if gift.cents > world.balance(street.id):
        return "report-right-short"
    if gift.cents > street.limit_cents:
        return "report-right-limit"
    return "report-right"


def _is_it_right(slots: Slots, world: World) -> Say:
    street, today = pot_of(slots, world), world.now.date()
    gift = gift_in(slots, street.id, today)
    words = in_words(gift.cents, gift.gifts, gift.occasion, gift.day, today)
    if len(world.me.pots) > 1:
        words = say("for-street", booking=words, street=TheStreet(street.name))
    return say(how_asked(slots, world, street), booking=words, limit=Cents(street.limit_cents))


def is_right(heard: Heard, slots: Slots, world: World) -> str | None:
    return DROP if let_it_be(heard) else yes_or_no(heard, slots, world)


def _drop(heard: Heard, _slots: Slots, _world: World) -> str | None:
    return DROP if let_it_be(heard) else None


def _after_right(slots: Slots, world: World) -> Slots:
    return after_right(slots, world, pot_of(slots, world))


def after_right(slots: Slots, world: World, street: Street) -> Slots:
    """What a yes, a no or "aanvullen" leaves to be asked."""
    if slots["right"] == DROP:
        return {**slots, "right": NO, "wrong": DROP}
    if slots["right"] == NO and how_asked(slots, world, street).startswith("report-right-again"):
        return {**slots, "wrong": DROP}  # "no" to "is it another one?" is all there is to say
    if slots["right"] != "more":
        return slots
    missing = {n: slots[n] for n in slots if n not in ("right", "wrong")}
    return missing | {"more": True, "changed": True}


def _what_is_wrong(slots: Slots, _world: World) -> bool:
    return slots.get("right") not in (None, YES)


def _after_wrong(slots: Slots, _world: World) -> Slots:
    """Ask the wrong thing anew, and then whether it is right."""
    wrong = slots["wrong"]
    if wrong == DROP:
        return slots
    gone = {wrong, "wrong", "right", "doubt"} | ({"mood"} if wrong == "occasion" else set())
    kept = {name: slots[name] for name in slots if name not in gone}
    return kept | {"more": True, "changed": True, **_others_said(kept, wrong)}


def _others_said(slots: Slots, wrong: str) -> Slots:
    """So that only the wrong thing is asked, not all that was left unsaid."""
    unsaid = {"gifts": ["other"], "occasion": "just_because", "day": None}
    return {name: unsaid[name] for name in unsaid if name not in slots and name != wrong}


def _finish(slots: Slots, world: World) -> Deed | Answer:
    if slots.get("wrong") == DROP:
        return Answer((say("left"),))
    if "street" in slots and not is_mine(slots, world):  # hers no more: never into another pot
        return Answer((say("not-for-you"),))
    gift = gift_in(slots, pot_of(slots, world).id, world.now.date())
    return Spend(gift, slots.get("right") == YES and not slots.get("changed"), slots.get("told_in"))


def _told(outcome: Outcome, slots: Slots, world: World) -> Answer:
    if not outcome.done:  # her street was closed at that very moment
        return Answer((say("not-for-you"),))
    street = pot_of(slots, world)
    gift = gift_in(slots, street.id, world.now.date())
    says = (say("booked"), what_is_left(street, world))
    options: tuple[Option, ...] = ()
    if "right" not in slots:
        words = in_words(gift.cents, gift.gifts, gift.occasion, gift.day, world.now.date())
        says = (say("booked-at-once", booking=words), says[1])
        options = (undo_button(outcome.facts["id"]),)
    elif not gift.cents:
        says = (say("booked-free", count=world.attentions(street.id)), says[1])
    return Answer(says, options, next=_next_question(world), next_can_wait=True, booked=True)


def _next_question(world: World) -> tuple[str, Slots] | None:
    me = world.me
    if me.form is None:
        return "form", {"first": True}
    if me.at_once is None and me.unchanged == ASK_AT_ONCE_AFTER:  # once: after the third only
        return "at_once", {}
    return None


REPORT = Dialogue(
    name="report",
    steps=(
        Step(
            "gifts",
            reads=read_the_gifts,
            options=choices("gift", "flowers", "card", "cake", "fruit", "other"),
            needed=_asked_for,
            then=_after_gifts,
        ),
        Step(
            "amount",
            reads=read_money,
            options=choices("report", "free"),
            says=_how_much,
            then=_after_amount,
            numbered=False,
        ),
        Step(
            "occasion",
            reads=read_the_occasion,
            options=choices(
                "occasion-label", "support", "birthday", "welcome", "thanks", "just_because"
            ),
            needed=_asked_for,
            then=_after_occasion,
        ),
        Step(
            "day",
            reads=read_the_day,
            options=choices("report-day", "today", "yesterday", "before"),
            needed=_asked_for_more,
            then=_after_day,
        ),
        Step("street", options=pots, needed=several_pots),
        Step(
            "right",
            reads=is_right,
            options=choices("choice", "yes", "no", "more"),
            needed=must_ask,
            says=_is_it_right,
            then=_after_right,
        ),
        Step(
            "wrong",
            reads=_drop,
            options=choices("report-wrong", "amount", "gifts", "occasion", "day", DROP),
            needed=_what_is_wrong,
            then=_after_wrong,
        ),
    ),
    finish=_finish,
    told=_told,
    gathers=gathers,
    left="left",
    absorbs=frozenset({"report_attention", "correct_last", "tip", "smalltalk", "unknown"}),
    keeps=frozenset(
        {"doubt", "mood", "begun", "sure", "by_steps", "more", "changed", "told_in", "told_on"},
    ),
)
