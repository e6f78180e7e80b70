"""`lief serve` and Twilio, each a server of its own: webhooks in, messages and statuses out."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.channels.whatsapp.house import ANJA
from tests.platforms.twilio import NUMBER, PUBLIC_URL, SID, TOKEN, Twilio, signature
from tests.running import Server, lief

PATH = "/webhooks/twilio"


@pytest.fixture
def server(tmp_path: Path, twilio_address: str) -> Iterator[Server]:
    settings = {
        "DATABASE_URL": "sqlite:///lief.db",
        "LIEF_LOG": "json",
        "PUBLIC_URL": PUBLIC_URL,
        "TWILIO_ACCOUNT_SID": SID,
        "TWILIO_AUTH_TOKEN": TOKEN,
        "TWILIO_WHATSAPP_FROM": NUMBER,
        "TWILIO_API_URL": twilio_address,
    }
    for words in (["migrate"], ["programme", "add", "Lindewaard", "--local-party", "Welzijn"]):
        assert lief(tmp_path, *words, **settings).returncode == 0
    server = Server(tmp_path, "serve", **settings)
    server.start()
    yield server
    server.close()


def writes(server: Server, twilio: Twilio, said: str) -> None:
    fields = twilio.webhook(twilio.written(ANJA, said))
    headers = {"X-Twilio-Signature": signature(PATH, fields)}
    assert server.http.post(PATH, data=fields, headers=headers).status_code == 200


@pytest.mark.parametrize("callback_first", [True, False])
def test_a_message_is_answered_and_its_statuses_arrive(
    server: Server, twilio: Twilio, callback_first: bool
) -> None:
    twilio.callbacks_to, twilio.callback_first = server.address, callback_first
    where = ("--programme", "Lindewaard", "--street", "Lindenstraat")
    invited = lief(server.folder, "invite", "gangmaker", *where, DATABASE_URL="sqlite:///lief.db")
    for number, said in enumerate((invited.stdout.splitlines()[0], "Ja, graag"), start=1):
        writes(server, twilio, said)
        server.until(lambda n=number: len(twilio.shown(ANJA)) == n, "she is answered")
    server.until(lambda: len(receipts(server)) == 6, "all statuses are in")
    sids = [message.sid for message in twilio.shown(ANJA)]
    assert receipts(server) == sorted((s, w) for s in sids for w in ("queued", "sent", "delivered"))
    assert server.stop() == 0
    assert "31611111111" not in server.log.read_text()


def receipts(server: Server) -> list[tuple[str, str]]:
    with closing(sqlite3.connect(server.folder / "lief.db")) as database:
        return sorted(database.execute("SELECT provider_id, status FROM receipt"))
