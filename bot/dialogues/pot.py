"""Look into the pot: what is left, and where it went."""

from bot.commands import is_reserved, plain
from bot.deeds import Deed, LookAtPot, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.look import name_behind, pot_in_words
from bot.dialogues.shared import (
    booked_in_words,
    is_mine,
    pot_of,
    pots,
    several_pots,
    street_named,
    what_is_left,
)
from bot.roles import Role
from bot.say import Cents, Lines, Say, TheStreet, say
from bot.talk import Answer, Heard, Option, Slots
from bot.world import Booked, World

# What fits in one message that people still read; the newest ones are shown.
SHOWN = 15
SHOWN_ALIKE = 4  # streets of a like name, to choose from
NAMED = 60  # characters of a name that is looked up


def _street_of(heard: Heard, _slots: Slots, world: World) -> Slots:
    return street_named(heard, world)


# --- what is left -------------------------------------------------------------------------------


def _asked_about(heard: Heard, _slots: Slots, world: World) -> Slots:
    """One of my own pots; a coordinator names any street of her programme."""
    mine = street_named(heard, world)
    name = name_behind(heard) or heard.facts.street
    if mine or not name or Role.COORDINATOR not in world.me.roles:
        return mine
    if not heard.facts.street and not world.streets_like(name):
        return mine  # "saldo graag" names no street
    return _found(name, world)


def _found(name: str, world: World) -> Slots:
    found = [street.id for street in world.streets_like(name)]
    if len(found) == 1:
        return {"street": str(found[0])}
    return {"like": found[:SHOWN_ALIKE], "named": name[:NAMED]}


def _read_name(heard: Heard, _slots: Slots, world: World) -> str | None:
    """What she typed when asked which street: read as a name, and looked up by `then`."""
    name = plain(heard.text)
    if Role.COORDINATOR not in world.me.roles or not name or is_reserved(heard.text):
        return None
    return f"?{name[:NAMED]}"


def _look_up(slots: Slots, world: World) -> Slots:
    street = str(slots["street"])
    return _found(street[1:], world) if street.startswith("?") else slots


def _unclear(slots: Slots, world: World) -> bool:
    return "street" not in slots and (len(world.me.pots) != 1 or "named" in slots)


def _which(slots: Slots, world: World) -> tuple[Option, ...]:
    if "named" not in slots:
        return pots(slots, world)
    like = set(slots.get("like", ()))
    named = world.streets_like(str(slots["named"]))
    return tuple(Option(str(s.id), say("just-name", name=s.name)) for s in named if s.id in like)


def _ask_which(slots: Slots, _world: World) -> Say:
    unknown = "named" in slots and not slots.get("like")
    return say("balance-unknown" if unknown else "balance-street")


def _balance(slots: Slots, world: World) -> Deed | Answer:
    if world.me.pots and ("street" not in slots or is_mine(slots, world)):
        street = pot_of(slots, world)
        count = world.attentions(street.id)
        return Answer((what_is_left(street, world), say("attentions-this-year", count=count)))
    return LookAtPot(int(slots["street"]))


def _balance_seen(outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    if not outcome.done:
        return Answer((say("not-for-you"),))
    return Answer(pot_in_words(outcome.facts["pot"]))


def _overview(slots: Slots, world: World) -> Deed | Answer:
    street = pot_of(slots, world)
    book = world.overview(street.id)
    if not book:
        return Answer((say("overview-empty", street=TheStreet(street.name)),))
    lines = Lines(_line(booked, world) for booked in book[-SHOWN:])
    spent = sum(b.cents for b in book if not b.withdrawn)
    head = say(
        "overview-head", street=TheStreet(street.name), lines=lines, older=max(0, len(book) - SHOWN)
    )
    return Answer((head, say("overview-total", spent=Cents(spent)), what_is_left(street, world)))


def _line(booked: Booked, world: World) -> Say:
    key = "overview-withdrawn" if booked.withdrawn else "overview-line"
    by = (
        say("by-me")
        if booked.by_me
        else say("by-coordinator")
        if booked.for_street
        else say("just-name", name=booked.by)
        if booked.by
        else say("by-gangmaker")
    )
    return say(key, booking=booked_in_words(booked, world.now.date()), by=by)


BALANCE = Dialogue(
    name="balance",
    steps=(
        Step(
            "street",
            reads=_read_name,
            options=_which,
            needed=_unclear,
            says=_ask_which,
            then=_look_up,
        ),
    ),
    finish=_balance,
    told=_balance_seen,
    gathers=_asked_about,
    keeps=frozenset({"like", "named"}),
)

OVERVIEW = Dialogue(
    name="overview",
    steps=(Step("street", options=pots, needed=several_pots),),
    finish=_overview,
    gathers=_street_of,
)
