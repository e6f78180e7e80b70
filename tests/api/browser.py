"""A browser without a network: asks the application itself, in this process."""

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import httpx

from api.app import Application

T = TypeVar("T")
ADDRESS = "http://127.0.0.1:8000"


class Browser:
    """An error in the application is raised here, where it can be read."""

    def __init__(self, runner: asyncio.Runner, client: httpx.AsyncClient) -> None:
        self._runner = runner
        self._client = client

    def get(self, path: str, **more: Any) -> httpx.Response:
        return self.ask("GET", path, **more)

    def post(self, path: str, **more: Any) -> httpx.Response:
        return self.ask("POST", path, **more)

    def ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        return self.run(self._client.request(method, path, **more))

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self._runner.run(work)


@contextmanager
def browsing(app: Application) -> Iterator[Browser]:
    """The application alive (with its worker, if it has one) and a browser that visits it."""
    client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=ADDRESS)
    with asyncio.Runner() as runner:
        living = app.router.lifespan_context(app)
        runner.run(living.__aenter__())
        yield Browser(runner, client)
        runner.run(client.aclose())
        runner.run(living.__aexit__(None, None, None))
