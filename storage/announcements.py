"""Announcements: what is said, in which programmes, and how far each of them came."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    bindparam,
    exists,
    func,
    insert,
    or_,
    select,
    update,
)

from storage.columns import written_out
from storage.models import tables

LATELY = 5  # how many somebody may look back at
GOING, PAUSED, CANCELLED = "going", "paused", "cancelled"
ASKED, READY, SKIPPED, DONE = "asked", "ready", "skipped", "done"

announcement = tables["announcement"]
place = tables["announcement_place"]
programme = tables["programme"]


@dataclass(frozen=True, slots=True)
class NewAnnouncement:
    """`programme_id` None: it speaks for the network; `author_id` None: the operator made it."""

    author_id: int | None
    programme_id: int | None
    audience: str
    theme: str
    text: str
    at: datetime
    starts_at: datetime
    expires_at: datetime
    kind: str = "announcement"
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Announced:
    """An announcement as it is now; `programme_id` None speaks for the network."""

    id: int
    author_id: int | None
    programme_id: int | None
    audience: str
    theme: str
    text: str
    starts_at: datetime
    expires_at: datetime
    state: str
    kind: str
    picture: str = ""


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A programme of an announcement: asked, ready, skipped or done; see AnnouncementPlace."""

    announcement_id: int
    programme_id: int
    municipality: str
    local_party: str
    state: str
    line: str
    asked_until: datetime | None
    reached: int


def create(
    tx: Connection, new: NewAnnouncement, asked_until: dict[int, datetime | None]
) -> Announced:
    """In the programmes of `asked_until`: each with a moment is asked for its line until then."""
    row = {
        "author_id": new.author_id,
        "programme_id": new.programme_id,
        "audience": new.audience,
        "theme": new.theme,
        "text": new.text,
        "picture": new.picture,
        "created_at": new.at,
        "starts_at": new.starts_at,
        "expires_at": new.expires_at,
        "kind": new.kind,
    }
    number = tx.execute(_CREATE, row).scalar_one()
    places = [
        {
            "announcement_id": number,
            "programme_id": programme_id,
            "state": ASKED if until else READY,
            "asked_until": until,
        }
        for programme_id, until in asked_until.items()
    ]
    tx.execute(insert(place), places)
    found = one(tx, number)
    assert found is not None, "it was just made"
    return found


def one(tx: Connection, announcement_id: int) -> Announced | None:
    """None when there is no such announcement."""
    row = tx.execute(_ONE, {"id": announcement_id}).first()
    return None if row is None else Announced(*row)


def of_network(tx: Connection) -> list[Announced]:
    """The newest of the whole network, newest first."""
    return [Announced(*row) for row in tx.execute(_OF_NETWORK)]


def of_programmes(tx: Connection, programme_ids: Sequence[int]) -> list[Announced]:
    """The newest that coordinators of these programmes made themselves, newest first."""
    return [Announced(*row) for row in tx.execute(_OF_PROGRAMMES, {"ids": list(programme_ids)})]


def places(tx: Connection, announcement_id: int) -> list[PlaceRow]:
    """Its programmes, by name of the municipality."""
    return [PlaceRow(*row) for row in tx.execute(_PLACES, {"of": announcement_id})]


def place_of(tx: Connection, announcement_id: int, programme_id: int) -> PlaceRow | None:
    """One of them, locked until the transaction ends."""
    facts = {"of": announcement_id, "programme": programme_id}
    row = tx.execute(_PLACE, facts).first()
    return None if row is None else PlaceRow(*row)


def asked_in(tx: Connection, programme_ids: Sequence[int], now: datetime) -> list[tuple[int, int]]:
    """(announcement, programme) that still wait for a line there, the oldest first."""
    rows = tx.execute(_ASKED_IN, {"ids": list(programme_ids), "now": now})
    return [(row[0], row[1]) for row in rows]


def decide(tx: Connection, here: PlaceRow, by: int, line: str | None, at: datetime) -> bool:
    """Its own line, "" for none, or None to leave it out; False when that was decided before."""
    facts = {
        "of": here.announcement_id,
        "programme": here.programme_id,
        "by": by,
        "line_": line or "",
        "state_": SKIPPED if line is None else READY,
        "at": at,
    }
    return tx.execute(_DECIDE, facts).rowcount == 1


def due(tx: Connection, now: datetime) -> list[PlaceRow]:
    """What is to be planned now: ready programmes, and those whose time to be asked is over.

    Those that leave it out come last, so that who is in two programmes gets it from the other.
    """
    return [PlaceRow(*row) for row in tx.execute(_DUE, {"now": now})]


def reach(tx: Connection, here: PlaceRow, reached: int, state: str) -> None:
    """The plan came up to this person; `state` says whether that was everybody."""
    facts = {
        "of": here.announcement_id,
        "programme": here.programme_id,
        "reached_": reached,
        "state_": state,
    }
    tx.execute(_REACH, facts)


def set_state(tx: Connection, announcement_id: int, state: str) -> None:
    """Going, paused or cancelled; cancelled is for ever."""
    tx.execute(_SET_STATE, {"id_": announcement_id, "state_": state})


def hold_what_goes(tx: Connection) -> int:
    """Whatever is not planned to its last receiver stands still; gives how many."""
    return tx.execute(_HOLD).rowcount


def correct(tx: Connection, announcement_id: int, text: str) -> None:
    """Who did not get it yet gets this text."""
    tx.execute(_CORRECT, {"id_": announcement_id, "text_": text})


_CREATE = insert(announcement).returning(announcement.c.id)
_COLUMNS: tuple[ColumnElement[Any], ...] = (
    announcement.c.id,
    announcement.c.author_id,
    announcement.c.programme_id,
    announcement.c.audience,
    announcement.c.theme,
    announcement.c.text,
    announcement.c.starts_at,
    announcement.c.expires_at,
    announcement.c.state,
    announcement.c.kind,
    announcement.c.picture,
)
_ANNOUNCED = select(*_COLUMNS)
_ONE = _ANNOUNCED.where(announcement.c.id == bindparam("id"))
_NEWEST = _ANNOUNCED.order_by(announcement.c.id.desc()).limit(LATELY)
_OF_NETWORK = _NEWEST.where(announcement.c.programme_id.is_(None))
_OF_PROGRAMMES = _NEWEST.where(announcement.c.programme_id.in_(bindparam("ids", expanding=True)))
_PLACE_ROWS = select(
    place.c.announcement_id,
    place.c.programme_id,
    programme.c.municipality,
    programme.c.local_party,
    place.c.state,
    place.c.line,
    place.c.asked_until,
    place.c.reached,
).join(programme, programme.c.id == place.c.programme_id)
_OF = place.c.announcement_id == bindparam("of", type_=place.c.announcement_id.type)
_HERE = and_(_OF, place.c.programme_id == bindparam("programme", type_=place.c.programme_id.type))
_PLACES = _PLACE_ROWS.where(_OF).order_by(func.lower(programme.c.municipality), programme.c.id)
_PLACE = _PLACE_ROWS.where(_HERE).with_for_update(of=place)
_NOW = bindparam("now", type_=announcement.c.starts_at.type)
_WAITED = and_(written_out(place.c.state, "asked"), place.c.asked_until <= _NOW)
_ASKED_IN = (
    select(place.c.announcement_id, place.c.programme_id)
    .where(
        written_out(place.c.state, "asked"),
        place.c.asked_until > _NOW,
        place.c.programme_id.in_(bindparam("ids", expanding=True)),
    )
    .order_by(place.c.announcement_id)
)
_other = place.alias("other")


def _others_are_done() -> ColumnElement[bool]:
    busy = written_out(_other.c.state, "asked", "ready")
    return ~exists().where(_other.c.announcement_id == place.c.announcement_id, busy)


_DUE = (
    _PLACE_ROWS.join(announcement, announcement.c.id == place.c.announcement_id)
    .where(
        written_out(announcement.c.state, "going"),
        announcement.c.starts_at <= _NOW,
        announcement.c.expires_at > _NOW,
        or_(
            written_out(place.c.state, "ready"),
            _WAITED,
            and_(written_out(place.c.state, "skipped"), _others_are_done()),
        ),
    )
    .order_by(place.c.announcement_id, place.c.state, place.c.programme_id)
)
_DECIDE = (
    update(place)
    .where(
        _HERE,
        written_out(place.c.state, "asked"),
        place.c.asked_until > bindparam("at", type_=place.c.asked_until.type),
    )
    .values(
        state=bindparam("state_"),
        line=bindparam("line_"),
        decided_by=bindparam("by", type_=place.c.decided_by.type),
    )
)
_REACH = (
    update(place)
    .where(_HERE)
    .values(state=bindparam("state_"), reached=bindparam("reached_", type_=place.c.reached.type))
)
_THIS = announcement.c.id == bindparam("id_", type_=announcement.c.id.type)
_SET_STATE = (
    update(announcement)
    .where(_THIS, announcement.c.state != CANCELLED)
    .values(state=bindparam("state_"))
)
_HOLD = (
    update(announcement)
    .where(
        written_out(announcement.c.state, "going"),
        exists().where(place.c.announcement_id == announcement.c.id, place.c.state != DONE),
    )
    .values(state=PAUSED)
)
_CORRECT = update(announcement).where(_THIS).values(text=bindparam("text_"))
