"""The turn of the year in the pots: what was left goes back or stays, and each is filled once.

What is decided about a street and its money are written together, in pages; the key in `due` and
the `ref` of each transfer hold it to once, however many processes do it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import (
    BigInteger,
    Connection,
    String,
    and_,
    bindparam,
    cast,
    func,
    select,
    true,
)
from sqlalchemy.dialects import postgresql

from storage.models import tables
from storage.rows import document, part, the_ids

REFILL = "refill"
ALL = "house"
CHOICE = "year_end_choice"  # about street:{id}, on the last day of the year

street = tables["street"]
programme = tables["programme"]
account = tables["account"]
transfer = tables["transfer"]
due = tables["due"]
source, target = account.alias("source"), account.alias("target")


@dataclass(frozen=True, slots=True)
class Turn:
    """The year that begins, its first moment, and the moment at which this is written down."""

    year: int
    midnight: datetime
    at: datetime

    @property
    def first(self) -> date:
        return date(self.year, 1, 1)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A street whose pot was not yet filled; `choice` is what its gangmakers want, if they said."""

    street_id: int
    yearly_cents: int
    settings: str
    choice: str | None


@dataclass(frozen=True, slots=True)
class Refill:
    """What happens to a pot: `returns` what was left, and so much comes in, 0 for nothing."""

    street_id: int
    outcome: str
    returns: bool
    cents: int


def is_done(tx: Connection, turn: Turn) -> bool:
    """Whether every street of this year was seen."""
    return tx.execute(_ALL_DONE, {"first": turn.first}).first() is not None


def waiting(tx: Connection, turn: Turn, after: int, limit: int) -> list[Waiting]:
    """A page of open streets from before this year that were not decided about."""
    facts = {"first": turn.first, "last": date(turn.year - 1, 12, 31), "midnight": turn.midnight}
    rows = tx.execute(_WAITING, {**facts, "after": after, "n": limit})
    return [Waiting(*row) for row in rows]


def fill(tx: Connection, turn: Turn, refills: Sequence[Refill]) -> int:
    """Decides and moves the money; gives how many were ours. Who was first has done the others.

    A street that was closed meanwhile is left out.
    """
    streets = document([[one.street_id] for one in refills])
    still_open = set(tx.execute(_HOLD, {"rows": streets}).scalars()) if refills else set()
    refills = [one for one in refills if one.street_id in still_open]
    if not refills:
        return 0
    subjects = document([[f"street:{one.street_id}", one.outcome] for one in refills])
    facts = {"kind": REFILL, "day": turn.first, "at": turn.at, "rows": subjects}
    ours = set(tx.execute(_DECIDE, facts).scalars())
    mine = [one for one in refills if f"street:{one.street_id}" in ours]
    _return(tx, turn, [one.street_id for one in mine if one.returns])
    _deposit(tx, turn, [one for one in mine if one.cents])
    return len(mine)


def _return(tx: Connection, turn: Turn, streets: Sequence[int]) -> None:
    """What was in the pot when the year began; a pot that was short stays short."""
    rows = document([[number] for number in streets])
    left = tx.execute(_LEFT, {"rows": rows, "midnight": turn.midnight}) if streets else ()
    _move(tx, turn, "return", [(number, cents) for number, cents in left if cents > 0])


def _deposit(tx: Connection, turn: Turn, refills: Sequence[Refill]) -> None:
    _move(tx, turn, "refill", [(one.street_id, one.cents) for one in refills])


def _move(tx: Connection, turn: Turn, name: str, moved: Sequence[tuple[int, int]]) -> None:
    if moved:
        rows = document([[f"{name}:{n}:{turn.year}", n, cents] for n, cents in moved])
        tx.execute(_MOVES[name], {"rows": rows, "at": turn.at})


_MIDNIGHT = bindparam("midnight", type_=transfer.c.at.type)
_SUBJECT = "street:" + cast(street.c.id, String)
_CHOICE = (
    select(due.c.outcome)
    .where(
        due.c.kind == CHOICE,
        due.c.subject == _SUBJECT,
        due.c.local_date == bindparam("last", type_=due.c.local_date.type),
    )
    .correlate(street)
    .scalar_subquery()
)
_DONE = (
    select(due.c.outcome)
    .where(
        due.c.kind == REFILL,
        due.c.subject == _SUBJECT,
        due.c.local_date == bindparam("first", type_=due.c.local_date.type),
    )
    .correlate(street)
    .scalar_subquery()
)
_ALL_DONE = select(due.c.kind).where(
    due.c.kind == REFILL,
    due.c.subject == ALL,
    due.c.local_date == bindparam("first", type_=due.c.local_date.type),
)
_WAITING = (
    select(street.c.id, programme.c.yearly_cents, programme.c.settings, _CHOICE)
    .join(programme, programme.c.id == street.c.programme_id)
    .where(
        street.c.closed_at.is_(None),
        street.c.created_at < _MIDNIGHT,
        street.c.id > bindparam("after"),
        _DONE.is_(None),
    )
    .order_by(street.c.id)
    .limit(bindparam("n"))
)
_HOLD = (
    select(street.c.id)
    .where(street.c.id.in_(the_ids()), street.c.closed_at.is_(None))
    .order_by(street.c.id)
    .with_for_update(read=True, key_share=True)
)
_DECIDE = (
    postgresql.insert(due)
    .from_select(
        ["kind", "subject", "local_date", "decided_at", "outcome"],
        select(
            bindparam("kind", type_=due.c.kind.type),
            part(0),
            bindparam("day", type_=due.c.local_date.type),
            bindparam("at", type_=due.c.decided_at.type),
            part(1),
        ).where(true()),  # SQLite would read ON as part of a join
    )
    .on_conflict_do_nothing()
    .returning(due.c.subject)
)
_CAME_IN = (
    select(func.coalesce(func.sum(transfer.c.cents), 0))
    .where(transfer.c.target == account.c.id, transfer.c.at < _MIDNIGHT)
    .correlate(account)
    .scalar_subquery()
)
_WENT_OUT = (
    select(func.coalesce(func.sum(transfer.c.cents), 0))
    .where(transfer.c.source == account.c.id, transfer.c.at < _MIDNIGHT)
    .correlate(account)
    .scalar_subquery()
)
_LEFT = select(account.c.street_id, cast(_CAME_IN - _WENT_OUT, BigInteger)).where(
    account.c.kind == "pot", account.c.street_id.in_(the_ids())
)
_ITS_STREET = cast(part(1), BigInteger)
_BETWEEN = {
    "return": and_(
        source.c.street_id == _ITS_STREET,
        source.c.kind == "pot",
        target.c.street_id == _ITS_STREET,
        target.c.kind == "returned",
    ),
    "refill": and_(
        target.c.street_id == _ITS_STREET,
        target.c.kind == "pot",
        source.c.programme_id == target.c.programme_id,
        source.c.street_id.is_(None),
        source.c.kind == "municipality",
    ),
}
_MOVES = {
    name: postgresql.insert(transfer)
    .from_select(
        ["ref", "source", "target", "cents", "at"],
        select(
            part(0),
            source.c.id,
            target.c.id,
            cast(part(2), BigInteger),
            bindparam("at", type_=transfer.c.at.type),
        ).where(between),
        include_defaults=False,
    )
    .on_conflict_do_nothing()
    for name, between in _BETWEEN.items()
}
