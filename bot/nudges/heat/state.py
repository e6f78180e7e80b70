"""What is kept between two ticks as JSON: where a programme is, and what a source said."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from pydantic import TypeAdapter

from bot.nudges.heat.outlook import Outlook, Sight, Unknown


class Phase(StrEnum):
    CALM = "calm"
    ANNOUNCED = "announced"
    ACTIVE = "active"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class HeatEvent:
    """One time of heat, in local days. `by`: whose word it is. `cooler`: single days in between.

    `announce_from`: the first day on which it may be announced. `armed`: messages may go.
    """

    first: date
    last: date
    by: tuple[str, ...]
    announce_from: date
    armed: bool
    cooler: tuple[date, ...] = ()
    proposed_on: date | None = None
    announced_on: date | None = None
    check_ins: tuple[date, ...] = ()
    closed_on: date | None = None

    @property
    def owes_thanks(self) -> bool:
        """Somebody was asked, and the thank-you was not said."""
        return bool(self.check_ins) and self.closed_on is None

    def is_hot(self, day: date) -> bool:
        return self.first <= day <= self.last and day not in self.cooler


@dataclass(frozen=True, slots=True)
class Silence:
    """A source that is unknown since a moment; `told_on` is the day the coordinator heard it."""

    source: str
    since: datetime
    told_on: date | None = None


@dataclass(frozen=True, slots=True)
class HeatState:
    """`spoke_on`: the last day on which gangmakers got a heat message; there is one a day."""

    phase: Phase = Phase.CALM
    event: HeatEvent | None = None
    spoke_on: date | None = None
    silences: tuple[Silence, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class _Kept:
    outlook: Outlook | None = None
    unknown: str | None = None


_JSON = TypeAdapter(HeatState)
_SIGHT = TypeAdapter(_Kept)


def to_json(state: HeatState) -> str:
    return _JSON.dump_json(state).decode()


def from_json(document: str) -> HeatState:
    """Raises pydantic.ValidationError when it is not one."""
    return _JSON.validate_json(document)


def sight_to_json(sight: Sight) -> str:
    kept = _Kept(sight) if isinstance(sight, Outlook) else _Kept(unknown=sight.reason)
    return _SIGHT.dump_json(kept).decode()


def sight_from_json(document: str) -> Sight:
    """Raises pydantic.ValidationError when it is not one."""
    kept = _SIGHT.validate_json(document)
    return Unknown(kept.unknown or "empty") if kept.outlook is None else kept.outlook
