"""A page of decisions written at once: each in `due`, and those that go in the outbox.

Row by row, most of the time would go into binding what is the same in all of them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Connection, bindparam, cast, select, true
from sqlalchemy.dialects import postgresql

from storage.leasing import PRIORITY
from storage.models import tables
from storage.rows import document, part

SENT = "sent"

due = tables["due"]
outbox = tables["outbox"]


@dataclass(frozen=True, slots=True)
class Planned:
    """What was decided about a person: "sent" or the reason why not, and what fills the text."""

    key: str
    subject: str
    person_id: int
    outcome: str
    args: str


@dataclass(frozen=True, slots=True)
class Page:
    """Decisions of one kind on one local day, all taken at the same moment."""

    kind: str
    class_: str
    local_date: date
    at: datetime
    expires_at: datetime
    planned: Sequence[Planned]


def keep(tx: Connection, page: Page) -> int:
    """Writes the page; gives how many go. What was decided before is left as it was."""
    if not page.planned:
        return 0
    facts = {"kind": page.kind, "day": page.local_date, "at": page.at}
    decided = document([[one.subject, one.outcome] for one in page.planned])
    ours = set(tx.execute(_DECIDE, {**facts, "rows": decided}).scalars())
    return queue(tx, page, [one for one in page.planned if one.subject in ours])


def queue(tx: Connection, page: Page, planned: Sequence[Planned]) -> int:
    """Of these the ones that go, into the outbox; gives how many."""
    going = [[one.key, one.person_id, one.args] for one in planned if one.outcome == SENT]
    if going:
        facts = {"kind": page.kind, "at": page.at, "expires": page.expires_at}
        said = {"class": page.class_, "priority": PRIORITY[page.class_], "rows": document(going)}
        tx.execute(_QUEUE, {**facts, **said})
    return len(going)


def _same(name: str, of: Any) -> ColumnElement[Any]:
    return bindparam(name, type_=of.type)


_DECIDE = (
    postgresql.insert(due)
    .from_select(
        ["kind", "subject", "local_date", "decided_at", "outcome"],
        select(
            _same("kind", due.c.kind),
            part(0),
            _same("day", due.c.local_date),
            _same("at", due.c.decided_at),
            part(1),
        ).where(true()),  # SQLite would read ON as part of a join
    )
    .on_conflict_do_nothing()
    .returning(due.c.subject)
)
_QUEUE = (
    postgresql.insert(outbox)
    .from_select(
        [
            *("key", "kind", "class", "person_id", "text_key", "args"),
            *("priority", "not_before", "expires_at", "created_at"),
        ],
        select(
            part(0),
            _same("kind", outbox.c.kind),
            _same("class", outbox.c["class"]),
            cast(part(1), BigInteger),
            _same("kind", outbox.c.text_key),
            part(2),
            _same("priority", outbox.c.priority),
            _same("at", outbox.c.not_before),
            _same("expires", outbox.c.expires_at),
            _same("at", outbox.c.created_at),
        ).where(true()),
        include_defaults=False,
    )
    .on_conflict_do_nothing()
)
