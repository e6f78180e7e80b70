"""Builds the web application: the only place where doors and parts are joined."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from api.build import Parts
from api.documents import document_routes
from api.health import health_routes
from api.pages import FOLDER, render
from api.phone import PICTURES, PhonePage
from api.pictures import picture_routes
from api.security import LARGEST_PICTURE, Guard
from api.town import PHONES, Phone
from api.webhooks import webhook_routes
from storage.errors import Busy

FINISH = 8  # seconds for what is being sent when we stop: else the next one waits for its lease
FINISH_ERRANDS = 2  # seconds: nothing is lost with them


class Application(FastAPI):
    """An application that can be told to let go of its long streams."""

    page: PhonePage | None = None

    def let_go(self) -> None:
        if self.page is not None:
            self.page.close()


def create_app(
    parts: Parts, *, worker: bool = True, phones: Sequence[Phone] = PHONES
) -> Application:
    """The application on these parts; with `worker` it also sends and ticks.

    `phones` are those on the demo's page.
    """

    @asynccontextmanager
    async def living(_app: FastAPI) -> AsyncIterator[None]:
        async with working(parts) if worker else only_serving(parts):
            yield

    app = Application(lifespan=living, docs_url=None, redoc_url=None, openapi_url=None)
    app.router.routes.extend(health_routes(parts))
    app.router.routes.extend(webhook_routes(parts.platforms, parts.reception))
    app.router.routes.extend(document_routes(parts.printer))
    app.router.routes.extend(picture_routes(parts.album))
    if parts.settings.demo:
        app.page = PhonePage(parts, phones)
        app.router.routes.extend(app.page.routes())
    else:
        app.router.routes.append(Route("/", _about(parts)))
    app.router.routes.append(Mount("/static", _Static(directory=FOLDER / "static")))
    app.add_exception_handler(Busy, _busy)
    roomy = {PICTURES: LARGEST_PICTURE} if parts.settings.demo else {}
    app.add_middleware(Guard, demo=parts.settings.demo, largest=roomy)
    return app


@asynccontextmanager
async def working(parts: Parts) -> AsyncIterator[None]:
    """Send and tick while this lasts."""
    async with only_serving(parts):
        sender = asyncio.create_task(parts.delivery.run())
        parts.ticker.start()
        try:
            yield
        finally:
            parts.ticker.stop()
            parts.delivery.leave()
            with suppress(asyncio.CancelledError, TimeoutError):
                await asyncio.wait_for(sender, FINISH)


@asynccontextmanager
async def only_serving(parts: Parts) -> AsyncIterator[None]:
    """Errands are finished, and connections closed, when this ends."""
    try:
        yield
    finally:
        with suppress(TimeoutError):
            await asyncio.wait_for(parts.reception.finish(), FINISH_ERRANDS)
        await parts.http.close()


def _about(parts: Parts):  # type: ignore[no-untyped-def]  # an endpoint; starlette types it
    async def about(_request: Request) -> Response:
        return render(parts.house.speech, "about.html")

    return about


async def _busy(_request: Request, _error: Exception) -> Response:
    return PlainTextResponse("try again", 503, headers={"Retry-After": "5"})


class _Static(StaticFiles):
    """Files whose names carry no version: the browser asks whether they changed."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers.setdefault("Cache-Control", "no-cache")
        return response
