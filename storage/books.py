"""Reads a programme's year for its books: what came of each street, and every movement of money.

An attention counts in the year of its day, all other money in that of its moment. Nobody's name or
number is read, and no tip; an occasion only as a total of the programme.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Connection, and_, bindparam, case, func, or_, select

from storage.copying import Progress, quietly
from storage.errors import ProgrammeUnknown
from storage.models import tables
from storage.streets import LOCAL, ProgrammeRow, programme_by_name

PAGE = 500  # streets, or movements

street = tables["street"]
account = tables["account"]
transfer = tables["transfer"]
this = tables["attention"]
later = this.alias("later")
source, target = account.alias("source"), account.alias("target")


@dataclass(frozen=True, slots=True)
class StreetYear:
    """A street's year in cents, with `count` attentions; `opened` is a local date.

    carried + municipality + sponsor + counted - returned - spent = left.
    """

    street_id: int
    name: str
    opened: date
    closed: bool
    carried: int
    municipality: int
    sponsor: int
    counted: int
    returned: int
    spent: int
    count: int

    @property
    def left(self) -> int:
        came_in = self.carried + self.municipality + self.sponsor + self.counted
        return came_in - self.returned - self.spent


@dataclass(frozen=True, slots=True)
class Place:
    """Where money is or went: a kind of account, of a street or (None) of the programme."""

    kind: str
    street_id: int | None


@dataclass(frozen=True, slots=True)
class Movement:
    """So many cents from one place to another: `day` it counts for, `booked` when; local dates."""

    id: int
    day: date
    booked: date
    source: Place
    target: Place
    cents: int
    reverses: int | None


@dataclass(frozen=True, slots=True)
class Books:
    """Streets by name, those of a later year only when money of this one is theirs.

    Movements by day; `occasions` are (occasion, how often, cents).
    """

    municipality: str
    local_party: str
    year: int
    streets: tuple[StreetYear, ...]
    movements: tuple[Movement, ...]
    occasions: tuple[tuple[str, int, int], ...]


def read(
    tx: Connection, municipality: str, year: int, told: Progress = quietly, size: int = PAGE
) -> Books:
    """All of it as this transaction sees it, so many rows at a time. Raises ProgrammeUnknown."""
    programme = programme_by_name(tx, municipality)
    if programme is None:
        raise ProgrammeUnknown
    bounds = {**_bounds(programme.id, year), "n": size}
    way = _Way(tx.execute(_HOW_MANY, bounds).scalar_one(), told)
    return _books(tx, programme, bounds, way)


@dataclass(slots=True)
class _Way:
    of: int
    told: Progress
    done: int = 0

    def go(self, rows: int) -> None:
        self.done += rows
        self.told(min(self.done, self.of), self.of)


def _books(tx: Connection, programme: ProgrammeRow, bounds: dict[str, Any], way: _Way) -> Books:
    year = bounds["first"].year
    streets = sorted(_streets(tx, bounds, way), key=lambda one: (one.name.casefold(), one.name))
    movements = sorted(_movements(tx, bounds, way), key=lambda one: (one.day, one.id))
    touched = {place.street_id for one in movements for place in (one.source, one.target)}
    occasions = tx.execute(_OCCASIONS, bounds)
    return Books(
        programme.municipality,
        programme.local_party,
        year,
        tuple(s for s in streets if s.opened.year <= year or s.left or s.street_id in touched),
        tuple(movements),
        tuple((occasion, int(often), int(cents)) for occasion, often, cents in occasions),
    )


def _bounds(programme_id: int, year: int) -> dict[str, Any]:
    first, following = date(year, 1, 1), date(year + 1, 1, 1)
    return {
        "programme": programme_id,
        "first": first,
        "last": date(year, 12, 31),
        "from": datetime.combine(first, time(), LOCAL),
        "to": datetime.combine(following, time(), LOCAL),
    }


def _streets(tx: Connection, bounds: dict[str, Any], way: _Way) -> Iterator[StreetYear]:
    after = 0
    while page := tx.execute(_STREETS, {**bounds, "after": after}).all():
        facts = {**bounds, "after": after, "upto": page[-1].id}
        moved, spent = _moved(tx, facts), _spent(tx, facts)
        yield from (_street_year(row, moved[row.id], spent[row.id]) for row in page)
        after = page[-1].id
        way.go(len(page))


def _moved(tx: Connection, facts: dict[str, Any]) -> dict[int, dict[str, tuple[int, int]]]:
    """Of each street, by the kind of the other account: cents before this year, and in it."""
    found: dict[int, dict[str, tuple[int, int]]] = defaultdict(dict)
    for statement, sign in ((_CAME_IN, 1), (_WENT_OUT, -1)):
        for street_id, kind, before, now in tx.execute(statement, facts):
            known = found[street_id].get(kind, (0, 0))
            found[street_id][kind] = (known[0] + sign * int(before), known[1] + sign * int(now))
    return found


def _spent(tx: Connection, facts: dict[str, Any]) -> dict[int, tuple[int, int, int]]:
    """Of each street: cents of what stands from before this year, from this year, how often."""
    found: dict[int, tuple[int, int, int]] = defaultdict(lambda: (0, 0, 0))
    for street_id, before, now, often in tx.execute(_SPENT, facts):
        found[street_id] = (int(before), int(now), int(often))
    return found


def _street_year(
    row: Any, moved: dict[str, tuple[int, int]], spent: tuple[int, int, int]
) -> StreetYear:
    def now(kind: str) -> int:
        return moved.get(kind, (0, 0))[1]

    return StreetYear(
        street_id=row.id,
        name=row.name,
        opened=row.created_at.astimezone(LOCAL).date(),
        closed=row.closed_at is not None,
        carried=sum(before for before, _ in moved.values()) - spent[0],
        municipality=now("municipality"),
        sponsor=now("sponsor"),
        counted=now("cash_difference"),
        returned=-now("returned"),
        spent=spent[1],
        count=spent[2],
    )


def _movements(tx: Connection, bounds: dict[str, Any], way: _Way) -> Iterator[Movement]:
    after = 0
    while page := tx.execute(_MOVEMENTS, {**bounds, "after": after}).all():
        for number, day, at, here, its, there, theirs, cents, reverses in page:
            booked = at.astimezone(LOCAL).date()
            places = Place(here, its), Place(there, theirs)
            yield Movement(number, day or booked, booked, *places, cents, reverses)
        after = page[-1].id
        way.go(len(page))


_AT = transfer.c.at.type
_DAY = this.c.day.type
_FIRST, _LAST = bindparam("first", type_=_DAY), bindparam("last", type_=_DAY)
_FROM, _TO = bindparam("from", type_=_AT), bindparam("to", type_=_AT)
_OURS = street.c.programme_id == bindparam("programme")
_STREETS = (
    select(street.c.id, street.c.name, street.c.closed_at, street.c.created_at)
    .where(_OURS, street.c.id > bindparam("after"))
    .order_by(street.c.id)
    .limit(bindparam("n"))
)
_POTS = and_(
    account.c.programme_id == bindparam("programme"),
    account.c.kind == "pot",
    account.c.street_id > bindparam("after"),
    account.c.street_id <= bindparam("upto"),
)


def _sums(here: Any, there: Any) -> Any:
    """What went between the pots of a page and each kind of other account, but for attentions."""
    other = account.alias("other")
    return (
        select(
            account.c.street_id,
            other.c.kind,
            func.coalesce(func.sum(case((transfer.c.at < _FROM, transfer.c.cents), else_=0)), 0),
            func.coalesce(func.sum(case((transfer.c.at >= _FROM, transfer.c.cents), else_=0)), 0),
        )
        .select_from(account.join(transfer, here == account.c.id).join(other, there == other.c.id))
        .where(_POTS, transfer.c.attention_id.is_(None), transfer.c.at < _TO)
        .group_by(account.c.street_id, other.c.kind)
    )


_CAME_IN = _sums(transfer.c.target, transfer.c.source)
_WENT_OUT = _sums(transfer.c.source, transfer.c.target)
_STANDS = and_(later.c.id.is_(None), this.c.undone.is_(False))
_STANDING = this.outerjoin(later, later.c.corrects == this.c.id)
_SPENT = (
    select(
        this.c.street_id,
        func.sum(case((this.c.day < _FIRST, this.c.cents), else_=0)),
        func.sum(case((this.c.day >= _FIRST, this.c.cents), else_=0)),
        func.sum(case((this.c.day >= _FIRST, 1), else_=0)),
    )
    .select_from(_STANDING)
    .where(
        _STANDS,
        this.c.street_id > bindparam("after"),
        this.c.street_id <= bindparam("upto"),
        this.c.day <= _LAST,
    )
    .group_by(this.c.street_id)
)
_OCCASIONS = (
    select(this.c.occasion, func.count(), func.sum(this.c.cents))
    .select_from(_STANDING.join(street, street.c.id == this.c.street_id))
    .where(_STANDS, _OURS, this.c.day.between(_FIRST, _LAST))
    .group_by(this.c.occasion)
    .order_by(func.count().desc(), this.c.occasion)
)
_OF_THE_YEAR = and_(
    source.c.programme_id == bindparam("programme"),
    or_(
        this.c.day.between(_FIRST, _LAST),
        and_(transfer.c.attention_id.is_(None), transfer.c.at >= _FROM, transfer.c.at < _TO),
    ),
)
_MOVED = (
    transfer.join(source, source.c.id == transfer.c.source)
    .join(target, target.c.id == transfer.c.target)
    .outerjoin(this, this.c.id == transfer.c.attention_id)
)
_MOVEMENTS = (
    select(
        transfer.c.id,
        this.c.day,
        transfer.c.at,
        source.c.kind,
        source.c.street_id,
        target.c.kind,
        target.c.street_id,
        transfer.c.cents,
        transfer.c.reverses,
    )
    .select_from(_MOVED)
    .where(_OF_THE_YEAR, transfer.c.id > bindparam("after"))
    .order_by(transfer.c.id)
    .limit(bindparam("n"))
)
_HOW_MANY = select(
    select(func.count()).select_from(street).where(_OURS).scalar_subquery()
    + select(func.count()).select_from(_MOVED).where(_OF_THE_YEAR).scalar_subquery()
)
