"""Asks Telegram for updates, for a machine that Telegram cannot reach."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any
from urllib.parse import urlencode

import structlog

from bot.channels.base import ChannelClosed, Event, NotSent, TryLater
from bot.channels.telegram.names import NAME
from bot.channels.telegram.ours import OurBot
from bot.channels.telegram.trouble import in_our_words
from bot.channels.telegram.updates import Reader
from bot.channels.telegram.upkeep import WANTED
from bot.clock import jitter
from storage.errors import Busy

LONG = 30  # seconds that Telegram waits for something to tell
MARGIN = 10  # seconds more until we give up
LONGEST_PAUSE = 30.0  # seconds between two tries

Take = Callable[[Event, bytes], Awaitable[None]]

log = structlog.get_logger()


class Polling:
    """An update is let go of only after it is safely stored; `take` stores it, or what came."""

    def __init__(self, ours: OurBot, take: Take, pause: float = 1.0) -> None:
        self._ours = ours
        self._take = take
        self._first_pause = pause
        self._offset: int | None = None

    async def run(self) -> None:
        """Until it is cancelled. Raises ChannelClosed when Telegram does not know our token."""
        await self.until_done(self._stop_webhook)
        while True:
            for said in await self.until_done(self._ask):
                await self.until_done(partial(self._store, said))
                self._let_go(said)

    async def _stop_webhook(self) -> None:
        """What waits there comes to us."""
        with in_our_words():
            await self._ours.api.delete_webhook(drop_pending_updates=False)

    async def _ask(self) -> list[Any]:
        # Not by get_updates: one update that the library cannot read would hold up all others.
        asked: dict[str, Any] = {"timeout": LONG, "allowed_updates": json.dumps(WANTED)}
        if self._offset is not None:
            asked["offset"] = self._offset
        url = f"{self._ours.api.base_url}/getUpdates?{urlencode(asked)}"
        with in_our_words():
            said = await self._ours.api.request.post(url, read_timeout=LONG + MARGIN)
        return said if isinstance(said, list) else []

    async def _store(self, said: Any) -> None:
        raw = json.dumps(said).encode()
        await self._take(Reader(self._ours.account, self._ours.name).read_json(said, raw), raw)

    def _let_go(self, said: Any) -> None:
        number = said.get("update_id") if isinstance(said, dict) else None
        if isinstance(number, int):
            self._offset = number + 1

    async def until_done(self, work: Callable[[], Any]) -> Any:
        """Tries again after trouble at their side or ours, with pauses that grow.

        Raises ChannelClosed.
        """
        pause = self._first_pause
        while True:
            try:
                return await work()
            except ChannelClosed:
                raise
            except (NotSent, Busy) as trouble:
                after = trouble.after if isinstance(trouble, TryLater) else None
                log.warning("polling waits", channel=NAME, why=str(trouble))
            await asyncio.sleep(after if after is not None else jitter(pause))
            pause = min(2 * pause, LONGEST_PAUSE)
