"""What is kept about heat, as the plan takes it: sightings, and what a programme sees now."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from pydantic import TypeAdapter, ValidationError

from bot.clock import AMSTERDAM
from bot.nudges.heat.asking import Sighting
from bot.nudges.heat.combine import FORECAST, Seen, Word
from bot.nudges.heat.outlook import DayOutlook, Outlook, Sight, Unknown, remember
from bot.nudges.heat.province import place_of
from bot.nudges.heat.settings import HeatSettings
from bot.nudges.heat.source import HeatSource, Place
from bot.nudges.heat.state import HeatState, from_json, sight_from_json, sight_to_json
from bot.programme import programme_settings
from storage.heat import LookRow, ProgrammeHeat

_DAYS = TypeAdapter(tuple[DayOutlook, ...])
NOT_YET = Unknown("no_answer")


def settings_of(programme: ProgrammeHeat) -> HeatSettings:
    return programme_settings(programme.settings).heat


def where(programme: ProgrammeHeat) -> Place:
    return place_of(programme.latitude, programme.longitude, settings_of(programme))


def subject_of(programme_id: int) -> str:
    """How a programme is named in keys."""
    return f"programme:{programme_id}"


def state_of(programme: ProgrammeHeat) -> HeatState:
    return HeatState() if programme.state is None else from_json(programme.state)


def days_to_json(days: Iterable[DayOutlook]) -> str:
    return _DAYS.dump_json(tuple(days)).decode()


def days_of(look: LookRow | None) -> tuple[DayOutlook, ...]:
    """The days that were remembered beside the last answer; none if another version wrote them."""
    try:
        return () if look is None or look.days is None else _DAYS.validate_json(look.days)
    except ValidationError:
        return ()


def answered(source: str, spot: str, at: datetime, sight: Sight, before: LookRow | None) -> LookRow:
    """What is kept of a call at this moment, beside the days that are remembered from before."""
    told = sight.days if isinstance(sight, Outlook) else ()
    days = days_of(before)
    if told:
        days = remember(days, told, at.astimezone(AMSTERDAM).date())
    return LookRow(source, spot, at, at, sight_to_json(sight), days_to_json(days))


def asked(look: LookRow) -> Sighting | None:
    """The last call, for when the next is due; None when nobody ever called."""
    if look.claimed_at is None:
        return None
    return Sighting(look.source, look.spot, look.claimed_at, NOT_YET)


def sights(
    place: Place, sources: Sequence[HeatSource], looks: Iterable[LookRow], now: datetime
) -> dict[str, Sight]:
    """What each source is known to say of this place; a source that cannot be asked is absent."""
    known = {(look.source, look.spot): look for look in looks}
    spots = {source.name: source.spot(place) for source in sources}
    return {
        name: _sight(known.get((name, spot)), now)
        for name, spot in spots.items()
        if spot is not None
    }


def seen_by(
    programme: ProgrammeHeat,
    sources: Sequence[HeatSource],
    looks: Iterable[LookRow],
    now: datetime,
) -> Seen:
    """Everything that is known of this programme at this moment."""
    word = None
    if programme.word is not None and programme.word_day is not None:
        word = Word(programme.word, programme.word_day)
    found = sights(where(programme), sources, looks, now)
    return Seen(now, subject_of(programme.id), found, word)


def last_said(look: LookRow | None) -> Sight:
    """What came of the last call, however long ago; unknown if another version wrote it."""
    try:
        return NOT_YET if look is None or look.answer is None else sight_from_json(look.answer)
    except ValidationError:
        return Unknown("unreadable")


def _sight(look: LookRow | None, now: datetime) -> Sight:
    if look is None or look.asked_at is None:
        return NOT_YET
    told = Sighting(look.source, look.spot, look.asked_at, last_said(look)).as_of(now)
    if look.source == FORECAST and isinstance(told, Outlook):
        return Outlook(days_of(look), told.warned)
    return told
