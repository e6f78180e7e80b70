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
from tests.nudges.killing import kill_midway, moments

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


def survives(url: str, folder: Path, people: int, kills: list[float]) -> list[int]:
    """Gives how many stood there after each kill."""
    make_town(url, folder / "key", people, talkers=0)
    ANNOUNCEMENTS.make_due(url, people)
    db, steps = Database.open(url), list[int]()
    for after in kills:
        kill_midway(url, ANNOUNCEMENTS, after)
        steps.append(planned(db)[0])
    for _ in range(2):
        asyncio.run(ANNOUNCEMENTS.plan(db))
        assert planned(db) == (people, people, people)
    db.close()
    return steps


def test_each_is_told_once_though_the_planning_is_killed(database_url: str, tmp_path: Path) -> None:
    survives(database_url, tmp_path, FEW, moments(2, 0.1))


@pytest.mark.soak
def test_ten_thousand_through_ten_kills(database_url: str, tmp_path: Path) -> None:
    steps = survives(database_url, tmp_path, MANY, moments(10, 0.3))
    assert len({step for step in steps if 0 < step < MANY}) >= 2, f"killed midway: {steps}"


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
