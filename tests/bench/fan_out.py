"""A nudge for everybody in a large town: planned and durable, while somebody writes to us."""

import asyncio
import sys
import time
from collections.abc import AsyncIterator
from contextlib import redirect_stderr
from dataclasses import dataclass
from datetime import datetime, timedelta
from datetime import time as clock_time
from pathlib import Path
from tempfile import TemporaryFile

from api.logs import set_up_logs
from bot.clock import AMSTERDAM, utc_now
from bot.nudges.quiet import local_moment
from bot.nudges.reminders import REMINDERS
from bot.nudges.rounds import walk
from storage.db import Database
from tests.bench.in_process import Desk
from tests.bench.people import Message, names, written_by
from tests.bench.town import say

A_BREATH = 0.05  # seconds between a reply and her next message

# Each street has a tip of yesterday, and each gangmaker wants to be reminded after a day.
_TIPS = """UPDATE person SET reminder_days = 1;
{town} INSERT INTO tip (street_id, token, by_role, created_at, fades_at)
  SELECT i, 'tip ' || i, 'neighbour', {then}, {then} FROM n"""


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


def ten_tomorrow() -> datetime:
    """A moment at which reminders are planned, and before which none is sent."""
    tomorrow = utc_now().astimezone(AMSTERDAM).date() + timedelta(days=1)
    return local_moment(tomorrow, clock_time(10))


def measure(name: str, url: str, key_file: Path, nudges: int) -> FanOut:
    """Plan a reminder for each gangmaker; one of them writes all the while."""
    with TemporaryFile("w") as log, redirect_stderr(log):
        set_up_logs("json")
        desk = Desk(url, key_file)
        try:
            seconds, replies = asyncio.run(_measure(desk))
        finally:
            desk.db.close()
    return FanOut(name, nudges, seconds, replies)


async def _measure(desk: Desk) -> tuple[float, list[float]]:
    sender = asyncio.create_task(desk.delivery.run())
    start = time.perf_counter()
    planning = asyncio.create_task(walk(desk.db, REMINDERS, ten_tomorrow()))
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


def plan_all(url: str) -> None:
    """The round alone, in a process of its own that may be killed; tells when it begins."""
    db = Database.open(url)
    print("begun", flush=True)
    asyncio.run(walk(db, REMINDERS, ten_tomorrow()))
    db.close()


if __name__ == "__main__":
    plan_all(*sys.argv[1:])
