"""Telegram as a whole: its channel, its webhook and its upkeep, made from the settings."""

from bot.channels.base import Door, Platform
from bot.channels.http import Http
from bot.channels.telegram.door import PATH, TelegramDoor
from bot.channels.telegram.names import account_of, remembered_name
from bot.channels.telegram.ours import OurBot
from bot.channels.telegram.photos import Photos
from bot.channels.telegram.sending import TelegramChannel
from bot.channels.telegram.upkeep import Upkeep, Webhook
from bot.saying import Speech
from bot.settings import Settings
from storage.db import Database


def telegram(settings: Settings, db: Database, speech: Speech, http: Http) -> Platform | None:
    """None without a token; without PUBLIC_URL and secret its webhook stays closed."""
    ours = our_bot(settings, db, http)
    if ours is None:
        return None
    webhook = _webhook(settings)
    doors: dict[str, Door] = {}
    if webhook is not None:
        doors[PATH] = TelegramDoor(webhook.secret, ours)
    upkeep = Upkeep(ours, db, speech, webhook)
    return Platform(TelegramChannel(ours), doors, upkeep, fetch=Photos(ours).fetch)


def our_bot(settings: Settings, db: Database, http: Http) -> OurBot | None:
    """The bot of the token in the settings, with the name that was remembered."""
    if settings.telegram_bot_token is None:
        return None
    token = settings.telegram_bot_token.get_secret_value()
    with db.transaction() as tx:
        name = remembered_name(tx, account_of(token))
    return OurBot.at(settings.telegram_api_url, token, http, name)


def _webhook(settings: Settings) -> Webhook | None:
    if settings.public_url is None or settings.telegram_webhook_secret is None:
        return None
    return Webhook(settings.public_url, settings.telegram_webhook_secret.get_secret_value())
