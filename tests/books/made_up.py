"""Books that were never kept, to be written in every format."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from bot.books import words_in
from storage.books import Books, Movement, Place, StreetYear
from tests.neighbourhood import SPEECH

NL, EN = words_in(SPEECH, "nl"), words_in(SPEECH, "en")
MADE = datetime(2027, 1, 12, 9, tzinfo=UTC)


def a_street(number: int, name: str) -> StreetYear:
    """€ 2,50 from before, € 150,00 came in, € 12,50 was given once and taken back once."""
    opened = date(2025, 3, 1)
    return StreetYear(number, name, opened, False, 2_50, 150_00, 0, 0, 0, 12_50, 1)


def a_year_of(number: int) -> list[Movement]:
    pot, spent = Place("pot", number), Place("spent", number)
    moves = [
        (Place("municipality", None), pot, 150_00, None, 1),
        (pot, spent, 12_50, None, 2),
        (spent, pot, 12_50, 2, 2),
        (pot, spent, 12_50, None, 2),
    ]
    return [
        Movement(number * 10 + n, date(2026, month, 5), date(2026, month, 6), here, there, cents,
                 reverses and number * 10 + 1)
        for n, (here, there, cents, reverses, month) in enumerate(moves)
    ]  # fmt: skip


def books_of(names: Sequence[str]) -> Books:
    streets = tuple(a_street(number, name) for number, name in enumerate(names, start=1))
    moves = [move for street in streets for move in a_year_of(street.street_id)]
    occasions = (("support", len(names), 12_50 * len(names)),) if names else ()
    moves.sort(key=lambda move: (move.day, move.id))
    return Books("Lindewaard", "Welzijn", 2026, streets, tuple(moves), occasions)
