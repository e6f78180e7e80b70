"""Puts a backup into an empty database, in such a way that nothing already sent goes again."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, bindparam, delete, func, select, text, update

from storage import announcements, event_moves, group_posts
from storage import house as memory
from storage.copies import MADE_AT
from storage.copying import TABLES, Progress, carry, quietly
from storage.db import Database
from storage.errors import DatabaseInUse, KeyDoesNotFitBackup
from storage.models import tables
from storage.schema import upgrade
from storage.sealing import FINGERPRINT, Sealer
from storage.streets import LOCAL

RESTORED = "restored"
PACE = ("channel_pace", "chat_pace")  # of calls that are long over
# What an empty house may hold already; the backup's own comes in its place.
FURNITURE = ("setting", "due", "template", *PACE)

outbox = tables["outbox"]
link_code = tables["link_code"]
conversation = tables["conversation"]


@dataclass(frozen=True, slots=True)
class Restored:
    """`rows` came back; of the `uncertain` ones, by kind, nobody knows whether they went out."""

    made_at: str
    rows: dict[str, int]
    uncertain: dict[str, int]


def require_key(copy: Connection, path: Path) -> None:
    """Raises KeyDoesNotFitBackup, and what Sealer.load raises; never makes a key."""
    kept = memory.remembered(copy, FINGERPRINT)
    if kept is not None and Sealer.load(path, may_create=False).fingerprint != kept:
        raise KeyDoesNotFitBackup


def restore(db: Database, copy: Connection, now: datetime, told: Progress = quietly) -> Restored:
    """All or nothing: the schema, every row, and the sender paused, in one transaction.

    `now` is the real moment. Raises DatabaseInUse, BackupRefused, SchemaTooNew, Busy.
    """
    made_at = memory.remembered(copy, MADE_AT) or ""
    with db.transaction() as tx:
        upgrade(tx)
        _move_in(tx)
        rows = carry(copy, tx, [table for table in TABLES if table.name not in PACE], told)
        if not db.is_sqlite:
            _count_on(tx)
        uncertain = _settle_down(tx, now)
    db.flush()
    return Restored(made_at, rows, uncertain)


def _move_in(tx: Connection) -> None:
    """Nobody else writes here from now on, and nothing is in the way."""
    if tx.dialect.name == "postgresql":
        tx.execute(_LOCK)
    for name in (table.name for table in TABLES if table.name not in FURNITURE):
        if tx.execute(_ANY[name]).first() is not None:
            raise DatabaseInUse
    for name in FURNITURE:
        tx.execute(_CLEAR[name])


def _count_on(tx: Connection) -> None:
    """PostgreSQL gives the next row the number after the last."""
    for statement in _NEXT:
        tx.execute(statement)


def _settle_down(tx: Connection, now: datetime) -> dict[str, int]:
    """What was under way when the copy was made is over; gives what may or may not have gone."""
    civil = now + timedelta(seconds=memory.clock_ahead(tx))
    uncertain = {row.kind: row.n for row in tx.execute(_UNSETTLED_KINDS)}
    for statement in (_UNCERTAIN, _END_LINKING):
        tx.execute(statement, {"at": civil})
    tx.execute(_CLOSE_TALKS)
    announcements.hold_what_goes(tx)
    group_posts.after_restore(tx, civil)
    event_moves.end_all(tx)
    memory.pause_sender(tx, True)
    memory.plan_from_after(tx, civil.astimezone(LOCAL).date())
    memory.remember(tx, memory.WHATSAPP_LOOKED_AT, now.isoformat())
    memory.forget(tx, MADE_AT)
    return uncertain


_LOCK = text(f"LOCK TABLE {', '.join(table.name for table in TABLES)} IN EXCLUSIVE MODE")
_ANY = {table.name: select(text("1")).select_from(table).limit(1) for table in TABLES}
_CLEAR = {name: delete(tables[name]) for name in FURNITURE}
_NEXT = [
    select(func.setval(func.pg_get_serial_sequence(table.name, "id"), func.max(table.c.id)))
    for table in TABLES
    if "id" in table.c
]
_UNSETTLED = outbox.c.state.in_(("waiting", "held"))
_UNSETTLED_KINDS = (
    select(outbox.c.kind, func.count().label("n"))
    .where(_UNSETTLED)
    .group_by(outbox.c.kind)
    .order_by(outbox.c.kind)
)
_UNCERTAIN = (
    update(outbox)
    .where(_UNSETTLED)
    .values(
        state="uncertain",
        reason=RESTORED,
        settled_at=bindparam("at"),
        leased_until=None,
        body=None,
    )
)
_END_LINKING = (
    update(link_code)
    .where(link_code.c.used_at.is_(None), link_code.c.expires_at > bindparam("at"))
    .values(expires_at=bindparam("at"))
)
# She has seen later questions than the one in the copy: her next "ja" must not answer that one.
_CLOSE_TALKS = update(conversation).values(talk=None)
