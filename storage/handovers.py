"""Pots on their way from one gangmaker to another, until both said yes to the same amount."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, or_, select, update
from sqlalchemy.dialects import postgresql

from storage.models import tables

KEPT_FOR = timedelta(days=14)

handover = tables["handover"]
street = tables["street"]


@dataclass(frozen=True, slots=True)
class Handover:
    """Of each the cents that she said yes to last; without a giver she has left the street."""

    id: int
    street_id: int
    street: str
    programme_id: int
    giver_id: int | None
    receiver_id: int
    giver_cents: int | None
    receiver_cents: int | None

    def is_agreed(self, left: int) -> bool:
        """Whether all that have to said yes to what is `left` in the pot, in cents."""
        from_giver = self.giver_id is None or self.giver_cents == left
        return from_giver and self.receiver_cents == left


@dataclass(frozen=True, slots=True)
class NewHandover:
    """`giver_cents`: what the giver said yes to, when she begins it herself."""

    street_id: int
    giver_id: int | None
    receiver_id: int
    giver_cents: int | None = None


def begin(tx: Connection, new: NewHandover, at: datetime) -> Handover | None:
    """None when one is under way in that street."""
    row = {
        "street_id": new.street_id,
        "giver_id": new.giver_id,
        "receiver_id": new.receiver_id,
        "giver_cents": new.giver_cents,
        "at": at,
    }
    number = tx.execute(_BEGIN, row).scalar()
    return None if number is None else one(tx, number)


def one(tx: Connection, handover_id: int) -> Handover | None:
    """None when it is over, or its street closed."""
    row = tx.execute(_ONE, {"id": handover_id}).first()
    return None if row is None else Handover(*row)


def locked(tx: Connection, handover_id: int) -> Handover | None:
    """The same, and nobody else changes it meanwhile."""
    tx.execute(_LOCK, {"id": handover_id})
    return one(tx, handover_id)


def of_street(tx: Connection, street_id: int) -> Handover | None:
    row = tx.execute(_OF_STREET, {"street": street_id}).first()
    return None if row is None else Handover(*row)


def of_person(tx: Connection, person_id: int) -> list[Handover]:
    """Those in which she gives or gets."""
    return [Handover(*row) for row in tx.execute(_HERS, {"person": person_id})]


def agree(tx: Connection, found: Handover, person_id: int, cents: int) -> Handover:
    """She says yes to this amount, as the giver or as the receiver."""
    statement = _GIVER_SAYS if person_id == found.giver_id else _RECEIVER_SAYS
    tx.execute(statement, {"id_": found.id, "cents": cents})
    now = one(tx, found.id)
    assert now is not None, "it is locked"
    return now


def finish(tx: Connection, handover_id: int) -> bool:
    """Takes it away; False when somebody else just did."""
    return tx.execute(_FINISH, {"id_": handover_id}).rowcount == 1


def leave(tx: Connection, person_id: int, street_id: int) -> None:
    """She keeps that pot no longer: what she would get ends, what she gives goes on without her."""
    facts = {"person": person_id, "street": street_id}
    tx.execute(_GETS_NO_MORE.where(_IN_STREET), facts)
    tx.execute(_GIVES_NO_MORE.where(_IN_STREET), facts)


def forget(tx: Connection, person_id: int) -> None:
    """She is forgotten."""
    tx.execute(_GETS_NO_MORE, {"person": person_id})
    tx.execute(_GIVES_NO_MORE, {"person": person_id})


def close(tx: Connection, street_id: int) -> None:
    """Of a street that is no more."""
    tx.execute(_CLOSED, {"street": street_id})


def held(tx: Connection, person_id: int) -> list[dict[str, Any]]:
    """Of each the street, the moment `at`, and what she said yes to in cents."""
    rows = tx.execute(_HELD, {"person": person_id})
    return [
        {"street": name, "at": at, "cents": given if giver == person_id else got}
        for name, at, giver, given, got in rows
    ]


def let_go(tx: Connection, now: datetime) -> list[Handover]:
    """Those that were not settled in 14 days; they are over."""
    old = [Handover(*row) for row in tx.execute(_OLD, {"before": now - KEPT_FOR})]
    return [found for found in old if finish(tx, found.id)]


_ID = handover.c.id.type
_CENTS = bindparam("cents", type_=handover.c.giver_cents.type)
_PERSON = bindparam("person", type_=_ID)
_ALL = (
    select(
        handover.c.id,
        handover.c.street_id,
        street.c.name,
        street.c.programme_id,
        handover.c.giver_id,
        handover.c.receiver_id,
        handover.c.giver_cents,
        handover.c.receiver_cents,
    )
    .join(street, street.c.id == handover.c.street_id)
    .where(street.c.closed_at.is_(None))
)
_IS_HERS = or_(handover.c.giver_id == _PERSON, handover.c.receiver_id == _PERSON)
_ONE = _ALL.where(handover.c.id == bindparam("id"))
_LOCK = select(handover.c.id).where(handover.c.id == bindparam("id")).with_for_update()
_OF_STREET = _ALL.where(handover.c.street_id == bindparam("street"))
_HERS = _ALL.where(_IS_HERS).order_by(handover.c.id)
_OLD = _ALL.where(handover.c.at < bindparam("before", type_=handover.c.at.type))
_HELD = (
    select(
        street.c.name,
        handover.c.at,
        handover.c.giver_id,
        handover.c.giver_cents,
        handover.c.receiver_cents,
    )
    .join(street, street.c.id == handover.c.street_id)
    .where(_IS_HERS)
    .order_by(handover.c.id)
)
_BEGIN = (
    postgresql.insert(handover)  # SQLite says ON CONFLICT in the same words
    .on_conflict_do_nothing()
    .returning(handover.c.id)
)
_THIS = handover.c.id == bindparam("id_", type_=_ID)
_GIVER_SAYS = update(handover).where(_THIS).values(giver_cents=_CENTS)
_RECEIVER_SAYS = update(handover).where(_THIS).values(receiver_cents=_CENTS)
_FINISH = delete(handover).where(_THIS)
_IN_STREET = handover.c.street_id == bindparam("street", type_=_ID)
_GETS_NO_MORE = delete(handover).where(handover.c.receiver_id == _PERSON)
_GIVES_NO_MORE = (
    update(handover).where(handover.c.giver_id == _PERSON).values(giver_id=None, giver_cents=None)
)
_CLOSED = delete(handover).where(_IN_STREET)
