"""Tells the numbers of a year: a coordinator of her programme, an editor of each and of all."""

from bot.commands import plain
from bot.deeds import Outcome, ShowNumbers
from bot.doing.act import Act, Doings
from bot.doing.documents import given
from bot.numbers.year import year_in_numbers
from bot.roles import Role
from storage import looks, numbers
from storage.db import Transaction

UNKNOWN = Outcome("place_unknown")
NOT_YOURS = Outcome("not_yours")


def _show(tx: Transaction, deed: ShowNumbers, act: Act) -> Outcome:
    hers = _hers(tx, act)
    number = _called(hers, deed.named) if deed.named else deed.programme_id
    if deed.named and number is None:
        return UNKNOWN
    if not _may(act, hers, number):
        return NOT_YOURS
    looks.note(tx, act.by, "numbers", act.at, programme_id=number)
    of = None if number is None else (number, hers[number])
    found = year_in_numbers(tx, deed.year, act.at, of)
    about = {"programme": number, "year": deed.year}
    drawn = given(tx, act, "numbers", about) if deed.picture and found.count else None
    return Outcome(facts={"numbers": found, "of": number, "documents": (drawn,) if drawn else ()})


def _hers(tx: Transaction, act: Act) -> dict[int, str]:
    """The programmes that she may look at, by number."""
    if Role.EDITOR in act.seen.me.roles:
        return dict(numbers.municipalities(tx))
    return {one.programme_id: one.place for one in act.seen.led()}


def _called(hers: dict[int, str], name: str) -> int | None:
    return next((number for number, place in hers.items() if plain(place) == plain(name)), None)


def _may(act: Act, hers: dict[int, str], number: int | None) -> bool:
    """All together is for an editor."""
    return Role.EDITOR in act.seen.me.roles if number is None else number in hers


DOES: Doings = {ShowNumbers: _show}
