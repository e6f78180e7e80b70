"""The two sources over real HTTP: what they are asked, what they say, and every way to fail."""

import asyncio
import json
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.channels.http import Http
from bot.clock import AMSTERDAM
from bot.nudges.heat.meteoalarm import MeteoAlarm
from bot.nudges.heat.open_meteo import OpenMeteo, days_in
from bot.nudges.heat.outlook import DayOutlook, Outlook, Sight, Unknown, Warned
from bot.nudges.heat.source import HeatSource, Place
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

DE_BILT = Place(52.1, 5.18, "NL015")
JULY = date(2025, 7, 1)
PATIENCE = 2.0  # seconds; a fault that hangs is found in this

Make = Callable[[Http, str], HeatSource]


@pytest.fixture
def weather() -> Iterator[Weather]:
    with weather_service(Weather(maxima={JULY: 35.5, JULY + timedelta(days=1): 33.8})) as served:
        yield served


def look(weather: Weather, make: Make = OpenMeteo, place: Place = DE_BILT) -> Sight:
    async def once() -> Sight:
        async with Http(PATIENCE) as http:
            return await make(http, weather.address).look(place)

    return asyncio.run(once())


def at(day: int, hour: int, month: int = 7) -> datetime:
    return datetime(2025, month, day, hour, tzinfo=AMSTERDAM)


# --- what is asked ------------------------------------------------------------------------------


def test_the_forecast_is_asked_as_agreed(weather: Weather) -> None:
    look(weather, place=Place(52.3049, 4.8561))
    assert weather.calls_to(FORECAST_PATH) == [
        {
            "latitude": "52.3",
            "longitude": "4.9",
            "daily": "temperature_2m_max,temperature_2m_min,apparent_temperature_max",
            "timezone": "Europe/Amsterdam",
            "forecast_days": "7",
            "models": "knmi_seamless",
        }
    ]


def test_a_key_goes_along_when_there_is_one(weather: Weather) -> None:
    look(weather, lambda http, url: OpenMeteo(http, url, SecretStr("k-1")))
    assert weather.calls_to(FORECAST_PATH)[0]["apikey"] == "k-1"


@pytest.mark.parametrize(("make", "reason"), [(OpenMeteo, "no_place"), (MeteoAlarm, "no_area")])
def test_without_a_place_nobody_is_called(weather: Weather, make: Make, reason: str) -> None:
    assert look(weather, make, Place(None, 5.18)) == Unknown(reason)
    assert weather.calls == []


# --- what they say ------------------------------------------------------------------------------


def test_a_forecast_tells_each_day_and_what_it_does_not_know(weather: Weather) -> None:
    said = look(weather)
    assert isinstance(said, Outlook)
    assert said.days[:3] == (
        DayOutlook(JULY, 35.5),
        DayOutlook(JULY + timedelta(days=1), 33.8),
        DayOutlook(JULY + timedelta(days=2), None),
    )
    assert len(said.days) == 7


def test_one_value_that_is_no_number_spoils_no_other(weather: Weather) -> None:
    weather.maxima[JULY] = "35.5"
    said = look(weather)
    assert isinstance(said, Outlook)
    assert [day.max_c for day in said.days[:2]] == [None, 33.8]


def test_a_warning_is_told_for_its_province(weather: Weather) -> None:
    weather.warnings = [alert("1", at(1, 12), at(2, 20))]
    assert look(weather, MeteoAlarm) == Outlook(warned=(Warned(JULY, date(2025, 7, 2), 3),))
    assert look(weather, MeteoAlarm, Place(52.3, 4.9, "NL011")) == Outlook()
    assert weather.calls_to(WARNINGS_PATH) == [{}, {}]


def test_no_warnings_is_an_answer(weather: Weather) -> None:
    assert look(weather, MeteoAlarm) == Outlook()


# --- how they fail ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("make", "fault", "reason"),
    [
        *((OpenMeteo, name, why) for name, (_, why) in {**FAULTS, **FORECAST_FAULTS}.items()),
        *((MeteoAlarm, name, why) for name, (_, why) in {**FAULTS, **WARNING_FAULTS}.items()),
    ],
    ids=lambda value: value if isinstance(value, str) else value.title,
)
def test_every_failure_is_unknown_with_a_reason(
    weather: Weather, make: Make, fault: str, reason: str
) -> None:
    weather.fault = fault
    assert look(weather, make) == Unknown(reason)
    weather.fault = None
    assert isinstance(look(weather, make), Outlook), "it answers again"


@pytest.mark.parametrize("make", [OpenMeteo, MeteoAlarm])
def test_nobody_there_is_unknown(make: Make) -> None:
    assert look(Weather(address="http://127.0.0.1:1"), make) == Unknown("no_connection")


# --- the sample answers -------------------------------------------------------------------------


def test_the_sample_forecasts_are_read() -> None:
    sample = Path(__file__).parent / "weather" / "open_meteo_2019-07-21.json"
    said = days_in(json.loads(sample.read_text()))
    assert isinstance(said, Outlook)
    assert [day.max_c for day in said.days] == [22.6, 26.4, 31.9, 36.4, 37.5, 37.2, 28.8]
