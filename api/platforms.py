"""The real platforms that are switched on by the settings; a library is loaded only when used."""

from bot.channels.base import Platform
from bot.channels.http import Http
from bot.channels.whatsapp import whatsapp_platform
from bot.clock import Clock
from bot.conversation import House
from bot.settings import Settings
from storage.db import Database


def real_platforms(
    settings: Settings, db: Database, house: House, clock: Clock, http: Http
) -> tuple[Platform, ...]:
    """Telegram and WhatsApp, as far as they are set up."""
    on: list[Platform] = []
    if settings.twilio_account_sid:
        on.append(whatsapp_platform(settings, db, house, clock, http))
    return tuple(on)
