"""A few words that the house remembers: how far the clock is ahead, whether the sender rests."""

from datetime import date

from sqlalchemy import ColumnElement, Connection, bindparam, delete, exists, select
from sqlalchemy.dialects import postgresql

from storage.models import tables

CLOCK_AHEAD = "clock_ahead_seconds"
SENDER_PAUSED = "sender_paused"
PLANNED_UNTIL = "planned_until"
WHATSAPP_LOOKED_AT = "whatsapp_looked_at"

setting = tables["setting"]


def clock_ahead(tx: Connection) -> int:
    """By how many seconds the demo's clock is ahead of the real one."""
    return int(remembered(tx, CLOCK_AHEAD) or 0)


def move_clock(tx: Connection, seconds: int) -> int:
    """Moves the demo's clock on; gives how far it is ahead now. Time never goes back."""
    if seconds < 0:
        raise ValueError("time never goes back")
    ahead = clock_ahead(tx) + seconds
    remember(tx, CLOCK_AHEAD, str(ahead))
    return ahead


def sender_paused(tx: Connection) -> bool:
    return remembered(tx, SENDER_PAUSED) == "1"


def sender_rests() -> ColumnElement[bool]:
    """The same, as a part of a statement that takes what may be sent."""
    return exists().where(setting.c.name == SENDER_PAUSED, setting.c.value == "1")


def pause_sender(tx: Connection, paused: bool) -> None:
    remember(tx, SENDER_PAUSED, "1" if paused else "0")


def planned_until(tx: Connection) -> date | None:
    """The last local date for which no nudge may be planned any more: that of a restore."""
    day = remembered(tx, PLANNED_UNTIL)
    return None if day is None else date.fromisoformat(day)


def plan_from_after(tx: Connection, day: date) -> None:
    """Nothing is planned for this local date and those before it."""
    remember(tx, PLANNED_UNTIL, day.isoformat())


def remembered(tx: Connection, name: str) -> str | None:
    return tx.execute(_REMEMBERED, {"name": name}).scalar()


def remember(tx: Connection, name: str, value: str) -> None:
    tx.execute(_REMEMBER, {"name": name, "value": value})


def forget(tx: Connection, name: str) -> None:
    tx.execute(_FORGET, {"name": name})


_REMEMBERED = select(setting.c.value).where(setting.c.name == bindparam("name"))
_NEW = postgresql.insert(setting)
_REMEMBER = _NEW.on_conflict_do_update(index_elements=["name"], set_={"value": _NEW.excluded.value})
_FORGET = delete(setting).where(setting.c.name == bindparam("name"))
