"""The demo's phones: a channel that writes on their screens. Screens are kept, so they survive."""

import asyncio
from collections.abc import Callable
from typing import Any

from bot.channels.base import Errand, Outgoing, Pace, Sent
from bot.clock import Clock
from storage import phones
from storage.db import Database, Transaction
from storage.sealing import Sealer

NAME = "phone"
ACCOUNT = "demo"


class Screens:
    """Tells who is watching that something changed on a screen, or with the clock."""

    def __init__(self) -> None:
        self._watchers: set[asyncio.Queue[tuple[str, Any]]] = set()

    def watch(self) -> asyncio.Queue[tuple[str, Any]]:
        watcher: asyncio.Queue[tuple[str, Any]] = asyncio.Queue()
        self._watchers.add(watcher)
        return watcher

    def leave(self, watcher: asyncio.Queue[tuple[str, Any]]) -> None:
        self._watchers.discard(watcher)

    def tell(self, event: str, what: Any = None) -> None:
        """`event` is line (look for new ones), edited (a line) or clock."""
        for watcher in self._watchers:
            watcher.put_nowait((event, what))


class PhoneChannel:
    """Shows a message on the phone named by the chat."""

    name = NAME
    pace: Pace | None = None

    def __init__(
        self, db: Database, sealer: Sealer, clock: Clock, changed: Callable[[str], None]
    ) -> None:
        self._db = db
        self._sealer = sealer
        self._clock = clock
        self._changed = changed

    async def send(self, outgoing: Outgoing) -> Sent:
        """Taken under the number of the line that was shown."""
        choices = [[choice.id, choice.label] for choice in outgoing.choices]
        payload = {"text": outgoing.text, "choices": choices, "kind": outgoing.kind}
        if outgoing.picture is not None:
            payload["picture"] = outgoing.picture.path
        if outgoing.document is not None:
            payload |= {"text": outgoing.document.name, "document": outgoing.document.path}

        def show(tx: Transaction) -> phones.PhoneLine | None:
            now = self._clock.now()
            return phones.show(tx, self._sealer, outgoing.chat, False, payload, None, now)

        line = await self._db.run(show)
        self._changed("line")
        return Sent(str(line.id) if line else None)

    def shows(self, _outgoing: Outgoing) -> bool:
        return True

    async def run(self, errand: Errand) -> None:
        """Phones of the demo need no errands."""
