"""The books as an hledger journal that proves itself: each pot is said to be what the bot says."""

from collections.abc import Iterator
from datetime import date

from bot.books.lines import euros
from bot.books.safe import account_name, told_apart
from bot.books.tables import Words, what_happened
from bot.naming import visible
from storage.books import Books, Movement, Place, StreetYear

MARK = "; Lief & Leed, hledger"  # the first line begins so
TYPES = {  # https://hledger.org/hledger.html#account-types
    "pot": "A",
    "opening": "E",
    "municipality": "R",
    "sponsor": "R",
    "returned": "R",
    "spent": "X",
    "cash_difference": "X",
}


def journal(books: Books, words: Words) -> bytes:
    """In UTF-8. Its last entry asserts what is left in each pot when the year is over."""
    return "".join(f"{line}\n" for line in _Journal(books, words).lines()).encode()


class _Journal:
    def __init__(self, books: Books, words: Words) -> None:
        self._books, self._words = books, words
        streets = [(one.street_id, one.name) for one in books.streets]
        self._names = told_apart(streets, account_name(words("books-nameless")))

    def lines(self) -> Iterator[str]:
        yield from self._head()
        yield from self._accounts()
        yield from self._opening()
        for one in self._books.movements:
            yield from self._moved(one)
        yield from self._closing()

    def _head(self) -> Iterator[str]:
        books = self._books
        yield f"{MARK}: {visible(books.municipality)}, {books.year}"
        yield from ("", "decimal-mark .", "commodity 1000.00 EUR", "")

    def _accounts(self) -> Iterator[str]:
        """Each one once: a typing error in a name cannot become another account."""
        for kind, letter in TYPES.items():
            if kind in ("opening", "municipality", "sponsor"):
                yield f"account {self._account(Place(kind, None))}  ; type:{letter}"
                continue
            yield f"account {self._kind(kind)}  ; type:{letter}"
            for one in self._books.streets:
                yield f"account {self._account(Place(kind, one.street_id))}"

    def _opening(self) -> Iterator[str]:
        day = date(self._books.year, 1, 1)
        opening = self._account(Place("opening", None))
        for one in self._books.streets:
            if one.carried:
                yield from self._entry(day, self._words("books-what-opening"))
                yield _posting(self._pot(one), one.carried, one.carried)
                yield _posting(opening, -one.carried)

    def _moved(self, one: Movement) -> Iterator[str]:
        here, other = (
            (one.target, one.source) if one.target.kind == "pot" else (one.source, one.target)
        )
        what = what_happened(here, other, one.reverses, self._words)
        yield from self._entry(one.day, what, one.id)
        yield _posting(self._account(one.target), one.cents)
        yield _posting(self._account(one.source), -one.cents)

    def _closing(self) -> Iterator[str]:
        """Moves nothing. hledger reads a day in the order of the file, so this is the last word."""
        if self._books.streets:
            yield from self._entry(date(self._books.year, 12, 31), self._words("books-closing"))
        for one in self._books.streets:
            yield _posting(self._pot(one), 0, one.left)

    def _entry(self, day: date, what: str, number: int | None = None) -> Iterator[str]:
        yield ""
        yield f"{day.isoformat()} * {account_name(what)}" + (f"  ; nr:{number}" if number else "")

    def _pot(self, street: StreetYear) -> str:
        return self._account(Place("pot", street.street_id))

    def _account(self, place: Place) -> str:
        kind = self._kind(place.kind)
        return kind if place.street_id is None else f"{kind}:{self._names[place.street_id]}"

    def _kind(self, kind: str) -> str:
        return account_name(self._words(f"books-account-{kind}"))


def _posting(account: str, cents: int, asserted: int | None = None) -> str:
    posting = f"    {account}  {euros(cents)} EUR"
    return posting if asserted is None else f"{posting} = {euros(asserted)} EUR"
