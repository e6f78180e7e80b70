"""The pictures of announcements: fetched when an editor sees her preview, shown to all afterwards.

Nothing is fetched for anybody else, or when it is sent: ten thousand receivers ask one platform
nothing.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Mapping
from functools import partial
from subprocess import SubprocessError

import structlog

from bot.aside import aside
from bot.channels.base import Fetch, File, NotFetched, Pictured
from bot.clock import Clock
from bot.pictures import plain
from storage import pictures
from storage.db import Database
from storage.sealing import Sealer

AT_HAND = 4  # pictures that are kept open
JPEG = "image/jpeg"
FILE_NAME = "plaatje.jpg"

log = structlog.get_logger()


def path_of(sealer: Sealer, name: str) -> str:
    """Where a picture is fetched, below our public address."""
    return f"/pictures/{pictures.token_of(sealer, name)}.jpg"


class Album:
    """One in a process; `sources` fetch a photo by its platform's own name for it."""

    def __init__(
        self, db: Database, sealer: Sealer, clock: Clock, sources: Mapping[str, Fetch]
    ) -> None:
        self._db = db
        self._sealer = sealer
        self._clock = clock
        self._sources = sources
        self._at_hand = OrderedDict[str, File]()
        self._one = asyncio.Lock()

    def of(self, name: str) -> Pictured | None:
        """The picture of that name, to be shown; None without a name."""
        if not name:
            return None
        return Pictured(name, path_of(self._sealer, name), partial(self.shown, name))

    async def shown(self, name: str) -> File | None:
        """None when it was never fetched, or could not be used."""
        return await self.opened(pictures.token_of(self._sealer, name))

    async def opened(self, token: str) -> File | None:
        """The picture that a token opens."""
        if token not in self._at_hand:
            content = await self._db.run(lambda tx: pictures.opened(tx, self._sealer, token))
            if content is None:
                return None
            self._keep_at_hand(token, File(FILE_NAME, JPEG, content))
        return self._at_hand[token]

    async def take(self, name: str) -> Pictured | None:
        """Fetches it unless that was done before; None when it cannot be had or used."""
        async with self._one:
            known = await self._db.run(lambda tx: pictures.find(tx, self._sealer, name))
            there = await self._fetched(name) if known is None else known.content is not None
        return self.of(name) if there else None

    async def _fetched(self, name: str) -> bool:
        channel, _, theirs = name.partition(":")
        source = self._sources.get(channel)
        if source is None:
            return False
        try:
            raw = await source(theirs)
        except NotFetched as trouble:
            log.warning("picture not fetched", channel=channel, reason=trouble.reason)
            return False
        return await self.keep(name, raw)

    async def keep(self, name: str, raw: bytes) -> bool:
        """Makes it plain and keeps it; false when it is nothing that can be shown."""
        content = await asyncio.to_thread(made_plain, raw)
        if content is None:
            log.info("picture cannot be used", bytes=len(raw))
        now = self._clock.now()
        await self._db.run(lambda tx: pictures.keep(tx, self._sealer, name, content, now))
        return content is not None

    def _keep_at_hand(self, token: str, file: File) -> None:
        self._at_hand[token] = file
        while len(self._at_hand) > AT_HAND:
            self._at_hand.popitem(last=False)


def made_plain(raw: bytes) -> bytes | None:
    """The same as a plain JPEG; None for what cannot be shown."""
    try:
        return aside(str(plain.__file__), raw)
    except SubprocessError:
        return None
