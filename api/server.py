"""Runs an application in uvicorn until it is asked to stop."""

import asyncio
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp

GRACE = 10  # seconds for requests under way when we are asked to stop
BACKLOG = 2048  # connections that wait to be let in


def open_door(host: str, port: int) -> socket.socket:
    """Listen there. Raises OSError when that cannot be, such as when another already does."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=BACKLOG)


def run(app: ASGIApp, door: socket.socket, let_go: Callable[[], None]) -> None:
    """Serve this application until it is asked to stop; then `let_go` is called."""
    config = uvicorn.Config(
        app,
        access_log=False,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=GRACE,
    )
    _Server(config, let_go).run(sockets=[door])


def on_signals(stop: Callable[[], None]) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop)


class _Server(uvicorn.Server):
    """Ends with exit code 0 when it is asked to stop, and lets go of long streams first."""

    def __init__(self, config: uvicorn.Config, let_go: Callable[[], None]) -> None:
        super().__init__(config)
        self._let_go = let_go

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        def stop() -> None:
            self.should_exit = True
            self._let_go()

        on_signals(stop)
        yield
