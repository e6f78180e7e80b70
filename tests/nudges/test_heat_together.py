"""Three processes live the same days at once on PostgreSQL: each message goes exactly once."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date, datetime, time
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.clock import AMSTERDAM
from storage.db import Database
from storage.models import tables
from storage.sealing import Sealer
from tests.conftest import NewDatabase
from tests.nudges.lived import GANGMAKERS, NEIGHBOUR, a_town, by_day, days, heard
from tests.nudges.replay import Replay, measured, minutes
from tests.nudges.ticking import a_key, live_together, ticking

HOURS = [time(0), time(6, 30), time(9, 29), time(9, 30), time(9, 31), time(13), time(20)]
due, outbox = tables["due"], tables["outbox"]


def some(first: date, last: date) -> Iterator[datetime]:
    return (at for at in minutes(first, last) if at.astimezone(AMSTERDAM).time() in HOURS)


def lived_by_three(url: str, folder: Path, name: str, moments: list[datetime]) -> None:
    db = Database.open(url)
    town = a_town(db, Sealer.of(b"k" * 32), moments[0].astimezone(AMSTERDAM).date())
    key = a_key(folder)
    with ExitStack() as stack:
        three = [stack.enter_context(ticking(name, url, key, folder / "log")) for _ in range(3)]
        live_together(three, moments)
    replay = Replay(measured(name))
    for at in moments:
        replay.tick(at)
    for who in GANGMAKERS:
        assert heard(town, who) == replay.calendar, who
    assert heard(town, NEIGHBOUR) == []
    assert "failed" not in (folder / "log").read_text()
    each_once(db)
    db.close()


def each_once(db: Database) -> None:
    """One row per kind, person and day, and as many decisions to send."""
    a_nudge = outbox.c["class"] == "nudge"
    nudges = select(outbox.c.kind, outbox.c.person_id, func.date(outbox.c.created_at))
    to_people = due.c.subject.startswith("person:"), due.c.outcome == "sent"
    with db.transaction() as tx:
        sent = tx.execute(nudges.where(a_nudge)).all()
        decided = tx.execute(select(func.count()).where(*to_people)).scalar()
    assert len(sent) == len(set(sent)) == decided


def test_three_processes_at_once_say_all_once(new_postgres: NewDatabase, tmp_path: Path) -> None:
    moments = [*some(*days(date(2022, 7, 14), 9))]
    with new_postgres() as url:
        lived_by_three(url, tmp_path, "2022-07.csv", moments)


@pytest.mark.soak
@pytest.mark.parametrize("name", ["2019-07.csv", "2022-07.csv", "2025-06.csv"])
def test_three_processes_live_every_wave(
    new_postgres: NewDatabase, tmp_path: Path, name: str
) -> None:
    told = sorted(measured(name))
    with new_postgres() as url:
        lived_by_three(url, tmp_path, name, [*by_day(told[0], told[-3])])
