"""A nudge for everybody in a large town: planned and durable, while somebody writes to us.

`python -m tests.bench.fan_out URL KIND` plans one alone, in a process that may be killed.
"""

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import redirect_stderr
from dataclasses import dataclass
from datetime import datetime, timedelta
from datetime import time as clock_time
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from sqlalchemy import func, select

from api.logs import set_up_logs
from bot.clock import AMSTERDAM, utc_now
from bot.nudges import announcing, moving
from bot.nudges.heat import rounds as heat
from bot.nudges.kinds import ANNOUNCEMENT, EVENT_MOVED, HEAT_ANNOUNCEMENT, TIP_REMINDER
from bot.nudges.quiet import local_moment
from bot.nudges.reminders import REMINDERS
from bot.nudges.rounds import walk
from storage.db import Database
from storage.models import tables
from tests.bench.in_process import Desk
from tests.bench.people import Message, names, written_by
from tests.bench.town import say

A_BREATH = 0.05  # seconds between a reply and her next message

# Each street has a tip of yesterday, and each gangmaker wants to be reminded after a day.
_TIPS = """UPDATE person SET reminder_days = 1;
{town} INSERT INTO tip (street_id, token, by_role, created_at, fades_at)
  SELECT i, 'tip ' || i, 'neighbour', {then}, {then} FROM n"""


# The coordinator says "hitte aan" for tomorrow.
_HEAT = """INSERT INTO heat_word (programme_id, wanted, day, person_id)
  VALUES (1, true, '{tomorrow}'::date, 1)"""

# An editor said something to all, and confirmed it a day ago.
_ANNOUNCE = """INSERT INTO announcement
  (id, author_id, audience, text, created_at, starts_at, expires_at)
  VALUES (1, 1, 'all', 'Zaterdag is de top.', {then}, {then}, '{next_week}'::timestamptz);
INSERT INTO announcement_place (announcement_id, programme_id, state) VALUES (1, 1, 'ready')"""

# An event got another place a day ago; every gangmaker had said yes to the first one.
_MOVE = """INSERT INTO announcement
  (id, author_id, audience, text, created_at, starts_at, expires_at, kind)
  VALUES (1, 1, 'all', 'De top.', {then}, {then}, '{next_week}'::timestamptz, 'event');
INSERT INTO announcement_place (announcement_id, programme_id, state) VALUES (1, 1, 'done');
INSERT INTO event (announcement_id, starts_at, venue, moves)
  VALUES (1, '{next_week}'::timestamptz, 'Jaarbeurs', 1);
INSERT INTO event_move (announcement_id, number, at, starts_at, venue)
  VALUES (1, 1, {then}, '{next_week}'::timestamptz, 'Elders');
INSERT INTO announcement_person (announcement_id, person_id, programme_id, outcome)
  SELECT DISTINCT 1, person_id, 1, 'sent' FROM membership WHERE role = 'gangmaker';
INSERT INTO event_answer (announcement_id, person_id, answer, since)
  SELECT 1, person_id, 'yes', {then} FROM announcement_person"""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind for everybody: what makes it due in a town, and the planning of it."""

    name: str
    make_due: Callable[[str, int], None]
    plan: Callable[[Database], Coroutine[Any, Any, None]]


@dataclass(frozen=True, slots=True)
class FanOut:
    """`seconds` until the last page was committed; `replies` of who wrote meanwhile."""

    name: str
    nudges: int
    seconds: float
    replies: list[float]


def tell_tips(url: str, streets: int) -> None:
    """A tip in each street of a town."""
    say(url, _TIPS, streets, days_ago=1)


def say_heat(url: str, streets: int) -> None:
    """Heat is announced tomorrow, to the gangmakers of all streets."""
    say(url, _HEAT.replace("{tomorrow}", f"{ten_tomorrow():%Y-%m-%d}"), streets)


def say_to_all(url: str, streets: int) -> None:
    """An announcement to the gangmakers of all streets, and to their coordinators."""
    say(url, _ANNOUNCE.replace("{next_week}", _next_week()), streets, days_ago=1)


def move_for_all(url: str, streets: int) -> None:
    """An event that moved, to which the gangmakers of all streets come."""
    say(url, _MOVE.replace("{next_week}", _next_week()), streets, days_ago=1)


def _next_week() -> str:
    return f"{ten_tomorrow() + timedelta(days=6):%Y-%m-%d %H:%M:%S}"


def ten_tomorrow() -> datetime:
    """A moment at which these are planned, and before which none is sent."""
    tomorrow = utc_now().astimezone(AMSTERDAM).date() + timedelta(days=1)
    return local_moment(tomorrow, clock_time(10))


async def remind(db: Database) -> None:
    await walk(db, REMINDERS, ten_tomorrow())


async def announce_heat(db: Database) -> None:
    await heat.tick(db, [], ten_tomorrow())


async def announce(db: Database) -> None:
    await announcing.walk(db, ten_tomorrow())


async def tell_moves(db: Database) -> None:
    await moving.walk(db, ten_tomorrow())


TIPS = Kind(TIP_REMINDER.name, tell_tips, remind)
HEAT = Kind(HEAT_ANNOUNCEMENT.name, say_heat, announce_heat)
ANNOUNCEMENTS = Kind(ANNOUNCEMENT.name, say_to_all, announce)
MOVES = Kind(EVENT_MOVED.name, move_for_all, tell_moves)
KINDS = {kind.name: kind for kind in (TIPS, HEAT, ANNOUNCEMENTS, MOVES)}


def measure(name: str, kind: Kind, url: str, key_file: Path) -> FanOut:
    """Plan one for each gangmaker; one of them writes all the while."""
    with TemporaryFile("w") as log, redirect_stderr(log):
        set_up_logs("json")
        desk = Desk(url, key_file)
        try:
            seconds, replies = asyncio.run(_measure(desk, kind))
            return FanOut(name, planned(desk.db, kind), seconds, replies)
        finally:
            desk.db.close()


def planned(db: Database, kind: Kind) -> int:
    """How many stand in the outbox."""
    outbox = tables["outbox"]
    with db.transaction() as tx:
        rows = select(func.count()).select_from(outbox).where(outbox.c.kind == kind.name)
        return int(tx.execute(rows).scalar_one())


async def _measure(desk: Desk, kind: Kind) -> tuple[float, list[float]]:
    sender = asyncio.create_task(desk.delivery.run())
    start = time.perf_counter()
    planning = asyncio.create_task(kind.plan(desk.db))
    planning.add_done_callback(lambda _: took.append(time.perf_counter() - start))
    took: list[float] = []
    replies = [await desk.answer(message) async for message in _meanwhile(planning)]
    await planning
    desk.delivery.leave()
    await sender
    return took[0], replies


async def _meanwhile(planning: asyncio.Task[None]) -> AsyncIterator[Message]:
    """What she writes as long as the planning takes, a breath after each reply."""
    messages = iter(written_by(names(1)[0], 10_000, "meanwhile"))
    while not planning.done():
        yield next(messages)
        await asyncio.sleep(A_BREATH)


def main() -> None:
    """Tells when it begins."""
    url, kind = sys.argv[1:]
    db = Database.open(url)
    print("begun", flush=True)
    asyncio.run(KINDS[kind].plan(db))
    db.close()


if __name__ == "__main__":
    main()
