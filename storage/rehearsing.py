"""What a rehearsal does to its copy of the house, and what it counts there afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, delete, func, or_, select, update

from storage import house as memory
from storage.models import tables
from storage.planned import SENT

due = tables["due"]
outbox = tables["outbox"]

_OF_SEVERAL_DAYS = ("heat_state", "heat_word", "heat_look")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many people are left out of a kind on a local day, and why."""

    kind: str
    day: date
    reason: str
    people: int


@dataclass(frozen=True, slots=True)
class Unsent:
    """How many messages made at that moment did not go; `state` is that of the outbox."""

    kind: str
    made_at: datetime
    state: str
    reason: str | None
    people: int


def make_ready(tx: Connection) -> None:
    """Nothing holds the rehearsal up: no pause of the sender, and nothing in somebody's hand."""
    memory.pause_sender(tx, False)
    tx.execute(_LET_GO)


def go_back_to(tx: Connection, at: datetime, day: date) -> None:
    """As if nothing had been decided, sent, asked or seen of the weather since.

    `day` is the local one. What was under way in a conversation is over: it may be of later.
    """
    memory.forget(tx, memory.PLANNED_UNTIL)
    tx.execute(_UNDECIDE, {"day": day})
    tx.execute(_UNSEND, {"at": at})
    tx.execute(_CLOSE_TALKS)
    for statement in _FORGET_HEAT:
        tx.execute(statement)


def left_out(tx: Connection, kinds: Sequence[str], since: date) -> list[LeftOut]:
    """Who was decided against, from that local day on."""
    rows = tx.execute(_LEFT_OUT, {"kinds": list(kinds), "since": since, "sent": SENT})
    return [LeftOut(*row) for row in rows]


def unsent(tx: Connection, since: datetime) -> list[Unsent]:
    """What was made from that moment on, for whoever did not ask, and did not go."""
    return [Unsent(*row) for row in tx.execute(_UNSENT, {"since": since})]


_MOMENT = outbox.c.created_at.type
_UNASKED = outbox.c["class"] != "reply"
_LET_GO = update(outbox).values(leased_until=None).where(outbox.c.leased_until.is_not(None))
_UNDECIDE = delete(due).where(due.c.local_date >= bindparam("day", type_=due.c.local_date.type))
_UNSEND = delete(outbox).where(
    _UNASKED,
    or_(
        outbox.c.created_at >= bindparam("at", type_=_MOMENT),
        outbox.c.settled_at >= bindparam("at", type_=_MOMENT),
    ),
)
_CLOSE_TALKS = update(tables["conversation"]).values(talk=None)
_FORGET_HEAT = [delete(tables[name]) for name in _OF_SEVERAL_DAYS]
_LEFT_OUT = (
    select(due.c.kind, due.c.local_date, due.c.outcome, func.count())
    .where(
        due.c.kind.in_(bindparam("kinds", expanding=True)),
        due.c.subject.startswith("person:"),
        due.c.local_date >= bindparam("since", type_=due.c.local_date.type),
        due.c.outcome != bindparam("sent"),
    )
    .group_by(due.c.kind, due.c.local_date, due.c.outcome)
    .order_by(due.c.local_date, due.c.kind, due.c.outcome)
)
_UNSENT = (
    select(outbox.c.kind, outbox.c.created_at, outbox.c.state, outbox.c.reason, func.count())
    .where(
        _UNASKED,
        outbox.c.state != SENT,
        outbox.c.created_at >= bindparam("since", type_=_MOMENT),
    )
    .group_by(outbox.c.kind, outbox.c.created_at, outbox.c.state, outbox.c.reason)
    .order_by(outbox.c.created_at, outbox.c.kind, outbox.c.state)
)
