"""How much waits to be sent, for metrics and readyz."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, select

from storage.columns import written_out
from storage.leasing import waits
from storage.models import tables

outbox = tables["outbox"]
conversation = tables["conversation"]


@dataclass(frozen=True, slots=True)
class Depth:
    """How much waits, how much of it is due, and since when the oldest due row could have gone.

    `lines` says how much is due and since when per channel; "unasked" has no channel yet.
    """

    waiting: int
    due: int
    oldest: datetime | None
    uncertain: int
    held: int
    dead: int
    lines: Mapping[str, tuple[int, datetime]]


def depth(tx: Connection, now: datetime) -> Depth:
    """As it is at this moment."""
    waiting = tx.execute(_WAITING).scalar_one()
    due, oldest = tx.execute(_DUE, {"now": now}).one()
    trouble = {row.state: row.n for row in tx.execute(_TROUBLE)}
    lines = {row.line: (row.n, row.oldest) for row in tx.execute(_LINES, {"now": now})}
    uncertain, held, dead = (trouble.get(state, 0) for state in ("uncertain", "held", "dead"))
    return Depth(waiting, due, oldest, uncertain, held, dead, lines)


_WAITING = select(func.count(outbox.c.id)).where(waits())
_DUE = select(func.count(outbox.c.id), func.min(outbox.c.not_before)).where(
    waits(), outbox.c.not_before <= bindparam("now")
)
_CHANNEL = func.coalesce(conversation.c.channel, "unasked").label("line")
_LINES = (
    select(_CHANNEL, func.count().label("n"), func.min(outbox.c.not_before).label("oldest"))
    .select_from(outbox.outerjoin(conversation, conversation.c.id == outbox.c.conversation_id))
    .where(waits(), outbox.c.not_before <= bindparam("now"))
    .group_by(_CHANNEL)
)
_TROUBLE = (
    select(outbox.c.state, func.count().label("n"))
    .where(written_out(outbox.c.state, "uncertain", "held", "dead"))
    .group_by(outbox.c.state)
)
