"""Alive, ready, and figures for whoever watches over us."""

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from api.build import Parts
from storage import house as memory
from storage import outbox
from storage.errors import StorageError
from storage.schema import require_newest


def health_routes(parts: Parts) -> list[Route]:
    """`/healthz`, `/readyz` and `/metrics`."""
    registry = CollectorRegistry()
    waiting = Gauge("lief_outbox_waiting", "Messages that wait", ["state"], registry=registry)
    oldest = Gauge("lief_outbox_oldest_seconds", "Age of the oldest due", registry=registry)
    paused = Gauge("lief_sender_paused", "1 while nothing is sent", registry=registry)

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
        depth = await parts.db.run(lambda tx: outbox.depth(tx, now))
        for state in ("waiting", "due", "uncertain", "held", "dead"):
            waiting.labels(state).set(getattr(depth, state))
        oldest.set((now - depth.oldest).total_seconds() if depth.oldest else 0)
        paused.set(await parts.db.run(memory.sender_paused))
        return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)

    return [Route("/healthz", healthz), Route("/readyz", readyz), Route("/metrics", metrics)]
