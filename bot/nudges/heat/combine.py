"""What all sources say together: which days are heat, by whose word, and what is unknown. Pure.

The coordinator's word goes before both sources. A warning makes heat whatever the forecast says;
that there is no warning says nothing against a forecast, because warnings look two days ahead.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.clock import AMSTERDAM
from bot.nudges.heat.outlook import DAY, Outlook, Sight, Warned, days_between, rule
from bot.nudges.heat.settings import HeatSettings

FORECAST = "forecast"
OFFICIAL = "official"
COORDINATOR = "coordinator"
LONGEST = 31  # days of one warning that are believed


@dataclass(frozen=True, slots=True)
class Word:
    """What the coordinator said, and on which local day: "hitte aan" or "hitte uit"."""

    on: bool
    day: date

    def holds(self, today: date, days: int) -> bool:
        return self.day <= today < self.day + timedelta(days=days)


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything that is known of one programme at a moment.

    `sights` by source; one that is not set up is absent. `subject` names the programme in keys.
    """

    now: datetime
    subject: str
    sights: Mapping[str, Sight]
    word: Word | None = None

    @property
    def local(self) -> datetime:
        return self.now.astimezone(AMSTERDAM)

    @property
    def today(self) -> date:
        return self.local.date()


@dataclass(frozen=True, slots=True)
class Span:
    """Days of heat that are one event; `cooler` are the single days in between."""

    first: date
    last: date
    by: frozenset[str]
    cooler: tuple[date, ...]

    def touches(self, first: date, last: date) -> bool:
        """Whether it is one event with those days: at most one cooler day apart."""
        return self.first <= last + 2 * DAY and self.last >= first - 2 * DAY


@dataclass(frozen=True, slots=True)
class Heat:
    """The answer of all together. `known` are the days of which the forecast knows the maximum."""

    spans: tuple[Span, ...]
    asked: frozenset[str]
    unknown: frozenset[str]
    known: frozenset[date]
    called_off: bool

    def sees(self, by: Iterable[str], days: Iterable[date]) -> bool:
        """Whether those who called it heat can tell now what those days are."""
        wanted = set(days)
        return not any(
            source in self.unknown or (source == FORECAST and not wanted <= self.known)
            for source in self.asked.intersection(by)
        )


def combine(seen: Seen, settings: HeatSettings) -> Heat:
    """Spans of heat, oldest first, and how much of it is known."""
    word = seen.word if seen.word and seen.word.holds(seen.today, settings.word_days) else None
    sights = {} if settings.mode == "off" else dict(seen.sights)
    told = _told(sights, seen.today)
    forecast = told.get(FORECAST, Outlook())
    called_off = word is not None and not word.on
    return Heat(
        spans=() if called_off else _spans(_hot_days(told, word, settings)),
        asked=frozenset(sights),
        unknown=frozenset(sights.keys() - told.keys()),
        known=frozenset(day.day for day in forecast.days if day.max_c is not None),
        called_off=called_off,
    )


def unknown_sources(seen: Seen) -> frozenset[str]:
    """The sources that are set up and say nothing that can be used today."""
    return frozenset(seen.sights.keys() - _told(seen.sights, seen.today).keys())


def _told(sights: Mapping[str, Sight], today: date) -> dict[str, Outlook]:
    """What can be used; a forecast that knows no day from today on knows nothing."""
    return {
        source: sight
        for source, sight in sights.items()
        if isinstance(sight, Outlook) and (source != FORECAST or _looks_ahead(sight, today))
    }


def _looks_ahead(sight: Outlook, today: date) -> bool:
    return any(day.max_c is not None and day.day >= today for day in sight.days)


def _hot_days(
    told: Mapping[str, Outlook], word: Word | None, settings: HeatSettings
) -> dict[date, set[str]]:
    hot: dict[date, set[str]] = {}
    for source, sight in told.items():
        for day in _days_of(sight, settings):
            hot.setdefault(day, set()).add(source)
    if word is not None:
        for n in range(settings.word_days):
            hot.setdefault(word.day + n * DAY, set()).add(COORDINATOR)
    return hot


def _days_of(sight: Outlook, settings: HeatSettings) -> Iterator[date]:
    for run in rule(sight.days, settings.thresholds):
        yield from days_between(run.first, run.last)
    for warned in sight.warned:
        if warned.level >= settings.warning_level:
            yield from _believed(warned)


def _believed(warned: Warned) -> Iterator[date]:
    return days_between(warned.first, min(warned.last, warned.first + (LONGEST - 1) * DAY))


def _spans(hot: Mapping[date, set[str]]) -> tuple[Span, ...]:
    rows: list[list[date]] = []
    for day in sorted(hot):
        if rows and day - rows[-1][-1] <= 2 * DAY:
            rows[-1].append(day)
        else:
            rows.append([day])
    return tuple(_span(row, hot) for row in rows)


def _span(row: list[date], hot: Mapping[date, set[str]]) -> Span:
    cooler = tuple(day for day in days_between(row[0], row[-1]) if day not in hot)
    return Span(row[0], row[-1], frozenset().union(*(hot[day] for day in row)), cooler)
