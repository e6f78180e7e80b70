"""A coordinator writes down money that a sponsor gave for a street; who gave it is not kept."""

from bot.deeds import Deed, Outcome, SponsorPot, UndoSponsor
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import NO, YES_NO, what_is_left, yes_or_no
from bot.dialogues.telling import read_clear_money, read_money
from bot.dialogues.which_street import behind, led, name_and_rest, street_step
from bot.say import Cents, Say, TheStreet, say
from bot.talk import Answer, Heard, Slots
from bot.world import Sponsored, World

WORDS = ("sponsorgeld", "sponsor money")


def _gathers(heard: Heard, _slots: Slots, world: World) -> Slots:
    told = behind(heard.text, WORDS)
    if not told:
        return {}
    where, rest = name_and_rest(told, world)
    cents = read_clear_money(rest, world)
    return {**where, "amount": cents} if cents else where


def _is_it_right(slots: Slots, world: World) -> Say:
    street = led(slots, world)
    name = TheStreet(street.name) if street else ""
    return say("sponsor-right", amount=Cents(slots["amount"]), street=name)


def _is_open(slots: Slots, world: World) -> bool:
    return led(slots, world) is not None


def _finish(slots: Slots, world: World) -> Deed | Answer:
    if slots.get("right") == NO:
        return Answer((say("left"),))
    street = led(slots, world)
    if street is None:
        return Answer((say("not-for-you"),))
    return SponsorPot(street.id, int(slots["amount"]))


def _told(outcome: Outcome, slots: Slots, world: World) -> Answer:
    street = led(slots, world)
    if not outcome.done or street is None:
        return Answer((say("not-for-you"),))
    booked = say("on_behalf-booked" if outcome.facts["heard"] else "booked")
    return Answer((booked, what_is_left(street, world)))


def _without_nothing(slots: Slots, _world: World) -> Slots:
    kept = {name: slots[name] for name in slots if name != "amount"}
    return slots if slots["amount"] else kept


SPONSOR = Dialogue(
    name="sponsor",
    steps=(
        street_step("sponsor-which"),
        Step("amount", reads=read_money, then=_without_nothing, numbered=False),
        Step("right", reads=yes_or_no, options=YES_NO, needed=_is_open, says=_is_it_right),
    ),
    finish=_finish,
    told=_told,
    gathers=_gathers,
    left="left",
    keeps=frozenset({"like", "named"}),
)


# --- taking it back -----------------------------------------------------------------------------


def _meant(slots: Slots, world: World) -> Sponsored | None:
    return next((one for one in world.my_sponsored() if one.id == slots.get("of")), None)


def _once_more(slots: Slots, world: World) -> bool:
    return bool(slots.get("ask")) and _meant(slots, world) is not None


def _this_one_too(slots: Slots, world: World) -> Say:
    return say("undo-right", booking=_words(_meant(slots, world)))


def _words(one: Sponsored | None) -> Say:
    assert one is not None, "it is asked about while it is there"
    return say("sponsor-words", amount=Cents(one.cents), street=TheStreet(one.street.name))


def _take_back(slots: Slots, world: World) -> Deed | Answer:
    found = _meant(slots, world)
    if found is None or found.undone_at is not None:
        return Answer((say("nothing-to-undo" if found is None else "already-undone"),))
    if slots.get("right") == NO:
        return Answer((say("left-as-is", booking=_words(found)),))
    return UndoSponsor(found.id)


def _taken_back(outcome: Outcome, slots: Slots, world: World) -> Answer:
    found = _meant(slots, world)
    if not outcome.done or found is None:
        return Answer((say("already-undone"),))
    return Answer((say("undone", booking=_words(found)), what_is_left(found.street, world)))


UNDO_SPONSOR = Dialogue(
    name="undo_sponsor",
    steps=(Step("right", reads=yes_or_no, options=YES_NO, needed=_once_more, says=_this_one_too),),
    finish=_take_back,
    told=_taken_back,
    left="count-left",
    keeps=frozenset({"of", "ask"}),
)

SPONSORING = (SPONSOR, UNDO_SPONSOR)
