"""A house that is on Telegram, in this process, and the Telegram it is on."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.app import create_app
from api.build import Parts, build
from bot.clock import new_code
from bot.settings import Settings
from storage import invitations, ledger, streets
from tests.api.browser import Browser, browsing
from tests.platforms import telegram_updates as updates
from tests.platforms.telegram import SECRET, TOKEN, FakeTelegram, fake_telegram

YEARLY = 150_00
HEADER = "X-Telegram-Bot-Api-Secret-Token"
PATH = "/webhooks/telegram"


class TelegramHouse:
    """One programme, one street; a test says when something is sent."""

    def __init__(self, parts: Parts, browser: Browser, there: FakeTelegram) -> None:
        self.parts, self.browser, self.there = parts, browser, there
        with parts.db.transaction() as tx:
            now = parts.clock.now()
            new = streets.NewProgramme("Lindewaard", "Welzijn Lindewaard", YEARLY)
            self.programme = streets.add_programme(tx, new, now)
            self.street = streets.open_street(tx, self.programme, "Lindenstraat", now, YEARLY)

    # --- Telegram calls -------------------------------------------------------------------------

    def post(self, body: Any, *, secret: str | bytes | None = SECRET) -> httpx.Response:
        """One call of the webhook; a body that is no bytes is sent as JSON."""
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        headers = {} if secret is None else {HEADER: secret}
        return self.browser.post(PATH, content=content, headers=headers)

    def takes(self, body: Any) -> None:
        """It is taken in, errands are run and what waits is sent."""
        assert self.post(body).status_code == 200
        self.deliver()

    def says(self, who: int, text: str, **more: Any) -> None:
        self.takes(updates.said(who, text, **more))

    def taps(self, who: int, label: str) -> None:
        """The newest button with this label."""
        found = (said for said in reversed(self.there.said) if said.chat == str(who))
        choice = next(said.buttons[label] for said in found if label in said.buttons)
        self.presses(who, choice)

    def presses(self, who: int, choice: str, press: str = "p1", **more: Any) -> None:
        self.there.pressed[press] = 1e9
        self.takes(updates.pressed(who, choice, press, **more))

    # --- what comes of it -----------------------------------------------------------------------

    def deliver(self) -> None:
        self.browser.run(self.parts.reception.finish())
        self.browser.run(self.parts.delivery.drain())

    def upkeep(self) -> None:
        [platform] = self.parts.platforms
        assert platform.upkeep is not None
        self.browser.run(platform.upkeep(self.parts.reception.take))

    def heard(self, who: int) -> list[str]:
        """What the bot said there, a line each, with ordinary spaces."""
        return [" ".join(text.split()) for text in self.there.texts(who)]

    def code(self, role: str = "gangmaker") -> str:
        with self.parts.db.transaction() as tx:
            return invitations.invite(
                tx,
                self.parts.house.sealer,
                new_code(),
                role,
                self.programme,
                self.street,
                self.parts.clock.now(),
            )

    def joins(self, who: int, role: str = "gangmaker") -> None:
        self.says(who, f"/start {self.code(role)}")
        self.taps(who, "Ja, graag")

    def balance(self) -> int:
        with self.parts.db.transaction() as tx:
            return ledger.balance(tx, self.street)

    def rows(self, sql: str) -> list[Any]:
        with self.parts.db.transaction() as tx:
            return list(tx.exec_driver_sql(sql))

    def count(self, table: str) -> int:
        return int(self.rows(f"SELECT count(*) FROM {table}")[0][0])


@pytest.fixture
def there() -> Iterator[FakeTelegram]:
    with fake_telegram() as fake:
        yield fake


@pytest.fixture
def house(database_url: str, tmp_path: Path, there: FakeTelegram) -> Iterator[TelegramHouse]:
    """On SQLite and on PostgreSQL."""
    settings = Settings(
        _env_file=None,
        database_url=database_url,
        key_file=tmp_path / "lief.key",
        public_url="https://bot.example.org",
        telegram_bot_token=TOKEN,
        telegram_webhook_secret=SECRET,
        telegram_api_url=there.address,
    )
    parts = build(settings)
    parts.platforms[0].channel.pace = None  # how fast it may go has tests of its own
    with browsing(create_app(parts, worker=False)) as browser:
        yield TelegramHouse(parts, browser, there)
    parts.close()
