"""Sources that fail over real HTTP, watched by the whole house: nothing ends, and it is told."""

import asyncio
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from sqlalchemy import update
from structlog.testing import capture_logs

from bot.channels.http import Http
from bot.clock import AMSTERDAM, Clock
from bot.nudges.heat.asking import EVERY, SPREAD
from bot.nudges.heat.combine import FORECAST, OFFICIAL
from bot.nudges.heat.meteoalarm import MeteoAlarm
from bot.nudges.heat.open_meteo import OpenMeteo
from bot.nudges.heat.outlook import DAY
from bot.nudges.heat.state import HeatState, Phase, from_json
from bot.nudges.schedule import Ticker
from storage import heat, streets
from storage.db import Database
from storage.models import tables
from storage.sealing import Sealer
from tests.neighbourhood import YEARLY, Neighbourhood
from tests.nudges.lived import COORDINATOR, Shift, a_town, heard
from tests.platforms.weather import (
    FAULTS,
    FORECAST_FAULTS,
    FORECAST_PATH,
    WARNING_FAULTS,
    WARNINGS_PATH,
    Weather,
    alert,
    weather_service,
)

FIRST = date(2025, 7, 1)
MILD = {FIRST + n * DAY: 21.0 for n in range(30)}
HOT = MILD | {FIRST + n * DAY: 33.0 for n in range(2, 6)}
A_ROUND = EVERY + SPREAD + timedelta(minutes=1)
REASONS = {FORECAST: FAULTS | FORECAST_FAULTS, OFFICIAL: FAULTS | WARNING_FAULTS}
EITHER = pytest.mark.parametrize("source", [FORECAST, OFFICIAL])
programme = tables["programme"]


@dataclass
class Both:
    """The two services, each on a port of its own, and the town that hears from them."""

    town: Neighbourhood
    forecast: Weather
    official: Weather

    def service(self, source: str) -> Weather:
        return {FORECAST: self.forecast, OFFICIAL: self.official}[source]

    def live(self, moments: Iterable[datetime], processes: int = 1) -> list[Shift]:
        """All of them at once, in each of these minutes; they know only what is stored."""

        async def on() -> list[Shift]:
            async with Http(self._patience) as http:
                shifts = [self._shift(http) for _ in range(processes)]
                for self.town.time in moments:
                    self.forecast.today = self.town.clock.local().date()
                    await asyncio.gather(*(shift.minute() for shift in shifts))
            return shifts

        return asyncio.run(on())

    @property
    def _patience(self) -> float:
        """Seconds: long on a busy machine, short where one is sure to hang, or both."""
        return (10.0, 0.5, 0.1)[[self.forecast.fault, self.official.fault].count("never")]

    def _shift(self, http: Http) -> Shift:
        sources = OpenMeteo(http, self.forecast.address), MeteoAlarm(http, self.official.address)
        return Shift(self.town.db, self.town.sealer, self.town.clock, sources)

    @property
    def state(self) -> HeatState:
        with self.town.db.transaction() as tx:
            kept = heat.programmes(tx)[0].state
        return from_json(kept or "{}")


@pytest.fixture
def both(database: Database, sealer: Sealer) -> Iterator[Both]:
    town = a_town(database, sealer, FIRST)
    with database.transaction() as tx:
        tx.execute(update(programme).values(latitude=52.1, longitude=5.18))
    with ExitStack() as stack:
        services = (stack.enter_context(weather_service(Weather(maxima=MILD))) for _ in range(2))
        yield Both(town, *services)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2025, 7, day, hour, minute, tzinfo=AMSTERDAM)


def a_warning(**other: str) -> dict[str, object]:
    """Of heat, from the third to the sixth of July."""
    return alert("w", at(3, 8), at(6, 20), **other)


def hot_by(both: Both, source: str) -> None:
    """A heat event, announced and begun, known from this source alone."""
    if source == FORECAST:
        both.forecast.maxima = HOT
    else:
        both.official.warnings = [a_warning()]
    both.live([at(2, 3), at(2, 9, 30), at(2, 9, 31), at(3, 9, 30), at(3, 9, 31)])
    assert both.state.phase is Phase.ACTIVE
    assert [kind for _, kind in heard(both.town, "anja")] == ["announcement", "check_in"]


# --- a source that fails ------------------------------------------------------------------------


@EITHER
def test_whatever_fails_is_counted_and_logged_once_and_ends_nothing(
    both: Both, source: str
) -> None:
    hot_by(both, source)
    days, moment = event_days(both), at(3, 18)
    for fault, (_, reason) in REASONS[source].items():
        both.service(source).fault = fault
        moment += A_ROUND
        with capture_logs() as said:
            [shift] = both.live([moment, moment + timedelta(minutes=1)])
        assert counted(shift, source, reason) == 1, fault
        [told] = (line for line in said if line["log_level"] != "info")
        assert (told["event"], told["source"], told["reason"]) == (
            "heat source unknown", source, reason
        ), fault  # fmt: skip
        assert both.state.phase is Phase.ACTIVE, fault
        assert event_days(both) == days, fault
    assert "closing" not in [kind for _, kind in heard(both.town, "anja")]


def event_days(both: Both) -> tuple[date, date]:
    assert both.state.event is not None
    return both.state.event.first, both.state.event.last


def counted(shift: Shift, source: str, reason: str) -> float | None:
    asked = {"source": source, "reason": reason}
    return shift.tally.registry.get_sample_value("lief_heat_asked_total", asked)


@EITHER
def test_a_day_of_silence_in_season_is_told_the_coordinator_once(both: Both, source: str) -> None:
    both.live([at(2, 3)])
    both.service(source).fault = "too many calls"
    both.live(at(day, hour, 30) for day in range(2, 6) for hour in (0, 6, 9, 12, 16, 20))
    told = heard(both.town, COORDINATOR)
    assert [kind for _, kind in told] == ["source_silent"]
    assert told[0][0][:2] == "03"
    both.service(source).fault = None
    both.live([at(6, 16)])
    assert both.state.silences != (), "it is heard at the next step"
    both.live([at(6, 16, 1)])
    assert both.state.silences == ()


def test_out_of_season_nobody_is_told(both: Both) -> None:
    both.forecast.fault = both.official.fault = "server error"
    first = datetime(2025, 10, 6, 9, tzinfo=AMSTERDAM)
    both.live(first + timedelta(hours=4 * n) for n in range(18))
    assert heard(both.town, COORDINATOR) == []


@pytest.mark.parametrize("kept", ["{", '{"outlook": {"days": 7}}', "null"])
def test_an_answer_that_cannot_be_read_any_more_is_unknown_until_the_next(
    both: Both, kept: str
) -> None:
    """As after going back to an older version."""
    hot_by(both, FORECAST)
    with both.town.db.transaction() as tx:
        tx.execute(update(tables["heat_look"]).values(answer=kept, days=kept))
    both.live([at(3, 10)])
    assert both.state.phase is Phase.ACTIVE
    assert {silence.source for silence in both.state.silences} == {FORECAST, OFFICIAL}
    both.live([at(3, 17), at(3, 17, 1)])
    assert both.state.phase is Phase.ACTIVE
    assert both.state.silences == ()


# --- warnings that are none ---------------------------------------------------------------------


@pytest.mark.parametrize("other", [{"status": "Test"}, {"msgType": "Ack"}, {"area": "NL011"}])
def test_a_warning_that_is_none_begins_nothing(both: Both, other: dict[str, str]) -> None:
    both.official.warnings = [a_warning(**other)]
    both.live([at(2, 3), at(2, 9, 30), at(2, 9, 31)])
    assert both.state.phase is Phase.CALM
    assert heard(both.town, "anja") == []


def test_a_test_that_withdraws_a_warning_ends_nothing_and_a_cancel_does(both: Both) -> None:
    hot_by(both, OFFICIAL)
    withdrawn = {"msgType": "Cancel", "references": "knmi,w,2025-07-02T08:00:00+02:00"}
    cancel = {**alert("c", at(3, 8), at(6, 20)), "uuid": "c"}
    cancel["alert"] |= withdrawn | {"status": "Test"}
    both.official.warnings.append(cancel)
    both.live([at(3, 17), at(3, 17, 1)])
    assert both.state.phase is Phase.ACTIVE
    cancel["alert"]["status"] = "Actual"
    both.live([at(4, 0), at(4, 0, 1)])
    assert both.state.phase is Phase.OVER
    both.live([at(4, 9, 30)])
    assert [kind for _, kind in heard(both.town, "anja")][-1] == "closing"


# --- how often ----------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", [None, "server error", "never"])
def test_two_watchers_ask_a_spot_once_in_six_hours(both: Both, fault: str | None) -> None:
    """Also when two programmes lie at one spot; whatever it answers."""
    town, moments = both.town, [at(1, 12) + timedelta(minutes=30 * n) for n in range(2 * 24)]
    with town.db.transaction() as tx:
        near = streets.NewProgramme("Naastewaard", "Welzijn", YEARLY, 52.12, 5.21)
        streets.add_programme(tx, near, town.time)
    both.forecast.fault = both.official.fault = fault
    asked = {FORECAST_PATH: list[datetime](), WARNINGS_PATH: list[datetime]()}
    for moment in moments if fault != "never" else moments[::6]:
        before = len(both.forecast.calls), len(both.official.calls)
        both.live([moment], processes=2)
        after = len(both.forecast.calls), len(both.official.calls)
        for times, old, new in zip(asked.values(), before, after, strict=True):
            times += [moment] * (new - old)
    for path, times in asked.items():
        assert 3 <= len(times) <= 4, path
        assert all(b - a >= EVERY for a, b in pairwise(times)), path


# --- a source that hangs ------------------------------------------------------------------------


@pytest.mark.soak
def test_who_hangs_holds_up_no_tick_and_nobody_else(database: Database) -> None:
    """A minute and a bit of real time: what the first minute began is not over in the second."""
    ticks, looks = list[int](), list[int]()

    async def hangs() -> None:
        await asyncio.sleep(3600)

    async def looks_on() -> None:
        looks.append(1)

    async def on() -> None:
        ticker = Ticker(database, Clock(), lambda: ticks.append(1), [hangs, looks_on])
        ticker.start()
        await asyncio.sleep(62)
        ticker.stop()

    asyncio.run(on())
    assert len(ticks) >= 2
    assert len(looks) >= 2
