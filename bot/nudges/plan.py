"""Who gets what today, and who is left alone and why. Pure: facts in, decisions out."""

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field
from datetime import date, datetime
from typing import Any

from bot.nudges import kinds
from bot.nudges.kinds import Kind
from bot.nudges.quiet import EVENING

SENT = "sent"
HELD_BACK = "paused_by_programme"


@dataclass(frozen=True, slots=True)
class Person:
    """What a person chose, and what she got lately; a kind adds what else it needs to know.

    `choice` is about the kind in hand, None when she made none. `lately` counts the capped
    messages of seven local days, today included, with those that are still on their way;
    `over_today` those of today that may go over the cap of `per_week`. `held_back`: every
    programme in which she keeps a pot holds this kind back.
    """

    person_id: int
    stopped: bool
    answers_only: bool
    paused_until: date | None
    _: KW_ONLY
    choice: bool | None = None
    lately: int = 0
    over_today: int = 0
    per_week: int = 2
    held_back: bool = False


@dataclass(frozen=True, slots=True)
class OpenTip:
    """What a reminder needs to know of a tip: `day` it was told, and who took it on."""

    id: int
    day: date
    taken_by: int | None


@dataclass(frozen=True, slots=True)
class Gangmaker(Person):
    """Somebody with tips open in her streets, and when she wants to hear of them."""

    reminder_days: int
    reminder_hour: int
    snoozed_until: date | None
    dropped_to: int
    tips: tuple[OpenTip, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """One nudge decided for one person and day; `outcome` is "sent" or the reason why not.

    `args` fill its text: numbers of what it is about, nothing personal.
    """

    kind: str
    person_id: int
    local_date: date
    outcome: str
    args: Mapping[str, Any] = field(default_factory=dict)

    @property
    def subject(self) -> str:
        return f"person:{self.person_id}"


def decide(kind: Kind, who: Person, today: date, **args: Any) -> Decision:
    """Something of this kind is due for her: it is sent, or she is left alone."""
    return Decision(kind.name, who.person_id, today, left_alone(kind, who, today) or SENT, args)


def left_alone(kind: Kind, who: Person, today: date) -> str | None:
    """Why she gets nothing of this kind today; None when she may."""
    if who.stopped:
        return "stopped"
    if who.answers_only:
        return "answers_only"
    if who.paused_until is not None and who.paused_until >= today:
        return "paused"
    if not kind.wanted(who.choice):
        return "kind_off"
    if who.held_back:
        return HELD_BACK
    return "cap" if kind.capped and _had_enough(kind, who) else None


def _had_enough(kind: Kind, who: Person) -> bool:
    if who.lately < who.per_week:
        return False
    return not kind.over_cap or who.over_today > 0


def tip_reminder(who: Gangmaker, now: datetime) -> Decision | None:
    """Today's reminder of open tips for one gangmaker; `now` is local. None: nothing is due.

    A tip is due after `reminder_days` at `reminder_hour`, and every so many days again; one
    reminder a day for all tips together. After downtime: still today, and not in the evening.
    """
    if not who.reminder_hour <= now.hour or now.time() >= EVENING:
        return None
    if not any(_is_due(tip, who, now.date()) for tip in who.tips):
        return None
    return decide(kinds.TIP_REMINDER, who, now.date())


def _is_due(tip: OpenTip, who: Gangmaker, today: date) -> bool:
    if not who.reminder_days or tip.id <= who.dropped_to:
        return False
    if tip.taken_by not in (None, who.person_id):
        return False
    if who.snoozed_until is not None and who.snoozed_until >= today:
        return who.snoozed_until == today
    age = (today - tip.day).days
    return age >= who.reminder_days and age % who.reminder_days == 0
