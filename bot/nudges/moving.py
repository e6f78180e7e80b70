"""An event gets another time or place: who thought of coming hears it, a page at a time.

Which moves were not told to everybody yet is kept, so that a plan that broke off goes on where it
was; who was told of a move is not told again.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from bot.nudges.about_events import tell_of_seats
from bot.nudges.kinds import A_WEEK, EVENT_MOVED
from bot.nudges.quiet import is_quiet, waking
from bot.nudges.rounds import PAGE
from bot.nudges.word import Word
from bot.world.announcements import Event
from storage import announcements, event_moves, events, outbox
from storage.db import Database, Transaction
from storage.event_moves import IN_HAND, NewFacts, OpenMove
from storage.events import YES, EventRow


@dataclass(frozen=True, slots=True)
class Changed:
    """How many people hear it, and how many come when that is more than there are seats."""

    told: int
    over: int


def change(tx: Transaction, row: EventRow, to: Event, now: datetime) -> Changed:
    """Nobody loses her seat by it. Hold the event first."""
    moved = (to.starts_at, to.venue) != (row.starts_at, row.venue)
    told = event_moves.count(tx, row.id, now) if moved else 0
    if to.seats != row.seats:
        event_moves.set_seats(tx, row.id, to.seats)
    if moved:
        event_moves.move_to(tx, row, _new_facts(tx, row.id, to, now), now)
    seated = events.give_seats(tx, row.id)
    if moved:  # it says as well that she is on the list
        begin(tx, row.id, now)
    else:
        tell_of_seats(tx, row.id, seated, now)
    comes = events.counts(tx, row.id)[YES]
    over = to.seats is not None and to.seats != row.seats and comes > to.seats
    return Changed(told or len(seated), comes if over else 0)


def _new_facts(tx: Transaction, of: int, to: Event, now: datetime) -> NewFacts:
    announced = announcements.one(tx, of)
    assert announced is not None, "its event was just found"
    expires = min(announced.starts_at + A_WEEK, to.starts_at)
    return NewFacts(to.starts_at, to.venue, expires, now + (expires - now) / 2)


# --- who hears it ---------------------------------------------------------------------------------


async def walk(db: Database, now: datetime) -> None:
    """All that was not told yet, unless people are left alone at this hour."""
    if is_quiet(now):
        return
    for moved in await db.run(partial(event_moves.open_moves, now=now)):
        while await db.run(partial(plan_page, of=moved.of, now=now)):
            pass


def begin(tx: Transaction, of: int, now: datetime) -> None:
    """A first page at once; the tick does the rest."""
    if not is_quiet(now):
        plan_page(tx, of, now)


def plan_page(tx: Transaction, of: int, now: datetime, limit: int = PAGE) -> bool:
    """One page of the newest move of an event; gives whether there is more."""
    events.hold(tx, of)
    moved = event_moves.open_move(tx, of, now)
    if moved is None:
        return False
    people = event_moves.page(tx, moved, now, limit)
    outbox.put(tx, [_told(moved, who, now) for who in people])
    more = len(people) == limit
    reached = people[-1].person_id if people else moved.reached
    event_moves.reach(tx, moved, reached, done=not more)
    return more


def _told(moved: OpenMove, who: event_moves.Hearer, now: datetime) -> outbox.NewMessage:
    """Who gets her invitation at this very moment hears it when that has arrived."""
    word = Word(EVENT_MOVED, {"of": moved.of, "move": moved.number}, now)
    row = word.to(who.person_id, event_moves.key(moved.of, moved.number, who.person_id))
    return replace(row, not_before=waking(now + IN_HAND)) if who.in_hand else row
