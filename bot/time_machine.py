"""The demo's time machine: civil time moves on, and everything due on the way happens."""

from datetime import datetime, time, timedelta
from functools import partial
from math import ceil

from bot.clock import AMSTERDAM, Clock
from bot.delivery import Delivery
from bot.nudges.quiet import local_moment
from bot.nudges.schedule import Ticker
from storage import house as memory
from storage.db import Database

STEP = timedelta(minutes=15)
MORNING = time(10, 0)
MOVES = {
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "three_days": timedelta(days=3),
}


def where_to(move: str, now: datetime) -> datetime:
    """The moment to which this move goes: hour, day, three_days, or morning (the next 10:00).

    A day later is the same time of day, also when the clocks change. Raises KeyError.
    """
    local = now.astimezone(AMSTERDAM)
    if move == "morning":
        tomorrow = local.date() + timedelta(days=1 if local.time() >= MORNING else 0)
        return local_moment(tomorrow, MORNING)
    moved = local + MOVES[move] if move != "hour" else now + MOVES[move]
    return moved.astimezone(AMSTERDAM)


async def travel(
    db: Database, clock: Clock, ticker: Ticker, delivery: Delivery, to: datetime
) -> None:
    """Walk to `to` by the quarter of an hour; tick and send at each, so nothing is skipped."""
    while clock.now() < to:
        gap = min(_next_quarter(clock.now()), to) - clock.now()
        seconds = ceil(gap.total_seconds())  # never just before it
        ahead = await db.run(partial(memory.move_clock, seconds=seconds))
        clock.ahead = timedelta(seconds=ahead)
        await ticker.upkeep()
        await ticker.tick()
        await delivery.drain()


def _next_quarter(now: datetime) -> datetime:
    past = timedelta(minutes=now.minute % 15, seconds=now.second, microseconds=now.microsecond)
    return now - past + STEP
