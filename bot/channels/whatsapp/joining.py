"""Joins the parts of WhatsApp: client, channel, doors and upkeep."""

from collections.abc import Mapping

from pydantic import SecretStr

from bot.channels.base import Door, Platform
from bot.channels.http import Http
from bot.channels.whatsapp.client import Account, twilio
from bot.channels.whatsapp.door import MessagesDoor, Signature, StatusDoor
from bot.channels.whatsapp.photos import Photos
from bot.channels.whatsapp.sending import Sender, WhatsAppChannel
from bot.channels.whatsapp.shelf import Shelf
from bot.channels.whatsapp.templates import Catalogue
from bot.channels.whatsapp.upkeep import Upkeep
from bot.clock import Clock
from bot.conversation import House
from bot.settings import Settings
from storage.db import Database

MESSAGES = "/webhooks/twilio"
STATUS = "/webhooks/twilio/status"


def whatsapp_platform(
    settings: Settings, db: Database, house: House, clock: Clock, http: Http
) -> Platform:
    """The channel, its webhooks (closed without PUBLIC_URL) and its upkeep.

    The settings of Twilio are whole (see Settings).
    """
    account = account_of(settings)
    client, number = twilio(http, account), f"whatsapp:{settings.twilio_whatsapp_from}"
    callback = f"{settings.public_url}{STATUS}" if settings.public_url else None
    channel = WhatsAppChannel(
        Sender(client, number, callback, settings.public_url),
        Catalogue(house.speech),
        Shelf(db),
        clock,
    )
    upkeep = Upkeep(client, number, account.sid, db, clock)
    fetch = Photos(http, account).fetch if settings.twilio_pictures else None
    return Platform(channel, _doors(settings, account.sid), upkeep, channel.foretell, fetch)


def account_of(settings: Settings) -> Account:
    sid, token = settings.twilio_account_sid, settings.twilio_auth_token
    assert sid is not None, "asked for when it is set"
    assert token is not None, "Settings keeps these together"
    return Account(sid, token.get_secret_value(), settings.twilio_api_url)


def _doors(settings: Settings, account: str) -> Mapping[str, Door]:
    if settings.public_url is None:
        return {}
    signature = Signature(settings.public_url, _tokens(settings))
    return {MESSAGES: MessagesDoor(signature, account), STATUS: StatusDoor(signature)}


def _tokens(settings: Settings) -> list[str]:
    tokens: list[SecretStr | None] = [
        settings.twilio_auth_token,
        settings.twilio_auth_token_secondary,
    ]
    return [token.get_secret_value() for token in tokens if token is not None]
