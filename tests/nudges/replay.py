"""Plays weather day by day to the heat plan, with the clock moved minute by minute.

The state is written as JSON and read back before every tick, as the bot does it.
"""

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.clock import AMSTERDAM
from bot.nudges.heat.asking import Sighting, next_ask
from bot.nudges.heat.combine import FORECAST, Seen, Word
from bot.nudges.heat.event import advance
from bot.nudges.heat.messages import Planned
from bot.nudges.heat.outlook import DayOutlook, Outlook, Sight, Unknown, remember
from bot.nudges.heat.settings import HeatSettings
from bot.nudges.heat.state import HeatState, Phase, from_json, to_json

FOLDER = Path(__file__).parent / "weather"
SPOT = "52.1,5.2"
MINUTE = timedelta(minutes=1)
HORIZON = 7  # days

Maxima = Mapping[date, float | None]


def measured(name: str) -> dict[date, float]:
    """A table of this folder's weather; what is padding is said at its top."""
    lines = (FOLDER / name).read_text(encoding="utf8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return {date.fromisoformat(row["day"]): float(row["max_c"]) for row in rows}


def midnight(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time(), AMSTERDAM).astimezone(UTC)


def minutes(first: date, last: date, step: timedelta = MINUTE) -> Iterator[datetime]:
    """Every minute of those local days, in UTC: 23, 24 or 25 hours a day."""
    at, end = midnight(first), midnight(last + timedelta(days=1))
    while at < end:
        yield at
        at += step


def perfect_forecast(maxima: Maxima, today: date) -> Outlook:
    days = (today + timedelta(days=n) for n in range(HORIZON))
    return Outlook(tuple(DayOutlook(day, maxima.get(day)) for day in days))


@dataclass
class Replay:
    """One programme with one forecast; `said` is what went out: local moment and message.

    `fails` says on which day the source does not answer, `down` when the bot does not run,
    `official` what the warning service says at a moment.
    """

    maxima: Maxima
    settings: HeatSettings = field(default_factory=HeatSettings)
    fails: Callable[[date], bool] = lambda _: False
    down: Callable[[datetime], bool] = lambda _: False
    official: Callable[[datetime], Sight] | None = None
    word: Word | None = None
    state: HeatState = field(default_factory=HeatState)
    said: list[tuple[datetime, Planned]] = field(default_factory=list)
    phases: list[tuple[date, Phase]] = field(default_factory=list)
    calls: list[datetime] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._last: Sighting | None = None
        self._days: tuple[DayOutlook, ...] = ()

    def walk(self, first: date, last: date, step: timedelta = MINUTE) -> "Replay":
        for at in minutes(first, last, step):
            if not self.down(at.astimezone(AMSTERDAM)):
                self.tick(at)
        return self

    def tick(self, at: datetime) -> None:
        sights = {FORECAST: self._look(at)}
        if self.official is not None:
            sights["official"] = self.official(at.astimezone(AMSTERDAM))
        seen = Seen(at, "programme:1", sights, self.word)
        step = advance(from_json(to_json(self.state)), seen, self.settings)
        self.state = step.state
        self.said += [(seen.local, planned) for planned in step.planned]
        if not self.phases or self.phases[-1][1] is not step.state.phase:
            self.phases.append((seen.today, step.state.phase))

    def _look(self, at: datetime) -> Sight:
        """What is known at this moment, asking anew when it is time."""
        if self._last is None or next_ask(FORECAST, SPOT, self._last.asked_at) <= at:
            self._last = Sighting(FORECAST, SPOT, at, self._answer(at))
            self.calls.append(at)
        sight = self._last.as_of(at)
        return replace(sight, days=self._days) if isinstance(sight, Outlook) else sight

    def _answer(self, at: datetime) -> Sight:
        today = at.astimezone(AMSTERDAM).date()
        if self.fails(today):
            return Unknown("no_connection")
        told = perfect_forecast(self.maxima, today)
        self._days = remember(self._days, told.days, today)
        return told

    # --- what is looked at ----------------------------------------------------------------------

    @property
    def calendar(self) -> list[tuple[str, str]]:
        """Local moments and kinds, as a person would write them: ("20 09:30", "check_in")."""
        return [
            (f"{at:%d %H:%M}", planned.kind.removeprefix("heat_"))
            for at, planned in self.said
            if planned.to == "gangmakers"
        ]
