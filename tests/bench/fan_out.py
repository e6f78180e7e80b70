"""A nudge for everybody in a large town: planned and durable, while somebody writes to us."""

import asyncio
import sys
import time
from contextlib import redirect_stderr
from dataclasses import dataclass
from datetime import datetime
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
from tests.bench.people import names, written_by
from tests.bench.town import say

TELLS = 10_000  # messages, more than she can write meanwhile
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


def ten_o_clock() -> datetime:
    """Of today in Amsterdam: a moment at which reminders go, whatever the time is now."""
    return local_moment(utc_now().astimezone(AMSTERDAM).date(), clock_time(10))


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
    sender = asyncio.create_task(desk.delivery.run(classes=()))
    writing = asyncio.create_task(_write(desk))
    start = time.perf_counter()
    await walk(desk.db, REMINDERS, ten_o_clock())
    seconds = time.perf_counter() - start
    replies = await writing
    desk.delivery.leave()
    await sender
    return seconds, replies


def plan_all(url: str) -> None:
    """The round alone, in a process of its own that may be killed."""
    db = Database.open(url)
    asyncio.run(walk(db, REMINDERS, ten_o_clock()))
    db.close()


if __name__ == "__main__":
    plan_all(*sys.argv[1:])
