"""What each phone of the demo shows, sealed with the house's own key."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.dialects import postgresql

from storage.models import tables
from storage.sealing import Sealer

line = tables["phone_line"]


@dataclass(frozen=True, slots=True)
class PhoneLine:
    """One line: `mine` when its owner wrote it; `payload` is {text, choices, kind} or the like."""

    id: int
    phone: str
    mine: bool
    payload: dict[str, Any]
    event_id: str | None
    at: datetime
    ticks: int


def show(  # noqa: PLR0913, PLR0917 (a line is all of these)
    tx: Connection,
    sealer: Sealer,
    phone: str,
    mine: bool,
    payload: Mapping[str, Any],
    event_id: str | None,
    at: datetime,
    ticks: int = 0,
) -> PhoneLine | None:
    """Adds a line with so many ticks; None when this phone has one of that event already."""
    said = dict(payload)
    row = {
        "phone": phone,
        "mine": mine,
        "sealed": sealer.seal("phone", json.dumps(said).encode()),
        "event_id": event_id,
        "at": at,
        "ticks": ticks,
    }
    line_id = tx.execute(_SHOW, row).scalar()
    return None if line_id is None else PhoneLine(line_id, phone, mine, said, event_id, at, ticks)


def lines(
    tx: Connection, sealer: Sealer, phone: str | None = None, after: int = 0, limit: int = 200
) -> list[PhoneLine]:
    """Lines with a higher id than `after`, in order; of one phone or of all."""
    facts = {"phone": phone, "after": after, "n": limit}
    return [_opened(sealer, row) for row in tx.execute(_OF_PHONE if phone else _OF_ALL, facts)]


def by_event(tx: Connection, sealer: Sealer, phone: str, event_id: str) -> PhoneLine | None:
    """The line that this event wrote: what to answer when it comes again."""
    row = tx.execute(_BY_EVENT, {"phone": phone, "event": event_id}).first()
    return None if row is None else _opened(sealer, row)


def one(tx: Connection, sealer: Sealer, line_id: int) -> PhoneLine | None:
    row = tx.execute(_ONE, {"id": line_id}).first()
    return None if row is None else _opened(sealer, row)


def last_id(tx: Connection) -> int:
    """The newest line's id, 0 when there is none: where a listener starts."""
    return tx.execute(_LAST).scalar() or 0


def rewrite(tx: Connection, sealer: Sealer, line_id: int, payload: Mapping[str, Any]) -> None:
    """What the line says after it was edited."""
    sealed = sealer.seal("phone", json.dumps(dict(payload)).encode())
    tx.execute(_REWRITE, {"id_": line_id, "sealed_": sealed})


def _opened(sealer: Sealer, row: Any) -> PhoneLine:
    said = json.loads(sealer.open("phone", row.sealed))
    return PhoneLine(row.id, row.phone, row.mine, said, row.event_id, row.at, row.ticks)


_SHOW = postgresql.insert(line).on_conflict_do_nothing().returning(line.c.id)
_OF_ALL = (
    select(line).where(line.c.id > bindparam("after")).order_by(line.c.id).limit(bindparam("n"))
)
_OF_PHONE = _OF_ALL.where(line.c.phone == bindparam("phone"))
_BY_EVENT = select(line).where(
    line.c.phone == bindparam("phone"), line.c.event_id == bindparam("event")
)
_ONE = select(line).where(line.c.id == bindparam("id"))
_LAST = select(line.c.id).order_by(line.c.id.desc()).limit(1)
_REWRITE = (
    update(line)
    .where(line.c.id == bindparam("id_", type_=line.c.id.type))
    .values(sealed=bindparam("sealed_"))
)
