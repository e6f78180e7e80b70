"""A nudge for each of many: all of them, each once, also when the planning is killed midway."""

import asyncio
import random
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.nudges.reminders import REMINDERS
from bot.nudges.rounds import walk
from storage.db import Database
from storage.models import tables
from tests.bench.fan_out import tell_tips, ten_tomorrow
from tests.bench.town import make_town

FEW, MANY = 3_000, 100_000
outbox, due = tables["outbox"], tables["due"]


def planned(db: Database) -> tuple[int, int, int]:
    """Rows in the outbox, people among them, and decisions."""
    of_it = outbox.c.kind == "tip_reminder"
    with db.transaction() as tx:
        rows, people = tx.execute(
            select(func.count(), func.count(outbox.c.person_id.distinct())).where(of_it)
        ).one()
        decided = select(func.count()).where(due.c.kind == "tip_reminder")
        return rows, people, tx.execute(decided).scalar_one()


def kill_midway(url: str, rng: random.Random, seconds: float) -> None:
    """Begin the planning in a process of its own; kill -9 at a random moment."""
    process = subprocess.Popen([sys.executable, "-m", "tests.bench.fan_out", url],
                               stdout=subprocess.PIPE)  # fmt: skip
    assert process.stdout is not None
    process.stdout.readline()  # it begins now
    time.sleep(rng.uniform(0, seconds))
    process.kill()
    process.wait()
    process.stdout.close()


def survives(url: str, folder: Path, nudges: int, kills: int, seconds: float) -> list[int]:
    """Gives how many stood there after each kill."""
    make_town(url, folder / "key", nudges, talkers=0)
    tell_tips(url, nudges)
    db, rng, steps = Database.open(url), random.Random(5), list[int]()
    for _ in range(kills):
        kill_midway(url, rng, seconds)
        steps.append(planned(db)[0])
    asyncio.run(walk(db, REMINDERS, ten_tomorrow()))
    assert planned(db) == (nudges, nudges, nudges)
    asyncio.run(walk(db, REMINDERS, ten_tomorrow() + timedelta(minutes=1)))
    assert planned(db) == (nudges, nudges, nudges)
    db.close()
    return steps


def test_each_gets_one_though_the_planning_is_killed(database_url: str, tmp_path: Path) -> None:
    survives(database_url, tmp_path, FEW, kills=2, seconds=0.2)


@pytest.mark.soak
def test_a_hundred_thousand_through_ten_kills(database_url: str, tmp_path: Path) -> None:
    steps = survives(database_url, tmp_path, MANY, kills=10, seconds=1.0)
    assert len({step for step in steps if 0 < step < MANY}) >= 3, f"killed midway: {steps}"
