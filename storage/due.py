"""What the tick decided: the primary key lets one process decide, however many tick."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, text
from sqlalchemy.dialects import postgresql

from storage.models import tables

ONE_PLANNER = 5_150_113  # a PostgreSQL advisory lock of our own

due = tables["due"]


@dataclass(frozen=True, slots=True)
class Decided:
    """`outcome` is "sent", or the reason why not."""

    kind: str
    subject: str
    local_date: date
    at: datetime
    outcome: str


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
    return subject in decide_all(tx, [Decided(kind, subject, local_date, at, outcome)])


def decide_all(tx: Connection, decisions: Sequence[Decided]) -> set[str]:
    """Writes decisions of one kind and day; gives the subjects whose decision is ours."""
    if not decisions:
        return set()
    return set(tx.execute(_DECIDE, [_columns(decided) for decided in decisions]).scalars())


def _columns(decided: Decided) -> dict[str, object]:
    return {
        "kind": decided.kind,
        "subject": decided.subject,
        "local_date": decided.local_date,
        "decided_at": decided.at,
        "outcome": decided.outcome,
    }


_ONE_PLANNER = text(f"SELECT pg_advisory_xact_lock({ONE_PLANNER})")
_DECIDE = postgresql.insert(due).on_conflict_do_nothing().returning(due.c.subject)
