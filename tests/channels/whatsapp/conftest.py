"""A house that is on WhatsApp, and a Twilio on loopback."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from api.app import create_app
from api.build import build
from bot.settings import Settings
from tests.api.browser import browsing
from tests.channels.whatsapp.house import WhatsApp
from tests.platforms.loopback import on_loopback
from tests.platforms.twilio import NUMBER, PUBLIC_URL, SID, TOKEN, Twilio


@pytest.fixture
def twilio() -> Twilio:
    return Twilio()


@pytest.fixture
def twilio_address(twilio: Twilio) -> Iterator[str]:
    with on_loopback(twilio.app()) as loopback:
        yield loopback.address


@pytest.fixture
def whatsapp(
    twilio: Twilio, twilio_address: str, database_url: str, tmp_path: Path
) -> Iterator[WhatsApp]:
    """The real application on either database, without worker: a test says when it sends."""
    settings = Settings(
        database_url=database_url,
        key_file=tmp_path / "lief.key",
        public_url=PUBLIC_URL,
        twilio_account_sid=SID,
        twilio_auth_token=TOKEN,
        twilio_auth_token_secondary="second",
        twilio_whatsapp_from=NUMBER,
        twilio_api_url=twilio_address,
    )
    parts = build(settings)
    with browsing(create_app(parts, worker=False)) as browser:
        yield WhatsApp(parts, browser, twilio)
    parts.close()
