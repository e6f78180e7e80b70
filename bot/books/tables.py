"""The books as tables with words above them, for a sheet or for lines of text."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from bot.say import Cents
from storage.books import Books, Movement, Place, StreetYear

Words = Callable[[str], str]  # the text of a key, in one language
Cell = str | int | Cents | date | None

_OVERVIEW = "street state carried municipality sponsor counted count spent returned left".split()
_MOVEMENTS = "day street what amount booked number reverses".split()
_OCCASIONS = "occasion count spent".split()


@dataclass(frozen=True, slots=True)
class Table:
    """`title` of at most 31 letters; `total` is a row by itself below the others."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] | None = None


def overview(books: Books, words: Words) -> Table:
    """A row for each street: what was in its pot, came in, went out and is left."""
    rows = tuple(_street_row(street, words) for street in books.streets)
    return Table(words("books-overview"), _header(_OVERVIEW, words), rows, _total(rows, words))


def movements(books: Books, words: Words) -> Table:
    """Every movement of a pot, below zero when it went out; what was in it comes first."""
    first = date(books.year, 1, 1)
    opening = tuple(
        (first, one.name, words("books-what-opening"), Cents(one.carried), None, None, None)
        for one in books.streets
        if one.carried
    )
    names = {one.street_id: one.name for one in books.streets}
    moved = tuple(row for one in books.movements for row in _movement_rows(one, names, words))
    return Table(words("books-movements"), _header(_MOVEMENTS, words), opening + moved)


def occasions(books: Books, words: Words) -> Table:
    """What the attentions of the whole programme were for; never of one street."""
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (words(f"occasion-{occasion}"), count, Cents(cents))
        for occasion, count, cents in books.occasions
    )
    return Table(words("books-occasions"), _header(_OCCASIONS, words), rows, _total(rows, words))


def what_happened(here: Place, other: Place, reverses: int | None, words: Words) -> str:
    """The kind of a movement of the pot `here` in words."""
    back = "-back" if other.kind == "spent" and reverses is not None else ""
    kind = "pot" if here == other else other.kind
    return words(f"books-what-{kind}{back}")


def _street_row(street: StreetYear, words: Words) -> tuple[Cell, ...]:
    return (
        street.name,
        words("books-closed") if street.closed else "",
        Cents(street.carried),
        Cents(street.municipality),
        Cents(street.sponsor),
        Cents(street.counted),
        street.count,
        Cents(street.spent),
        Cents(street.returned),
        Cents(street.left),
    )


def _movement_rows(
    one: Movement, names: dict[int, str], words: Words
) -> Iterator[tuple[Cell, ...]]:
    for here, other, sign in ((one.target, one.source, 1), (one.source, one.target, -1)):
        if here.kind == "pot" and here.street_id is not None:
            what = what_happened(here, other, one.reverses, words)
            cents = Cents(sign * one.cents)
            name = names[here.street_id]
            yield one.day, name, what, cents, one.booked, one.id, one.reverses


def _total(rows: tuple[tuple[Cell, ...], ...], words: Words) -> tuple[Cell, ...] | None:
    if not rows:
        return None
    return (words("books-total"), *(_sum(column) for column in list(zip(*rows, strict=True))[1:]))


def _sum(column: tuple[Cell, ...]) -> Cell:
    if isinstance(column[0], Cents):
        return Cents(sum(cell for cell in column if isinstance(cell, Cents)))
    if isinstance(column[0], int):
        return sum(cell for cell in column if isinstance(cell, int))
    return None


def _header(names: list[str], words: Words) -> tuple[str, ...]:
    return tuple(words(f"books-column-{name}") for name in names)
