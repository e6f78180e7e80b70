"""The real platforms that are switched on by the settings; a library is loaded only when used."""

from collections.abc import Iterator

from bot.channels.base import Platform
from bot.channels.http import Http
from bot.clock import Clock
from bot.conversation import House
from bot.settings import Settings
from storage.db import Database


def real_platforms(
    settings: Settings, db: Database, house: House, clock: Clock, http: Http
) -> tuple[Platform, ...]:
    """Telegram and WhatsApp, as far as they are set up."""
    found = (_telegram(settings, db, house, http), _whatsapp(settings, db, house, clock, http))
    return tuple(platform for platform in found if platform is not None)


def closed_webhooks(settings: Settings) -> Iterator[tuple[str, str]]:
    """Each platform whose webhook stays closed, and the setting that is missing."""
    if settings.public_url is not None:
        return
    if settings.telegram_bot_token is not None:
        yield "telegram", "PUBLIC_URL"
    if settings.twilio_account_sid is not None:
        yield "whatsapp", "PUBLIC_URL"


def _telegram(settings: Settings, db: Database, house: House, http: Http) -> Platform | None:
    if settings.telegram_bot_token is None:
        return None
    from bot.channels.telegram.platform import telegram

    return telegram(settings, db, house.speech, http)


def _whatsapp(
    settings: Settings, db: Database, house: House, clock: Clock, http: Http
) -> Platform | None:
    if settings.twilio_account_sid is None:
        return None
    from bot.channels.whatsapp.joining import whatsapp_platform

    return whatsapp_platform(settings, db, house, clock, http)
