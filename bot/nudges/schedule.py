"""The minute tick: what is due is decided in the database, by whoever comes first."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger

from bot.channels.base import NotSent
from bot.clock import AMSTERDAM, Clock, utc_now
from bot.nudges import about_events, about_handovers, announcing, moving, survey
from bot.nudges.heat import rounds as heat
from bot.nudges.heat.source import HeatSource
from bot.nudges.quiet_street import QUIET_STREETS
from bot.nudges.refill import refill
from bot.nudges.reminders import REMINDERS
from bot.nudges.rounds import Round, walk
from bot.nudges.year import NEW_YEAR, YEAR_END
from storage import due, retention
from storage import house as memory
from storage.db import Database, Transaction
from storage.errors import StorageError

ROUNDS: tuple[Round[Any], ...] = (REMINDERS, NEW_YEAR, YEAR_END, QUIET_STREETS)

Upkeep = Callable[[], Awaitable[None]]

log = structlog.get_logger()


class Ticker:
    """Ticks at once and then every minute of wall-clock time, in UTC.

    What needs looking after goes beside it, each on its own: a platform that hangs for minutes
    keeps nobody's reminder, and no other platform, waiting.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        wake: Callable[[], None],
        upkeep: Sequence[Upkeep] = (),
        sources: Sequence[HeatSource] = (),
    ) -> None:
        self._db = db
        self._clock = clock
        self._wake = wake
        self._upkeep = upkeep
        self._sources = sources
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    def start(self) -> None:
        self._each_minute(self._tick)
        for upkeep in self._upkeep:
            self._each_minute(self._look_after, upkeep)
        self._scheduler.start()

    def _each_minute(self, work: Callable[..., Awaitable[None]], *args: Upkeep) -> None:
        self._scheduler.add_job(
            work,
            CronTrigger(second=0, timezone=UTC),
            args,
            next_run_time=utc_now(),
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )

    def stop(self) -> None:
        self._scheduler.shutdown(wait=False)

    async def _tick(self) -> None:
        try:
            self._clock.ahead = timedelta(seconds=await self._db.run(memory.clock_ahead))
            await self.tick()
        except asyncio.CancelledError:
            log.info("tick broken off", why="the house closes")
        except StorageError as trouble:
            log.warning("tick waits", code=trouble.code)
        except Exception:
            log.exception("tick failed")

    async def upkeep(self) -> None:
        """All that needs looking after now; what fails is logged, and waits a minute."""
        await asyncio.gather(*(self._look_after(upkeep) for upkeep in self._upkeep))

    async def _look_after(self, upkeep: Upkeep) -> None:
        try:
            await upkeep()
        except asyncio.CancelledError:
            log.info("upkeep broken off", why="the house closes")
        except (NotSent, StorageError) as trouble:
            log.warning("upkeep waits", why=str(trouble))
        except Exception:
            log.exception("upkeep failed")

    async def tick(self) -> None:
        """Everything that is due at this moment, kind by kind."""
        now = self._clock.now()
        await refill(self._db, now)
        day = now.astimezone(AMSTERDAM).date()
        if not await self._db.run(partial(_is_planned, day=day)):
            for round_ in ROUNDS:
                await walk(self._db, round_, now)
            await survey.tick(self._db, now)
            await heat.tick(self._db, self._sources, now)
            await announcing.walk(self._db, now)
            await moving.walk(self._db, now)
            await about_events.walk(self._db, now)
        await self._db.run(lambda tx: _sweep(tx, now))
        self._wake()


def _is_planned(tx: Transaction, day: date) -> bool:
    """Whether this day was planned before a restore, of which this house knows nothing more."""
    last = memory.planned_until(tx)
    return last is not None and day <= last


def _sweep(tx: Transaction, now: datetime) -> None:
    """Once a day, let go of what is no longer needed."""
    if due.decide(tx, "sweep", "house", now.astimezone(AMSTERDAM).date(), now, "done"):
        about_handovers.let_go(tx, now)
        while retention.sweep(tx, now).more:
            continue
