"""A canary: what people write is in no log and in no byte of the database that can be read."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr
from io import StringIO
from pathlib import Path

import psycopg
import pytest
import structlog
from sqlalchemy import select
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.app import create_app
from api.build import build
from api.logs import set_up_logs
from bot.channels.base import Outgoing, Refused, Sent, TryLater
from bot.settings import Settings
from storage.db import Database
from storage.errors import CannotOpen
from storage.models import tables
from storage.people import member_behind, person_by_id
from storage.sealing import PersonKey, Sealer
from tests.api.browser import browsing
from tests.neighbourhood import Neighbourhood
from tests.running import DEMO, Server, running
from tests.simple_channel import SimpleChannel

# Words that occur nowhere else: a name, a number with a note, and the address of a channel.
NAME, NUMBER, NOTE, ADDRESS = "Kanarina", "7319", "zangvogelgriep", "0612345678-kanarieadres"
CODE = "KNRK-KNRK-KNRK"
# The number as a leak would show it: four digits alone also occur in the time of day.
CANARIES = (NAME, f" {NUMBER}", f'"{NUMBER}"', NOTE, ADDRESS, "kanarie", "KNRK")

GANGMAKER_SAYS = (
    f"bloemen 12,50 voor {NAME} met {NOTE} op {NUMBER}",
    "ja",
    f"taart voor {NAME} op nummer {NUMBER}",
    "annuleer",
    f"tip: {NAME} op {NUMBER} heeft {NOTE}",
    "Alleen de plek",
    f"tip: op {NUMBER} is {NOTE}",
    "1",
    "tips",
    f"tip over nummer {NUMBER} is klaar",
    f"wat is {NOTE} eigenlijk voor iets, {NAME}?",
    f"START {CODE}",
    f"START {NAME}",
    "mijn gegevens",
    "waarom",
    f"\0{NAME}\u202e",
)
NEIGHBOUR_SAYS = (f"tip: {NAME} op {NUMBER} heeft {NOTE}", "Ja, graag", "stop", NOTE, "start")


def found(text: bytes | str) -> list[str]:
    """The canaries in it, whatever their case; as bytes also when written in UTF-16 or hex."""
    data = text if isinstance(text, bytes) else text.encode("utf8", "replace")
    data = data.lower()
    spellings = {word: (w := word.lower().encode(), w.hex().encode()) for word in CANARIES}
    return [word for word, ways in spellings.items() if any(way in data for way in ways)]


class Failing(SimpleChannel):
    """A platform that goes wrong in every way, quoting what it was given."""

    def __init__(self) -> None:
        self.given: list[str] = []
        self.troubles: list[Exception] = [
            ValueError(f"cannot send to {ADDRESS}: {NAME} {NUMBER} {NOTE}"),
            TryLater("flood", after=0.0),
            TryLater("timeout", after=0.0, sent_perhaps=True),
            Refused("bad_request"),
        ]

    async def send(self, outgoing: Outgoing) -> Sent:
        self.given.append(outgoing.text)
        if self.troubles:
            trouble = self.troubles.pop(0)
            raise trouble from KeyError(outgoing.text, outgoing.chat)
        return Sent("sent")


@contextmanager
def logging() -> Iterator[StringIO]:
    """What is logged meanwhile, in the server's own way."""
    before = structlog.get_config()
    with redirect_stderr(StringIO()) as log:
        set_up_logs("json")
        yield log
    structlog.configure(**before)


def live(street: Neighbourhood) -> None:
    """Everything somebody can do here, with canaries in it."""
    street.joins("mo")
    for who, role, says in (
        (ADDRESS, "gangmaker", GANGMAKER_SAYS),
        (f"buur {ADDRESS}", "neighbour", NEIGHBOUR_SAYS),
    ):
        street.hear(who, street.invite(role), name=NAME)
        street.hear(who, "Ja, graag", name=NAME)
        for text in says:
            street.hear(who, text, name=NAME)
            deliver(street)
    street.hear(ADDRESS, "kaart 2 euro", event="to edit", name=NAME)
    street.hear(
        ADDRESS, f"kaart 3 euro voor {NAME}", event="edit", kind="edit", message_id="to edit",
        name=NAME,
    )  # fmt: skip
    street.hear(f"vreemde {ADDRESS}", f"hallo, {NAME} hier, {NOTE}", name=NAME)
    deliver(street)
    street.later(days=4)
    street.tick()
    deliver(street)


def deliver(street: Neighbourhood) -> None:
    """Send until nothing is due, with its retries, as the minutes go by."""
    for _ in range(4):
        street.deliver()
        street.later(minutes=5)


def every_value(database: Database, url: str) -> bytes:
    """Each column of each row of each table, as a dump would show it; and SQLite's own bytes."""
    if database.is_sqlite:
        file = Path(url.removeprefix("sqlite:///"))
        return b"".join(part.read_bytes() for part in file.parent.glob(f"{file.name}*"))
    with psycopg.connect(url) as connection:
        names = connection.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
        ).fetchall()
        assert len(names) >= len(tables)
        rows = [connection.execute(f'SELECT t.* FROM "{n}" t').fetchall() for (n,) in names]
        raw = [connection.execute(f'SELECT t::text FROM "{n}" t').fetchall() for (n,) in names]
    cells = (cell for table in rows for row in table for cell in row)
    said = b"\n".join(c if isinstance(c, bytes) else str(c).encode() for c in cells)
    return said + repr(raw).encode()


def test_a_canary_is_found_where_it_sings() -> None:
    assert found(f"... {NAME.upper()} ...") == [NAME]
    assert found(NOTE.encode().hex()) == [NOTE]
    assert found(b"nothing") == []


def test_no_canary_in_the_logs_or_the_database(
    database: Database, database_url: str, sealer: Sealer, caplog: pytest.LogCaptureFixture
) -> None:  # fmt: skip
    failing = Failing()
    street = Neighbourhood(database, sealer, channels={"phone": failing})
    with logging() as log:
        live(street)
    said = log.getvalue()
    assert failing.troubles == []
    assert any(NAME in text for text in failing.given), "she sees what is held about her"
    assert '"cannot send"' in said
    assert '"error": "ValueError"' in said
    assert found(said + caplog.text) == []
    assert found(every_value(database, database_url)) == []


def test_no_canary_from_a_real_server(tmp_path: Path) -> None:
    with running(tmp_path, **DEMO) as server:
        sing(server)
        server.until(lambda: any(NOTE in t or NUMBER in t for t in server.said("anja")), "a tip")
        kept = b"".join(file.read_bytes() for file in tmp_path.glob("demo.db*"))
        assert b"lindenstraat" in kept.lower(), "these are the bytes"
        assert found(kept) == []
        server.stop()
    log = server.log.read_text()
    assert found(log) == []
    for line in log.splitlines():
        assert line.startswith("Lief & Leed: ") or json.loads(line)["event"]


def sing(server: Server) -> None:
    for number, text in enumerate(GANGMAKER_SAYS):
        assert server.write("anja", f"a{number}", text).status_code == 200
    for number, text in enumerate(NEIGHBOUR_SAYS):
        assert server.write("ria", f"r{number}", text).status_code == 200
    line = server.write("anja", "to edit", f"kaart 2 euro {NAME}").json()["line"]["id"]
    server.write("anja", "edit", f"kaart 3 euro {NAME}", edits=line)
    server.http.post(f"/phone/{NAME}/messages", content=f'{{"text": "{NOTE}"')
    server.http.get(f"/{NAME}?note={NOTE}")
    server.write("anja", "tips", f"tip: op {NUMBER} is {NOTE}")
    server.write("anja", "tips again", "tips")


def test_an_error_in_a_request_tells_its_kind_and_not_its_words(
    database_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def quotes(_request: Request) -> Response:
        raise ValueError(f"{NAME} {NUMBER} {NOTE}") from KeyError(ADDRESS)

    parts = build(Settings(database_url=database_url, key_file=tmp_path / "lief.key"))
    app = create_app(parts, worker=False)
    app.router.routes.insert(0, Route("/quotes", quotes))
    with browsing(app) as browser, logging() as log:
        answer = browser.get("/quotes")
    parts.close()
    assert answer.status_code == 500
    assert answer.headers["content-security-policy"]
    assert '"error": "ValueError"' in log.getvalue()
    assert found(answer.text + log.getvalue() + caplog.text) == []


# --- erasure ------------------------------------------------------------------------------------


def held_bytes(database: Database) -> list[bytes]:
    """Every sealed value in the database, and what it was sealed in."""
    values: list[bytes] = []
    with database.transaction() as tx:
        for table in tables.values():
            for row in tx.execute(select(table)):
                values += [bytes(v) for v in row if isinstance(v, (bytes, memoryview))]
    return values


def test_who_is_forgotten_cannot_be_opened_again(
    database: Database, database_url: str, sealer: Sealer
) -> None:
    street = Neighbourhood(database, sealer)
    person = street.joins("anja")
    street.hear("anja", "bloemen 12,50 voor een zieke buur")
    street.hear("anja", "ja")
    street.hear("anja", "je")
    street.hear("anja", "taart")
    street.deliver()
    with database.transaction() as tx:
        before = person_by_id(tx, person)
    assert before is not None
    key = before.key(sealer)
    assert key is not None
    hers = [value for value in held_bytes(database) if opens(key, value)]
    assert hers
    street.hear("anja", "vergeet mij")
    street.hear("anja", "Ja, wis alles")
    assert any("gewist" in text for text in street.screen("anja")[-1:]), street.screen("anja")[-2:]
    with database.transaction() as tx:
        after = person_by_id(tx, person)
        assert member_behind(tx, sealer, "phone", "anja") is None
    assert after is not None
    assert (after.wrapped_key, after.key(sealer)) == (None, None)
    left = held_bytes(database)
    assert not [value for value in left if opens(key, value)]
    if database.is_sqlite:
        database.flush()
        kept = every_value(database, database_url)
        assert not [value for value in [*hers, before.wrapped_key or b""] if value in kept]
    assert street.balance() == 150_00 - 12_50, "the books stay"


def opens(key: PersonKey, value: bytes) -> bool:
    """Whether her key opens this, whatever it was sealed for."""
    for purpose in ("name", "talk", "chat", "identity", "body"):
        try:
            key.open(purpose, value)
        except CannotOpen:
            continue
        return True
    return False


def test_a_replay_after_forgetting_brings_nobody_back(database: Database, sealer: Sealer) -> None:
    street = Neighbourhood(database, sealer)
    street.joins("anja")
    street.hear("anja", "saldo", event="old")
    street.hear("anja", "vergeet mij")
    street.hear("anja", "ja")
    street.deliver()
    shown = len(street.shown("anja"))
    assert not street.hear("anja", "saldo", event="old")
    assert len(street.screen("anja")) == shown
    with database.transaction() as tx:
        assert member_behind(tx, sealer, "phone", "anja") is None
        person = tables["person"]
        awake = tx.execute(select(person.c.id).where(person.c.wrapped_key.is_not(None))).all()
    assert awake == []
