"""Weather that is told beforehand, for a rehearsal and for the demo. No call goes out."""

from collections.abc import Iterable, Mapping
from datetime import date

from bot.clock import Clock
from bot.nudges.heat import kept
from bot.nudges.heat.combine import FORECAST
from bot.nudges.heat.outlook import DAY, DayOutlook, Outlook, Sight
from bot.nudges.heat.source import HeatSource, Place
from storage.heat import LookRow

MILD = 22.0  # °C, on days of which nothing is known
AHEAD = 7  # days

Maxima = Mapping[date, float]


def forecast(maxima: Maxima, today: date) -> Outlook:
    """The coming days with these maxima in °C; the others are mild."""
    days = (today + n * DAY for n in range(AHEAD))
    return Outlook(tuple(DayOutlook(day, maxima.get(day, MILD)) for day in days))


class Foretold:
    """A forecast that knows the maxima beforehand, everywhere the same."""

    name, title, credit = FORECAST, "foretold", ""

    def __init__(self, maxima: Maxima, clock: Clock) -> None:
        self._maxima = maxima
        self._clock = clock

    def spot(self, _place: Place) -> str | None:
        return "everywhere"

    async def look(self, _place: Place) -> Sight:
        return forecast(self._maxima, self._clock.local().date())


class AsLastSeen:
    """A source that goes on saying what it said last: no warning beyond its end, then mild days."""

    def __init__(self, source: HeatSource, looks: Iterable[LookRow], clock: Clock) -> None:
        self.name, self.title, self.credit = source.name, source.title, source.credit
        self.spot = source.spot
        self._looks = {look.spot: look for look in looks if look.source == source.name}
        self._clock = clock

    async def look(self, place: Place) -> Sight:
        look = self._looks.get(self.spot(place) or "")
        today = self._clock.local().date()
        if self.name == FORECAST:
            return forecast(last_maxima(look), today)
        said = kept.last_said(look)
        warned = said.warned if isinstance(said, Outlook) else ()
        return Outlook(warned=tuple(w for w in warned if w.last >= today))


def last_maxima(look: LookRow | None) -> Maxima:
    """Each day's maximum as it was told last."""
    return {day.day: day.max_c for day in kept.days_of(look) if day.max_c is not None}
