"""Events: who was invited, what they answered, and the seats, which are never given twice."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Select,
    and_,
    bindparam,
    case,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql

from storage.columns import written_out
from storage.models import tables

YES, WAITING, MAYBE, NO = "yes", "waiting", "maybe", "no"
STRONGEST = (YES, WAITING, MAYBE, NO)

event = tables["event"]
answered = tables["event_answer"]
announcement = tables["announcement"]
receiver = tables["announcement_person"]
programme = tables["programme"]


@dataclass(frozen=True, slots=True)
class EventRow:
    """`made_at`: when it was announced; `moves`: how often it got another time or place since."""

    id: int
    starts_at: datetime
    venue: str
    seats: int | None
    made_at: datetime
    moves: int = 0


@dataclass(frozen=True, slots=True)
class InvitedRow:
    """An event to come that somebody was invited to; `answer` None while she gave none."""

    event: EventRow
    programme_id: int
    answer: str | None
    named: bool | None


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody who comes and let the organisers see it."""

    person_id: int
    municipality: str
    answer: str


def create(tx: Connection, of: int, starts_at: datetime, venue: str, seats: int | None) -> None:
    """The event that this announcement is about."""
    row = {"announcement_id": of, "starts_at": starts_at, "venue": venue, "seats": seats}
    tx.execute(insert(event), row)


def one(tx: Connection, of: int) -> EventRow | None:
    """None for an announcement of another kind."""
    row = tx.execute(_ONE, {"of": of}).first()
    return None if row is None else EventRow(*row)


def invited(tx: Connection, person_id: int, now: datetime) -> list[InvitedRow]:
    """Those to come that go on, the first one first."""
    rows = tx.execute(_INVITED, {"person": person_id, "now": now})
    return [InvitedRow(EventRow(*row[:6]), *row[6:]) for row in rows]


# --- answers --------------------------------------------------------------------------------------


def answer(tx: Connection, of: int, person_id: int, said: str, at: datetime) -> list[int]:
    """`said`: yes, maybe or no. A yes is a seat, or the end of the line when there is none.

    Gives who got a seat by it: she herself, or who waited for the one she gave up.
    """
    hold(tx, of)
    now = answer_of(tx, of, person_id)
    stays = (YES, WAITING) if said == YES else (said,)
    if now is None or now not in stays:
        said = WAITING if said == YES else said
        tx.execute(_ANSWER, {"of": of, "person": person_id, "answer_": said, "at": at})
    return give_seats(tx, of)


def answer_of(tx: Connection, of: int, person_id: int) -> str | None:
    return tx.execute(_ANSWER_OF, {"of": of, "person": person_id}).scalar()


def give_seats(tx: Connection, of: int) -> list[int]:
    """Who waits gets what is free, in the order of the line; gives to whom."""
    seats = hold(tx, of)
    line = list(tx.execute(_IN_LINE, {"of": of}).scalars())
    seated = line if seats is None else line[: max(0, seats - counts(tx, of)[YES])]
    if seated:
        tx.execute(_SEAT, {"of": of, "ids": seated})
    return seated


def hold(tx: Connection, of: int) -> int | None:
    """Nobody else answers or calls it off until the transaction ends; gives the seats."""
    return tx.execute(_LOCK, {"of": of}).scalar()


def name(tx: Connection, of: int, person_id: int, *, named: bool) -> None:
    """Whether the organisers may see that it is she."""
    tx.execute(_NAME, {"of": of, "person": person_id, "named_": named})


def counts(tx: Connection, of: int) -> dict[str, int]:
    """How many of each answer; of one long past what was kept."""
    row = tx.execute(_KEPT_COUNTS, {"of": of}).first()
    if row is not None and row[0] is not None:
        return dict(zip(STRONGEST, row, strict=True))
    found = {row[0]: row[1] for row in tx.execute(_COUNTS, {"of": of})}
    return {said: found.get(said, 0) for said in STRONGEST}


def named(tx: Connection, of: int) -> list[Named]:
    """Who comes or waits for a seat and let the organisers see it."""
    return [Named(*row) for row in tx.execute(_NAMED, {"of": of})]


def who_said(tx: Connection, of: int, answers: Collection[str]) -> list[int]:
    return list(tx.execute(_WHO_SAID, {"of": of, "answers": list(answers)}).scalars())


# --- what is due ----------------------------------------------------------------------------------


def between(tx: Connection, first: datetime, last: datetime) -> list[EventRow]:
    """Those that go on and begin then."""
    rows = tx.execute(_BETWEEN, {"first": first, "last": last})
    return [EventRow(*row) for row in rows]


def with_free_seats(tx: Connection, now: datetime) -> list[int]:
    """Those to come for which somebody waits though there is room: who came is erased, say."""
    return list(tx.execute(_WITH_FREE_SEATS, {"now": now}).scalars())


_ID = event.c.announcement_id.type
_OF = bindparam("of", type_=_ID)
_PERSON = bindparam("person", type_=_ID)
_MOMENT = event.c.starts_at.type
_NOW = bindparam("now", type_=_MOMENT)
_THIS = event.c.announcement_id == _OF
_ITS = answered.c.announcement_id == _OF
_HERS = and_(_ITS, answered.c.person_id == _PERSON)
_ROW: Sequence[Any] = (
    event.c.announcement_id,
    event.c.starts_at,
    event.c.venue,
    event.c.seats,
    announcement.c.created_at,
    event.c.moves,
)
_EVENTS = select(*_ROW).join(announcement, announcement.c.id == event.c.announcement_id)
_GOES_ON = announcement.c.state != "cancelled"
_ONE = _EVENTS.where(_THIS)
_INVITED: Select[Any] = (
    select(*_ROW, receiver.c.programme_id, answered.c.answer, answered.c.named)
    .select_from(
        event.join(announcement, announcement.c.id == event.c.announcement_id)
        .join(receiver, receiver.c.announcement_id == event.c.announcement_id)
        .outerjoin(
            answered,
            and_(
                answered.c.announcement_id == receiver.c.announcement_id,
                answered.c.person_id == receiver.c.person_id,
            ),
        )
    )
    .where(
        receiver.c.person_id == _PERSON,
        receiver.c.outcome != "skipped",
        _GOES_ON,
        event.c.starts_at > _NOW,
    )
    .order_by(event.c.starts_at, event.c.announcement_id)
)
_LOCK = select(event.c.seats).where(_THIS).with_for_update()
_ANSWER_OF = select(answered.c.answer).where(_HERS)
_NEW = postgresql.insert(answered).values(
    announcement_id=_OF,
    person_id=_PERSON,
    answer=bindparam("answer_"),
    since=bindparam("at", type_=answered.c.since.type),
)
_ANSWER = _NEW.on_conflict_do_update(
    index_elements=["announcement_id", "person_id"],
    set_={"answer": _NEW.excluded.answer, "since": _NEW.excluded.since},
)
_IN_LINE = (
    select(answered.c.person_id)
    .where(_ITS, answered.c.answer == WAITING)
    .order_by(answered.c.since, answered.c.person_id)
)
_SEAT = (
    update(answered)
    .where(_ITS, answered.c.person_id.in_(bindparam("ids", expanding=True)))
    .values(answer=YES)
)
_NAME = update(answered).where(_HERS).values(named=bindparam("named_"))
_COUNTS = select(answered.c.answer, func.count()).where(_ITS).group_by(answered.c.answer)
_KEPT_COUNTS = select(event.c.came, event.c.waited, event.c.doubted, event.c.declined).where(_THIS)
_NAMED = (
    select(answered.c.person_id, programme.c.municipality, answered.c.answer)
    .join(
        receiver,
        and_(
            receiver.c.announcement_id == answered.c.announcement_id,
            receiver.c.person_id == answered.c.person_id,
        ),
    )
    .join(programme, programme.c.id == receiver.c.programme_id)
    .where(_ITS, answered.c.named, written_out(answered.c.answer, YES, WAITING))
    .order_by(func.lower(programme.c.municipality), answered.c.since, answered.c.person_id)
)
_WHO_SAID = (
    select(answered.c.person_id)
    .where(_ITS, answered.c.answer.in_(bindparam("answers", expanding=True)))
    .order_by(answered.c.person_id)
)
_BETWEEN = _EVENTS.where(
    _GOES_ON,
    event.c.starts_at >= bindparam("first", type_=_MOMENT),
    event.c.starts_at < bindparam("last", type_=_MOMENT),
).order_by(event.c.announcement_id)


def _so_many(said: str) -> Any:
    return func.sum(case((answered.c.answer == said, 1), else_=0))


_WITH_FREE_SEATS = (
    select(event.c.announcement_id)
    .join(announcement, announcement.c.id == event.c.announcement_id)
    .join(answered, answered.c.announcement_id == event.c.announcement_id)
    .where(_GOES_ON, event.c.starts_at > _NOW)
    .group_by(event.c.announcement_id, event.c.seats)
    .having(
        and_(
            _so_many(WAITING) > 0,
            or_(event.c.seats.is_(None), _so_many(YES) < event.c.seats),
        )
    )
    .order_by(event.c.announcement_id)
)
