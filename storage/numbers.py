"""What a year brought, by programme and quarter: counts and amounts, and nobody's name or street.

A part of the year is its quarter, 1 to 4, or LATE: what was written down after its quarter rested.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, case, func, or_, select

from storage.models import tables
from storage.streets import LOCAL

LATE = 5
QUARTERS = (1, 2, 3, 4)

programme = tables["programme"]
street = tables["street"]
this = tables["attention"]
later = this.alias("later")


@dataclass(frozen=True, slots=True)
class Asked:
    """A year, the moments at which its quarters come to rest, and how many of them have.

    Of one programme, or of all.
    """

    year: int
    rests: tuple[datetime, datetime, datetime, datetime]
    resting: int
    programme_id: int | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """What a programme gave in a part of the year, in cents."""

    programme_id: int
    part: int
    count: int
    cents: int


@dataclass(frozen=True, slots=True)
class Active:
    """How many streets of a programme gave something in exactly these parts of the year."""

    programme_id: int
    parts: frozenset[int]
    streets: int


@dataclass(frozen=True, slots=True)
class Reasons:
    """How often a programme gave for an occasion in a quarter that rests, from how many streets."""

    programme_id: int
    part: int
    mood: str
    occasion: str
    count: int
    streets: int


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme, and how many of its streets were open at some time of the year."""

    id: int
    municipality: str
    streets: int


@dataclass(frozen=True, slots=True)
class Found:
    """All that the numbers of a year are made of. Attentions that were replaced do not count."""

    programmes: tuple[Programme, ...]
    given: tuple[Given, ...]
    active: tuple[Active, ...]
    reasons: tuple[Reasons, ...]


def read(tx: Connection, asked: Asked) -> Found:
    """Four statements, however many streets there are."""
    facts, which = _facts(asked), asked.programme_id is not None
    return Found(
        tuple(Programme(*row) for row in tx.execute(_PROGRAMMES[which], facts)),
        tuple(Given(*_whole(row)) for row in tx.execute(_GIVEN[which], facts)),
        tuple(_active(*row) for row in tx.execute(_ACTIVE[which], facts)),
        tuple(Reasons(*row) for row in tx.execute(_REASONS[which], facts)),
    )


def municipalities(tx: Connection) -> list[tuple[int, str]]:
    """Number and name of every programme, by name."""
    return [(row.id, row.municipality) for row in tx.execute(_ALL)]


def _facts(asked: Asked) -> Mapping[str, Any]:
    year = asked.year
    rests = {f"rest_{quarter}": asked.rests[quarter - 1] for quarter in QUARTERS}
    return {
        "first": date(year, 1, 1),
        "last": date(year, 12, 31),
        **{f"from_{quarter}": date(year, quarter * 3 - 2, 1) for quarter in QUARTERS[1:]},
        **rests,
        "resting": asked.resting,
        "begins": datetime.combine(date(year, 1, 1), time(), LOCAL),
        "ends": datetime.combine(date(year + 1, 1, 1), time(), LOCAL),
        "programme": asked.programme_id,
    }


def _whole(row: Any) -> tuple[int, ...]:
    """PostgreSQL sums whole numbers into decimals."""
    return tuple(int(value) for value in row)


def _active(programme_id: int, *columns: int) -> Active:
    *gave, streets = columns
    parts = zip((*QUARTERS, LATE), gave, strict=True)
    return Active(programme_id, frozenset(part for part, times in parts if times), streets)


_DAY, _MOMENT = this.c.day.type, this.c.booked_at.type


def _by_quarter(values: Mapping[int, Any]) -> ColumnElement[Any]:
    """A value for each quarter of the attention's day."""
    before = (
        (this.c.day < bindparam(f"from_{quarter + 1}", type_=_DAY), values[quarter])
        for quarter in QUARTERS[:-1]
    )
    return case(*before, else_=values[QUARTERS[-1]])


_RESTS = _by_quarter({quarter: bindparam(f"rest_{quarter}", type_=_MOMENT) for quarter in QUARTERS})
_PART = case((this.c.booked_at >= _RESTS, LATE), else_=_by_quarter({q: q for q in QUARTERS}))
_STANDING = (
    this.c.day.between(bindparam("first", type_=_DAY), bindparam("last", type_=_DAY)),
    later.c.id.is_(None),
    this.c.undone.is_(False),
)


def _of_the_year(only: bool) -> Any:
    """Every attention of the year that stands, with the part of the year to which it belongs."""
    found = (
        select(
            street.c.programme_id,
            this.c.street_id,
            this.c.mood,
            this.c.occasion,
            this.c.cents,
            _PART.label("part"),
        )
        .select_from(
            street.join(this, this.c.street_id == street.c.id).outerjoin(
                later, later.c.corrects == this.c.id
            )
        )
        .where(*_STANDING)
    )
    return (found.where(_THIS_PROGRAMME) if only else found).subquery()


def _given(only: bool) -> Select[Any]:
    rows = _of_the_year(only)
    return select(rows.c.programme_id, rows.c.part, func.count(), func.sum(rows.c.cents)).group_by(
        rows.c.programme_id, rows.c.part
    )


def _gave(rows: Any) -> list[ColumnElement[int]]:
    """Whether a street gave anything in each part of the year."""
    return [
        func.max(case((rows.c.part == part, 1), else_=0)).label(f"part_{part}")
        for part in (*QUARTERS, LATE)
    ]


def _active_streets(only: bool) -> Select[Any]:
    rows = _of_the_year(only)
    each = select(rows.c.programme_id, *_gave(rows)).group_by(rows.c.programme_id, rows.c.street_id)
    one = each.subquery()
    return select(*one.c, func.count()).group_by(*one.c)


def _reasons(only: bool) -> Select[Any]:
    rows = _of_the_year(only)
    named = (rows.c.programme_id, rows.c.part, rows.c.mood, rows.c.occasion)
    return (
        select(*named, func.count(), func.count(rows.c.street_id.distinct()))
        .where(rows.c.part <= bindparam("resting"))
        .group_by(*named)
    )


def _programmes(only: bool) -> Select[Any]:
    """Streets that were open at some time of the year."""
    open_then = (
        (street.c.programme_id == programme.c.id)
        & (street.c.created_at < bindparam("ends", type_=street.c.created_at.type))
        & or_(
            street.c.closed_at.is_(None),
            street.c.closed_at >= bindparam("begins", type_=street.c.created_at.type),
        )
    )
    found = (
        select(programme.c.id, programme.c.municipality, func.count(street.c.id))
        .select_from(programme.outerjoin(street, open_then))
        .group_by(programme.c.id, programme.c.municipality)
        .order_by(programme.c.municipality)
    )
    return found.where(programme.c.id == bindparam("programme")) if only else found


_THIS_PROGRAMME = street.c.programme_id == bindparam("programme")
_ALL = select(programme.c.id, programme.c.municipality).order_by(programme.c.municipality)
_PROGRAMMES = {only: _programmes(only) for only in (True, False)}
_GIVEN = {only: _given(only) for only in (True, False)}
_ACTIVE = {only: _active_streets(only) for only in (True, False)}
_REASONS = {only: _reasons(only) for only in (True, False)}
