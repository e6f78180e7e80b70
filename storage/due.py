"""What the tick decided: the primary key lets one process decide, however many tick."""

from datetime import date, datetime

from sqlalchemy import Connection, text
from sqlalchemy.dialects import postgresql

from storage.models import tables

ONE_PLANNER = 5_150_113  # a PostgreSQL advisory lock of our own


def one_planner(tx: Connection) -> None:
    """Until the end of this transaction nobody else plans: what a person got lately stays so.

    Two kinds planned at once could both find room for one more. SQLite has one writer anyway.
    """
    if tx.dialect.name != "sqlite":
        tx.execute(_ONE_PLANNER)


def decide(
    tx: Connection, kind: str, subject: str, local_date: date, at: datetime, outcome: str
) -> bool:
    """Writes the decision; True when it is ours, False when it was taken before."""
    row = {
        "kind": kind,
        "subject": subject,
        "local_date": local_date,
        "decided_at": at,
        "outcome": outcome,
    }
    return tx.execute(_DECIDE, row).first() is not None


_ONE_PLANNER = text(f"SELECT pg_advisory_xact_lock({ONE_PLANNER})")
_DECIDE = postgresql.insert(tables["due"]).on_conflict_do_nothing().returning(tables["due"].c.kind)
