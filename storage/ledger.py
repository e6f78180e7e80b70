"""The books of the pots: transfers between accounts and attentions, both only ever added to."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects import postgresql

from storage import transfers
from storage.attentions import (
    AttentionRow,
    acts_of,
    bookings_of,
    by_ref,
    count,
    last_booking,
    live_version,
    one,
    overview,
    same_lately,
)
from storage.errors import AlreadyCorrected, AlreadyUndone, NothingToUndo, StreetUnknown
from storage.models import tables
from storage.transfers import balance, count_cash, deposit

attention = tables["attention"]
street = tables["street"]

__all__ = [
    "AttentionRow",
    "Booking",
    "Undone",
    "acts_of",
    "balance",
    "bookings_of",
    "by_ref",
    "correct",
    "count",
    "count_cash",
    "deposit",
    "last_booking",
    "live_version",
    "one",
    "overview",
    "same_lately",
    "spend",
    "undo",
]


@dataclass(frozen=True, slots=True)
class Booking:
    """What a gangmaker gave: `day` is a local date, `cents` 0 is free, `ref` names the event."""

    street_id: int
    cents: int
    gifts: tuple[str, ...]
    occasion: str
    mood: str
    day: date
    booked_by: int
    at: datetime
    ref: str


@dataclass(frozen=True, slots=True)
class Undone:
    """`attention_id` is the new row; `restored` is what stands again, None when nothing does."""

    attention_id: int
    withdrawn: AttentionRow
    restored: AttentionRow | None


def spend(tx: Connection, booking: Booking) -> int:
    """Books an attention, with its transfer pot → spent unless free; gives its id.

    The same `ref` again books nothing and gives the same id. Raises StreetUnknown.
    """
    attention_id = _write(tx, booking)
    if attention_id is None:
        return _written_by(tx, booking).id
    _pay(tx, booking, attention_id)
    return attention_id


def correct(tx: Connection, attention_id: int, booking: Booking) -> int:
    """Books `booking` in place of an attention that stands; gives the new id.

    Raises NothingToUndo, AlreadyUndone, AlreadyCorrected, and StreetUnknown when it was closed.
    The same `ref` again does nothing.
    """
    done = by_ref(tx, booking.ref)
    if done is not None:
        return done.id
    return _replace(tx, _standing(tx, attention_id), booking)


def undo(tx: Connection, attention_id: int, by: int, at: datetime, ref: str) -> Undone:
    """Withdraws an attention that stands; of a correction, what was there before comes back.

    Raises NothingToUndo, AlreadyUndone, AlreadyCorrected, and StreetUnknown when it was closed.
    The same `ref` again does nothing.
    """
    done = by_ref(tx, ref)
    if done is not None:
        return _told(tx, done)
    withdrawn = _standing(tx, attention_id)
    before = _before(tx, withdrawn)
    content = _booking(before or withdrawn, by, at, ref)
    restores = before.id if before else None
    new_id = _replace(tx, withdrawn, content, restores, undone=before is None)
    return _told(tx, _known(tx, new_id))


def _write(
    tx: Connection,
    booking: Booking,
    corrects: int | None = None,
    restores: int | None = None,
    undone: bool = False,
) -> int | None:
    row = {
        "street_id": booking.street_id,
        "day": booking.day,
        "gifts": ",".join(booking.gifts),
        "occasion": booking.occasion,
        "mood": booking.mood,
        "cents": booking.cents,
        "booked_by": booking.booked_by,
        "booked_at": booking.at,
        "ref": booking.ref,
        "corrects": corrects,
        "restores": restores,
        "undone": undone,
    }
    return tx.execute(_ATTENTION, row).scalar()


def _pay(tx: Connection, booking: Booking, attention_id: int) -> None:
    if booking.cents:
        transfers.pay(tx, booking.street_id, booking.cents, attention_id, _event(booking))


def _event(booking: Booking) -> transfers.Event:
    return transfers.Event(booking.ref, booking.at, booking.booked_by)


def _replace(
    tx: Connection,
    old: AttentionRow,
    booking: Booking,
    restores: int | None = None,
    undone: bool = False,
) -> int:
    attention_id = _write(tx, booking, old.id, restores, undone)
    if attention_id is None:  # somebody else was first, while we waited, or closed the street
        transfers.must_be_open(tx, old.street_id)
        _standing(tx, old.id)
        raise AlreadyCorrected(attention_id=old.id)
    transfers.give_back(tx, old.id, _event(booking))
    if not undone:
        _pay(tx, booking, attention_id)
    return attention_id


def _standing(tx: Connection, attention_id: int) -> AttentionRow:
    row = one(tx, attention_id)
    if row is None or row.undone:
        raise NothingToUndo(attention_id=attention_id)
    if row.withdrawn:
        raise AlreadyUndone(attention_id=attention_id)
    if row.corrected_by is not None:
        raise AlreadyCorrected(attention_id=attention_id, by=row.corrected_by)
    return row


def _before(tx: Connection, row: AttentionRow) -> AttentionRow | None:
    while row.restores is not None:
        row = _known(tx, row.restores)
    return None if row.corrects is None else _known(tx, row.corrects)


def _told(tx: Connection, done: AttentionRow) -> Undone:
    if done.corrects is None:
        raise NothingToUndo(attention_id=done.id)
    restored = None if done.restores is None else _known(tx, done.restores)
    return Undone(done.id, _known(tx, done.corrects), restored)


def _known(tx: Connection, attention_id: int) -> AttentionRow:
    row = one(tx, attention_id)
    assert row is not None, "a foreign key holds it"
    return row


def _written_by(tx: Connection, booking: Booking) -> AttentionRow:
    row = by_ref(tx, booking.ref)
    if row is None:
        raise StreetUnknown(street_id=booking.street_id)
    return row


def _booking(content: AttentionRow, by: int, at: datetime, ref: str) -> Booking:
    return Booking(
        content.street_id,
        content.cents,
        content.gifts,
        content.occasion,
        content.mood,
        content.day,
        by,
        at,
        ref,
    )


_NEW_ATTENTION = (
    *("street_id", "day", "gifts", "occasion", "mood", "cents"),
    *("booked_by", "booked_at", "ref", "corrects", "restores", "undone"),
)
# Holds the street, so that nobody closes it meanwhile; who closed it just before us is seen, and
# nothing is written. Many may hold it at once.
_ATTENTION = (
    postgresql.insert(attention)  # SQLite says ON CONFLICT in the same words
    .from_select(
        _NEW_ATTENTION,
        select(*(bindparam(name, type_=attention.c[name].type) for name in _NEW_ATTENTION))
        .where(
            street.c.id == bindparam("street_id", type_=street.c.id.type),
            street.c.closed_at.is_(None),
        )
        .with_for_update(of=street, read=True, key_share=True),
    )
    .on_conflict_do_nothing()
    .returning(attention.c.id)
)
