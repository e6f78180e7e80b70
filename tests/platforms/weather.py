"""Open-Meteo and MeteoAlarm on loopback: invented weather, real HTTP, and faults on demand."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from aiohttp import web

from tests.platforms.loopback import on_loopback

FORECAST_PATH = "/v1/forecast"
WARNINGS_PATH = "/api/v1/warnings/feeds-netherlands"
DAYS = 7
HUGE = 50 * 1024 * 1024  # bytes


@dataclass
class Weather:
    """What the two services know, how they fail (a key of FAULTS), and who called.

    `today` is the first day of the forecast; a day that is not in `maxima` has no value.
    """

    today: date = date(2025, 7, 1)
    maxima: dict[date, Any] = field(default_factory=dict)
    warnings: list[Any] = field(default_factory=list)
    fault: str | None = None
    calls: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    address: str = ""

    def forecast(self) -> dict[str, Any]:
        days = [self.today + timedelta(days=n) for n in range(DAYS)]
        return {
            "latitude": 52.1,
            "longitude": 5.18,
            "timezone": "Europe/Amsterdam",
            "daily_units": {"time": "iso8601", "temperature_2m_max": "°C"},
            "daily": {
                "time": [day.isoformat() for day in days],
                "temperature_2m_max": [self.maxima.get(day) for day in days],
                "temperature_2m_min": [None] * DAYS,
            },
        }

    def told(self, path: str) -> dict[str, Any]:
        return self.forecast() if path == FORECAST_PATH else {"warnings": self.warnings}

    def calls_to(self, path: str) -> list[dict[str, str]]:
        return [asked for called, asked in self.calls if called == path]


def alert(identifier: str, first: datetime, last: datetime, **other: Any) -> dict[str, Any]:
    """A warning as the feed has it: of heat, orange, for NL015, unless `other` says otherwise."""
    told = {
        "onset": first.isoformat(),
        "expires": last.isoformat(),
        "parameter": [
            {"valueName": "awareness_level", "value": other.pop("level", "3; orange; Severe")},
            {"valueName": "awareness_type", "value": other.pop("type", "5; high-temperature")},
        ],
        "area": [{"geocode": [{"valueName": "EMMA_ID", "value": other.pop("area", "NL015")}]}],
    }
    body = {"identifier": identifier, "status": "Actual", "msgType": "Alert", "info": [told]}
    return {"uuid": identifier, "alert": {**body, **other}}


# --- faults -------------------------------------------------------------------------------------

Answer = Callable[[Weather, web.Request], Awaitable[web.StreamResponse]]


async def _as_it_is(weather: Weather, request: web.Request) -> web.StreamResponse:
    return web.json_response(weather.told(request.path))


async def _cut(weather: Weather, request: web.Request) -> web.StreamResponse:
    whole = json.dumps(weather.told(request.path)).encode()
    return _body(whole[: len(whole) // 2])


async def _broken_off(weather: Weather, request: web.Request) -> web.StreamResponse:
    """It promises more than it sends and hangs up."""
    answer = web.StreamResponse(headers={"Content-Length": "100000"})
    await answer.prepare(request)
    await answer.write(b'{"daily": ')
    assert request.transport is not None
    request.transport.abort()
    return answer


async def _never(weather: Weather, request: web.Request) -> web.StreamResponse:
    await asyncio.sleep(30)
    return web.Response()


async def _huge(weather: Weather, request: web.Request) -> web.StreamResponse:
    answer = web.StreamResponse()
    await answer.prepare(request)
    try:
        for _ in range(HUGE // 65536):
            await answer.write(b" " * 65536)
    except ConnectionError:
        pass  # the other side has had enough, as it should
    return answer


def _body(body: bytes, status: int = 200, **headers: str) -> web.Response:
    return web.Response(body=body, status=status, content_type="application/json", headers=headers)


def _always(body: bytes, status: int = 200, **headers: str) -> Answer:
    async def answer(weather: Weather, request: web.Request) -> web.StreamResponse:
        return _body(body, status, **headers)

    return answer


def _every_maximum(value: str) -> Answer:
    async def answer(weather: Weather, request: web.Request) -> web.StreamResponse:
        told = weather.forecast()
        told["daily"]["temperature_2m_max"] = ["@"] * DAYS
        return _body(json.dumps(told).replace('"@"', value).encode())

    return answer


REFUSED = json.dumps({"error": True, "reason": "Latitude must be in range of -90 to 90°."}).encode()

# Each fault, how it is answered, and the reason that the bot gives for not knowing.
FAULTS: Mapping[str, tuple[Answer, str]] = {
    "bad request": (_always(REFUSED, 400), "refused"),
    "too many calls": (_always(b"{}", 429, **{"Retry-After": "60"}), "too_many_calls"),
    "server error": (_always(b"oops", 500), "their_fault"),
    "bad gateway": (_always(b"<html>", 502), "their_fault"),
    "moved": (_always(b"", 302, Location="https://example.org/"), "refused"),
    "never": (_never, "no_answer"),
    "broken off": (_broken_off, "no_answer"),
    "50 MB": (_huge, "no_answer"),
    "cut JSON": (_cut, "unreadable"),
    "no JSON": (_always(b"<html>hello</html>"), "unreadable"),
    "no text": (_always(b"\xff\xfe\x00\xd8"), "unreadable"),
    "empty": (_always(b""), "unreadable"),
    "endless number": (_always(b"[" + b"9" * 100_000 + b"]"), "unreadable"),
    "deep": (_always(b"[" * 1_000_000), "too_deep"),
    "deep objects": (_always(b'{"a":' * 300_000), "too_deep"),
    "null": (_always(b"null"), "malformed"),
    "a list": (_always(b"[1, 2]"), "malformed"),
    "nothing in it": (_always(b"{}"), "malformed"),
}
FORECAST_FAULTS: Mapping[str, tuple[Answer, str]] = {
    "error with 200": (_always(REFUSED), "malformed"),
    "nulls": (_every_maximum("null"), "empty"),
    "NaN": (_every_maximum("NaN"), "empty"),
    "Infinity": (_every_maximum("-Infinity"), "empty"),
    "strings": (_every_maximum('"31.5"'), "empty"),
    "booleans": (_every_maximum("true"), "empty"),
    "lists": (_every_maximum("[31.5]"), "empty"),
    "beyond any weather": (_every_maximum("1e308"), "empty"),
    "beyond any number": (_every_maximum("1" + "0" * 400), "empty"),
    "lists that differ": (
        _always(b'{"daily": {"time": ["2025-07-01"], "temperature_2m_max": [31, 32]}}'),
        "malformed",
    ),
    "Fahrenheit": (
        _always(
            b'{"daily_units": {"temperature_2m_max": "F"},'
            b' "daily": {"time": ["2025-07-01"], "temperature_2m_max": [88]}}'
        ),
        "other_unit",
    ),
}
WARNING_FAULTS: Mapping[str, tuple[Answer, str]] = {
    "no list": (_always(b'{"warnings": {}}'), "malformed"),
    "only nonsense": (_always(b'{"warnings": [1, "x", {"alert": []}]}'), "malformed"),
}
_ANSWERS = {name: how for name, (how, _) in {**FAULTS, **FORECAST_FAULTS, **WARNING_FAULTS}.items()}


# --- the server ---------------------------------------------------------------------------------


@contextmanager
def weather_service(weather: Weather) -> Iterator[Weather]:
    """Serves it on a free port of loopback, in a thread of its own, for the length of the block."""

    async def answer(request: web.Request) -> web.StreamResponse:
        weather.calls.append((request.path, dict(request.query)))
        return await _ANSWERS.get(weather.fault or "", _as_it_is)(weather, request)

    app = web.Application()
    app.add_routes([web.get(FORECAST_PATH, answer), web.get(WARNINGS_PATH, answer)])
    with on_loopback(app) as served:
        weather.address = served.address
        yield weather
