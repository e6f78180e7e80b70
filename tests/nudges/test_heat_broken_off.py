"""A round of heat that breaks off anywhere goes on with the next tick: each hears it once."""

import asyncio
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, event, select

from bot.clock import AMSTERDAM
from bot.nudges.heat import rounds
from storage import heat, people
from storage.db import Database
from storage.models import tables
from storage.sealing import Sealer
from tests.neighbourhood import Neighbourhood
from tests.nudges.lived import COORDINATOR, GANGMAKERS, a_town, heard

HALF_PAST_NINE = datetime(2022, 7, 15, 9, 30, tzinfo=AMSTERDAM)
ONE_BY_ONE = 1  # people on a page
due = tables["due"]


class Died(Exception):
    """As if the process ended here."""


class Death:
    """Comes before the commit of the transaction with this number, counted from nought."""

    def __init__(self, db: Database, at: int | None = None) -> None:
        self.commits = 0
        self._db, self._at = db, at

    def __enter__(self) -> "Death":
        event.listen(self._db.engine, "commit", self._before)
        return self

    def __exit__(self, *_: Any) -> None:
        event.remove(self._db.engine, "commit", self._before)

    def _before(self, _connection: Any) -> None:
        if self.commits == self._at:
            raise Died
        self.commits += 1


def tick(db: Database, minutes: int = 0, size: int = rounds.PAGE) -> None:
    at = HALF_PAST_NINE + timedelta(minutes=minutes)
    asyncio.run(rounds.tick(db, [], at, size))


def a_hot_town(db: Database, sealer: Sealer) -> Neighbourhood:
    """The coordinator said "hitte aan"; at half past nine it is announced."""
    town = a_town(db, sealer, date(2022, 7, 14))
    with db.transaction() as tx:
        carla = people.member_behind(tx, sealer, town.channel, COORDINATOR)
        assert carla is not None
        heat.set_word(tx, town.programme, True, HALF_PAST_NINE.date(), carla)
    town.time = HALF_PAST_NINE + timedelta(minutes=5)
    return town


def test_each_hears_it_once_wherever_it_broke_off(database: Database, sealer: Sealer) -> None:
    town = a_hot_town(database, sealer)
    with Death(database) as never:
        tick(database, size=ONE_BY_ONE)
    told = [dies(town, at) for at in range(never.commits)]
    assert set(told) == set(range(len(GANGMAKERS) + 1)), "it broke off between any two of them"


def dies(town: Neighbourhood, at: int) -> int:
    """The morning anew; gives to how many it was said when it broke off."""
    forget(town.db)
    heard_before = {who: heard(town, who) for who in GANGMAKERS}
    with Death(town.db, at), pytest.raises(Died):
        tick(town.db, size=ONE_BY_ONE)
    told = decided(town.db)
    for minutes in (1, 2):
        tick(town.db, minutes)
        town.deliver()
    for who, before in heard_before.items():
        assert heard(town, who) == [*before, ("15 09:35", "announcement")], (at, who)
    return told


def forget(db: Database) -> None:
    with db.transaction() as tx:
        for name in ("heat_state", "due", "outbox"):
            tx.execute(delete(tables[name]))


def decided(db: Database) -> int:
    with db.transaction() as tx:
        return len(tx.execute(select(due).where(due.c.subject.startswith("person:"))).all())
