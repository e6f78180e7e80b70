"""Links that start a chat with a code at one tap, on the platforms that are switched on."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field

from bot.channels.http import Http
from bot.channels.telegram.names import account_of, link_to, remembered_name
from bot.settings import Settings
from bot.ways_in import WaysIn, whatsapp_link
from storage.db import Database
from storage.errors import StorageError

PATIENCE = 5.0  # seconds for asking Telegram what our bot is called


@dataclass(slots=True)
class Links:
    """Those that can be given, and a line about each that cannot."""

    found: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def links_for(settings: Settings, db: Database, code: str) -> Links:
    links = Links()
    if settings.telegram_bot_token is not None:
        name = _name(settings, db, settings.telegram_bot_token.get_secret_value())
        if name:
            links.found.append(link_to(name, code))
        else:
            links.missing.append("Telegram does not answer, so its link is left out")
    if settings.twilio_whatsapp_from is not None:
        links.found.append(whatsapp_link(_digits(settings), code))
    return links


def ways_in(settings: Settings) -> WaysIn:
    """The same for who invites in a chat."""
    token = settings.telegram_bot_token
    return WaysIn(account_of(token.get_secret_value()) if token else "", _digits(settings))


def _digits(settings: Settings) -> str:
    return (settings.twilio_whatsapp_from or "").removeprefix("+")


def _name(settings: Settings, db: Database, token: str) -> str:
    """As remembered, else as Telegram says now; "" when it does not."""
    with db.transaction() as tx:
        known = remembered_name(tx, account_of(token))
    return known or asyncio.run(_asked(settings, db))


async def _asked(settings: Settings, db: Database) -> str:
    from bot.channels.base import NotSent
    from bot.channels.telegram.platform import our_bot
    from bot.channels.telegram.upkeep import learn_name

    async with Http(PATIENCE) as http:
        ours = our_bot(settings, db, http)
        assert ours is not None, "there is a token"
        with suppress(NotSent, StorageError):
            await learn_name(ours, db)
        return ours.name
