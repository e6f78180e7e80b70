"""Reads the attentions of a street: what stands, what was corrected, what was withdrawn."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select

from storage.models import tables
from storage.person import her_numbers

FOR_STREET = "for:"  # so begins the ref of what a coordinator wrote down for a street

this = tables["attention"]
later = this.alias("later")


@dataclass(frozen=True, slots=True)
class AttentionRow:
    """One row of the book. `corrected_by`: the row that replaced it, withdrawn or not."""

    id: int
    street_id: int
    day: date
    gifts: tuple[str, ...]
    occasion: str
    mood: str
    cents: int
    booked_by: int
    booked_at: datetime
    ref: str
    corrects: int | None
    restores: int | None
    undone: bool
    corrected_by: int | None
    withdrawn: bool

    @property
    def live(self) -> bool:
        """True when it counts: nothing replaced it, and it withdraws nothing."""
        return self.corrected_by is None and not self.undone

    @property
    def for_street(self) -> bool:
        """Written down by a coordinator, for what reached her on paper or by phone."""
        return self.ref.startswith(FOR_STREET)


def one(tx: Connection, attention_id: int) -> AttentionRow | None:
    return _first(tx.execute(_ONE, {"id": attention_id}))


def by_ref(tx: Connection, ref: str) -> AttentionRow | None:
    """What the event `ref` wrote, if anything."""
    return _first(tx.execute(_BY_REF, {"ref": ref}))


def live_version(tx: Connection, attention_id: int) -> AttentionRow | None:
    """What became of this attention: the correction that stands; None when it was withdrawn."""
    row = one(tx, attention_id)
    while row is not None and row.corrected_by is not None:
        row = one(tx, row.corrected_by)
    return row if row is not None and row.live else None


def last_booking(tx: Connection, person_id: int, since: datetime) -> AttentionRow | None:
    """The newest one of this person that still stands."""
    return next(iter(bookings_of(tx, person_id, since, 1)), None)


def bookings_of(tx: Connection, person_id: int, since: datetime, limit: int) -> list[AttentionRow]:
    """Those of this person that still stand, newest first."""
    return _all(tx.execute(_BOOKINGS_OF, {"by": person_id, "since": since, "n": limit}))


def acts_of(tx: Connection, person_id: int, since: datetime) -> list[AttentionRow]:
    """All that this person wrote, corrected and undid since then, newest first."""
    return _all(tx.execute(_ACTS_OF, {"by": person_id, "since": since}))


def overview(tx: Connection, street_id: int, year: int) -> list[AttentionRow]:
    """Every row whose day is in `year`, by day; also the corrected and the withdrawn ones."""
    return _all(tx.execute(_OVERVIEW, {"street": street_id, **_days_of(year)}))


def count(tx: Connection, street_id: int, year: int) -> int:
    """How many attentions of that year stand."""
    return int(tx.execute(_COUNT, {"street": street_id, **_days_of(year)}).scalar_one())


def by_occasion(tx: Connection, street_id: int, year: int) -> tuple[tuple[str, int, int], ...]:
    """Of what stands in that year: occasion, how often, cents; the commonest first."""
    rows = tx.execute(_BY_OCCASION, {"street": street_id, **_days_of(year)})
    return tuple((occasion, int(often), int(cents)) for occasion, often, cents in rows)


def spent_before(tx: Connection, street_id: int, day: date) -> int:
    """The cents of all that stands from before that day."""
    return int(tx.execute(_SPENT_BEFORE, {"street": street_id, "day": day}).scalar_one())


def same_lately(
    tx: Connection, street_id: int, cents: int, gifts: tuple[str, ...], since: datetime
) -> AttentionRow | None:
    """The newest one that stands with the same gifts and amount, booked since then."""
    wanted = {"street": street_id, "cents": cents, "gifts": ",".join(gifts), "since": since}
    return _first(tx.execute(_SAME_LATELY, wanted))


def _first(rows: Iterable[Row[Any]]) -> AttentionRow | None:
    return next(iter(_all(rows)), None)


def _all(rows: Iterable[Row[Any]]) -> list[AttentionRow]:
    return [_attention(*row) for row in rows]


def _attention(*columns: Any) -> AttentionRow:
    values = list(columns)
    values[3], values[14] = _split(values[3]), bool(values[14])
    return AttentionRow(*values)


def _split(gifts: str) -> tuple[str, ...]:
    return tuple(gifts.split(",")) if gifts else ()


def _days_of(year: int) -> dict[str, date]:
    return {"first": date(year, 1, 1), "last": date(year, 12, 31)}


_ROWS = select(
    this.c.id,
    this.c.street_id,
    this.c.day,
    this.c.gifts,
    this.c.occasion,
    this.c.mood,
    this.c.cents,
    this.c.booked_by,
    this.c.booked_at,
    this.c.ref,
    this.c.corrects,
    this.c.restores,
    this.c.undone,
    later.c.id,
    later.c.undone,
).select_from(this.outerjoin(later, later.c.corrects == this.c.id))
_STANDING = _ROWS.where(later.c.id.is_(None), this.c.undone.is_(False))
_IN_YEAR = (
    this.c.street_id == bindparam("street"),
    this.c.day.between(bindparam("first"), bindparam("last")),
)

_ONE = _ROWS.where(this.c.id == bindparam("id"))
_BY_REF = _ROWS.where(this.c.ref == bindparam("ref"))
_OVERVIEW = _ROWS.where(*_IN_YEAR).order_by(this.c.day, this.c.id)
_COUNT = select(func.count()).select_from(_STANDING.where(*_IN_YEAR).subquery())
_OF_THE_YEAR = _STANDING.where(*_IN_YEAR).subquery()
_BY_OCCASION = (
    select(_OF_THE_YEAR.c.occasion, func.count(), func.sum(_OF_THE_YEAR.c.cents))
    .group_by(_OF_THE_YEAR.c.occasion)
    .order_by(func.count().desc(), _OF_THE_YEAR.c.occasion)
)
_BEFORE = _STANDING.where(
    this.c.street_id == bindparam("street"), this.c.day < bindparam("day")
).subquery()
_SPENT_BEFORE = select(func.coalesce(func.sum(_BEFORE.c.cents), 0))
_BY_HER = (
    this.c.booked_by.in_(her_numbers(bindparam("by", type_=this.c.id.type))),
    this.c.booked_at >= bindparam("since"),
)
_BOOKINGS_OF = (
    _STANDING.where(*_BY_HER)
    .order_by(this.c.booked_at.desc(), this.c.id.desc())
    .limit(bindparam("n"))
)
_ACTS_OF = _ROWS.where(*_BY_HER).order_by(this.c.booked_at.desc(), this.c.id.desc())
_SAME_LATELY = (
    _STANDING.where(
        this.c.street_id == bindparam("street"),
        this.c.cents == bindparam("cents"),
        this.c.gifts == bindparam("gifts"),
        this.c.booked_at >= bindparam("since"),
    )
    .order_by(this.c.booked_at.desc(), this.c.id.desc())
    .limit(1)
)
