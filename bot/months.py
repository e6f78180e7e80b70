"""Months on the calendar: the same day of another month, or the last day of a shorter one."""

from calendar import monthrange
from datetime import date


def by_months(day: date, months: int) -> date:
    """So many months later, or earlier when below zero: 31 January and one is 28 or 29 February."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))
