"""The year of a street: its account, how it goes on, and which gangmakers are to hear of it."""

from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import groupby

from sqlalchemy import Connection, String, bindparam, case, cast, func, select
from sqlalchemy.dialects import postgresql

from storage import attentions
from storage.candidates import Asked, undecided
from storage.models import tables
from storage.refills import CHOICE, REFILL
from storage.rows import document, the_ids
from storage.streets import LOCAL

FINISH = "finish"

person = tables["person"]
membership = tables["membership"]
street = tables["street"]
programme = tables["programme"]
account = tables["account"]
transfer = tables["transfer"]
due = tables["due"]
other = account.alias("other")


@dataclass(frozen=True, slots=True)
class Account:
    """A street's year in cents; `occasions` are (occasion, how often, cents), commonest first.

    carried + came_in + counted - returned - spent = left: what was in the pot when it ended.
    """

    occasions: tuple[tuple[str, int, int], ...]
    carried: int
    came_in: int
    counted: int
    returned: int

    @property
    def count(self) -> int:
        return sum(often for _, often, _ in self.occasions)

    @property
    def spent(self) -> int:
        return sum(cents for _, _, cents in self.occasions)

    @property
    def left(self) -> int:
        return self.carried + self.came_in + self.counted - self.returned - self.spent


@dataclass(frozen=True, slots=True)
class Closing:
    """A gangmaker, and of her streets without a choice the number and its programme's settings."""

    person_id: int
    streets: tuple[tuple[int, str], ...]


def account_of(tx: Connection, street_id: int, year: int) -> Account:
    """An attention counts in the year of its day, all other money in that of its moment."""
    first, following = date(year, 1, 1), date(year + 1, 1, 1)
    facts = {"street": street_id, "from": _midnight(first), "to": _midnight(following)}
    moved = {kind: (before, now) for kind, before, now in tx.execute(_MOVED, facts)}
    carried = sum(int(before) for before, _ in moved.values())

    def now(kind: str) -> int:
        return int(moved.get(kind, (0, 0))[1])

    return Account(
        attentions.by_occasion(tx, street_id, year),
        carried - attentions.spent_before(tx, street_id, first),
        now("municipality") + now("sponsor"),
        now("cash_difference"),
        -now("returned"),
    )


def choose(tx: Connection, street_id: int, year: int, choice: str, at: datetime) -> None:
    """How the street goes on after this year; its newest choice is the one that counts."""
    row = {
        "kind": CHOICE,
        "subject": f"street:{street_id}",
        "local_date": date(year, 12, 31),
        "decided_at": at,
        "outcome": choice,
    }
    tx.execute(_CHOOSE, row)


def chosen(tx: Connection, street_id: int, year: int) -> str | None:
    """What its gangmakers said; None when nothing."""
    facts = {"subject": f"street:{street_id}", "last": date(year, 12, 31)}
    choice: str | None = tx.execute(_CHOSEN, facts).scalar()
    return choice


def with_a_new_pot(tx: Connection, asked: Asked) -> list[int]:
    """A page of gangmakers whose pot was filled this year, and who were not told."""
    first = date(asked.day.year, 1, 1)
    facts = {"kind": asked.kind, "day": asked.day, "after": asked.after, "n": asked.limit}
    facts |= {"since": first, "midnight": _midnight(first)}
    return list(tx.execute(_NEW_POT, facts).scalars())


def closing(tx: Connection, asked: Asked) -> list[Closing]:
    """A page of gangmakers with a street of which nothing is known yet, not asked this year."""
    year = asked.day.year
    facts = {"kind": asked.kind, "day": asked.day, "after": asked.after, "n": asked.limit}
    facts |= {"hour": asked.now.hour, "since": date(year, 12, 1), "last": date(year, 12, 31)}
    page = document([[number] for number in tx.execute(_CLOSING, facts).scalars()])
    rows = tx.execute(_UNCHOSEN, {"rows": page, "last": date(year, 12, 31)})
    return [
        Closing(who, tuple((number, settings) for _, number, settings in hers))
        for who, hers in groupby(rows, key=lambda row: row[0])
    ]


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), LOCAL)


_POT = (
    select(account.c.id)
    .where(account.c.street_id == bindparam("street"), account.c.kind == "pot")
    .scalar_subquery()
)
_SIGNED = case((transfer.c.target == _POT, transfer.c.cents), else_=-transfer.c.cents)
_OTHER = case((transfer.c.target == _POT, transfer.c.source), else_=transfer.c.target)
_FROM = bindparam("from", type_=transfer.c.at.type)
_MOVED = (
    select(
        other.c.kind,
        func.coalesce(func.sum(case((transfer.c.at < _FROM, _SIGNED), else_=0)), 0),
        func.coalesce(func.sum(case((transfer.c.at >= _FROM, _SIGNED), else_=0)), 0),
    )
    .select_from(transfer.join(other, other.c.id == _OTHER))
    .where(
        (transfer.c.target == _POT) | (transfer.c.source == _POT),
        transfer.c.attention_id.is_(None),
        transfer.c.at < bindparam("to", type_=transfer.c.at.type),
    )
    .group_by(other.c.kind)
)
_NEW = postgresql.insert(due)
_CHOOSE = _NEW.on_conflict_do_update(
    index_elements=["kind", "subject", "local_date"],
    set_={"outcome": _NEW.excluded.outcome, "decided_at": _NEW.excluded.decided_at},
)
_DATE = due.c.local_date.type
_CHOSEN = select(due.c.outcome).where(
    due.c.kind == CHOICE,
    due.c.subject == bindparam("subject"),
    due.c.local_date == bindparam("last", type_=_DATE),
)
_KEEPS = (membership.c.role == "gangmaker", membership.c.until.is_(None))
_ITS_SUBJECT = "street:" + cast(membership.c.street_id, String)
_FILLED = (
    select(due.c.outcome)
    .where(
        due.c.kind == REFILL,
        due.c.subject == _ITS_SUBJECT,
        due.c.local_date == bindparam("since", type_=_DATE),
        due.c.outcome != FINISH,
    )
    .correlate(membership)
    .scalar_subquery()
)
_ITS_CHOICE = (
    select(due.c.outcome)
    .where(
        due.c.kind == CHOICE,
        due.c.subject == _ITS_SUBJECT,
        due.c.local_date == bindparam("last", type_=_DATE),
    )
    .correlate(membership)
    .scalar_subquery()
)
_TOLD = (
    select(due.c.local_date)
    .where(
        due.c.kind == bindparam("kind"),
        due.c.subject == "person:" + cast(membership.c.person_id, String),
        due.c.local_date >= bindparam("since", type_=_DATE),
        due.c.outcome == "sent",
    )
    .limit(1)
    .correlate(membership)
    .scalar_subquery()
)
_IS_OPEN = (
    select(street.c.id)
    .where(street.c.id == membership.c.street_id, street.c.closed_at.is_(None))
    .correlate(membership)
    .scalar_subquery()
)
_HER_HOUR = (
    select(person.c.id)
    .where(person.c.id == membership.c.person_id, person.c.reminder_hour <= bindparam("hour"))
    .correlate(membership)
    .scalar_subquery()
)
_A_PAGE = (
    select(membership.c.person_id)
    .where(
        *_KEEPS,
        membership.c.person_id > bindparam("after"),
        _IS_OPEN.is_not(None),
        _TOLD.is_(None),
        undecided(membership.c.person_id),
    )
    .distinct()
    .order_by(membership.c.person_id)
    .limit(bindparam("n"))
)
_NEW_POT = _A_PAGE.where(
    membership.c.since < bindparam("midnight", type_=membership.c.since.type),
    _FILLED.is_not(None),
)
_CLOSING = _A_PAGE.where(_ITS_CHOICE.is_(None), _HER_HOUR.is_not(None))
_UNCHOSEN = (
    select(membership.c.person_id, street.c.id, programme.c.settings)
    .select_from(
        membership.join(street, street.c.id == membership.c.street_id).join(
            programme, programme.c.id == street.c.programme_id
        )
    )
    .where(
        *_KEEPS,
        street.c.closed_at.is_(None),
        _ITS_CHOICE.is_(None),
        membership.c.person_id.in_(the_ids()),
    )
    .order_by(membership.c.person_id, street.c.id)
)
