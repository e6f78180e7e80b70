"""Runs Telegram's polling, with sender and tick, until it is asked to stop."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from api.app import working
from api.build import Parts
from api.server import on_signals
from bot.channels.telegram.names import link_to
from bot.channels.telegram.ours import OurBot
from bot.channels.telegram.platform import our_bot
from bot.channels.telegram.polling import Polling
from bot.channels.telegram.upkeep import learn_name

SayLink = Callable[[str], None]


def poll(parts: Parts, say_link: SayLink) -> None:
    """Until SIGTERM or Ctrl-C; `say_link` is told the address of our bot when it is known.

    Raises ChannelClosed when Telegram does not know the token.
    """
    ours = our_bot(parts.settings, parts.db, parts.http)
    assert ours is not None, "there is a token"
    try:
        asyncio.run(_until_stopped(parts, ours, say_link))
    finally:
        parts.close()


async def _until_stopped(parts: Parts, ours: OurBot, say_link: SayLink) -> None:
    stopped = asyncio.Event()
    on_signals(stopped.set)
    async with working(parts):
        polling = asyncio.create_task(_poll(parts, ours, say_link))
        stopping = asyncio.create_task(stopped.wait())
        await asyncio.wait((polling, stopping), return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        polling.cancel()
        with suppress(asyncio.CancelledError):
            await polling


async def _poll(parts: Parts, ours: OurBot, say_link: SayLink) -> None:
    polling = Polling(ours, parts.reception.take_or_keep)
    await polling.until_done(lambda: learn_name(ours, parts.db))
    say_link(link_to(ours.name))
    await polling.run()
