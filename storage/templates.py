"""The texts that a platform must know beforehand: its number for each, and whether it approved."""

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import Connection, select
from sqlalchemy.dialects import postgresql

from storage.models import tables

template = tables["template"]


@dataclass(frozen=True, slots=True)
class TemplateRow:
    """`category` is what the platform charges it as; `reason` why it was refused."""

    name: str
    sid: str
    status: str
    category: str | None
    reason: str | None
    checked_at: datetime


def every(tx: Connection) -> dict[str, TemplateRow]:
    """All of them, by name."""
    return {row.name: TemplateRow(*row) for row in tx.execute(_EVERY)}


def keep(tx: Connection, row: TemplateRow) -> None:
    """Writes down what the platform says of one, in place of what it said before."""
    tx.execute(_KEEP, asdict(row))


_EVERY = select(
    template.c.name,
    template.c.sid,
    template.c.status,
    template.c.category,
    template.c.reason,
    template.c.checked_at,
).order_by(template.c.name)
_NEW = postgresql.insert(template)
_KEEP = _NEW.on_conflict_do_update(
    index_elements=["name"],
    set_={
        name: _NEW.excluded[name] for name in ("sid", "status", "category", "reason", "checked_at")
    },
)
