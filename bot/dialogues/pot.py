"""Look into the pot: what is left, and where it went."""

from bot.deeds import Deed
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import (
    booked_in_words,
    pot_of,
    pots,
    several_pots,
    street_named,
    what_is_left,
)
from bot.talk import Answer, Cents, Heard, Lines, Say, Slots, TheStreet, say
from bot.world import Booked, World

# What fits in one message that people still read; the newest ones are shown.
SHOWN = 15


def _street_of(heard: Heard, _slots: Slots, world: World) -> Slots:
    return street_named(heard, world)


def _balance(slots: Slots, world: World) -> Deed | Answer:
    street = pot_of(slots, world)
    count = world.attentions(street.id)
    return Answer((what_is_left(street, world), say("attentions-this-year", count=count)))


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
        else say("just-name", name=booked.by)
        if booked.by
        else say("by-gangmaker")
    )
    return say(key, booking=booked_in_words(booked, world.now.date()), by=by)


BALANCE = Dialogue(
    name="balance",
    steps=(Step("street", options=pots, needed=several_pots),),
    finish=_balance,
    gathers=_street_of,
)

OVERVIEW = Dialogue(
    name="overview",
    steps=(Step("street", options=pots, needed=several_pots),),
    finish=_overview,
    gathers=_street_of,
)
