"""A neighbourhood in the heat: the forecast is as told, and people answer."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import AMSTERDAM
from bot.nudges.heat.outlook import DAY, DayOutlook, Outlook, Sight, Unknown
from bot.nudges.heat.source import Place
from bot.nudges.heat.watch import Watch
from bot.nudges.schedule import Ticker
from bot.tally import Tally
from storage.db import Database
from storage.sealing import Sealer
from tests.neighbourhood import Neighbourhood

MONDAY = datetime(2026, 7, 20, 9, tzinfo=AMSTERDAM)
WAVE = (22.0, 30.0, 31.0, 32.0, 31.0)  # from that Monday on; cool before and after


class Weather:
    """A forecast for everywhere, and a list of when it was asked."""

    name, title, credit = "forecast", "test", ""

    def __init__(self, town: "HeatTown", maxima: Sequence[float]) -> None:
        self._town = town
        self._maxima = maxima
        self.down = False
        self.asked: list[datetime] = []

    def spot(self, _place: Place) -> str | None:
        return "here"

    async def look(self, _place: Place) -> Sight:
        self.asked.append(self._town.clock.now())
        if self.down:
            return Unknown("no_answer")
        return Outlook(tuple(self._in_days(n) for n in range(7)))

    def _in_days(self, n: int) -> DayOutlook:
        day = self._town.clock.local().date() + n * DAY
        past = (day - MONDAY.date()).days
        return DayOutlook(day, self._maxima[past] if 0 <= past < len(self._maxima) else 20.0)


@dataclass
class HeatTown(Neighbourhood):
    """A neighbourhood whose clock stands at Monday, nine in the morning."""

    time: datetime = MONDAY
    maxima: Sequence[float] = WAVE

    def moves_to(self, db: Database) -> None:
        super().moves_to(db)
        self.tally = Tally()
        self.weather = Weather(self, self.maxima)
        self.watch = Watch(db, self.clock, [self.weather], self.tally)
        self.ticker = Ticker(db, self.clock, self.delivery.wake, [self.watch.look], [self.weather])

    def minute(self) -> None:
        """What happens every minute."""
        asyncio.run(self.ticker.upkeep())
        self.tick()
        self.deliver()

    def until(self, day: int, clock: str) -> None:
        """On to that day of July, by half hours."""
        hour, minute = map(int, clock.split(":"))
        to = self.time.replace(day=day, hour=hour, minute=minute)
        while self.time < to:
            self.time = min(self.time + timedelta(minutes=30), to)
            self.minute()


def heat_town(db: Database, sealer: Sealer, settings: str = "{}") -> HeatTown:
    return HeatTown(db, sealer, settings=settings)
