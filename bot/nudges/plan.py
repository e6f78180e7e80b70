"""Who gets what today, and who is left alone and why. Pure: facts in, decisions out."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.nudges.quiet import EVENING

TIP_REMINDER = "tip_reminder"
SENT = "sent"


@dataclass(frozen=True, slots=True)
class OpenTip:
    """What a reminder needs to know of a tip: `day` it was told, and who took it on."""

    id: int
    day: date
    taken_by: int | None


@dataclass(frozen=True, slots=True)
class Gangmaker:
    """What a person chose, and the tips that are open in her streets."""

    person_id: int
    stopped: bool
    answers_only: bool
    paused_until: date | None
    reminder_days: int
    reminder_hour: int
    snoozed_until: date | None
    dropped_to: int
    tips: tuple[OpenTip, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """One nudge decided for one person and day; `outcome` is "sent" or the reason why not."""

    kind: str
    person_id: int
    local_date: date
    outcome: str

    @property
    def subject(self) -> str:
        return f"person:{self.person_id}"


def tip_reminder(who: Gangmaker, now: datetime) -> Decision | None:
    """Today's reminder of open tips for one gangmaker; `now` is local. None: nothing is due.

    A tip is due after `reminder_days` at `reminder_hour`, and every so many days again; one
    reminder a day for all tips together. After downtime: still today, and not in the evening.
    """
    if not who.reminder_hour <= now.hour or now.time() >= EVENING:
        return None
    if not any(_is_due(tip, who, now.date()) for tip in who.tips):
        return None
    return Decision(TIP_REMINDER, who.person_id, now.date(), _left_alone(who, now.date()) or SENT)


def _is_due(tip: OpenTip, who: Gangmaker, today: date) -> bool:
    if not who.reminder_days or tip.id <= who.dropped_to:
        return False
    if tip.taken_by not in (None, who.person_id):
        return False
    if who.snoozed_until is not None and who.snoozed_until >= today:
        return who.snoozed_until == today
    age = (today - tip.day).days
    return age >= who.reminder_days and age % who.reminder_days == 0


def _left_alone(who: Gangmaker, today: date) -> str | None:
    if who.stopped:
        return "stopped"
    if who.answers_only:
        return "answers_only"
    if who.paused_until is not None and who.paused_until >= today:
        return "paused"
    return None
