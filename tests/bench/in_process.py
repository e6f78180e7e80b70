"""The product without a web server: claim a message, answer it, send to a stub, settle."""

import asyncio
import os
import time
from collections.abc import Sequence
from contextlib import redirect_stderr
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryFile

from api.logs import set_up_logs
from bot.channels.base import Outgoing, Sent
from bot.channels.phone import NAME
from bot.clock import Clock
from bot.conversation import House, hear
from bot.delivery import Delivery
from bot.dialogues import DIALOGUES
from bot.engine import Engine
from bot.saying import LANGUAGES, Speech
from storage import waiting
from storage.db import Database
from storage.sealing import open_sealer
from tests.bench.measuring import Measured, memory_of
from tests.bench.people import WARM, Message
from tests.simple_channel import SimpleChannel

PATIENCE = 30.0  # seconds for one reply; a benchmark that hangs must end


class Stub(SimpleChannel):
    """A platform that takes every message at once, and tells who waits for it."""

    def __init__(self) -> None:
        self.waiting: dict[str, asyncio.Future[None]] = {}

    async def send(self, outgoing: Outgoing) -> Sent:
        self.waiting.pop(outgoing.chat).set_result(None)
        return Sent()


class Desk:
    """The parts of the product that a message meets, joined as the server joins them."""

    def __init__(self, url: str, key_file: Path) -> None:
        self.db = Database.open(url)
        sealer = open_sealer(self.db, key_file)
        self.house = House(Engine(DIALOGUES, LANGUAGES), Speech.load(), sealer)
        self.stub, self.clock = Stub(), Clock()
        self.delivery = Delivery(self.db, self.house, self.clock, {NAME: self.stub})

    async def answer(self, message: Message) -> float:
        """Seconds from a message to its reply on the platform."""
        start = time.perf_counter()
        replied = self.stub.waiting[message.who] = asyncio.get_running_loop().create_future()
        now = self.clock.now()
        await self.db.run(partial(_hear, self.house, message, now))
        self.delivery.wake()
        async with asyncio.timeout(PATIENCE):
            await replied
        return time.perf_counter() - start

    async def settled(self) -> None:
        """Wait until nothing waits."""
        async with asyncio.timeout(PATIENCE):
            while (await self.db.run(partial(waiting.depth, now=self.clock.now()))).waiting:
                await asyncio.sleep(0.001)


def measure(name: str, url: str, key_file: Path, people: Sequence[Sequence[Message]]) -> Measured:
    """All people at once, each waiting for her reply before she writes again."""
    with TemporaryFile("w") as log, redirect_stderr(log):
        set_up_logs("json")
        desk = Desk(url, key_file)
        try:
            return asyncio.run(_measure(name, desk, people))
        finally:
            desk.db.close()


async def _measure(name: str, desk: Desk, people: Sequence[Sequence[Message]]) -> Measured:
    sender = asyncio.create_task(desk.delivery.run())
    await asyncio.gather(*(_talk(desk, messages[:WARM]) for messages in people))
    start, worked = time.perf_counter(), time.process_time()
    replies = await asyncio.gather(*(_talk(desk, messages[WARM:]) for messages in people))
    await desk.settled()
    seconds, cpu = time.perf_counter() - start, time.process_time() - worked
    desk.delivery.leave()
    await sender
    return Measured(name, seconds, list(chain(*replies)), cpu, memory_of(os.getpid()))


async def _talk(desk: Desk, messages: Sequence[Message]) -> list[float]:
    return [await desk.answer(message) for message in messages]


def _hear(house: House, message: Message, now, tx) -> bool:  # type: ignore[no-untyped-def]
    return hear(tx, house, message.incoming(), now)
