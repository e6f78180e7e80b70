"""WhatsApp through Twilio. Nothing of Twilio's library is loaded before it is switched on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.channels.base import Platform
    from bot.channels.http import Http
    from bot.clock import Clock
    from bot.conversation import House
    from bot.settings import Settings
    from storage.db import Database


def whatsapp_platform(
    settings: Settings, db: Database, house: House, clock: Clock, http: Http
) -> Platform:
    """The channel, its webhooks (closed without PUBLIC_URL, and the log says so), its upkeep."""
    from bot.channels.whatsapp.joining import join_parts

    return join_parts(settings, db, house, clock, http)
