"""Keeps, for a while, what a platform signed and nobody could read."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from storage.models import tables
from storage.sealing import Sealer

KEPT = timedelta(days=7)

quarantine = tables["quarantine"]


def keep(tx: Connection, sealer: Sealer, channel: str, why: str, raw: bytes, at: datetime) -> None:
    """Seals it with the house's own key; `why` is a code."""
    row = {"channel": channel, "why": why, "sealed": sealer.seal("quarantine", raw)}
    tx.execute(insert(quarantine), {**row, "received_at": at})


def count(tx: Connection) -> int:
    """How much is kept."""
    return int(tx.execute(_COUNT).scalar_one())


def let_go(tx: Connection, now: datetime) -> int:
    """Lets go of what is older than 7 days; gives how much."""
    return tx.execute(_OLD, {"before": now - KEPT}).rowcount


_COUNT = select(func.count(quarantine.c.id))
_OLD = delete(quarantine).where(quarantine.c.received_at < bindparam("before"))
