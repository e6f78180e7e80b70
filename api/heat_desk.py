"""`lief heat check`: what the heat sources say now, and what the bot would do with it."""

import asyncio
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.channels.http import Http
from bot.clock import Clock
from bot.nudges.heat import kept
from bot.nudges.heat.combine import Seen, Word
from bot.nudges.heat.event import advance, foresee
from bot.nudges.heat.meteoalarm import MeteoAlarm
from bot.nudges.heat.open_meteo import OpenMeteo
from bot.nudges.heat.outlook import Outlook, Sight, Unknown
from bot.nudges.heat.settings import HeatSettings
from bot.nudges.heat.source import HeatSource, Place
from bot.nudges.heat.state import HeatState
from bot.settings import Settings
from storage import heat, streets
from storage import house as memory
from storage.db import Database
from storage.errors import ProgrammeUnknown
from storage.heat import LookRow, ProgrammeHeat
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
    """One programme, the sources' answers, and what follows from them, beginning in `state`.

    `paused`: a coordinator holds all messages about heat back.
    """

    municipality: str
    settings: HeatSettings
    answers: tuple[Answer, ...]
    seen: Seen
    state: HeatState
    paused: bool

    @property
    def word(self) -> Word | None:
        """The coordinator's, as long as it holds."""
        said, days = self.seen.word, self.settings.word_days
        return said if said is not None and said.holds(self.seen.today, days) else None


@dataclass(frozen=True, slots=True)
class Known:
    """What the house knows before it asks."""

    programme: ProgrammeHeat
    looks: Sequence[LookRow]
    now: datetime


def heat_sources(settings: Settings, http: Http) -> tuple[HeatSource, ...]:
    """The forecast and the official warnings, at the addresses of the settings."""
    return (
        OpenMeteo(http, settings.open_meteo_url, settings.open_meteo_key),
        MeteoAlarm(http, settings.meteoalarm_url),
    )


def check(settings: Settings, municipality: str) -> Report:
    """Ask all sources about this programme, as the house would, and keep nothing.

    Raises ProgrammeUnknown and what opening raises.
    """
    known = _looked_up(settings, municipality)
    answers = asyncio.run(_ask(settings, kept.where(known.programme)))
    return Report(
        known.programme.municipality,
        kept.settings_of(known.programme),
        answers,
        _seen(known, answers),
        kept.state_of(known.programme),
        known.programme.paused_at is not None,
    )


def _seen(known: Known, answers: Sequence[Answer]) -> Seen:
    """With these answers, what is remembered and the coordinator's word."""
    before = {(look.source, look.spot): look for look in known.looks}
    looks = [
        kept.answered(
            a.source.name, a.spot, known.now, a.sight, before.get((a.source.name, a.spot))
        )
        for a in answers
        if a.spot is not None
    ]
    sources = [answer.source for answer in answers]
    return kept.seen_by(known.programme, sources, looks, known.now)


async def _ask(settings: Settings, place: Place) -> tuple[Answer, ...]:
    async with Http() as http:
        sources = heat_sources(settings, http)
        sights = await asyncio.gather(*(source.look(place) for source in sources))
        return tuple(
            Answer(source, source.spot(place), sight)
            for source, sight in zip(sources, sights, strict=True)
        )


def _looked_up(settings: Settings, municipality: str) -> Known:
    db = Database.open(settings.database_url)
    try:
        require_newest(db)
        with db.transaction() as tx:
            found = streets.programme_by_name(tx, municipality)
            if found is None:
                raise ProgrammeUnknown
            [programme] = heat.programmes_of(tx, [found.id])
            ahead = memory.clock_ahead(tx) if settings.demo else 0
            now = Clock(ahead=timedelta(seconds=ahead)).now()
            return Known(programme, heat.looks(tx), now)
    finally:
        db.close()


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
    if report.word is not None:
        said = "aan" if report.word.on else "uit"
        yield f"the coordinator said hitte {said} on {report.word.day}"
    if report.paused:
        yield "a coordinator holds these messages back:"
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
        "began": report.state.phase.value,
        "word": report.word.on if report.word else None,
        "paused": report.paused,
    }
