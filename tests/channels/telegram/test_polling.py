"""Polling: every update once, none lost, and nothing that holds up the rest."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from bot.channels.base import ChannelClosed, Event, GroupNews, Ignored, Incoming, Unreadable
from bot.channels.http import Http
from bot.channels.telegram.ours import OurBot
from bot.channels.telegram.polling import Polling
from storage.errors import Busy
from tests.platforms.telegram import SECRET, TOKEN, FakeTelegram, fake_telegram
from tests.platforms.telegram_updates import said

ANJA = 501


@pytest.fixture
def there() -> Iterator[FakeTelegram]:
    with fake_telegram() as fake:
        yield fake


class Desk:
    """Takes events in, after the trouble that it is told to have."""

    def __init__(self, *trouble: Exception) -> None:
        self.taken: list[Event] = []
        self._trouble = list(trouble)

    async def take(self, event: Event, _raw: bytes) -> None:
        if self._trouble:
            raise self._trouble.pop(0)
        self.taken.append(event)

    @property
    def texts(self) -> list[str]:
        return [e.text if isinstance(e, Incoming) else type(e).__name__ for e in self.taken]


def poll(there: FakeTelegram, desk: Desk, until: Callable[[], bool], token: str = TOKEN) -> None:
    """Until this is so; fails when that takes long."""

    async def polled() -> None:
        async with Http() as http:
            polling = Polling(OurBot.at(there.address, token, http), desk.take, pause=0.02)
            task = asyncio.create_task(polling.run())
            async with asyncio.timeout(20):
                while not until() and not task.done():
                    await asyncio.sleep(0.01)
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    asyncio.run(polled())


def test_what_waited_comes_in_its_order_and_is_let_go_of(there: FakeTelegram) -> None:
    there.pending += [said(ANJA, text) for text in ("een", "twee", "drie")]
    desk = Desk()
    poll(there, desk, lambda: not there.pending)
    assert desk.texts == ["een", "twee", "drie"]


def test_a_webhook_is_taken_away_and_what_waits_is_kept(there: FakeTelegram) -> None:
    there.webhook = {"url": "https://bot.example.org", "secret_token": SECRET}
    there.pending.append(said(ANJA, "dag"))
    desk = Desk()
    poll(there, desk, lambda: bool(desk.taken))
    assert there.webhook == {}
    assert desk.texts == ["dag"]


def test_nothing_is_let_go_of_before_it_is_stored(there: FakeTelegram) -> None:
    there.pending += [said(ANJA, "een"), said(ANJA, "twee")]
    desk = Desk(Busy(), Busy(), Busy())
    poll(there, desk, lambda: not there.pending)
    assert desk.texts == ["een", "twee"]
    asked = there.called("getUpdates")
    assert "offset" not in asked[0]


def test_what_cannot_be_read_holds_up_nothing(there: FakeTelegram) -> None:
    broken = said(ANJA, "kapot")
    broken["message"]["from"] = 7
    there.pending += [broken, said(ANJA, "een"), said(ANJA, "twee")]
    desk = Desk()
    poll(there, desk, lambda: not there.pending)
    assert desk.texts == ["Unreadable", "een", "twee"]


@pytest.mark.parametrize("what", ["html", "cut", "too_many_html", "done_and_html"])
def test_trouble_at_their_side_is_waited_out(there: FakeTelegram, what: str) -> None:
    there.trouble(what, method="getUpdates", seconds=1)
    there.trouble(what, method="deleteWebhook", seconds=1)
    there.pending.append(said(ANJA, "dag"))
    desk = Desk()
    poll(there, desk, lambda: bool(desk.taken))
    assert desk.texts == ["dag"]


def test_another_that_polls_is_waited_for(there: FakeTelegram) -> None:
    there.trouble("refused", method="getUpdates", status=409, times=2)
    there.pending.append(said(ANJA, "dag"))
    desk = Desk()
    poll(there, desk, lambda: bool(desk.taken))
    assert desk.texts == ["dag"]


def test_an_unknown_token_ends_it(there: FakeTelegram) -> None:
    with pytest.raises(ChannelClosed):
        poll(there, Desk(), lambda: False, token="123456:another")


def test_other_kinds_of_news_come_too(there: FakeTelegram) -> None:
    group = {"id": -5, "type": "group", "title": "x"}
    there.pending += [said(ANJA, "/saldo", chat=group), {"update_id": 2**40}]
    desk = Desk()
    poll(there, desk, lambda: not there.pending)
    assert [type(event) for event in desk.taken] == [GroupNews, Ignored]
    assert not any(isinstance(event, Unreadable) for event in desk.taken)
