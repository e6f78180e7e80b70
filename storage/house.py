"""A few words that the house remembers: how far the clock is ahead, whether the sender rests."""

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects import postgresql

from storage.models import tables

CLOCK_AHEAD = "clock_ahead_seconds"
SENDER_PAUSED = "sender_paused"

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


def pause_sender(tx: Connection, paused: bool) -> None:
    remember(tx, SENDER_PAUSED, "1" if paused else "0")


def remembered(tx: Connection, name: str) -> str | None:
    return tx.execute(_REMEMBERED, {"name": name}).scalar()


def remember(tx: Connection, name: str, value: str) -> None:
    tx.execute(_REMEMBER, {"name": name, "value": value})


_REMEMBERED = select(setting.c.value).where(setting.c.name == bindparam("name"))
_NEW = postgresql.insert(setting)
_REMEMBER = _NEW.on_conflict_do_update(index_elements=["name"], set_={"value": _NEW.excluded.value})
