"""A house that is on WhatsApp, and a Twilio on loopback."""

import asyncio
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from api.app import create_app
from api.build import build
from bot.channels.http import Http
from bot.channels.whatsapp import client
from bot.channels.whatsapp.sending import Sender, WhatsAppChannel
from bot.channels.whatsapp.setup import Workshop
from bot.channels.whatsapp.shelf import Shelf
from bot.channels.whatsapp.templates import UNASKED, Catalogue, Unasked
from bot.clock import Clock
from bot.settings import Settings
from storage.db import Database
from tests.api.browser import browsing
from tests.channels.whatsapp.house import ANJA, WhatsApp
from tests.channels.whatsapp.phone import CALLBACK, SPEECH, MakePhone, Phone
from tests.conftest import NewDatabase
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
def twilio_pictures() -> bool:
    """Whether photos are fetched: not, unless a test says so."""
    return False


@pytest.fixture
def whatsapp(
    twilio: Twilio, twilio_address: str, twilio_pictures: bool, database_url: str, tmp_path: Path
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
        twilio_pictures=twilio_pictures,
    )
    parts = build(settings)
    with browsing(create_app(parts, worker=False)) as browser:
        yield WhatsApp(parts, browser, twilio)
    parts.close()


@pytest.fixture
def make_phone(new_sqlite: NewDatabase, twilio_address: str) -> Iterator[MakePhone]:
    """Makes phones: another address, token, patience or list of templates where asked."""
    with new_sqlite() as url, closing(Database.open(url)) as database, asyncio.Runner() as runner:
        opened: list[Http] = []

        def make(
            fake: Twilio,
            address: str = twilio_address,
            token: str = TOKEN,
            patience: float = 20.0,
            unasked: tuple[Unasked, ...] = UNASKED,
        ) -> Phone:
            http, clock = Http(patience), Clock()
            opened.append(http)
            fake.now = clock.now
            fake.written(ANJA, "hallo")
            line = client.twilio(http, client.Account(SID, token, address))
            catalogue = Catalogue(SPEECH, unasked)
            sender, shelf = Sender(line, NUMBER, CALLBACK), Shelf(database, fresh=0)
            channel = WhatsAppChannel(sender, catalogue, shelf, clock)
            return Phone(channel, Workshop(line, database), catalogue, clock, fake, runner)

        yield make
        for http in opened:
            runner.run(http.close())


@pytest.fixture
def phone(make_phone: MakePhone, twilio: Twilio) -> Phone:
    return make_phone(twilio)
