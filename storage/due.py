"""What the tick decided: the primary key lets one process decide, however many tick."""

from datetime import date, datetime

from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql

from storage.models import tables


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


_DECIDE = postgresql.insert(tables["due"]).on_conflict_do_nothing().returning(tables["due"].c.kind)
