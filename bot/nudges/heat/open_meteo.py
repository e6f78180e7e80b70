"""The forecast of Open-Meteo, licence CC BY 4.0; its public address is for non-commercial use."""

from datetime import date

from pydantic import SecretStr

from bot.channels.http import Http
from bot.nudges.heat.combine import FORECAST
from bot.nudges.heat.fetching import fetched
from bot.nudges.heat.outlook import DayOutlook, Outlook, Sight, Unknown
from bot.nudges.heat.source import Place

COLDEST, HOTTEST = -60.0, 60.0  # °C; outside of these it is no weather
MOST = 32  # days

_ASKED = {
    "daily": "temperature_2m_max,temperature_2m_min,apparent_temperature_max",
    "timezone": "Europe/Amsterdam",
    "forecast_days": "7",
    "models": "knmi_seamless",
}


class OpenMeteo:
    """Asks at a tenth of a degree, which is about the grid of the model."""

    name = FORECAST
    title = "Open-Meteo"
    credit = "Weather data by Open-Meteo.com, CC BY 4.0"

    def __init__(self, http: Http, url: str, key: SecretStr | None = None) -> None:
        self._http = http
        self._url = f"{url}/v1/forecast"
        self._key = {"apikey": key.get_secret_value()} if key else {}

    def spot(self, place: Place) -> str | None:
        if place.latitude is None or place.longitude is None:
            return None
        return f"{place.latitude:.1f},{place.longitude:.1f}"

    async def look(self, place: Place) -> Sight:
        spot = self.spot(place)
        if spot is None:
            return Unknown("no_place")
        latitude, longitude = spot.split(",")
        where = {"latitude": latitude, "longitude": longitude}
        return days_in(await fetched(self._http, self._url, {**where, **_ASKED, **self._key}))


def days_in(document: object) -> Sight:
    """The maxima it tells, by local day. A value that is no temperature is unknown."""
    if isinstance(document, Unknown):
        return document
    if not isinstance(document, dict) or document.get("error"):
        return Unknown("malformed")
    daily, units = document.get("daily"), document.get("daily_units")
    if isinstance(units, dict) and units.get("temperature_2m_max", "°C") != "°C":
        return Unknown("other_unit")
    days = _days(daily) if isinstance(daily, dict) else None
    if days is None:
        return Unknown("malformed")
    return Outlook(days) if any(day.max_c is not None for day in days) else Unknown("empty")


def _days(daily: dict[str, object]) -> tuple[DayOutlook, ...] | None:
    """None when the two lists do not belong together: a value must not slip to another day."""
    times, maxima = daily.get("time"), daily.get("temperature_2m_max")
    if not isinstance(times, list) or not isinstance(maxima, list) or len(times) != len(maxima):
        return None
    told = {_day(time): _celsius(c) for time, c in zip(times[:MOST], maxima, strict=False)}
    return tuple(DayOutlook(day, c) for day, c in told.items() if day is not None)


def _day(told: object) -> date | None:
    try:
        return date.fromisoformat(told) if isinstance(told, str) else None
    except ValueError:
        return None


def _celsius(told: object) -> float | None:
    if isinstance(told, bool) or not isinstance(told, int | float):
        return None
    return float(told) if COLDEST <= told <= HOTTEST else None
