"""Questions that several dialogues ask in the same way."""

import re
from datetime import date, timedelta

from bot.commands import plain
from bot.dialogue import Options
from bot.say import Cents, Gifts, Say, Term, TheStreet, say
from bot.talk import Heard, Option, Slots
from bot.understanding import read_yes_no
from bot.world import Booked, Street, World

YES, NO = "yes", "no"


def choices(dialogue: str, *values: str) -> Options:
    """Fixed choices; their labels are the texts `{dialogue}-{value}`."""
    fixed = tuple(Option.of(value, f"{dialogue}-{value}") for value in values)
    return lambda _slots, _world: fixed


def yes_or_no(heard: Heard, _slots: Slots, _world: World) -> str | None:
    """A bare yes or no."""
    said = read_yes_no(heard.text)
    return None if said is None else YES if said else NO


_LET_IT_BE = frozenset(
    {
        *("laat maar", "laat maar zitten", "toch niet", "vergeet het maar", "hoeft niet"),
        *("never mind", "leave it", "forget it", "don t write it down"),
    }
)


def let_it_be(heard: Heard) -> bool:
    """ "Nee, laat maar": she wants nothing written down."""
    return plain(heard.text).removeprefix("nee ").removeprefix("no ") in _LET_IT_BE


def undo_button(attention_id: int) -> Option:
    """Takes this booking back, whatever is asked meanwhile."""
    return Option(f"undo.{attention_id}", say("button-undo"), standing=True)


YES_NO: Options = choices("choice", YES, NO)


MORE = "more"


def none_of_them(heard: Heard, slots: Slots, world: World) -> str | None:
    """A no to "which one?"."""
    return NO if yes_or_no(heard, slots, world) == NO else None


def next_page(slots: Slots, _world: World) -> Slots:
    """Whoever asked for more is asked about the next page of the list."""
    return {"page": int(slots.get("page", 0)) + 1} if slots["of"] == MORE else slots


def several_pots(slots: Slots, world: World) -> bool:
    """Must be asked which street is meant."""
    return "street" not in slots and len(world.me.pots) > 1


def pots(_slots: Slots, world: World) -> tuple[Option, ...]:
    """My pots, to choose from."""
    return tuple(Option(str(pot.id), say("just-name", name=pot.name)) for pot in world.me.pots)


def pot_of(slots: Slots, world: World) -> Street:
    """The pot that is meant: the chosen one, else my only one."""
    chosen = str(slots.get("street", ""))
    return next((pot for pot in world.me.pots if str(pot.id) == chosen), world.me.pots[0])


def street_of(booked: Booked, world: World) -> Street | None:
    """The street of a booking, if I may change it there: my pot, or one I wrote it down for."""
    mine = next((pot for pot in world.me.pots if pot.id == booked.street_id), None)
    return mine or (world.led_street(booked.street_id) if booked.for_street else None)


def mine_in_words(booked: Booked, words: Say, world: World) -> Say:
    """A booking of mine in words; with its street when it is in a pot that I do not keep."""
    street = None if booked.street_id in {p.id for p in world.me.pots} else street_of(booked, world)
    return say("for-street", booking=words, street=TheStreet(street.name)) if street else words


def is_mine(slots: Slots, world: World) -> bool:
    """Whether I (still) keep the pot of the street in the slots."""
    return str(slots.get("street", "")) in {str(pot.id) for pot in world.me.pots}


def street_named(heard: Heard, world: World) -> dict[str, str]:
    """The pot whose street is named in the message, as a slot."""
    text = heard.text.casefold()
    named = [pot for pot in world.me.pots if pot.name.casefold() in text]
    return {"street": str(named[0].id)} if len(named) == 1 and len(world.me.pots) > 1 else {}


def what_is_left(street: Street, world: World) -> Say:
    """What the pot holds now, or how far it is short."""
    return left_in_pot(world.balance(street.id), TheStreet(street.name), street.pot_name)


def left_in_pot(left: int, name: TheStreet, pot_name: str) -> Say:
    """The same of these cents; with the name that its people have for the pot, unless ""."""
    if pot_name and left < 0:
        return say("pot-short-named", pot=pot_name, short=Cents(-left), street=name)
    if pot_name:
        return say("pot-left-named", left=Cents(left), pot=pot_name, street=name)
    if left < 0:
        return say("pot-short", short=Cents(-left), street=name)
    return say("pot-left", left=Cents(left), street=name)


def in_words(cents: int, gifts: tuple[str, ...], occasion: str, day: date, today: date) -> Say:
    """A booking as it is said back: gift, amount, occasion, day."""
    amount = say("money", amount=Cents(cents)) if cents else say("free")
    return say(
        "in-words",
        gifts=Gifts(gifts),
        amount=amount,
        occasion=Term(f"occasion-{occasion}"),
        day=day_in_words(day, today),
    )


def booked_in_words(booked: Booked, today: date) -> Say:
    """A line of the book in words."""
    return in_words(booked.cents, booked.gifts, booked.occasion, booked.day, today)


def day_in_words(day: date, today: date) -> Say:
    """vandaag, gisteren, or the weekday and the date."""
    if day == today:
        return say("day-today")
    if day == today - timedelta(days=1):
        return say("day-yesterday")
    return say("day-on", day=day)


def is_count(typed: str, people: int) -> bool:
    """Whether somebody typed exactly that number, bare or as it is shown: 9.686 or 9,686."""
    return re.sub(r"[.,\s]", "", typed) == str(people)
