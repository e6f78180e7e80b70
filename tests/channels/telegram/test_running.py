"""The real `lief` on a Telegram of our own: from an invitation to a booking, and a clean end."""

import json
import re
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.channels.telegram.conftest import HEADER, PATH
from tests.conftest import NewDatabase
from tests.platforms import telegram_updates as updates
from tests.platforms.telegram import SECRET, TOKEN, FakeTelegram
from tests.running import Server, a_free_port, environment, lief, running

ANJA = 501
LINDEWAARD = ("programme", "add", "Lindewaard", "--local-party", "Welzijn Lindewaard")
GANGMAKER = ("invite", "gangmaker", "--programme", "lindewaard", "--street", "Lindenstraat")
START = re.compile(r"START ([A-HJ-NP-Z2-9-]{14})")


def on_telegram(url: str, there: FakeTelegram, **more: str) -> dict[str, str]:
    return {
        "DATABASE_URL": url,
        "LIEF_LOG": "json",
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": there.address,
        **more,
    }


def invited(folder: Path, **settings: str) -> tuple[str, list[str]]:
    """A code for a gangmaker, and the lines after it."""
    assert lief(folder, *LINDEWAARD, **settings).returncode == 0
    told = lief(folder, *GANGMAKER, **settings)
    assert told.returncode == 0, told.stderr
    first, *links = told.stdout.splitlines()
    found = START.fullmatch(first)
    assert found, first
    return found[1], links


class Chat:
    """Anja's phone, whichever way Telegram brings what she does."""

    def __init__(self, there: FakeTelegram, server: Server) -> None:
        self.there, self.server = there, server

    def brings(self, told: Any) -> None:
        if not self.there.webhook:
            self.there.pending.append(told)
            return
        answer = httpx.post(
            self.server.address + PATH,
            content=json.dumps(told),
            headers={HEADER: self.there.webhook["secret_token"]},
            trust_env=False,
        )
        assert answer.status_code == 200

    def says(self, text: str, hears: str) -> None:
        self.brings(updates.said(ANJA, text))
        self.until_heard(hears)

    def taps(self, label: str, hears: str) -> None:
        choice, press = self.there.last(ANJA).buttons[label], f"press {label}"
        self.there.pressed[press] = 1e9
        self.brings(updates.pressed(ANJA, choice, press))
        self.until_heard(hears)
        self.server.until(lambda: press in self.there.answered, "the tap is answered")

    def until_heard(self, words: str) -> None:
        self.server.until(
            lambda: any(words in text for text in self.there.texts(ANJA)), f"she hears {words!r}"
        )

    def joins_and_books(self, code: str) -> None:
        self.says(f"/start {code}", "Lindenstraat")
        self.taps("Ja, graag", "Welkom")
        self.says("bloemen voor een zieke buur 12,50", "Klopt dit?")
        self.taps("Ja", "137,50")


def test_polling_brings_somebody_from_a_code_to_a_booking(
    new_database: NewDatabase, there: FakeTelegram, tmp_path: Path
) -> None:
    with new_database() as url:
        settings = on_telegram(url, there, PUBLIC_URL="https://bot.example.org")
        code, links = invited(tmp_path, **settings)
        assert links == [f"https://t.me/lief_bot?start={code}"]
        with running(tmp_path, "poll", **settings) as server:
            chat = Chat(there, server)
            chat.joins_and_books(code)
            server.until(lambda: ("chat501", "") in there.commands, "her menu is shown")
            assert "https://t.me/lief_bot" in server.log.read_text()
            assert there.webhook == {}
            assert server.stop() == 0
            log = server.log.read_text()
        for secret in (TOKEN, "fake-token", "bloemen", "Traceback"):
            assert secret not in log


def test_a_webhook_brings_somebody_from_a_code_to_a_booking(
    new_database: NewDatabase, there: FakeTelegram, tmp_path: Path
) -> None:
    with new_database() as url:
        public = {"PUBLIC_URL": "https://bot.example.org", "TELEGRAM_WEBHOOK_SECRET": SECRET}
        settings = on_telegram(url, there, **public)
        code, _ = invited(tmp_path, **settings)
        with running(tmp_path, "serve", **settings) as server:
            server.until(lambda: there.webhook, "Telegram knows where to call")
            assert there.webhook["url"] == f"https://bot.example.org{PATH}"
            Chat(there, server).joins_and_books(code)
            assert server.stop() == 0
            log = server.log.read_text()
        for secret in (TOKEN, "fake-token", SECRET, "bloemen", "Traceback", "webhook closed"):
            assert secret not in log


@pytest.fixture
def folder(new_sqlite: NewDatabase, tmp_path: Path) -> Path:
    """A folder with a migrated, empty lief.db."""
    with new_sqlite() as url:
        (tmp_path / "lief.db").write_bytes(Path(url.removeprefix("sqlite:///")).read_bytes())
    return tmp_path


# --- what it says when it cannot ----------------------------------------------------------------


def complaint(folder: Path, *words: str, **settings: str) -> str:
    ended = lief(folder, *words, **settings)
    assert ended.returncode == 1, ended.stderr
    lines = [line for line in ended.stderr.splitlines() if line.startswith("lief: ")]
    assert len(lines) == 1
    return lines[0]


def test_polling_needs_a_token(folder: Path) -> None:
    assert "TELEGRAM_BOT_TOKEN" in complaint(folder, "poll")


def test_polling_with_a_token_that_telegram_does_not_know_ends(
    folder: Path, there: FakeTelegram
) -> None:
    settings = {"TELEGRAM_BOT_TOKEN": "1:another", "TELEGRAM_API_URL": there.address}
    assert "TELEGRAM_BOT_TOKEN" in complaint(folder, "poll", **settings)


def test_a_webhook_without_its_secret_stops_the_start(folder: Path) -> None:
    settings = {"TELEGRAM_BOT_TOKEN": TOKEN, "PUBLIC_URL": "https://bot.example.org"}
    assert "TELEGRAM_WEBHOOK_SECRET" in complaint(folder, "serve", **settings)


def test_without_a_public_address_the_webhook_is_closed_and_says_why(
    folder: Path, there: FakeTelegram
) -> None:
    settings = on_telegram("sqlite:///lief.db", there, TELEGRAM_WEBHOOK_SECRET=SECRET)
    with running(folder, "serve", **settings) as server:
        answer = server.http.post(PATH, json=updates.said(ANJA, "dag"), headers={HEADER: SECRET})
        assert answer.status_code == 403
        told = [json.loads(line) for line in server.log.read_text().splitlines() if "{" in line]
        assert {"platform": "telegram", "missing": "PUBLIC_URL"}.items() <= next(
            line for line in told if line["event"] == "webhook closed"
        ).items()
        server.until(lambda: there.commands, "Telegram is told our commands")
        assert there.webhook == {}


# --- links --------------------------------------------------------------------------------------


def test_an_invitation_has_a_link_for_each_platform(folder: Path, there: FakeTelegram) -> None:
    settings = on_telegram("sqlite:///lief.db", there, TWILIO_WHATSAPP_FROM="+31 6 12345678")
    code, links = invited(folder, **settings)
    assert links == [
        f"https://t.me/lief_bot?start={code}",
        f"https://wa.me/31612345678?text=START%20{code}",
    ]
    asked = len(there.called("getMe"))
    lief(folder, *GANGMAKER, **settings)
    assert len(there.called("getMe")) == asked, "its name is remembered"


def test_an_invitation_without_an_answer_has_no_link_and_says_so(folder: Path) -> None:
    nowhere = f"http://127.0.0.1:{a_free_port()}"
    settings = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": nowhere}
    lief(folder, *LINDEWAARD, **settings)
    told = lief(folder, *GANGMAKER, **settings)
    assert told.returncode == 0
    assert START.fullmatch(told.stdout.strip())
    assert "Telegram" in told.stderr
    assert told.stderr.count("\n") == 1


def test_an_invitation_alone_is_one_line(folder: Path) -> None:
    assert "TELEGRAM_BOT_TOKEN" not in environment()
    assert invited(folder)[1] == []
