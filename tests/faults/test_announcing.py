"""An announcement on its way: who sends it dies again and again, and nobody gets it twice."""

import asyncio
import base64
import os
import subprocess
import time
from collections import Counter
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import delete, func, select, update

from bot.clock import utc_now
from storage import phones, receivers
from storage.db import Database
from storage.models import tables
from storage.sealing import Sealer
from tests.bench.fan_out import ANNOUNCEMENTS, ten_tomorrow
from tests.bench.town import make_town
from tests.forked import ROOT, Forked
from tests.running import environment

FEW, MANY = 40, 10_000
KILLS = 10
ROUNDS = 200  # a bound: it ends by itself
outbox, membership = tables["outbox"], tables["membership"]


def planned(url: str, folder: Path, people: int) -> Path:
    """An announcement to so many gangmakers waits to be sent; gives the file of the key."""
    key = folder / "lief.key"
    key.touch(0o600)
    key.write_bytes(base64.b64encode(os.urandom(32)))
    make_town(url, key, 1, talkers=people)
    ANNOUNCEMENTS.make_due(url, 1)
    db = Database.open(url)
    with db.transaction() as tx:  # the town's own gangmaker has no phone
        tx.execute(delete(membership).where(membership.c.person_id == 1))
    asyncio.run(ANNOUNCEMENTS.plan(db))
    db.close()
    return key


def send_for(url: str, key: Path, seconds: float) -> None:
    """A sender of its own process, killed so long after it began."""
    ahead = (ten_tomorrow() - utc_now()).total_seconds()
    settings = environment(DATABASE_URL=url, LIEF_KEY_FILE=str(key), AHEAD=str(ahead))
    with Forked(["tests.faults.sender"], ROOT, settings, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(seconds)
        process.kill()


def a_minute_passes(db: Database) -> int:
    """What the dead had in hand may be taken up again; gives how many wait."""
    with db.transaction() as tx:
        tx.execute(update(outbox).values(leased_until=None))
        tx.execute(update(tables["chat_pace"]).values(busy_until=None))
        waits = select(func.count()).select_from(outbox).where(outbox.c.state == "waiting")
        return int(tx.execute(waits).scalar_one())


def killed_until_done(url: str, key: Path, longest: float) -> int:
    """Gives how often a sender was killed while something still waited."""
    chance, db, before = Random(6), Database.open(url), 0
    for killed in range(ROUNDS):
        waiting = a_minute_passes(db)
        if not waiting:
            db.close()
            return killed
        longest *= 1 + (waiting == before)  # nothing was sent: it is a busy machine
        send_for(url, key, chance.uniform(0.05, longest))
        before = waiting
    raise AssertionError("it never ended")


def holds(url: str, key: Path, people: int) -> Counter[str]:
    """Nobody has it twice, and the report adds up; gives how many are in each state."""
    db, sealer = Database.open(url), Sealer.load(key, may_create=False)
    with db.transaction() as tx:
        shown = Counter(one.phone for one in phones.lines(tx, sealer, limit=10 * people))
        states = Counter[str]()
        for row in receivers.report(tx, 1):
            states[row.state] += row.people
    db.close()
    assert set(shown.values()) == {1}
    assert sum(states.values()) == people
    assert set(states) <= {"sent", "uncertain"}
    assert states["sent"] <= len(shown) <= people
    return states


def test_nobody_gets_it_twice_whoever_dies(database_url: str, tmp_path: Path) -> None:
    key = planned(database_url, tmp_path, FEW)
    assert killed_until_done(database_url, key, longest=0.5) >= 1
    assert holds(database_url, key, FEW)["sent"] > 0


@pytest.mark.soak
def test_ten_thousand_get_it_though_ten_senders_die(database_url: str, tmp_path: Path) -> None:
    key = planned(database_url, tmp_path, MANY)
    assert killed_until_done(database_url, key, longest=1.0) >= KILLS
    assert holds(database_url, key, MANY)["sent"] > MANY * 0.9
