"""Receives what the platforms bring: stored first, then the sender is woken and errands are run."""

import asyncio
from collections.abc import Callable, Mapping

import structlog

from bot.channels.base import Channel, Errand, Event, Incoming, NotSent
from bot.clock import Clock
from bot.conversation import House
from bot.intake import take_in
from bot.tally import Tally
from storage import menus
from storage.db import Database

log = structlog.get_logger()


class Reception:
    """One per process, for all its doors."""

    def __init__(
        self,
        db: Database,
        house: House,
        clock: Clock,
        channels: Mapping[str, Channel],
        tally: Tally,
        wake: Callable[[], None],
    ) -> None:
        self._db = db
        self._house = house
        self._clock = clock
        self._channels = channels
        self._tally = tally
        self._wake = wake
        self._errands: set[asyncio.Task[None]] = set()

    async def take(self, event: Event) -> None:
        """Returns once the event is safely stored. Raises storage.errors.Busy."""
        now = self._clock.now()
        errands = await self._db.run(lambda tx: take_in(tx, self._house, event, now))
        self._tally.heard.labels(event.channel, type(event).__name__.lower()).inc()
        if isinstance(event, Incoming):
            self._wake()
        for errand in errands:
            self._begin(event.channel, errand)

    async def finish(self) -> None:
        """Wait for the errands under way."""
        await asyncio.gather(*self._errands)

    def _begin(self, channel: str, errand: Errand) -> None:
        task = asyncio.create_task(self._run(channel, errand))
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)

    async def _run(self, channel: str, errand: Errand) -> None:
        try:
            await self._channels[channel].run(errand)
            if errand.noted:
                conversation_id, mark = errand.noted
                await self._db.run(lambda tx: menus.note(tx, conversation_id, mark))
        except NotSent as trouble:
            log.info("errand not run", channel=channel, what=errand.what, reason=trouble.reason)
        except Exception:
            log.exception("errand failed", channel=channel, what=errand.what)
