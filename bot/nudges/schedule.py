"""The minute tick: what is due is decided in the database, by whoever comes first."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger

from bot.channels.base import NotSent
from bot.clock import AMSTERDAM, Clock, utc_now
from bot.nudges import plan
from bot.nudges.quiet import evening_of
from storage import due, outbox, retention, tips
from storage import house as memory
from storage.db import Database, Transaction
from storage.errors import StorageError

PAGE = 500

Upkeep = Callable[[], Awaitable[None]]

log = structlog.get_logger()


class Ticker:
    """Ticks at once and then every minute of wall-clock time, in UTC."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        wake: Callable[[], None],
        upkeep: Sequence[Upkeep] = (),
    ) -> None:
        self._db = db
        self._clock = clock
        self._wake = wake
        self._upkeep = upkeep
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    def start(self) -> None:
        every_minute = CronTrigger(second=0, timezone=UTC)
        self._scheduler.add_job(
            self._tick,
            every_minute,
            next_run_time=utc_now(),
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )
        self._scheduler.start()

    def stop(self) -> None:
        self._scheduler.shutdown(wait=False)

    async def _tick(self) -> None:
        try:
            self._clock.ahead = timedelta(seconds=await self._db.run(memory.clock_ahead))
            await self.tick()
        except StorageError as trouble:
            log.warning("tick waits", code=trouble.code)
        except Exception:
            log.exception("tick failed")
        await asyncio.gather(*(self._look_after(upkeep) for upkeep in self._upkeep))

    async def _look_after(self, upkeep: Upkeep) -> None:
        try:
            await upkeep()
        except (NotSent, StorageError) as trouble:
            log.warning("upkeep waits", why=str(trouble))
        except Exception:
            log.exception("upkeep failed")

    async def tick(self) -> None:
        """Everything that is due at this moment, a page of people per transaction."""
        now = self._clock.now()
        day = now.astimezone(AMSTERDAM).date()
        after = None if await self._db.run(partial(_is_planned, day=day)) else 0
        while after is not None:
            after = await self._db.run(partial(_remind_page, after=after, now=now))
        await self._db.run(lambda tx: _sweep(tx, now))
        self._wake()


def _is_planned(tx: Transaction, day: date) -> bool:
    """Whether this day was planned before a restore, of which this house knows nothing more."""
    last = memory.planned_until(tx)
    return last is not None and day <= last


def _sweep(tx: Transaction, now: datetime) -> None:
    """Once a day, let go of what is no longer needed."""
    if due.decide(tx, "sweep", "house", now.astimezone(AMSTERDAM).date(), now, "done"):
        while retention.sweep(tx, now).more:
            continue


def _remind_page(tx: Transaction, after: int, now: datetime) -> int | None:
    """One page of gangmakers; gives where the next page begins, None after the last."""
    page = tips.waiting_by_gangmaker(tx, after, PAGE)
    local = now.astimezone(AMSTERDAM)
    decisions = (plan.tip_reminder(_gangmaker(waiting), local) for waiting in page)
    rows = [
        _row(d, now) for d in decisions if d and _is_ours(tx, d, now) and d.outcome == plan.SENT
    ]
    outbox.put(tx, rows)
    return page[-1].person.id if len(page) == PAGE else None


def _is_ours(tx: Transaction, decision: plan.Decision, now: datetime) -> bool:
    return due.decide(
        tx, decision.kind, decision.subject, decision.local_date, now, decision.outcome
    )


def _row(decision: plan.Decision, now: datetime) -> outbox.NewMessage:
    day = decision.local_date
    return outbox.NewMessage(
        key=f"nu:{decision.kind}:{decision.subject}:{decision.person_id}:{day.isoformat()}",
        kind=decision.kind,
        class_="nudge",
        person_id=decision.person_id,
        at=now,
        text_key=decision.kind,
        args={},
        expires_at=evening_of(day),
    )


def _gangmaker(waiting: tips.Waiting) -> plan.Gangmaker:
    who = waiting.person
    return plan.Gangmaker(
        person_id=who.id,
        stopped=who.stopped_at is not None,
        answers_only=who.answers_only,
        paused_until=who.paused_until,
        reminder_days=who.reminder_days,
        reminder_hour=who.reminder_hour,
        snoozed_until=who.tips_snoozed_until,
        dropped_to=who.tips_dropped_to,
        tips=tuple(
            plan.OpenTip(t.id, t.created_at.astimezone(AMSTERDAM).date(), t.taken_by)
            for t in waiting.tips
        ),
    )
