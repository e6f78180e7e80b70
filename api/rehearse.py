"""`lief rehearse`: what will be sent in the coming days, lived on a copy of the house."""

import asyncio
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from api.build import Outside, ahead, open_house
from api.weather_file import read_weather
from bot.channels.http import Http
from bot.channels.phone import Screens
from bot.clock import Clock, utc_now
from bot.nudges.heat.foretold import AsLastSeen, Foretold, Maxima
from bot.nudges.heat.source import HeatSource
from bot.nudges.quiet import local_moment
from bot.rehearsal import Copy, Entry, Sheet, Told, rehearse
from bot.settings import Settings
from storage import heat
from storage.backup import back_up
from storage.db import Database

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True, slots=True)
class Wish:
    """So many `days`, from `start` or from now on, with the `weather` of a file or as it is."""

    days: int
    start: date | None = None
    weather: Path | None = None


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """The calendar, and the weather that a file told."""

    sheet: Sheet
    maxima: Maxima


def run(settings: Settings, wish: Wish, told: Told) -> Rehearsed:
    """Only the copy is written in, and it is gone afterwards.

    Raises WeatherUnreadable, and what opening and copying raise.
    """
    maxima = {} if wish.weather is None else read_weather(wish.weather)
    with _copied(settings) as db:
        return Rehearsed(asyncio.run(_live(settings, db, wish, maxima, told)), maxima)


@contextmanager
def _copied(settings: Settings) -> Iterator[Database]:
    with TemporaryDirectory(prefix="lief") as folder:
        file = Path(folder) / "rehearsal.db"
        original = Database.open(settings.database_url)
        try:
            back_up(original, file, utc_now())
        finally:
            original.close()
        copy = Database.open(f"sqlite:///{file}")
        try:
            yield copy
        finally:
            copy.close()


async def _live(settings: Settings, db: Database, wish: Wish, maxima: Maxima, told: Told) -> Sheet:
    house, now = open_house(settings, db), utc_now()
    clock = Clock(real=lambda: now, ahead=ahead(settings, db))
    today = clock.local().date()
    begins = clock.now() if wish.start in (None, today) else _morning(wish.start or today)
    copy = Copy(db, house, clock, begins, wish.days, afresh=begins < clock.now())
    async with Http() as http:
        outside = Outside(settings, db, house, clock, http)
        sources = await _sources(outside, maxima)
        return await rehearse(copy, outside.platforms(Screens()), sources, told)


def _morning(day: date) -> datetime:
    return local_moment(day, time())


async def _sources(outside: Outside, maxima: Maxima) -> tuple[HeatSource, ...]:
    if maxima:
        return (Foretold(maxima, outside.clock),)
    if outside.settings.demo:
        return outside.sources()
    looks = await outside.db.run(heat.looks)
    return tuple(AsLastSeen(source, looks, outside.clock) for source in outside.sources())


# --- a table ------------------------------------------------------------------------------------


def as_table(rehearsed: Rehearsed) -> Iterator[str]:
    """For people: a line for each kind on each day, with the maxima that a file told."""
    sheet = rehearsed.sheet
    yield f"{sheet.first} to {sheet.last}, Europe/Amsterdam. Nothing was sent."
    for day in _days(sheet):
        if day in rehearsed.maxima:
            yield f"{_named(day)}  {rehearsed.maxima[day]:.1f} °C"
        yield from (_line(entry) for entry in sheet.entries if entry.day == day)
    if not sheet.entries:
        yield "Nothing is due in these days."
    if sheet.cost:
        yield f"It would cost about $ {sheet.cost:.2f}."


def _days(sheet: Sheet) -> Iterator[date]:
    return (sheet.first + timedelta(days=n) for n in range((sheet.last - sheet.first).days + 1))


def _line(entry: Entry) -> str:
    sent = ", ".join(f"{at:%H:%M} to {people}" for at, people in entry.sent.items())
    told = f"{_named(entry.day)}  {entry.kind:<20}{sent or 'to nobody'}"
    return told + (f"; left out: {_reasons(entry.left_out)}" if entry.left_out else "")


def _reasons(left_out: Mapping[str, int]) -> str:
    return ", ".join(f"{people} {reason}" for reason, people in left_out.items())


def _named(day: date) -> str:
    return f"{day} {WEEKDAYS[day.weekday()]}"


# --- JSON lines ---------------------------------------------------------------------------------


def as_json(rehearsed: Rehearsed) -> Iterator[str]:
    """For programs: a line for each kind on each day."""
    for entry in rehearsed.sheet.entries:
        yield json.dumps(
            {
                "day": entry.day.isoformat(),
                "kind": entry.kind,
                "sent": [{"at": f"{at:%H:%M}", "people": n} for at, n in entry.sent.items()],
                "left_out": dict(entry.left_out),
            }
        )
