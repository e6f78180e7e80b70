"""A programme that walks through invented weather, day by day."""

from datetime import date, datetime, time, timedelta

from bot.clock import AMSTERDAM
from bot.nudges.heat.combine import FORECAST, Seen, Word
from bot.nudges.heat.event import advance
from bot.nudges.heat.messages import Planned
from bot.nudges.heat.outlook import DayOutlook, Outlook, Sight, Unknown, Warned
from bot.nudges.heat.settings import HeatSettings
from bot.nudges.heat.state import HeatState, from_json, to_json

FIRST = date(2025, 7, 1)
DOWN = Unknown("no_answer")
AUTOMATIC = HeatSettings()
ARMED = HeatSettings(mode="armed")
MORNING = time(9, 30)
WIDE = 21  # days told at once, from a week before FIRST


def day(n: int) -> date:
    return FIRST + timedelta(days=n)


def forecast(*maxima: float | None, rest: float | None = 20.0) -> Outlook:
    """Maxima from FIRST on; the days around it, past and to come, are cool."""
    told = dict(enumerate(maxima))
    return Outlook(tuple(DayOutlook(day(n), told.get(n, rest)) for n in range(-7, WIDE - 7)))


def warned(first: int, last: int, level: int = 3) -> Outlook:
    return Outlook(warned=(Warned(day(first), day(last), level),))


class Programme:
    """Walks the days: `at(n, ...)` is the tick of day n, 09:30 unless said otherwise."""

    def __init__(self, chosen: HeatSettings = AUTOMATIC) -> None:
        self.settings = chosen
        self.state = HeatState()
        self.word: Word | None = None

    def at(self, n: int, sight: Sight, clock: time = MORNING, **other: Sight) -> list[str]:
        return [
            planned.kind.removeprefix("heat_") for planned in self.step(n, sight, clock, **other)
        ]

    def step(
        self, n: int, sight: Sight, clock: time = MORNING, **other: Sight
    ) -> tuple[Planned, ...]:
        now = datetime.combine(day(n), clock, AMSTERDAM)
        seen = Seen(now, "programme:1", {FORECAST: sight, **other}, self.word)
        step = advance(from_json(to_json(self.state)), seen, self.settings)
        self.state = step.state
        return step.planned

    def days(self, first: int, *sights: Sight) -> list[list[str]]:
        return [self.at(first + n, sight) for n, sight in enumerate(sights)]
