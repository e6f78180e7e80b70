"""Streets from which nothing was heard for long: their gangmakers, page by page."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from sqlalchemy import ColumnElement, Connection, String, bindparam, cast, func, or_, select

from storage import due
from storage.candidates import Asked, undecided
from storage.models import tables
from storage.rows import document, the_ids

KIND = "quiet_street"
RESTS = "quiet_street_rests"  # the day until which somebody wants no ideas, and why

person = tables["person"]
membership = tables["membership"]
street = tables["street"]
programme = tables["programme"]
attention = tables["attention"]
decided = tables["due"]


@dataclass(frozen=True, slots=True)
class Long:
    """How long is long: nothing given since `day`; an idea before `asked` counts no more."""

    day: date
    at: datetime
    asked: date


@dataclass(frozen=True, slots=True)
class QuietStreet:
    """`given`: the day of its last attention; she keeps the pot since `keeps`."""

    id: int
    opened: datetime
    keeps: datetime
    given: date | None
    settings: str


@dataclass(frozen=True, slots=True)
class Keeper:
    """A gangmaker of quiet streets, the day of her last idea, and until when she rests."""

    person_id: int
    asked: date | None
    rests_until: date | None
    streets: tuple[QuietStreet, ...]


def programmes(tx: Connection) -> list[str]:
    """The settings of every programme."""
    return list(tx.execute(_ALL_SETTINGS).scalars())


def keepers(tx: Connection, asked: Asked, long: Long) -> list[Keeper]:
    """A page of gangmakers with a quiet street, whose hour it is and who do not rest."""
    when = {"day": asked.day, "hour": asked.now.hour, "since": long.day, "moment": long.at}
    facts = {"kind": KIND, "asked": long.asked, "after": asked.after, "n": asked.limit, **when}
    page = document([[number] for number in tx.execute(_HER_PAGE, facts).scalars()])
    rows = tx.execute(_QUIET, {"rows": page, "kind": KIND, **when})
    return [
        Keeper(who, last, rests, tuple(QuietStreet(*row[3:]) for row in hers))
        for (who, last, rests), hers in groupby(rows, key=lambda row: row[:3])
    ]


def rest(tx: Connection, person_id: int, until: date, at: datetime, why: str) -> None:
    """She wants no idea until that day."""
    due.decide(tx, RESTS, f"person:{person_id}", until, at, why)


def last_given(tx: Connection, street_id: int) -> date | None:
    """The day of the street's newest attention."""
    day: date | None = tx.execute(_LAST_GIVEN, {"street": street_id}).scalar()
    return day


def _hers(kind: str) -> tuple[ColumnElement[bool], ...]:
    return (decided.c.kind == kind, decided.c.subject == "person:" + cast(_HER, String))


_HER = membership.c.person_id
_ALL_SETTINGS = select(programme.c.settings).distinct()
last_asked = (
    select(func.max(decided.c.local_date))
    .where(*_hers(KIND), decided.c.outcome == "sent")
    .correlate(membership)
    .scalar_subquery()
)
rests = (
    select(func.max(decided.c.local_date))
    .where(*_hers(RESTS))
    .correlate(membership)
    .scalar_subquery()
)
given = (
    select(func.max(attention.c.day))
    .where(attention.c.street_id == membership.c.street_id)
    .correlate(membership)
    .scalar_subquery()
)
_SINCE = bindparam("since", type_=attention.c.day.type)
_MOMENT = bindparam("moment", type_=street.c.created_at.type)
_QUIET_STREET = (
    membership.c.role == "gangmaker",
    membership.c.until.is_(None),
    membership.c.since < _MOMENT,
    or_(given.is_(None), given <= _SINCE),
)
# One look each, by index, as for the pages of other kinds.
_OPEN = (
    select(street.c.id)
    .where(
        street.c.id == membership.c.street_id,
        street.c.closed_at.is_(None),
        street.c.created_at < _MOMENT,
    )
    .correlate(membership)
    .scalar_subquery()
)
_HER_HOUR = (
    select(person.c.id)
    .where(person.c.id == _HER, person.c.reminder_hour <= bindparam("hour"))
    .correlate(membership)
    .scalar_subquery()
)
_DAY = decided.c.local_date.type
_MAY_ASK = (
    or_(rests.is_(None), rests <= bindparam("day", type_=_DAY)),
    or_(last_asked.is_(None), last_asked <= bindparam("asked", type_=_DAY), rests > last_asked),
)
_HER_PAGE = (
    select(_HER)
    .where(
        *_QUIET_STREET,
        membership.c.person_id > bindparam("after"),
        _OPEN.is_not(None),
        _HER_HOUR.is_not(None),
        undecided(_HER),
        *_MAY_ASK,
    )
    .distinct()
    .order_by(_HER)
    .limit(bindparam("n"))
)
_QUIET = (
    select(
        _HER,
        last_asked,
        rests,
        street.c.id,
        street.c.created_at,
        membership.c.since,
        given,
        programme.c.settings,
    )
    .select_from(
        membership.join(street, street.c.id == membership.c.street_id).join(
            programme, programme.c.id == street.c.programme_id
        )
    )
    .where(
        *_QUIET_STREET,
        street.c.closed_at.is_(None),
        street.c.created_at < _MOMENT,
        _HER.in_(the_ids()),
    )
    .order_by(_HER, street.c.id)
)
_LAST_GIVEN = select(func.max(attention.c.day)).where(attention.c.street_id == bindparam("street"))
