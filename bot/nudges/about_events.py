"""What people hear of an event they answered to: a seat, a reminder, that it is called off."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import partial

from bot.clock import AMSTERDAM
from bot.nudges.kinds import EVENT_CANCELLED, EVENT_REMINDER, EVENT_SEAT
from bot.nudges.quiet import is_quiet, local_moment
from bot.nudges.word import Word
from storage import due, events, outbox
from storage.db import Database, Transaction
from storage.events import MAYBE, WAITING, YES, EventRow

REMINDED_AT = time(10)  # on the day before


async def walk(db: Database, now: datetime) -> None:
    """All that is due, unless people are left alone at this hour."""
    if is_quiet(now):
        return
    for of in await db.run(partial(events.with_free_seats, now=now)):
        await db.run(partial(_seats_that_came_free, of=of, now=now))
    for row in await db.run(partial(_tomorrow, now=now)):
        await db.run(partial(_remind, row=row, now=now))


def _seats_that_came_free(tx: Transaction, of: int, now: datetime) -> None:
    tell_of_seats(tx, of, events.give_seats(tx, of), now)


def tell_of_seats(tx: Transaction, of: int, people: Iterable[int], now: datetime) -> None:
    """To who waited and now comes; once for each time that it happens to her."""
    word = Word(EVENT_SEAT, {"of": of}, now)
    outbox.put(tx, [word.to(who, f"es:{of}:{who}:{now.timestamp():.0f}") for who in people])


def _tomorrow(tx: Transaction, now: datetime) -> list[EventRow]:
    local = now.astimezone(AMSTERDAM)
    if local.time() < REMINDED_AT:
        return []
    first = local.date() + timedelta(days=1)
    return events.between(
        tx, local_moment(first, time()), local_moment(first + timedelta(days=1), time())
    )


def _remind(tx: Transaction, row: EventRow, now: datetime) -> None:
    """Who comes or may come, once for the day it is on; whether that still holds is looked at when
    it is sent."""
    day = now.astimezone(AMSTERDAM).date()
    if not due.decide(tx, EVENT_REMINDER.name, f"event:{row.id}", day, now, "sent"):
        return
    its_day = row.starts_at.astimezone(AMSTERDAM).date().isoformat()
    word = Word(EVENT_REMINDER, {"of": row.id, "day": its_day}, now)
    people = events.who_said(tx, row.id, (YES, MAYBE))
    rows = (word.to(who, f"er:{row.id}:{its_day}:{who}") for who in people)
    outbox.put(tx, [replace(one, expires_at=row.starts_at) for one in rows])


def call_off(tx: Transaction, of: int, now: datetime) -> int:
    """Whoever thought of coming hears it, once; gives how many."""
    row = events.one(tx, of)
    if row is None or row.starts_at <= now:
        return 0
    people = events.who_said(tx, of, (YES, WAITING, MAYBE))
    word = Word(EVENT_CANCELLED, {"of": of}, now)
    outbox.put(tx, [word.to(who, f"ec:{of}:{who}") for who in people])
    return len(people)
