"""`lief heat check`: what the heat sources say now, and what the bot would do with it."""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.channels.http import Http
from bot.clock import Clock
from bot.nudges.heat.combine import Seen
from bot.nudges.heat.event import advance, foresee
from bot.nudges.heat.meteoalarm import MeteoAlarm
from bot.nudges.heat.open_meteo import OpenMeteo
from bot.nudges.heat.outlook import Outlook, Sight, Unknown
from bot.nudges.heat.province import place_of
from bot.nudges.heat.settings import HeatSettings
from bot.nudges.heat.source import HeatSource, Place
from bot.nudges.heat.state import HeatState
from bot.programme import programme_settings
from bot.settings import Settings
from storage import house as memory
from storage import streets
from storage.db import Database
from storage.errors import ProgrammeUnknown
from storage.schema import require_newest

COLOURS = {2: "yellow", 3: "orange", 4: "red"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What one source said; `spot` is None when it cannot be asked about this programme."""

    source: HeatSource
    spot: str | None
    sight: Sight


@dataclass(frozen=True, slots=True)
class Report:
    """One programme, the sources' answers, and what follows from them, beginning in `state`."""

    municipality: str
    settings: HeatSettings
    answers: tuple[Answer, ...]
    seen: Seen
    state: HeatState


def heat_sources(settings: Settings, http: Http) -> tuple[HeatSource, ...]:
    """The forecast and the official warnings, at the addresses of the settings."""
    return (
        OpenMeteo(http, settings.open_meteo_url, settings.open_meteo_key),
        MeteoAlarm(http, settings.meteoalarm_url),
    )


def check(settings: Settings, municipality: str) -> Report:
    """Ask all sources about this programme. Raises ProgrammeUnknown and what opening raises."""
    programme, now = _looked_up(settings, municipality)
    wanted = programme_settings(programme.settings).heat
    place = place_of(programme.latitude, programme.longitude, wanted)
    answers = asyncio.run(_ask(settings, place))
    sights = {a.source.name: a.sight for a in answers if a.spot is not None}
    seen = Seen(now, f"programme:{programme.id}", sights)
    return Report(programme.municipality, wanted, answers, seen, HeatState())


async def _ask(settings: Settings, place: Place) -> tuple[Answer, ...]:
    async with Http() as http:
        sources = heat_sources(settings, http)
        sights = await asyncio.gather(*(source.look(place) for source in sources))
        return tuple(
            Answer(source, source.spot(place), sight)
            for source, sight in zip(sources, sights, strict=True)
        )


def _looked_up(settings: Settings, municipality: str) -> tuple[streets.ProgrammeRow, datetime]:
    db = Database.open(settings.database_url)
    try:
        require_newest(db)
        with db.transaction() as tx:
            found = streets.programme_by_name(tx, municipality)
            ahead = memory.clock_ahead(tx) if settings.demo else 0
    finally:
        db.close()
    if found is None:
        raise ProgrammeUnknown
    return found, Clock(ahead=timedelta(seconds=ahead)).now()


# --- a table ------------------------------------------------------------------------------------


def as_table(report: Report) -> Iterator[str]:
    """For people: the sources, then the messages, then whom to thank."""
    yield f"{report.municipality}, {report.seen.local:%Y-%m-%d %H:%M} Europe/Amsterdam"
    for answer in report.answers:
        yield ""
        yield f"{answer.source.name} ({answer.source.title}, {answer.spot or 'not set up'})"
        yield from (f"  {line}" for line in _said(answer.sight))
    yield ""
    yield f"what the bot would do ({report.settings.mode}, now {_now(report).phase})"
    yield from (f"  {line}" for line in _would_do(report))
    yield ""
    yield from (answer.source.credit for answer in report.answers)


def _said(sight: Sight) -> Iterator[str]:
    if isinstance(sight, Unknown):
        yield f"unknown ({sight.reason})"
        return
    for day in sight.days:
        yield f"{day.day}  " + ("unknown" if day.max_c is None else f"{day.max_c:5.1f} °C")
    for warned in sight.warned:
        yield f"{warned.first} to {warned.last}  {COLOURS[warned.level]}"
    if not sight.days and not sight.warned:
        yield "no heat warning"


def _would_do(report: Report) -> Iterator[str]:
    season = report.settings.thresholds
    if not season.in_season(report.seen.today):
        yield f"outside the season ({season.season_from} to {season.season_to}) no forecast is heat"
    if (event := _now(report).event) is not None:
        yield f"heat from {event.first} to {event.last}, by {', '.join(event.by)}"
    messages = foresee(report.state, report.seen, report.settings)
    for at, planned in messages:
        yield f"{at:%Y-%m-%d %H:%M}  {planned.kind} to {planned.to}"
    if not messages:
        yield "nothing"


def _now(report: Report) -> HeatState:
    return advance(report.state, report.seen, report.settings).state


# --- JSON lines ---------------------------------------------------------------------------------


def as_json(report: Report) -> Iterator[str]:
    """For programs: a line for each source, one for the state, one for each message."""
    for answer in report.answers:
        yield json.dumps(_source_line(answer), ensure_ascii=False)
    yield json.dumps(_state_line(report))
    for at, planned in foresee(report.state, report.seen, report.settings):
        yield json.dumps({"at": at.isoformat(), "message": planned.kind, "to": planned.to})


def _source_line(answer: Answer) -> dict[str, Any]:
    told = answer.sight if isinstance(answer.sight, Outlook) else Outlook()
    return {
        "source": answer.source.name,
        "title": answer.source.title,
        "spot": answer.spot,
        "unknown": answer.sight.reason if isinstance(answer.sight, Unknown) else None,
        "days": [{"day": day.day.isoformat(), "max_c": day.max_c} for day in told.days],
        "warnings": [
            {"first": w.first.isoformat(), "last": w.last.isoformat(), "level": w.level}
            for w in told.warned
        ],
        "credit": answer.source.credit,
    }


def _state_line(report: Report) -> dict[str, Any]:
    now = _now(report)
    return {
        "programme": report.municipality,
        "at": report.seen.local.isoformat(timespec="seconds"),
        "mode": report.settings.mode,
        "phase": now.phase.value,
        "first": now.event.first.isoformat() if now.event else None,
        "last": now.event.last.isoformat() if now.event else None,
        "by": list(now.event.by) if now.event else [],
    }
