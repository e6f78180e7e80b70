"""What the two hear while a pot is handed over: the question, what came of it, and do you stay."""

from bot.deeds import ConfirmHandover, CountOther, Deed, EndHandover, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.hand_over import OTHER, count_first, name_of, read_counted, read_right
from bot.dialogues.shared import YES
from bot.dialogues.telling import read_money
from bot.say import Cents, Say, TheStreet, say
from bot.talk import Answer, Heard, Option, Slots
from bot.world import Street, World
from bot.world.handovers import Handing

LATER = "later"
STAY, STOP = "stay", "stop"


def _found(slots: Slots, world: World) -> Handing | None:
    return world.handovers.one(int(slots.get("handover", 0)))


# --- the question ---------------------------------------------------------------------------------


def _asks_me(slots: Slots, world: World) -> bool:
    found = _found(slots, world)
    return found is not None and found.asks_me


def _card(slots: Slots, world: World) -> Say:
    found = _found(slots, world)
    assert found is not None, "it is asked only while it is under way"
    left = amount_in_words(found.left)
    args = {"left": left, "street": TheStreet(found.street), "name": name_of(found.other)}
    if found.i_give:
        return say("handover-again" if found.said is not None else "handover-give", **args)
    return say("handover-take" if found.giver else "handover-take-over", **args)


def amount_in_words(cents: int) -> Cents | Say:
    """What is in a pot, which may be short."""
    return Cents(cents) if cents >= 0 else say("handover-short", short=Cents(-cents))


def _choices(slots: Slots, world: World) -> tuple[Option, ...]:
    found = _found(slots, world)
    yes = "hand_over-yes" if found is not None and found.i_give else "handover-yes"
    return (
        Option.of(YES, yes),
        Option.of(OTHER, "hand_over-other"),
        Option.of(LATER, "handover-later"),
    )


def _left(slots: Slots, world: World) -> Slots:
    found = _found(slots, world)
    return {"shown": found.left} if found else {}


def _how_much(slots: Slots, world: World) -> bool:
    found = _found(slots, world)
    return slots.get("right") == OTHER and found is not None and found.i_get


def _read_amount(heard: Heard, slots: Slots, world: World) -> int | None:
    return None if read_counted(heard, world) is None else read_money(heard, slots, world)


def _decide(slots: Slots, world: World) -> Deed | Answer:
    found = _found(slots, world)
    if found is None or not (found.i_give or found.i_get):
        return Answer((say("handover-over"),))
    if "right" not in slots:
        return Answer((say("hand_over-confirmed", name=name_of(found.other)),))
    right, shown = slots["right"], int(slots["shown"])
    if right == LATER:
        return EndHandover(found.id)
    counted = slots.get("amount", right)
    if right == YES or counted == shown:
        return ConfirmHandover(found.id, shown)
    if found.i_give:
        return count_first(found.street_id, right, ("handover_card", {"handover": found.id}))
    return CountOther(found.id, int(counted))


def _decided(outcome: Outcome, slots: Slots, world: World) -> Answer:
    found = _found(slots, world)
    name = name_of(found.other if found else None)
    match outcome.code:
        case "over":
            return Answer((say("handover-over"),))
        case "changed":
            again = {"handover": slots["handover"]}
            return Answer((say("hand_over-changed"),), again=again)
        case "waits":
            return Answer((say("hand_over-asked", name=name),))
    if slots["right"] == LATER:
        ended = "hand_over-withdrawn" if outcome.facts["gave"] else "handover-not_now"
        return Answer((say(ended, street=TheStreet(outcome.facts["street"])),))
    if "gave" not in outcome.facts:
        counted = "handover-other-told" if outcome.facts["giver"] else "handover-other-alone"
        return Answer((say(counted, name=name),))
    return _handed_over(outcome)


def _handed_over(outcome: Outcome) -> Answer:
    facts = outcome.facts
    if facts["gave"]:
        return Answer(next=("handover_done", {"of": facts["of"], "left": facts["left"]}))
    street = TheStreet(facts["street"])
    return Answer((say("handover-done", left=amount_in_words(facts["left"]), street=street),))


HANDOVER_CARD = Dialogue(
    name="handover_card",
    steps=(
        Step(
            "right",
            reads=read_right,
            options=_choices,
            needed=_asks_me,
            says=_card,
            remembers=_left,
        ),
        Step("amount", reads=_read_amount, needed=_how_much, numbered=False),
    ),
    finish=_decide,
    told=_decided,
    left="hand_over-later",
    keeps=frozenset({"handover", "shown"}),
    patient=True,
)


# --- when it is done ------------------------------------------------------------------------------


def _pot(slots: Slots, world: World) -> Street | None:
    return next((pot for pot in world.me.pots if pot.id == slots.get("of")), None)


def _do_you_stay(slots: Slots, world: World) -> Say:
    pot = _pot(slots, world)
    assert pot is not None, "it is asked only of who is gangmaker there"
    left = amount_in_words(int(slots["left"]))
    return say("handover_done-stay", street=TheStreet(pot.name), left=left)


def _stays(slots: Slots, world: World) -> Deed | Answer:
    pot = _pot(slots, world)
    if pot is None:
        return Answer((say("not-for-you"),))
    if slots["stay"] == STAY:
        return Answer((say("handover_done-stays"),))
    return Answer(next=("leave_street", {"street": str(pot.id), "handed_over": True}))


HANDOVER_DONE = Dialogue(
    name="handover_done",
    steps=(
        Step(
            "stay",
            options=lambda _slots, _world: tuple(
                Option.of(value, f"handover_done-{value}_on") for value in (STAY, STOP)
            ),
            needed=lambda slots, world: _pot(slots, world) is not None,
            says=_do_you_stay,
        ),
    ),
    finish=_stays,
    keeps=frozenset({"of", "left"}),
    left="handover_done-stays",
    patient=True,
)


# --- what happens meanwhile -----------------------------------------------------------------------


def _news(slots: Slots, _world: World) -> Deed | Answer:
    """`what` is the text; amounts and street fill it."""
    named = (name for name in ("left", "counted") if name in slots)
    amounts = {name: amount_in_words(int(slots[name])) for name in named}
    street = TheStreet(str(slots.get("street", "")))
    return Answer((say(f"handover_news-{slots['what']}", street=street, **amounts),))


HANDOVER_NEWS = Dialogue(
    name="handover_news",
    finish=_news,
    keeps=frozenset({"what", "street", "left", "counted"}),
)

HANDOVERS = (HANDOVER_CARD, HANDOVER_DONE, HANDOVER_NEWS)
