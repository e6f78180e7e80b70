"""Looks up the numbers of a year, as far as they may be told at a moment."""

from datetime import date, datetime, time, timedelta

from bot.clock import AMSTERDAM
from bot.months import by_months
from bot.numbers.counting import Span, numbers_in
from bot.world.numbers import Numbers
from storage import numbers
from storage.db import Transaction

# A booking can be changed for 24 hours, a message edited for 48: after these it stays as it is.
WRITING_DOWN = timedelta(days=14)
FIRST_YEAR = 2000


def year_in_numbers(
    tx: Transaction, year: int, at: datetime, of: tuple[int, str] | None = None
) -> Numbers:
    """Of the programme with that number and name, or of all together."""
    programme_id, place = of or (None, "")
    span = span_of(year, at)
    asked = numbers.Asked(year, _rests(year), span.resting, programme_id)
    return numbers_in(numbers.read(tx, asked), place, span)


def span_of(year: int, at: datetime) -> Span:
    """How far that year is at this moment."""
    today = at.astimezone(AMSTERDAM).date()
    begun = sum(begin <= today for begin in _begins(year))
    return Span(year, begun, sum(rest <= at for rest in _rests(year)))


def _begins(year: int) -> tuple[date, ...]:
    return tuple(date(year, month, 1) for month in (1, 4, 7, 10))


def _rests(year: int) -> tuple[datetime, datetime, datetime, datetime]:
    """Of each quarter the moment after which nothing is added to it."""
    first, second, third, fourth = (
        datetime.combine(by_months(day, 3) + WRITING_DOWN, time(), AMSTERDAM)
        for day in _begins(year)
    )
    return first, second, third, fourth
