"""The pots of a programme as its coordinator may see them: amounts, counts and days, no more.

A page is a few statements, however many streets there are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import BindParameter, Connection, String, bindparam, case, cast, func, or_, select

from storage.models import tables
from storage.refills import CHOICE
from storage.streets import LOCAL

Which = Literal["all", "quiet", "unclosed"]

street = tables["street"]
account = tables["account"]
transfer = tables["transfer"]
membership = tables["membership"]
due = tables["due"]
this = tables["attention"]
later = this.alias("later")


@dataclass(frozen=True, slots=True)
class Asked:
    """Of a programme: all its open streets, or those `quiet`, or those `unclosed`.

    Unclosed: they did not say how they go on after `year`. Quiet: open since before `moment`, and
    nothing given after the day `since`. At most `limit`, after the first `skip`.
    """

    programme_id: int
    year: int
    since: date
    moment: datetime
    which: Which = "all"
    skip: int = 0
    limit: int = 10


@dataclass(frozen=True, slots=True)
class Pot:
    """One street: cents left; cents and attentions of this year; the day of its newest attention.

    `choice` is how it goes on after this year, None when it did not say.
    """

    street_id: int
    name: str
    opened: date
    left: int = 0
    spent: int = 0
    count: int = 0
    given: date | None = None
    gangmakers: int = 0
    choice: str | None = None


@dataclass(frozen=True, slots=True)
class Total:
    """Of all the streets that were asked for, in cents; attentions and spending of this year."""

    streets: int
    left: int
    spent: int
    count: int


def page(tx: Connection, asked: Asked) -> list[Pot]:
    """By name."""
    facts = {**_facts(asked), "skip": asked.skip, "n": asked.limit}
    rows = tx.execute(_PAGE[asked.which], facts).all()
    return _pots(tx, asked.year, [tuple(row) for row in rows])


def one(tx: Connection, street_id: int, year: int) -> Pot | None:
    """An open street."""
    rows = tx.execute(_ONE, {"street": street_id}).all()
    return next(iter(_pots(tx, year, [tuple(row) for row in rows])), None)


def total(tx: Connection, asked: Asked) -> Total:
    """Over all pages."""
    facts = _facts(asked)
    streets = tx.execute(_HOW_MANY[asked.which], facts).scalar_one()
    left = tx.execute(_ALL_LEFT[asked.which], facts).scalar_one()
    spent, often = tx.execute(_ALL_GIVEN[asked.which], facts).one()
    return Total(int(streets), int(left), int(spent), int(often))


def _facts(asked: Asked) -> dict[str, Any]:
    return {
        "programme": asked.programme_id,
        "since": asked.since,
        "moment": asked.moment,
        **_days(asked.year),
    }


def _days(year: int) -> dict[str, date]:
    return {"first": date(year, 1, 1), "last": date(year, 12, 31)}


def _pots(tx: Connection, year: int, rows: Sequence[tuple[Any, ...]]) -> list[Pot]:
    facts = {"ids": [row[0] for row in rows], **_days(year)}
    came_in = {row[0]: int(row[1]) for row in tx.execute(_CAME_IN, facts)}
    went_out = {row[0]: int(row[1]) for row in tx.execute(_WENT_OUT, facts)}
    given = {row[0]: row[1:] for row in tx.execute(_GIVEN, facts)}
    keep = {row[0]: int(row[1]) for row in tx.execute(_GANGMAKERS, facts)}
    choices = dict(tuple(row) for row in tx.execute(_CHOICES, facts))
    return [
        Pot(
            street_id=number,
            name=name,
            opened=created.astimezone(LOCAL).date(),
            left=came_in.get(number, 0) - went_out.get(number, 0),
            spent=int(given[number][0]) if number in given else 0,
            count=int(given[number][1]) if number in given else 0,
            given=given[number][2] if number in given else None,
            gangmakers=keep.get(number, 0),
            choice=choices.get(f"street:{number}"),
        )
        for number, name, created in rows
    ]


_DAY = this.c.day.type
_FIRST, _LAST = bindparam("first", type_=_DAY), bindparam("last", type_=_DAY)
_OPEN = (street.c.programme_id == bindparam("programme"), street.c.closed_at.is_(None))
_NEWEST = (
    select(func.max(this.c.day))
    .where(this.c.street_id == street.c.id)
    .correlate(street)
    .scalar_subquery()
)
_NAMED = select(street.c.id, street.c.name, street.c.created_at)
_CHOSE = (
    select(due.c.outcome)
    .where(
        due.c.kind == CHOICE,
        due.c.subject == "street:" + cast(street.c.id, String),
        due.c.local_date == _LAST,
    )
    .correlate(street)
    .scalar_subquery()
)
_THESE: dict[Which, tuple[Any, ...]] = {
    "all": _OPEN,
    "quiet": (
        *_OPEN,
        street.c.created_at < bindparam("moment", type_=street.c.created_at.type),
        or_(_NEWEST.is_(None), bindparam("since", type_=_DAY) >= _NEWEST),
    ),
    "unclosed": (*_OPEN, _CHOSE.is_(None)),
}
_PAGE = {
    which: _NAMED.where(*these)
    .order_by(street.c.name_key)
    .limit(bindparam("n"))
    .offset(bindparam("skip"))
    for which, these in _THESE.items()
}
_ONE = _NAMED.where(street.c.id == bindparam("street"), street.c.closed_at.is_(None))
_HOW_MANY = {
    which: select(func.count()).select_from(street).where(*these) for which, these in _THESE.items()
}
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
# Two sums, each by its own index; one join on either end would not have one.
_INTO = account.join(transfer, transfer.c.target == account.c.id)
_OUT_OF = account.join(transfer, transfer.c.source == account.c.id)
_CENTS = func.coalesce(func.sum(transfer.c.cents), 0)


def _by_street(way: Any) -> Any:
    return (
        select(account.c.street_id, _CENTS)
        .select_from(way)
        .where(account.c.kind == "pot", account.c.street_id.in_(_IDS))
        .group_by(account.c.street_id)
    )


def _in_all(way: Any, these: tuple[Any, ...]) -> Any:
    joined = way.join(street, street.c.id == account.c.street_id)
    return select(_CENTS).select_from(joined).where(account.c.kind == "pot", *these)


_CAME_IN, _WENT_OUT = _by_street(_INTO), _by_street(_OUT_OF)
_STANDING = this.outerjoin(later, later.c.corrects == this.c.id)
_THIS_YEAR = this.c.day.between(_FIRST, _LAST) & later.c.id.is_(None) & this.c.undone.is_(False)
_SUMS = (
    func.coalesce(func.sum(case((_THIS_YEAR, this.c.cents), else_=0)), 0),
    func.coalesce(func.sum(case((_THIS_YEAR, 1), else_=0)), 0),
)
_GIVEN = (
    select(this.c.street_id, *_SUMS, func.max(this.c.day))
    .select_from(_STANDING)
    .where(this.c.street_id.in_(_IDS))
    .group_by(this.c.street_id)
)
_GANGMAKERS = (
    select(membership.c.street_id, func.count())
    .where(
        membership.c.role == "gangmaker",
        membership.c.until.is_(None),
        membership.c.street_id.in_(_IDS),
    )
    .group_by(membership.c.street_id)
)
_CHOICES = select(due.c.subject, due.c.outcome).where(
    due.c.kind == CHOICE,
    due.c.local_date == _LAST,
    due.c.subject.in_(select("street:" + cast(street.c.id, String)).where(street.c.id.in_(_IDS))),
)
_ALL_LEFT = {
    which: select(
        _in_all(_INTO, these).scalar_subquery() - _in_all(_OUT_OF, these).scalar_subquery()
    )
    for which, these in _THESE.items()
}
_ALL_GIVEN = {
    which: select(*_SUMS)
    .select_from(_STANDING.join(street, street.c.id == this.c.street_id))
    .where(*these, this.c.day.between(_FIRST, _LAST))
    for which, these in _THESE.items()
}
