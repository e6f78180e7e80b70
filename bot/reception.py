"""Receives what the platforms bring: stored first, then the sender is woken and errands are run."""

from collections.abc import Callable, Mapping

import structlog

from bot.channels.base import Channel, Event, Incoming, Unreadable
from bot.clock import Clock
from bot.conversation import House
from bot.errands import Errands
from bot.intake import take_in
from bot.tally import Tally
from storage.db import Database
from storage.errors import Busy

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
        self._tally = tally
        self._wake = wake
        self._errands = Errands(db, channels)

    async def take(self, event: Event) -> None:
        """Returns once the event is safely stored. Raises storage.errors.Busy."""
        now = self._clock.now()
        errands = await self._db.run(lambda tx: take_in(tx, self._house, event, now))
        self._tally.heard.labels(event.channel, type(event).__name__.lower()).inc()
        if isinstance(event, Incoming):
            self._wake()
        for errand in errands:
            self._errands.begin(event.channel, errand)

    async def take_or_keep(self, event: Event, raw: bytes) -> None:
        """The same; what fails by a fault of ours is put aside as it came, sealed.

        Or the platform would bring it for ever, and nothing of that chat after it.
        """
        try:
            await self.take(event)
        except Busy:
            raise
        except Exception:
            log.exception("cannot be taken in", channel=event.channel)
            await self.take(Unreadable(event.channel, "failed", raw))

    async def finish(self) -> None:
        """Wait for the errands under way."""
        await self._errands.finish()
