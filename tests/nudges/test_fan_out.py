"""A nudge for each of many: all of them, each once, also when the planning is killed midway."""

import asyncio
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import func, select

from storage.db import Database
from storage.models import tables
from tests.bench.fan_out import HEAT, KINDS, TIPS, Kind
from tests.bench.town import make_town

FEW, MANY = 3_000, 100_000
EVERY_KIND = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
outbox, due = tables["outbox"], tables["due"]


def planned(db: Database, kind: Kind) -> tuple[int, int, int]:
    """Rows in the outbox, people among them, and decisions about people."""
    of_it, decided = outbox.c.kind == kind.name, due.c.kind == kind.name
    with db.transaction() as tx:
        rows, people = tx.execute(
            select(func.count(), func.count(outbox.c.person_id.distinct())).where(of_it)
        ).one()
        about_people = select(func.count()).where(decided, due.c.subject.startswith("person:"))
        return rows, people, tx.execute(about_people).scalar_one()


def kill_midway(url: str, kind: Kind, after: float) -> None:
    """Begin the planning in a process of its own; kill -9 so many seconds later."""
    words = [sys.executable, "-m", "tests.bench.fan_out", url, kind.name]
    process = subprocess.Popen(words, stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()  # it begins now
    time.sleep(after)
    process.kill()
    process.wait()
    process.stdout.close()


def survives(url: str, folder: Path, kind: Kind, nudges: int, kills: list[float]) -> list[int]:
    """Gives how many stood there after each kill."""
    make_town(url, folder / "key", nudges, talkers=0)
    kind.make_due(url, nudges)
    db, steps = Database.open(url), list[int]()
    for after in kills:
        kill_midway(url, kind, after)
        steps.append(planned(db, kind)[0])
    for _ in range(2):
        asyncio.run(kind.plan(db))
        assert planned(db, kind) == (nudges, nudges, nudges)
    db.close()
    return steps


def moments(count: int, longest: float) -> list[float]:
    rng = random.Random(5)
    return [rng.uniform(0, longest) for _ in range(count)]


def test_each_gets_one_though_the_planning_is_killed(database_url: str, tmp_path: Path) -> None:
    survives(database_url, tmp_path, TIPS, FEW, moments(2, 0.2))


def test_each_hears_of_the_heat_though_it_is_killed(database_url: str, tmp_path: Path) -> None:
    survives(database_url, tmp_path, HEAT, FEW, moments(1, 0.3))


@pytest.mark.soak
@EVERY_KIND
def test_a_hundred_thousand_through_ten_kills(
    database_url: str, tmp_path: Path, kind: Kind
) -> None:
    steps = survives(database_url, tmp_path, kind, MANY, moments(10, 1.0))
    assert len({step for step in steps if 0 < step < MANY}) >= 3, f"killed midway: {steps}"
