"""Tips: who could use attention, sealed, seen by the street's gangmakers, gone when handled."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from storage.columns import written_out
from storage.models import tables
from storage.sealing import Sealer, new_token

FADES_AFTER = timedelta(days=30)

tip = tables["tip"]
person = tables["person"]


@dataclass(frozen=True, slots=True)
class TipDraft:
    """`occasion` and `mood` as stored; `note` at most 200 characters; `by_role` of who tells."""

    street_id: int
    house_number: str | None
    occasion: str | None
    mood: str | None
    note: str | None
    from_person: int
    by_role: str
    at: datetime


@dataclass(frozen=True, slots=True)
class TipSeen:
    """A tip as gangmakers see it: a neighbour's note is never among it."""

    id: int
    street_id: int
    house_number: str | None
    occasion: str | None
    mood: str | None
    note: str | None
    from_person: int | None
    by_role: str
    created_at: datetime
    state: str
    taken_by: int | None
    taken_at: datetime | None

    def told(self) -> dict[str, Any]:
        """What it says, for who told it."""
        said = {"house_number": self.house_number, "occasion": self.occasion, "mood": self.mood}
        return {**said, "note": self.note, "created_at": self.created_at}


def note(tx: Connection, sealer: Sealer, draft: TipDraft) -> int:
    """Keeps a tip for 30 days at most; gives its id."""
    token = new_token()
    wrapped = sealer.new_key(token)
    said = {
        "house_number": draft.house_number,
        "occasion": draft.occasion,
        "mood": draft.mood,
        "note": draft.note,
    }
    row = {
        "street_id": draft.street_id,
        "token": token,
        "wrapped_key": wrapped,
        "sealed": sealer.unwrap(token, wrapped).seal("tip", json.dumps(said).encode()),
        "from_person": draft.from_person,
        "by_role": draft.by_role,
        "created_at": draft.at,
        "fades_at": draft.at + FADES_AFTER,
    }
    tip_id: int = tx.execute(_NOTE, row).scalar_one()
    return tip_id


def open_tips(tx: Connection, sealer: Sealer, street_id: int) -> list[TipSeen]:
    """Those not handled yet, oldest first."""
    return _seen(sealer, tx.execute(_OPEN, {"street": street_id}))


def one(tx: Connection, sealer: Sealer, tip_id: int) -> TipSeen | None:
    """None for one that is unknown, handled or faded."""
    return next(iter(_seen(sealer, tx.execute(_ONE, {"id": tip_id}))), None)


def noted_by(tx: Connection, sealer: Sealer, person_id: int) -> list[TipSeen]:
    """What this person told and is not handled yet, with her own notes."""
    return _seen(sealer, tx.execute(_NOTED_BY, {"person": person_id}), notes=True)


def take(tx: Connection, tip_id: int, person: int, at: datetime) -> bool:
    """ "Ik doe het": true for the first who says so, and for her again; false for the next."""
    return tx.execute(_TAKE, {"id_": tip_id, "person": person, "at": at}).rowcount == 1


def done(tx: Connection, sealer: Sealer, tip_id: int, person: int, at: datetime) -> TipSeen | None:
    """Handles a tip: gives what it was and destroys it; None when it was handled before."""
    found = _seen(sealer, tx.execute(_ONE_LOCKED, {"id": tip_id}))
    if not found:
        return None
    tx.execute(_DONE, {"id_": tip_id, "person": person, "at": at})
    return found[0]


def give_back(tx: Connection, street_id: int, person: int) -> int:
    """What she took on there and did not do is open again for the others; gives how many."""
    return tx.execute(_GIVE_BACK, {"street": street_id, "person": person}).rowcount


def fade(tx: Connection, now: datetime) -> int:
    """Destroys tips of 30 days old; gives how many."""
    return tx.execute(_FADE, {"now": now}).rowcount


def fade_in(tx: Connection, street_id: int, at: datetime) -> int:
    """Destroys what is open in a street that closes; gives how many."""
    return tx.execute(_FADE_IN, {"street": street_id, "now": at}).rowcount


def _seen(sealer: Sealer, rows: Iterable[Any], notes: bool = False) -> list[TipSeen]:
    return [_open(sealer, row, notes) for row in rows]


def _open(sealer: Sealer, row: Any, notes: bool) -> TipSeen:
    said = json.loads(sealer.unwrap(row.token, row.wrapped_key).open("tip", row.sealed))
    shown = said["note"] if notes or row.by_role != "neighbour" else None
    return TipSeen(
        row.id,
        row.street_id,
        said["house_number"],
        said["occasion"],
        said["mood"],
        shown,
        row.from_person,
        row.by_role,
        row.created_at,
        row.state,
        row.taken_by,
        row.taken_at,
    )


_STILL_OPEN = written_out(tip.c.state, "open", "taken")
_THIS = tip.c.id == bindparam("id_", type_=tip.c.id.type)
_NOTE = insert(tip).returning(tip.c.id)
_TIPS = select(tip).where(_STILL_OPEN).order_by(tip.c.id)
_OPEN = _TIPS.where(tip.c.street_id == bindparam("street"))
_ONE = _TIPS.where(tip.c.id == bindparam("id"))
_ONE_LOCKED = _ONE.with_for_update()
_NOTED_BY = _TIPS.where(tip.c.from_person == bindparam("person"))
_TAKE = (
    update(tip)
    .where(
        _THIS,
        (tip.c.state == "open")
        | (
            (tip.c.state == "taken")
            & (tip.c.taken_by == bindparam("person", type_=person.c.id.type))
        ),
    )
    .values(state="taken", taken_by=bindparam("person"), taken_at=bindparam("at"))
)
_GONE = {"wrapped_key": None, "sealed": None, "from_person": None}
_DONE = (
    update(tip)
    .where(_THIS, _STILL_OPEN)
    .values(state="done", taken_by=bindparam("person"), handled_at=bindparam("at"), **_GONE)
)
_FADING = (
    update(tip)
    .where(_STILL_OPEN)
    .values(state="faded", handled_at=bindparam("now"), taken_by=None, **_GONE)
)
_FADE = _FADING.where(tip.c.fades_at <= bindparam("now", type_=tip.c.fades_at.type))
_FADE_IN = _FADING.where(tip.c.street_id == bindparam("street", type_=tip.c.street_id.type))
_GIVE_BACK = (
    update(tip)
    .where(
        tip.c.street_id == bindparam("street", type_=tip.c.street_id.type),
        tip.c.taken_by == bindparam("person", type_=tip.c.taken_by.type),
        tip.c.state == "taken",
    )
    .values(state="open", taken_by=None, taken_at=None)
)
