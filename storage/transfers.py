"""Moves whole cents between accounts, each movement once, by its `ref`."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    BindParameter,
    Connection,
    String,
    bindparam,
    cast,
    func,
    insert,
    null,
    select,
)

from storage.columns import Id, Moment
from storage.errors import StreetUnknown
from storage.models import tables

transfer = tables["transfer"]
account = tables["account"]
street = tables["street"]
source, target = account.alias("source"), account.alias("target")
old = transfer.alias("old")


@dataclass(frozen=True, slots=True)
class Event:
    """What causes a movement: a unique `ref`, when, and by whom (None: the house itself)."""

    ref: str
    at: datetime
    by: int | None = None


def balance(tx: Connection, street_id: int) -> int:
    """What is in the pot, in cents: what came in minus what went out; may be below zero."""
    return int(tx.execute(_BALANCE, {"street": street_id}).scalar_one())


def deposit(tx: Connection, street_id: int, cents: int, ref: str, at: datetime) -> bool:
    """Municipality → pot; False when `ref` was booked before. Raises StreetUnknown."""
    if moved_by(tx, ref) is not None:
        return False
    _bring_in(tx, "municipality", street_id, cents, Event(ref, at))
    return True


def sponsor(tx: Connection, street_id: int, cents: int, event: Event) -> bool:
    """Sponsor → pot; False when the event was booked before. Raises StreetUnknown."""
    if moved_by(tx, event.ref) is not None:
        return False
    hold_open(tx, street_id)
    _bring_in(tx, "sponsor", street_id, cents, event)
    return True


def hold_open(tx: Connection, street_id: int) -> None:
    """Nobody else touches its pot until this is done. Raises StreetUnknown for a closed one."""
    tx.execute(_LOCK_POT, {"street": street_id})
    must_be_open(tx, street_id)


def must_be_open(tx: Connection, street_id: int) -> None:
    """Raises StreetUnknown for a street that was closed.

    Asked by who holds its pot or its row, as who closes it does: then it stays as it is.
    """
    if tx.execute(_OPEN, {"street": street_id}).first() is None:
        raise StreetUnknown(street_id=street_id)


def return_rest(tx: Connection, street_id: int, event: Event) -> int:
    """Pot → municipality, all that is left; gives the cents, 0 for a pot that is short."""
    tx.execute(_LOCK_POT, {"street": street_id})
    left = balance(tx, street_id)
    if left > 0:
        facts = {"street": street_id, "cents": left, "attention": None}
        caused = {"ref": event.ref, "at": event.at, "by": event.by}
        _one_moved(tx, _MOVE, {**facts, **caused, "here": "pot", "there": "returned"})
    return max(0, left)


def count_cash(
    tx: Connection, street_id: int, counted_cents: int, by: int, at: datetime, ref: str
) -> int:
    """Makes the pot what was counted; gives the difference booked, in cents, below 0 when short.

    The same `ref` again books nothing and gives the same difference. Raises StreetUnknown.
    """
    done = moved_by(tx, ref)
    if done is not None:
        return done
    hold_open(tx, street_id)
    difference = counted_cents - balance(tx, street_id)
    if difference:
        here, there = ("cash_difference", "pot") if difference > 0 else ("pot", "cash_difference")
        facts = {"street": street_id, "cents": abs(difference), "ref": ref, "at": at, "by": by}
        _one_moved(tx, _MOVE, {**facts, "here": here, "there": there, "attention": None})
    return difference


def pay(tx: Connection, street_id: int, cents: int, attention_id: int, event: Event) -> None:
    """Pot → spent, for an attention that is not free. Raises StreetUnknown."""
    facts = {"street": street_id, "cents": cents, "attention": attention_id}
    caused = {"ref": event.ref, "at": event.at, "by": event.by}
    _one_moved(tx, _MOVE, {**facts, **caused, "here": "pot", "there": "spent"})


def give_back(tx: Connection, attention_id: int, event: Event) -> None:
    """Reverses what an attention cost; nothing for a free one."""
    facts = {"attention": attention_id, "ref": f"{event.ref}:back", "at": event.at, "by": event.by}
    tx.execute(_REVERSE, facts)


def moved_by(tx: Connection, ref: str) -> int | None:
    """The cents that `ref` moved, above 0 into a pot; None when it moved nothing."""
    row = tx.execute(_BY_REF, {"ref": ref}).first()
    if row is None:
        return None
    return int(row.cents) if row.into_pot else -int(row.cents)


def _bring_in(tx: Connection, here: str, street_id: int, cents: int, event: Event) -> None:
    facts = {"here": here, "street": street_id, "cents": cents}
    _one_moved(tx, _BRING_IN, {**facts, "ref": event.ref, "at": event.at, "by": event.by})


def _one_moved(tx: Connection, statement: Any, facts: dict[str, object]) -> None:
    if tx.execute(statement, facts).first() is None:
        raise StreetUnknown(street_id=facts["street"])


_OPEN = select(street.c.id).where(street.c.id == bindparam("street"), street.c.closed_at.is_(None))
_NEW_TRANSFER = ["ref", "source", "target", "cents", "at", "attention_id", "reverses", "booked_by"]
_FACTS: dict[str, BindParameter[Any]] = {
    "ref": bindparam("ref", type_=String),
    "cents": bindparam("cents", type_=BigInteger),
    "at": bindparam("at", type_=Moment),
    "attention": bindparam("attention", type_=Id),
    "by": bindparam("by", type_=Id),
}
_MOVE = (
    insert(transfer)
    .from_select(
        _NEW_TRANSFER,
        select(
            _FACTS["ref"],
            source.c.id,
            target.c.id,
            _FACTS["cents"],
            _FACTS["at"],
            _FACTS["attention"],
            cast(null(), Id),
            _FACTS["by"],
        ).where(
            source.c.street_id == bindparam("street"),
            source.c.kind == bindparam("here"),
            target.c.street_id == source.c.street_id,
            target.c.kind == bindparam("there"),
        ),
    )
    .returning(transfer.c.id)
)
_BRING_IN = (
    insert(transfer)
    .from_select(
        [*_NEW_TRANSFER[:5], "booked_by"],
        select(
            _FACTS["ref"], source.c.id, target.c.id, _FACTS["cents"], _FACTS["at"], _FACTS["by"]
        ).where(
            target.c.street_id == bindparam("street"),
            target.c.kind == "pot",
            source.c.programme_id == target.c.programme_id,
            source.c.kind == bindparam("here"),
            source.c.street_id.is_(None),
        ),
    )
    .returning(transfer.c.id)
)
_REVERSE = insert(transfer).from_select(
    _NEW_TRANSFER,
    select(
        _FACTS["ref"],
        old.c.target,
        old.c.source,
        old.c.cents,
        _FACTS["at"],
        old.c.attention_id,
        old.c.id,
        _FACTS["by"],
    ).where(old.c.attention_id == bindparam("attention"), old.c.reverses.is_(None)),
)
_POT = (
    select(account.c.id)
    .where(account.c.street_id == bindparam("street"), account.c.kind == "pot")
    .scalar_subquery()
)
_CAME_IN = select(func.coalesce(func.sum(transfer.c.cents), 0)).where(transfer.c.target == _POT)
_WENT_OUT = select(func.coalesce(func.sum(transfer.c.cents), 0)).where(transfer.c.source == _POT)
_BALANCE = select(_CAME_IN.scalar_subquery() - _WENT_OUT.scalar_subquery())
_LOCK_POT = (
    select(account.c.id)
    .where(account.c.street_id == bindparam("street"), account.c.kind == "pot")
    .with_for_update()
)
_BY_REF = (
    select(transfer.c.cents, (target.c.kind == "pot").label("into_pot"))
    .join(target, target.c.id == transfer.c.target)
    .where(transfer.c.ref == bindparam("ref"))
)
