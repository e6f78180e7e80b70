"""Runs errands beside everything else: at once, at most once, and nobody waits for them."""

import asyncio
from collections.abc import Mapping

import structlog

from bot.channels.base import Channel, Errand, NotSent
from bot.clock import monotonic
from storage import menus
from storage.db import Database

MENUS_REST = 60.0  # seconds after a menu that did not get through; the next message asks again

log = structlog.get_logger()


class Errands:
    """Those of one process."""

    def __init__(
        self, db: Database, channels: Mapping[str, Channel], menus_rest: float = MENUS_REST
    ) -> None:
        self._db = db
        self._channels = channels
        self._menus_rest = menus_rest
        self._no_menus_before: dict[str, float] = {}
        self._under_way: set[asyncio.Task[None]] = set()

    def begin(self, channel: str, errand: Errand) -> None:
        if errand.what == "menu" and monotonic() < self._no_menus_before.get(channel, 0.0):
            return
        task = asyncio.create_task(self._run(channel, errand))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def finish(self) -> None:
        """Wait for those under way."""
        await asyncio.gather(*self._under_way)

    async def _run(self, channel: str, errand: Errand) -> None:
        try:
            await self._channels[channel].run(errand)
            await self._note(errand)
        except NotSent as trouble:
            log.info("errand not run", channel=channel, what=errand.what, reason=trouble.reason)
            if errand.what == "menu":
                self._no_menus_before[channel] = monotonic() + self._menus_rest
        except Exception:
            log.exception("errand failed", channel=channel, what=errand.what)

    async def _note(self, errand: Errand) -> None:
        if errand.noted is not None:
            conversation_id, mark = errand.noted
            await self._db.run(lambda tx: menus.note(tx, conversation_id, mark))
