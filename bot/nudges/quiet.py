"""When people are left alone: nothing unasked between 20:30 and 08:30, Europe/Amsterdam."""

from datetime import date, datetime, time, timedelta

from bot.clock import AMSTERDAM

MORNING = time(8, 30)
EVENING = time(20, 30)


def is_quiet(at: datetime) -> bool:
    """Whether people are left alone at this moment."""
    return not MORNING <= at.astimezone(AMSTERDAM).time() < EVENING


def waking(at: datetime) -> datetime:
    """This moment, or the next 08:30 when people are left alone now."""
    if not is_quiet(at):
        return at
    local = at.astimezone(AMSTERDAM)
    day = local.date() + timedelta(days=1) if local.time() >= EVENING else local.date()
    return local_moment(day, MORNING)


def evening_of(day: date) -> datetime:
    """The end of that day's waking hours: after it a nudge of that day is too late."""
    return local_moment(day, EVENING)


def local_moment(day: date, clock: time) -> datetime:
    """That time on that day in Europe/Amsterdam; never in the hour that summer time moves."""
    return datetime.combine(day, clock, tzinfo=AMSTERDAM)
