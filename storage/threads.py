"""Talks between a gangmaker and her coordinators: that there is one, never what is said in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, select, update
from sqlalchemy.dialects import postgresql

from storage.models import tables

RESTS_AFTER = timedelta(days=7)  # without a word the bot is back by itself

thread = tables["thread"]
street = tables["street"]


@dataclass(frozen=True, slots=True)
class Thread:
    """`waits_since`: her first words that nobody answered yet; None when nobody has to."""

    id: int
    person_id: int
    programme_id: int
    street_id: int
    street: str
    waits_since: datetime | None


def begin(tx: Connection, person_id: int, street_id: int, at: datetime) -> Thread | None:
    """Her only one: the one that is open stays. None when the street is closed."""
    tx.execute(_LET_GO, {"before": at - RESTS_AFTER})
    tx.execute(_BEGIN, {"person": person_id, "street": street_id, "at": at})
    return of_person(tx, person_id, at)


def of_person(tx: Connection, person_id: int, at: datetime) -> Thread | None:
    row = tx.execute(_OF_PERSON, {"person": person_id, "after": at - RESTS_AFTER}).first()
    return None if row is None else Thread(*row)


def one(tx: Connection, thread_id: int) -> Thread | None:
    row = tx.execute(_ONE, {"id": thread_id}).first()
    return None if row is None else Thread(*row)


def of_programmes(tx: Connection, programme_ids: Sequence[int], at: datetime) -> list[Thread]:
    """Those in which somebody spoke lately, oldest first."""
    facts = {"programmes": list(programme_ids), "after": at - RESTS_AFTER}
    return [Thread(*row) for row in tx.execute(_OF_PROGRAMMES, facts)]


def spoke(tx: Connection, thread_id: int, at: datetime, waits_since: datetime | None) -> None:
    """Somebody said something; `waits_since` None when a coordinator did."""
    tx.execute(_SPOKE, {"id_": thread_id, "at": at, "since": waits_since})


def finish(tx: Connection, thread_id: int) -> None:
    tx.execute(_FINISH, {"id_": thread_id})


def forget(tx: Connection, person_id: int) -> None:
    tx.execute(_FORGET, {"person": person_id})


def let_go(tx: Connection, now: datetime) -> int:
    """Those in which nobody spoke for a week; gives how many."""
    return tx.execute(_LET_GO, {"before": now - RESTS_AFTER}).rowcount


_ID = thread.c.id.type
_AT = bindparam("at", type_=thread.c.spoke_at.type)
_PERSON = bindparam("person", type_=_ID)
_THREADS = (
    select(
        thread.c.id,
        thread.c.person_id,
        street.c.programme_id,
        thread.c.street_id,
        street.c.name,
        thread.c.waits_since,
    )
    .join(street, street.c.id == thread.c.street_id)
    .where(street.c.closed_at.is_(None))
)
_LATELY = thread.c.spoke_at > bindparam("after", type_=thread.c.spoke_at.type)
_ONE = _THREADS.where(thread.c.id == bindparam("id"))
_OF_PERSON = _THREADS.where(thread.c.person_id == bindparam("person"), _LATELY)
_OF_PROGRAMMES = _THREADS.where(
    street.c.programme_id.in_(bindparam("programmes", expanding=True)), _LATELY
).order_by(thread.c.id)
_BEGIN = (
    postgresql.insert(thread)  # SQLite says ON CONFLICT in the same words
    .values(
        person_id=_PERSON, street_id=bindparam("street", type_=_ID), opened_at=_AT, spoke_at=_AT
    )
    .on_conflict_do_nothing()
)
_THIS = thread.c.id == bindparam("id_", type_=_ID)
_SPOKE = (
    update(thread)
    .where(_THIS)
    .values(spoke_at=_AT, waits_since=bindparam("since", type_=thread.c.waits_since.type))
)
_FINISH = delete(thread).where(_THIS)
_FORGET = delete(thread).where(thread.c.person_id == _PERSON)
_LET_GO = delete(thread).where(
    thread.c.spoke_at <= bindparam("before", type_=thread.c.spoke_at.type)
)
