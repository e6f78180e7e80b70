"""What gangmakers answered when it was hot: which streets looked in, and where help is asked."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime

from sqlalchemy import Connection, String, bindparam, cast, delete, func, insert, select, update

from storage.models import tables
from storage.sealing import Sealer

LATER = "later"

heat_answer = tables["heat_answer"]
membership = tables["membership"]
street = tables["street"]
outbox = tables["outbox"]
due = tables["due"]
person = tables["person"]
identity = tables["identity"]


@dataclass(frozen=True, slots=True)
class CheckIn:
    """An answer for one street: looked, help, later or none; `event` the day of announcement."""

    programme_id: int
    street_id: int
    event: date
    local_date: date
    person_id: int
    answer: str
    at: datetime


def answer(tx: Connection, rows: Sequence[CheckIn]) -> None:
    """Keeps her answers of the day; another one to the same question takes its place.

    "Later" says nothing new, so it takes no answer's place. Called under the lock of her
    conversation.
    """
    for row in rows:
        if not _is_there(tx, row):
            tx.execute(_ANSWER, asdict(row))


def _is_there(tx: Connection, row: CheckIn) -> bool:
    facts = {"person": row.person_id, "street": row.street_id, "day": row.local_date}
    if row.answer == LATER:
        return tx.execute(_THERE, facts).first() is not None
    again = {**facts, "answer_": row.answer, "moment": row.at}
    return tx.execute(_ANSWER_AGAIN, again).rowcount > 0


def said(tx: Connection, person_id: int, day: date) -> dict[int, str]:
    """What she answered that day, by street."""
    return dict(tuple(row) for row in tx.execute(_SAID, {"person": person_id, "day": day}))


def take_back(
    tx: Connection, person_id: int, day: date, before: Iterable[tuple[int, str | None]]
) -> None:
    """Each of these streets has the answer of before again, or none."""
    for street_id, answered in before:
        facts = {"person": person_id, "day": day, "street": street_id, "answer_": answered}
        tx.execute(_AS_BEFORE if answered else _NO_ANSWER, facts)


def say_how_many(
    tx: Connection, person_id: int, day: date, many: str, street_id: int | None = None
) -> None:
    """A class of neighbours, where she looked in that day: in one street, or in all of hers.

    "none" takes back that she looked in.
    """
    facts = {"person": person_id, "day": day, "many_": None if many == "none" else many}
    facts |= {"answer_": "none" if many == "none" else "looked", "street": street_id}
    tx.execute(_HOW_MANY if street_id is None else _HOW_MANY_HERE, facts)


def may_call(tx: Connection, person_id: int, day: date) -> None:
    """She wants to be called about the help she asked that day."""
    tx.execute(_MAY_CALL, {"person": person_id, "day": day})


def streets_that_looked(tx: Connection, programme_id: int, event: date, since: date) -> int:
    """How many streets looked in during this event, from `since` on."""
    facts = {"programme": programme_id, "event_": event, "since": since}
    return int(tx.execute(_LOOKED, facts).scalar_one())


def streets_with_gangmakers(tx: Connection, programme_id: int) -> int:
    """How many streets could be asked."""
    return int(tx.execute(_ASKED, {"programme": programme_id}).scalar_one())


def streets_asking_help(tx: Connection, programme_id: int, day: date) -> list[str]:
    """Their names, in the order in which they asked that day."""
    rows = tx.execute(_HELP, {"programme": programme_id, "day": day})
    return list(dict.fromkeys(name for name, _ in rows))


def who_wants_a_call(
    tx: Connection, sealer: Sealer, programme_id: int, person_id: int, day: date
) -> tuple[str | None, list[tuple[str, str]]] | None:
    """Her name, and channels with addresses, newest first; None when she did not agree."""
    facts = {"programme": programme_id, "person": person_id, "day": day}
    if tx.execute(_AGREED, facts).first() is None:
        return None
    who = tx.execute(_KEY, {"person": person_id}).one()
    if who.wrapped_key is None:
        return None
    key = sealer.unwrap(who.token, who.wrapped_key)
    name = key.open("name", who.name).decode() if who.name else None
    rows = tx.execute(_REACHED_AT, {"person": person_id})
    return name, [(row.channel, key.open("identity", row.sealed).decode()) for row in rows]


def not_reached(
    tx: Connection, programme_id: int, kind: str, day: date
) -> list[tuple[str, str | None, int]]:
    """Gangmakers who did not get that day's message: state and reason in the outbox, how many.

    The state of who was left out by decision is "left_out".
    """
    facts = {"programme": programme_id, "kind_": kind, "day": day, "day_": f"%:{day.isoformat()}"}
    left_out = (("left_out", reason, n) for reason, n in tx.execute(_LEFT_OUT, facts))
    return [*left_out, *(tuple(row) for row in tx.execute(_NOT_SENT, facts))]


_DAY = heat_answer.c.local_date.type
_HERS = heat_answer.c.person_id == bindparam("person", type_=heat_answer.c.person_id.type)
_THAT_DAY = heat_answer.c.local_date == bindparam("day", type_=_DAY)
_PLACE = heat_answer.c.programme_id == bindparam("programme")
_ANSWER = insert(heat_answer)
_HERE = heat_answer.c.street_id == bindparam("street")
_THERE = select(heat_answer.c.id).where(_HERS, _THAT_DAY, _HERE)
_SAID = select(heat_answer.c.street_id, heat_answer.c.answer).where(_HERS, _THAT_DAY)
_AS_BEFORE = update(heat_answer).where(_HERS, _THAT_DAY, _HERE).values(answer=bindparam("answer_"))
_NO_ANSWER = delete(heat_answer).where(_HERS, _THAT_DAY, _HERE)
_ANSWER_AGAIN = _AS_BEFORE.values(many=None, at=bindparam("moment"))
_HOW_MANY = (
    update(heat_answer)
    .where(_HERS, _THAT_DAY, heat_answer.c.answer == "looked")
    .values(many=bindparam("many_"), answer=bindparam("answer_"))
)
_HOW_MANY_HERE = _HOW_MANY.where(_HERE)
_MAY_CALL = (
    update(heat_answer)
    .where(_HERS, _THAT_DAY, heat_answer.c.answer == "help")
    .values(may_call=True)
)
_LOOKED = select(func.count(heat_answer.c.street_id.distinct())).where(
    _PLACE,
    heat_answer.c.event == bindparam("event_"),
    heat_answer.c.local_date >= bindparam("since"),
    heat_answer.c.answer == "looked",
)
_KEEPS = (membership.c.role == "gangmaker") & membership.c.until.is_(None)
_ASKED = (
    select(func.count(street.c.id.distinct()))
    .join(membership, membership.c.street_id == street.c.id)
    .where(_KEEPS, street.c.programme_id == bindparam("programme"), street.c.closed_at.is_(None))
)
_HELP = (
    select(street.c.name, heat_answer.c.id)
    .join(heat_answer, heat_answer.c.street_id == street.c.id)
    .where(_PLACE, _THAT_DAY, heat_answer.c.answer == "help")
    .order_by(heat_answer.c.id)
)
_AGREED = select(heat_answer.c.id).where(
    _PLACE, _HERS, _THAT_DAY, heat_answer.c.answer == "help", heat_answer.c.may_call
)
_KEY = select(person.c.token, person.c.wrapped_key, person.c.name).where(
    person.c.id == bindparam("person")
)
_REACHED_AT = (
    select(identity.c.channel, identity.c.sealed)
    .where(
        identity.c.person_id == bindparam("person"),
        identity.c.sealed.is_not(None),
        identity.c.blocked_at.is_(None),
    )
    .order_by(identity.c.last_in_at.desc().nulls_last(), identity.c.id)
)
_GANGMAKERS = select(membership.c.person_id).where(
    _KEEPS, membership.c.programme_id == bindparam("programme")
)
_LEFT_OUT = (
    select(due.c.outcome, func.count())
    .where(
        due.c.kind == bindparam("kind_"),
        due.c.local_date == bindparam("day"),
        due.c.subject.in_(
            select("person:" + cast(membership.c.person_id, String)).where(
                _KEEPS, membership.c.programme_id == bindparam("programme")
            )
        ),
        due.c.outcome != "sent",
    )
    .group_by(due.c.outcome)
)
_NOT_SENT = (
    select(outbox.c.state, outbox.c.reason, func.count())
    .where(
        outbox.c.kind == bindparam("kind_"),
        outbox.c.key.like(bindparam("day_")),
        outbox.c.person_id.in_(_GANGMAKERS),
        outbox.c.state != "sent",
    )
    .group_by(outbox.c.state, outbox.c.reason)
)
