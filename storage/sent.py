"""What went out through a channel, what is held and what is uncertain: figures only."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, func, select

from storage.columns import written_out
from storage.models import tables

outbox = tables["outbox"]


def held(tx: Connection) -> dict[str, int]:
    """How many messages wait until somebody writes, by why."""
    return {row.reason or "": row.n for row in tx.execute(_HELD)}


def uncertain(tx: Connection) -> int:
    """How many may have gone out, and nobody knows."""
    return int(tx.execute(_UNCERTAIN).scalar_one())


def by_category(tx: Connection, channel: str, since: datetime) -> dict[str, int]:
    """How many messages went since then, by what the platform charges them as."""
    return {row.category: row.n for row in tx.execute(_SENT, {"channel": channel, "since": since})}


def people_reached(
    tx: Connection, channel: str, categories: tuple[str, ...], since: datetime
) -> int:
    """How many different people got a message of these categories since then."""
    facts = {"channel": channel, "categories": list(categories), "since": since}
    return int(tx.execute(_PEOPLE, facts).scalar_one())


_HELD = (
    select(outbox.c.reason, func.count().label("n"))
    .where(written_out(outbox.c.state, "held"))
    .group_by(outbox.c.reason)
    .order_by(outbox.c.reason)
)
_UNCERTAIN = select(func.count(outbox.c.id)).where(written_out(outbox.c.state, "uncertain"))
_WENT = (outbox.c.channel == bindparam("channel"), outbox.c.settled_at >= bindparam("since"))
_SENT = (
    select(outbox.c.category, func.count().label("n"))
    .where(*_WENT, outbox.c.state == "sent", outbox.c.category.is_not(None))
    .group_by(outbox.c.category)
    .order_by(outbox.c.category)
)
_PEOPLE = select(func.count(outbox.c.person_id.distinct())).where(
    *_WENT,
    outbox.c.state == "sent",
    outbox.c.category.in_(bindparam("categories", expanding=True)),
)
