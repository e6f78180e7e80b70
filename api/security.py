"""What every answer carries and what no request may do, before anything else is looked at."""

from collections.abc import Collection, Mapping
from urllib.parse import urlsplit

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST_BODY = 64 * 1024
LARGEST_PICTURE = 5 * 1024 * 1024  # in the demo
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}

log = structlog.get_logger()


class TooLarge(Exception):
    """More came in than we take."""


class Guard:
    """Adds the security headers, refuses large bodies (chunked too) and, in the demo, strangers.

    The demo only answers its own machine: the Host must be loopback, and so must the Origin.
    `largest`: the bytes that some paths take, where that is not LARGEST_BODY.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        demo: bool,
        hosts: Collection[str] = LOOPBACK,
        largest: Mapping[str, int] | None = None,
    ) -> None:
        self._app = app
        self._demo = demo
        self._hosts = hosts
        self._largest = largest or {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        largest = self._largest.get(scope["path"], LARGEST_BODY)
        refusal = self._refusal(headers, largest)
        if refusal is not None:
            await refusal(scope, receive, _with_headers(send))
            return
        await self._guarded(scope, _counted(receive, largest), _with_headers(send))

    async def _guarded(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = False

        async def told(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, receive, told)
        except TooLarge:
            await _too_large()(scope, receive, send)
        except Exception:  # logged here, in our way: the server would quote what somebody wrote
            log.exception("request failed")
            if not started:
                await PlainTextResponse("trouble", 500)(scope, receive, send)

    def _refusal(self, headers: Headers, largest: int) -> PlainTextResponse | None:
        length = headers.get("content-length", "0")
        if not length.isdecimal() or len(length) > 9 or int(length) > largest:
            return _too_large()
        if self._demo and not self._from_here(headers):
            return PlainTextResponse("only from this machine", 403)
        return None

    def _from_here(self, headers: Headers) -> bool:
        origin = headers.get("origin")
        try:
            host = urlsplit(f"//{headers.get('host', '')}").hostname
            here = origin is None or urlsplit(origin).netloc == headers.get("host")
        except ValueError:  # such as "[": no address at all
            return False
        return host in self._hosts and here


def _counted(receive: Receive, largest: int) -> Receive:
    """Raises TooLarge as soon as more came in."""
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > largest:
            raise TooLarge
        return message

    return counted


def _too_large() -> PlainTextResponse:
    return PlainTextResponse("too large", 413)


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sent
