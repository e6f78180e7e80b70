"""Alive, ready, and figures for whoever watches over us."""

from collections.abc import Collection, Iterable
from datetime import datetime

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from api.build import Parts
from bot.clock import utc_now
from storage import house as memory
from storage import pacing, waiting
from storage.errors import StorageError
from storage.schema import require_newest


def health_routes(parts: Parts) -> list[Route]:
    """`/healthz`, `/readyz` and `/metrics`."""
    gauges = _Gauges(parts.tally.registry)

    async def healthz(_request: Request) -> Response:
        return JSONResponse({"alive": True})

    async def readyz(_request: Request) -> Response:
        try:
            await parts.db.run(lambda _tx: None)
            require_newest(parts.db)
        except StorageError as trouble:
            return JSONResponse({"ready": False, "why": trouble.code}, 503)
        if parts.delivery.stuck:
            return JSONResponse({"ready": False, "why": "sender"}, 503)
        return JSONResponse({"ready": True})

    async def metrics(_request: Request) -> Response:
        now = parts.clock.now()
        depth = await parts.db.run(lambda tx: waiting.depth(tx, now))
        closed = await parts.db.run(lambda tx: pacing.closed_channels(tx, utc_now()))
        gauges.paused.set(await parts.db.run(memory.sender_paused))
        gauges.show(depth, now, [p.channel.name for p in parts.platforms], closed)
        figures = generate_latest(parts.tally.registry)
        return Response(figures, media_type=CONTENT_TYPE_LATEST)

    return [Route("/healthz", healthz), Route("/readyz", readyz), Route("/metrics", metrics)]


class _Gauges:
    """How much waits and since when, in all and per channel; "unasked" has no channel yet."""

    def __init__(self, registry: CollectorRegistry) -> None:
        def gauge(name: str, what: str, *labels: str) -> Gauge:
            return Gauge(name, what, labels, registry=registry)

        self.paused = gauge("lief_sender_paused", "1 while nothing is sent")
        self._waiting = gauge("lief_outbox_waiting", "Messages that wait", "state")
        self._oldest = gauge("lief_outbox_oldest_seconds", "Age of the oldest due")
        self._due = gauge("lief_queue_due", "Messages that may go now", "channel")
        self._age = gauge("lief_queue_oldest_seconds", "Age of the oldest of those", "channel")
        self._closed = gauge("lief_channel_closed", "1 while a channel waits for us", "channel")

    def show(
        self, depth: waiting.Depth, now: datetime, names: Iterable[str], closed: Collection[str]
    ) -> None:
        for state in ("waiting", "due", "uncertain", "held", "dead"):
            self._waiting.labels(state).set(getattr(depth, state))
        self._oldest.set((now - depth.oldest).total_seconds() if depth.oldest else 0)
        for name in (*names, "unasked"):
            due, oldest = depth.lines.get(name, (0, now))
            self._due.labels(name).set(due)
            self._age.labels(name).set((now - oldest).total_seconds())
            self._closed.labels(name).set(name in closed)
