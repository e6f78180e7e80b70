"""Senders that die or race: a reply arrives at least once, from two at work exactly once."""

import base64
import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from storage.db import Database
from storage.models import tables
from storage.sealing import Sealer
from tests.conftest import NewDatabase
from tests.forked import ROOT, Forked
from tests.neighbourhood import Neighbourhood
from tests.running import PATIENCE, environment

PEOPLE = 12
outbox = tables["outbox"]


@contextmanager
def sender(key: Path, url: str, slowly: float = 0) -> Iterator[Forked]:
    settings = environment(DATABASE_URL=url, LIEF_KEY_FILE=str(key), SLOWLY=str(slowly))
    with Forked(["tests.faults.sender"], ROOT, settings) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "lief.key"
    path.touch(0o600)
    path.write_bytes(base64.b64encode(os.urandom(32)))
    return path


def states(db: Database) -> dict[str, int]:
    with db.transaction() as tx:
        rows = tx.execute(select(outbox.c.state, func.count()).group_by(outbox.c.state))
        return dict(rows.all())


def until_sent(db: Database, at_least: int) -> None:
    end = time.monotonic() + PATIENCE
    while states(db).get("sent", 0) < at_least:
        assert time.monotonic() < end, states(db)
        time.sleep(0.02)


def a_street_of_replies(db: Database, key: Path) -> Neighbourhood:
    street = Neighbourhood(db, Sealer.load(key, may_create=False))
    for number in range(PEOPLE):
        street.hear(f"stranger{number}", "hallo")
    return street


def heard_hello(street: Neighbourhood) -> list[int]:
    """How often each of them was answered."""
    return [len(street.shown(f"stranger{number}")) for number in range(PEOPLE)]


def test_a_killed_sender_loses_no_reply(new_postgres: NewDatabase, key: Path) -> None:
    with new_postgres() as url:
        db = Database.open(url)
        street = a_street_of_replies(db, key)
        with sender(key, url, slowly=30) as first:  # shows them, then dies before it says so
            end = time.monotonic() + PATIENCE
            while not any(heard_hello(street)):
                assert time.monotonic() < end
                time.sleep(0.02)
            first.send_signal(signal.SIGKILL)
            first.wait()
        assert states(db) == {"waiting": PEOPLE}
        with db.transaction() as tx:  # a minute passes
            tx.execute(update(outbox).values(leased_until=None))
        with sender(key, url):
            until_sent(db, PEOPLE)
        assert all(times >= 1 for times in heard_hello(street)), heard_hello(street)
        assert states(db) == {"sent": PEOPLE}
        db.close()


def test_two_senders_send_each_reply_once(new_postgres: NewDatabase, key: Path) -> None:
    with new_postgres() as url:
        db = Database.open(url)
        street = Neighbourhood(db, Sealer.load(key, may_create=False))
        with sender(key, url, slowly=0.01), sender(key, url, slowly=0.01):
            for number in range(PEOPLE):
                street.hear(f"stranger{number}", "hallo")
            until_sent(db, PEOPLE)
        assert heard_hello(street) == [1] * PEOPLE
        db.close()
