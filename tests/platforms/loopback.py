"""Runs a small web application of the tests on a loopback port, in a thread of its own."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Thread
from typing import Any, TypeVar

from aiohttp import web

PATIENCE = 30.0  # seconds: a bound for a busy machine, not an expectation

T = TypeVar("T")


@dataclass(frozen=True)
class Loopback:
    """Where it listens, and a way to do something in its own thread and loop."""

    address: str
    loop: asyncio.AbstractEventLoop

    def run(self, asked: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(asked, self.loop).result(PATIENCE)

    def call(self, function: Callable[[], T]) -> T:
        """Call a plain function there, so that the application's state has one thread."""

        async def there() -> T:
            return function()

        return self.run(there())


@contextmanager
def on_loopback(app: web.Application) -> Iterator[Loopback]:
    """The application, answering on `address`; gone at the end, whatever still hangs in it."""
    loop, ready, ports = asyncio.new_event_loop(), Event(), list[int]()
    thread = Thread(target=_live, args=(loop, app, ready, ports), daemon=True)
    thread.start()
    assert ready.wait(PATIENCE), "it does not start"
    try:
        yield Loopback(f"http://127.0.0.1:{ports[0]}", loop)
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(PATIENCE)


def _live(
    loop: asyncio.AbstractEventLoop, app: web.Application, ready: Event, ports: list[int]
) -> None:
    asyncio.set_event_loop(loop)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    loop.run_until_complete(_open(runner, ports))
    ready.set()
    loop.run_forever()
    loop.run_until_complete(_let_go(runner))
    loop.close()


async def _open(runner: web.AppRunner, ports: list[int]) -> None:
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    ports.append(runner.addresses[0][1])


async def _let_go(runner: web.AppRunner) -> None:
    await runner.cleanup()
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
