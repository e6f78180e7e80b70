"""A nudge for each of many: all of them, each once, also when the planning is killed midway."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import func, select

from storage.db import Database
from storage.models import tables
from tests.bench.fan_out import HEAT, TIPS, Kind
from tests.bench.town import make_town
from tests.nudges.killing import Kills, steps

FEW, MANY = 3_000, 100_000
NUDGES = {kind.name: kind for kind in (TIPS, HEAT)}
EVERY_KIND = pytest.mark.parametrize("kind", NUDGES.values(), ids=NUDGES)
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


def survives(url: str, folder: Path, kind: Kind, nudges: int, kills: Kills) -> list[int]:
    """Gives how many stood there after each kill."""
    make_town(url, folder / "key", nudges, talkers=0)
    kind.make_due(url, nudges)
    db = Database.open(url)
    found = steps(url, kind, kills, lambda: planned(db, kind)[0])
    for _ in range(2):
        asyncio.run(kind.plan(db))
        assert planned(db, kind) == (nudges, nudges, nudges)
    db.close()
    return found


def test_each_gets_one_though_the_planning_is_killed(database_url: str, tmp_path: Path) -> None:
    survives(database_url, tmp_path, TIPS, FEW, Kills(2, 0.1))


def test_each_hears_of_the_heat_though_it_is_killed(database_url: str, tmp_path: Path) -> None:
    survives(database_url, tmp_path, HEAT, FEW, Kills(1, 0.15))


@pytest.mark.soak
@EVERY_KIND
def test_a_hundred_thousand_through_ten_kills(
    database_url: str, tmp_path: Path, kind: Kind
) -> None:
    found = survives(database_url, tmp_path, kind, MANY, Kills(10, 0.2))
    assert len({step for step in found if 0 < step < MANY}) >= 3, f"killed midway: {found}"
