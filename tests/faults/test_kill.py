"""kill -9 of the real server between any two messages: nothing lost, nothing booked twice."""

import threading
from contextlib import suppress
from pathlib import Path

import httpx
import pytest
from sqlalchemy import select, update

from storage.db import Database
from storage.models import tables
from storage.waiting import depth
from tests.running import Server, running

START = 150_00 - 8_95 - 3_50  # what the demo town leaves in the pot
outbox = tables["outbox"]


def a_minute_passes(folder: Path) -> None:
    """The leases of the dead run out, as they do in a minute of real time."""
    db = Database.open(f"sqlite:///{folder}/demo.db")
    with db.transaction() as tx:
        tx.execute(update(outbox).values(leased_until=None))
    db.close()


def what_waits(folder: Path) -> int:
    db = Database.open(f"sqlite:///{folder}/demo.db")
    with db.transaction() as tx:
        newest = tx.execute(select(outbox.c.created_at).order_by(outbox.c.id.desc())).scalar()
        assert newest is not None
        waiting = depth(tx, newest).waiting
    db.close()
    return waiting


def euros(cents: int) -> str:
    return f"€\u00a0{cents // 100},{cents % 100:02}"


class Chat:
    """Anja writes; the server is killed now and then, and she sends again what got no answer."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.cents = START
        self.booked = 0
        self._written = 0

    def say(self, text: str) -> None:
        """Answered with 200, then killed at once: before, while or after the reply goes out."""
        self._written += 1
        assert self.server.write("anja", f"e{self._written}", text).status_code == 200
        self._die()

    def say_into_a_crash(self, text: str, after: float) -> None:
        """Killed `after` seconds into the request; sent again under the same event."""
        self._written += 1
        event = f"e{self._written}"
        killer = threading.Timer(after, self.server.kill)
        killer.start()
        with suppress(httpx.TransportError):
            self.server.write("anja", event, text)
        killer.join()
        self.server.start()
        assert self.server.write("anja", event, text).status_code == 200

    def say_quietly(self, text: str) -> None:
        self._written += 1
        assert self.server.write("anja", f"e{self._written}", text).status_code == 200

    def gave(self, cents: int) -> str:
        self.booked += 1
        self.cents -= cents
        return f"kaart {cents // 100},{cents % 100:02} voor een jarige"

    def _die(self) -> None:
        self.server.kill()
        self.server.start()


def settle(server: Server) -> None:
    """What the dead had in hand is taken up by the next, a minute later."""
    server.kill()
    a_minute_passes(server.folder)
    server.start()
    server.until(lambda: what_waits(server.folder) == 0, "all has gone out")


def test_a_kill_between_messages_loses_nothing_and_books_nothing_twice(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        chat = Chat(server)
        chat.say("eerst vragen")
        balances = []
        for number, after in enumerate((0.0, 0.004), start=1):
            chat.say(chat.gave(number * 101))
            chat.say_into_a_crash("ja", after)
            balances.append(chat.cents)
            if number == 1:
                chat.say_quietly("je")
        chat.say_quietly("saldo")
        settle(server)
        said = server.said("anja")
        for cents in balances:
            assert any(f"Er zit nog {euros(cents)}" in text for text in said), euros(cents)
        assert any("€\u00a01,01" in text and "Klopt dit?" in text for text in said)
        assert any("€\u00a02,02" in text and "Klopt dit?" in text for text in said)
        assert [t for t in said if "potje van de Lindenstraat" in t][-1].count(euros(chat.cents))
        mine = [line["text"] for line in server.lines("anja") if line["mine"]]
        assert mine.count("ja") == 2


def test_a_nudge_goes_out_at_most_once_whatever_dies(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        for after in (0.15, 0.4):
            killer = threading.Timer(after, server.kill)
            killer.start()
            walk(server)
            killer.join()
            a_minute_passes(tmp_path)
            server.start()
        walk(server)
        nudges = [line["at"][:10] for line in server.lines("anja") if line["kind"] == "nudge"]
        assert nudges
        assert len(nudges) == len(set(nudges)), nudges


def walk(server: Server) -> None:
    """The time machine, three days on: every due moment on the way happens."""
    with suppress(httpx.TransportError):
        assert server.http.post("/phone/clock", json={"move": "three_days"}).status_code == 200


@pytest.mark.soak
def test_a_long_row_of_kills_loses_nothing_and_books_nothing_twice(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        chat = Chat(server)
        chat.say("eerst vragen")
        balances = []
        for number in range(1, 41):
            chat.say_into_a_crash(chat.gave(number), (number * 7 % 40) / 1000)
            chat.say_into_a_crash("ja", (number * 11 % 40) / 1000)
            balances.append(chat.cents)
            if number == 1:
                chat.say_quietly("je")
        server.until(lambda: what_waits(tmp_path) == 0, "a real minute has passed", 180)
        said = server.said("anja")
        for cents in balances:
            assert any(f"Er zit nog {euros(cents)}" in text for text in said), euros(cents)
