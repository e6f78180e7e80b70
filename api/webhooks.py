"""The doors through which platforms bring messages: 200 only after they are safely stored."""

from collections.abc import Iterable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.channels.base import Call, Door, Platform
from bot.reception import Reception

ADDRESSES = ("/webhooks/telegram", "/webhooks/twilio", "/webhooks/twilio/status")


def webhook_routes(platforms: Iterable[Platform], reception: Reception) -> list[Route]:
    """Every address is there; one without a door is closed."""
    doors = {path: door for platform in platforms for path, door in platform.doors.items()}
    return [
        Route(path, _endpoint(doors.get(path), reception), methods=["POST"]) for path in ADDRESSES
    ]


def _endpoint(door: Door | None, reception: Reception):  # type: ignore[no-untyped-def]  # an endpoint; starlette types it
    async def endpoint(request: Request) -> Response:
        body = await request.body()  # first, so that what is too large is known as such
        query = request.url.query
        target = request.url.path + (f"?{query}" if query else "")
        call = Call(target, dict(request.headers), body)
        if door is None or not door.is_theirs(call):
            return PlainTextResponse("not for you", 403)
        await reception.take_or_keep(door.read(call), body)
        return Response(status_code=200)

    return endpoint
