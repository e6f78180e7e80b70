"""An editor who changes an event, and three who were invited to it."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from bot.clock import AMSTERDAM
from bot.deeds import ChangeEvent
from bot.world.announcements import Event
from storage import events
from storage.models import tables
from tests.neighbourhood import NOON, Neighbourhood
from tests.nudges.test_events import DAYS, THREE, act, heard

MOVED = "is verplaatst"
ELSEWHERE = "op een andere plaats"
REMINDED = "Lukt het niet?"
SEAT = "er is een plek vrij"
outbox = tables["outbox"]
FIRST = datetime.combine(
    NOON.astimezone(AMSTERDAM).date() + timedelta(days=DAYS), datetime.min.time(), AMSTERDAM
).replace(hour=14)


def event(street: Neighbourhood, of: int = 1) -> Event:
    """As it is now."""
    with street.db.transaction() as tx:
        row = events.one(tx, of)
    assert row is not None
    return Event(row.starts_at.astimezone(AMSTERDAM), row.venue, row.seats, row.moves)


def changes(street: Neighbourhood, who: str = "noor", **to: Any) -> tuple[str, object]:
    """She changes it to that; gives why not, and how many are to hear it."""
    code, facts = act(street, who, ChangeEvent(1, replace(event(street), **to)))
    street.deliver()
    return code, facts.get("told")


def goes_to(street: Neighbourhood, days: int) -> object:
    """The same hour, so many days later than it was first; gives how many are to hear it."""
    code, told = changes(street, starts_at=FIRST + timedelta(days=days))
    assert code == ""
    return told


def by_all(street: Neighbourhood, words: str) -> list[int]:
    return [heard(street, who, words) for who in THREE]


def outbox_of(street: Neighbourhood, kind: str = "event_moved") -> list[str]:
    rows = select(outbox.c.state).where(outbox.c.kind == kind).order_by(outbox.c.id)
    with street.db.transaction() as tx:
        return list(tx.execute(rows).scalars())
