"""An announcement to many: each of them once, though the planning is killed again and again."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import func, select

from storage import receivers
from storage.db import Database
from storage.models import tables
from tests.bench.fan_out import ANNOUNCEMENTS, MOVES
from tests.bench.town import make_town
from tests.nudges.killing import Kills, kill_midway, moments, steps

FEW, MANY = 3_000, 10_000
outbox = tables["outbox"]


def planned(db: Database) -> tuple[int, int, int]:
    """Rows in the outbox, people among them, and people in the report."""
    ours = outbox.c.kind == ANNOUNCEMENTS.name
    with db.transaction() as tx:
        rows, people = tx.execute(
            select(func.count(), func.count(outbox.c.person_id.distinct())).where(ours)
        ).one()
        return rows, people, sum(row.people for row in receivers.report(tx, 1))


def survives(url: str, folder: Path, people: int, kills: Kills) -> list[int]:
    """Gives how many stood there after each kill."""
    make_town(url, folder / "key", people, talkers=0)
    ANNOUNCEMENTS.make_due(url, people)
    db = Database.open(url)
    found = steps(url, ANNOUNCEMENTS, kills, lambda: planned(db)[0])
    for _ in range(2):
        asyncio.run(ANNOUNCEMENTS.plan(db))
        assert planned(db) == (people, people, people)
    db.close()
    return found


def test_each_is_told_once_though_the_planning_is_killed(database_url: str, tmp_path: Path) -> None:
    survives(database_url, tmp_path, FEW, Kills(2, 0.05))


@pytest.mark.soak
def test_ten_thousand_through_ten_kills(database_url: str, tmp_path: Path) -> None:
    found = survives(database_url, tmp_path, MANY, Kills(10, 0.05))
    assert len({step for step in found if 0 < step < MANY}) >= 2, f"killed midway: {found}"


def test_each_hears_once_of_a_move_though_the_planning_is_killed(
    database_url: str, tmp_path: Path
) -> None:
    make_town(database_url, tmp_path / "key", FEW, talkers=0)
    MOVES.make_due(database_url, FEW)
    for after in moments(3, 0.1):
        kill_midway(database_url, MOVES, after)
    db = Database.open(database_url)
    about_it = select(func.count(), func.count(outbox.c.person_id.distinct())).where(
        outbox.c.kind == MOVES.name
    )
    for _ in range(2):
        asyncio.run(MOVES.plan(db))
        with db.transaction() as tx:
            assert tuple(tx.execute(about_it).one()) == (FEW, FEW)
    db.close()
