"""What a source expects of the coming days, and the rule that finds heat in it. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.nudges.heat.settings import Thresholds

DAY = timedelta(days=1)
REMEMBERED = timedelta(days=21)


@dataclass(frozen=True, slots=True)
class DayOutlook:
    """A local day and its maximum in °C; None is unknown, which is never the same as cool."""

    day: date
    max_c: float | None


@dataclass(frozen=True, slots=True)
class Warned:
    """An official heat warning, first and last local day; level 2 yellow, 3 orange, 4 red."""

    first: date
    last: date
    level: int


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a source says: a forecast knows days, a warning service knows warnings."""

    days: tuple[DayOutlook, ...] = ()
    warned: tuple[Warned, ...] = ()


@dataclass(frozen=True, slots=True)
class Unknown:
    """A source that failed or made no sense; `reason` is a code."""

    reason: str


Sight = Outlook | Unknown


@dataclass(frozen=True, slots=True)
class Run:
    """Days in a row that together are heat; both ends belong to it."""

    first: date
    last: date


def rule(days: Iterable[DayOutlook], thresholds: Thresholds) -> tuple[Run, ...]:
    """The runs of heat, oldest first. A day that is unknown or out of season breaks a run."""
    rows = _rows(sorted(days, key=lambda day: day.day), thresholds)
    return tuple(Run(row[0].day, row[-1].day) for row in rows if _is_heat(row, thresholds))


def remember(
    stored: Iterable[DayOutlook], told: Iterable[DayOutlook], today: date
) -> tuple[DayOutlook, ...]:
    """The days to keep: what is told now, and of days past what was told last.

    A day that lies ahead is only as known as the newest answer; a past one is never forgotten
    for an empty value, because days already past count.
    """
    kept = {day.day: day for day in stored if today - REMEMBERED <= day.day < today}
    for day in told:
        if day.max_c is not None or day.day not in kept:
            kept[day.day] = day
    return tuple(kept[day] for day in sorted(kept))


def days_between(first: date, last: date) -> Iterator[date]:
    """Both included."""
    return (first + n * DAY for n in range((last - first).days + 1))


def _rows(days: list[DayOutlook], thresholds: Thresholds) -> list[list[DayOutlook]]:
    rows: list[list[DayOutlook]] = []
    for day in days:
        if not _at_least(day, thresholds.warm_c) or not thresholds.in_season(day.day):
            continue
        if rows and rows[-1][-1].day + DAY == day.day:
            rows[-1].append(day)
        else:
            rows.append([day])
    return rows


def _is_heat(row: list[DayOutlook], thresholds: Thresholds) -> bool:
    hot = sum(_at_least(day, thresholds.hot_c) for day in row)
    return (
        len(row) >= thresholds.run_days
        or (len(row) >= thresholds.short_run_days and hot >= thresholds.hot_days)
        or any(_at_least(day, thresholds.peak_c) for day in row)
    )


def _at_least(day: DayOutlook, degrees: float | None) -> bool:
    return day.max_c is not None and degrees is not None and day.max_c >= degrees
