"""Runs the web server, or only sender and tick, until it is asked to stop."""

import asyncio
import socket

import structlog

from api.app import create_app, working
from api.build import Parts
from api.platforms import closed_webhooks
from api.server import on_signals, run

log = structlog.get_logger()


def serve(parts: Parts, door: socket.socket, *, worker: bool) -> None:
    """Serve at this door until SIGTERM or Ctrl-C."""
    for platform, setting in closed_webhooks(parts.settings):
        log.warning("webhook closed", platform=platform, missing=setting)
    app = create_app(parts, worker=worker)
    try:
        run(app, door, app.let_go)
    finally:
        parts.close()


def work(parts: Parts) -> None:
    """Send and tick until SIGTERM or Ctrl-C."""

    async def until_stopped() -> None:
        stopped = asyncio.Event()
        on_signals(stopped.set)
        async with working(parts):
            await stopped.wait()

    try:
        asyncio.run(until_stopped())
    finally:
        parts.close()
