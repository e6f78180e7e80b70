"""What the conversation sees of events: each her own invitations, an organiser who comes."""

from collections.abc import Callable, Sequence
from datetime import datetime, time

from bot.clock import AMSTERDAM
from bot.naming import visible
from bot.nudges.quiet import local_moment
from bot.seen.desk import first_name
from bot.world.announcements import Announced, Event
from bot.world.events import Attendance, Attending, Invitation
from storage import event_moves, events, people
from storage.db import Transaction
from storage.events import EventRow
from storage.sealing import Sealer

# An announcement by its number, with the line of a programme.
Find = Callable[[int, int | None], Announced | None]


class EventsSeen:
    """See bot.world.events.Events."""

    def __init__(self, tx: Transaction, person_id: int, find: Find, now: datetime) -> None:
        self._tx = tx
        self._person_id = person_id
        self._find = find
        self._now = now

    def mine(self) -> Sequence[Invitation]:
        rows = events.invited(self._tx, self._person_id, self._now)
        found = ((row, self._find(row.event.id, row.programme_id)) for row in rows)
        return [
            Invitation(announced, event_of(row.event), row.answer or "", row.named)
            for row, announced in found
            if announced is not None
        ]

    def one(self, of: int) -> Event | None:
        row = events.one(self._tx, of)
        there = row is not None and events.answer_of(self._tx, of, self._person_id) is not None
        return event_of(row) if row is not None and there else None

    def before(self, of: int) -> Event | None:
        row = events.one(self._tx, of)
        was = event_moves.before(self._tx, row, self._person_id) if row is not None else None
        return event_of(was) if was is not None else None

    def told_today(self, of: int) -> bool:
        row = events.one(self._tx, of)
        if row is None or not row.moves:
            return False
        today = local_moment(self._now.astimezone(AMSTERDAM).date(), time())
        return event_moves.hears_of(self._tx, row, self._person_id, today)

    def hearers(self, of: int) -> int:
        return event_moves.count(self._tx, of, self._now)


def event_of(row: EventRow) -> Event:
    """When and where, as people are told."""
    return Event(row.starts_at.astimezone(AMSTERDAM), row.venue, row.seats, row.moves)


def attendance(tx: Transaction, sealer: Sealer, row: EventRow) -> Attendance:
    """For who organises it: names only of who said yes to that."""
    rows = events.named(tx, row.id)
    names = people.names(tx, sealer, [one.person_id for one in rows])
    seen = [Attending(_shown(names.get(r.person_id)), r.municipality, r.answer) for r in rows]
    return Attendance(event_of(row), events.counts(tx, row.id), [one for one in seen if one.name])


def _shown(name: str | None) -> str:
    return visible(first_name(name))
