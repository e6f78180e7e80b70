"""What is done with tips."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class NoteTip:
    """Keep a tip. With `passed_on`, a neighbour's: her street's gangmakers hear of it."""

    street_id: int
    house_number: str | None
    occasion: str
    mood: str
    note: str | None
    passed_on: bool


@dataclass(frozen=True, slots=True)
class TakeTips:
    tip_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FinishTips:
    tip_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SnoozeTips:
    until: date


@dataclass(frozen=True, slots=True)
class DropTips:
    """No more reminders of the tips that are open now."""


TipDeed = NoteTip | TakeTips | FinishTips | SnoozeTips | DropTips
