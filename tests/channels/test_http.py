"""What goes out: bounded in time and size, and plain about whether something got there."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager

import pytest
from aiohttp import web

from bot.channels.http import LARGEST, Answer, Http, NoAnswer, NoConnection
from tests.platforms.loopback import on_loopback
from tests.running import a_free_port

Page = Callable[[web.Request], Awaitable[web.StreamResponse]]


@contextmanager
def serving(page: Page) -> Iterator[str]:
    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", page)
    with on_loopback(app) as place:
        yield place.address


def call(url: str, patience: float = 5.0) -> Answer:
    async def once() -> Answer:
        async with Http() as http:
            return await http.call("POST", url, data=b"asked", patience=patience)

    return asyncio.run(once())


def test_any_status_is_an_answer() -> None:
    async def page(_request: web.Request) -> web.Response:
        return web.Response(status=503, text="<html>", headers={"Retry-After": "7"})

    with serving(page) as url:
        answer = call(url)
    assert (answer.status, answer.body, answer.retry_after) == (503, b"<html>", 7.0)


def test_a_closed_door_means_nothing_was_sent() -> None:
    with pytest.raises(NoConnection):
        call(f"http://127.0.0.1:{a_free_port()}")
    with pytest.raises(NoConnection):
        call("http://no-such-host.invalid")


def test_silence_means_it_may_have_been_sent() -> None:
    async def page(_request: web.Request) -> web.Response:
        await asyncio.sleep(60)
        return web.Response()

    with serving(page) as url, pytest.raises(NoAnswer):
        call(url, patience=0.2)


def test_a_broken_line_means_it_may_have_been_sent() -> None:
    async def page(request: web.Request) -> web.Response:
        assert request.transport is not None
        request.transport.close()
        return web.Response()

    with serving(page) as url, pytest.raises(NoAnswer):
        call(url)


def test_an_answer_without_end_is_cut_off() -> None:
    async def page(request: web.Request) -> web.StreamResponse:
        endless = web.StreamResponse()
        await endless.prepare(request)
        for _ in range(2 * LARGEST // 65_536):
            await endless.write(b"x" * 65_536)
        return endless

    with serving(page) as url, pytest.raises(NoAnswer):
        call(url)


def test_nobody_is_followed_elsewhere() -> None:
    asked: list[str] = []

    async def page(request: web.Request) -> web.Response:
        asked.append(request.path)
        return web.Response(status=302, headers={"Location": "/elsewhere"})

    with serving(page) as url:
        assert call(f"{url}/here").status == 302
    assert asked == ["/here"]
