"""Events that get another time or place: how each was before, and who is to hear of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    ColumnElement,
    Connection,
    String,
    and_,
    bindparam,
    case,
    cast,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)

from storage.columns import written_out
from storage.events import EventRow
from storage.models import tables

IN_HAND = timedelta(minutes=2)  # so long before it is settled, a message may have got its words
SENT = "sent"

event = tables["event"]
move = tables["event_move"]
answered = tables["event_answer"]
announcement = tables["announcement"]
place = tables["announcement_place"]
receiver = tables["announcement_person"]
outbox = tables["outbox"]
kind_choice = tables["kind_choice"]


@dataclass(frozen=True, slots=True)
class NewFacts:
    """When and where it is now. `expires_at`: until when an invitation to it may go; `ask_until`:
    until when, at the latest, coordinators are waited for."""

    starts_at: datetime
    venue: str
    expires_at: datetime
    ask_until: datetime


@dataclass(frozen=True, slots=True)
class OpenMove:
    """A move that not everybody was looked at for; `reached`: everybody up to this person was."""

    of: int
    number: int
    reached: int


@dataclass(frozen=True, slots=True)
class Hearer:
    """Somebody who is to hear of it. `in_hand`: her invitation is just on its way."""

    person_id: int
    in_hand: bool


def key(of: int, number: int, person_id: int) -> str:
    """The outbox key: nobody hears twice of one move."""
    return f"em:{of}:{number}:{person_id}"


# --- changing it ----------------------------------------------------------------------------------


def move_to(tx: Connection, row: EventRow, to: NewFacts, at: datetime) -> int:
    """Another time or place, also for invitations that wait; gives the number of the move.

    Hold the event first.
    """
    number = row.moves + 1
    was = {"starts_at": row.starts_at, "venue": row.venue}
    tx.execute(insert(move), {"announcement_id": row.id, "number": number, "at": at, **was})
    facts = {"of": row.id, "number_": number, "starts": to.starts_at, "venue_": to.venue}
    tx.execute(_MOVE, facts)
    until = {"of": row.id, "until": to.expires_at}
    for statement in (_EXPIRE, _EXPIRE_WAITING):
        tx.execute(statement, until)
    tx.execute(_ASK_UNTIL, {"of": row.id, "until": to.ask_until})
    return number


def set_seats(tx: Connection, of: int, seats: int | None) -> None:
    """Hold the event first; nobody loses the seat that she has."""
    tx.execute(_SEATS, {"of": of, "seats_": seats})


# --- who is to hear of it -------------------------------------------------------------------------


def count(tx: Connection, of: int, now: datetime) -> int:
    """How many would hear of a move."""
    return tx.execute(_COUNT, {"of": of, "now": now}).scalar_one()


def open_moves(tx: Connection, now: datetime) -> list[OpenMove]:
    """The newest move of each event that is still to come and goes on."""
    return [OpenMove(*row) for row in tx.execute(_OPEN, {"now": now})]


def open_move(tx: Connection, of: int, now: datetime) -> OpenMove | None:
    """That of one event; hold it first."""
    return next((one for one in open_moves(tx, now) if one.of == of), None)


def page(tx: Connection, moved: OpenMove, now: datetime, limit: int) -> list[Hearer]:
    """Who thinks of coming, and who got the invitation and did not answer; by number."""
    facts = {"of": moved.of, "after": moved.reached, "now": now, "n": limit}
    return [Hearer(*row) for row in tx.execute(_PAGE, facts)]


def reach(tx: Connection, moved: OpenMove, reached: int, *, done: bool) -> None:
    """So far everybody was looked at."""
    facts = {"of": moved.of, "number_": moved.number, "reached_": reached, "done_": done}
    tx.execute(_REACH, facts)


def end_all(tx: Connection) -> None:
    """After a restore: the copy does not know who heard of it since."""
    tx.execute(_END_ALL)


# --- what somebody knows --------------------------------------------------------------------------


def before(tx: Connection, row: EventRow, person_id: int) -> EventRow | None:
    """How it was when she was last told; None when she knows all there is to know."""
    known = _known(tx, row, person_id)
    if known >= row.moves:
        return None
    was = tx.execute(_WAS, {"of": row.id, "number_": known + 1}).one()
    return EventRow(row.id, was.starts_at, was.venue, row.seats, row.made_at, known)


def _known(tx: Connection, row: EventRow, person_id: int) -> int:
    """The newest move that she heard of, be it by her invitation."""
    numbers = range(1, row.moves + 1)
    by_key = {key(row.id, number, person_id): number for number in numbers}
    invitation = f"an:{row.id}:{person_id}"
    found = dict(_told(tx, (*by_key, invitation)))
    invited = found.pop(invitation, None)
    heard = max((by_key[one] for one in found), default=0)
    if invited is None:
        return heard
    made = {"of": row.id, "by": invited - IN_HAND}
    return max(heard, tx.execute(_MADE, made).scalar() or 0)


def _told(tx: Connection, keys: Iterable[str]) -> Iterable[tuple[str, datetime]]:
    return [(row[0], row[1]) for row in tx.execute(_TOLD, {"keys": list(keys)})]


def hears_of(tx: Connection, row: EventRow, person_id: int, since: datetime) -> bool:
    """Whether word of the newest move was on its way to her since then, or still is."""
    facts = {"key": key(row.id, row.moves, person_id), "since": since}
    return tx.execute(_HEARS, facts).first() is not None


_ID = event.c.announcement_id.type
_MOMENT = event.c.starts_at.type
_OF = bindparam("of", type_=_ID)
_NOW = bindparam("now", type_=_MOMENT)
_THIS = event.c.announcement_id == _OF
_MOVE = (
    update(event)
    .where(_THIS)
    .values(
        starts_at=bindparam("starts", type_=_MOMENT),
        venue=bindparam("venue_"),
        moves=bindparam("number_"),
    )
)
_SEATS = update(event).where(_THIS).values(seats=bindparam("seats_"))
_UNTIL = bindparam("until", type_=_MOMENT)
_EXPIRE = update(announcement).where(announcement.c.id == _OF).values(expires_at=_UNTIL)


def _invitation(of: ColumnElement[int], who: ColumnElement[int]) -> ColumnElement[str]:
    """The outbox key of somebody's invitation."""
    return literal("an:") + cast(of, String) + literal(":") + cast(who, String)


_MINE = _invitation(receiver.c.announcement_id, receiver.c.person_id)
_EXPIRE_WAITING = (
    update(outbox)
    .where(
        outbox.c.key.in_(select(_MINE).where(receiver.c.announcement_id == _OF)),
        outbox.c.state.in_(("waiting", "held")),
    )
    .values(expires_at=_UNTIL)
)
_ASK_UNTIL = (
    update(place)
    .where(
        place.c.announcement_id == _OF,
        written_out(place.c.state, "asked"),
        place.c.asked_until > _UNTIL,
    )
    .values(asked_until=_UNTIL)
)
_IN_HAND = and_(written_out(outbox.c.state, "waiting"), outbox.c.leased_until > _NOW)
_WANTS_NONE = exists().where(
    kind_choice.c.person_id == receiver.c.person_id,
    kind_choice.c.kind == "event",
    ~kind_choice.c.wanted,
)
_HEARERS = receiver.outerjoin(
    answered,
    and_(
        answered.c.announcement_id == receiver.c.announcement_id,
        answered.c.person_id == receiver.c.person_id,
    ),
).outerjoin(outbox, and_(written_out(receiver.c.outcome, "sent"), outbox.c.key == _MINE))
_HEARS_IT = and_(
    receiver.c.announcement_id == _OF,
    receiver.c.outcome != "skipped",
    or_(
        written_out(answered.c.answer, "yes", "waiting", "maybe"),
        and_(
            answered.c.answer.is_(None),
            or_(written_out(outbox.c.state, "sent", "uncertain"), _IN_HAND),
            ~_WANTS_NONE,
        ),
    ),
)
_COUNT = select(func.count()).select_from(_HEARERS).where(_HEARS_IT)
_PAGE = (
    select(receiver.c.person_id, case((_IN_HAND, True), else_=False))
    .select_from(_HEARERS)
    .where(_HEARS_IT, receiver.c.person_id > bindparam("after", type_=_ID))
    .order_by(receiver.c.person_id)
    .limit(bindparam("n"))
)
_OPEN = (
    select(move.c.announcement_id, move.c.number, move.c.reached)
    .join(event, event.c.announcement_id == move.c.announcement_id)
    .join(announcement, announcement.c.id == move.c.announcement_id)
    .where(
        ~move.c.done,
        move.c.number == event.c.moves,
        event.c.starts_at > _NOW,
        announcement.c.state != "cancelled",
    )
    .order_by(move.c.announcement_id)
)
_THAT = and_(move.c.announcement_id == _OF, move.c.number == bindparam("number_"))
_REACH = (
    update(move)
    .where(_THAT)
    .values(reached=bindparam("reached_", type_=_ID), done=bindparam("done_"))
)
_END_ALL = update(move).where(~move.c.done).values(done=True)
_WAS = select(move.c.starts_at, move.c.venue).where(_THAT)
_MADE = select(func.max(move.c.number)).where(
    move.c.announcement_id == _OF, move.c.at < bindparam("by", type_=_MOMENT)
)
_TOLD = select(outbox.c.key, outbox.c.settled_at).where(
    outbox.c.key.in_(bindparam("keys", expanding=True)), written_out(outbox.c.state, SENT)
)
_HEARS = select(outbox.c.id).where(
    outbox.c.key == bindparam("key"),
    outbox.c.created_at >= bindparam("since", type_=_MOMENT),
    outbox.c.state.in_(("waiting", "held", "sent", "uncertain")),
)
