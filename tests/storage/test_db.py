"""Opening the database, and what it says when it cannot."""

import asyncio
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Connection, exc, insert, select, text

from storage.compiled import COMPILED
from storage.db import Database
from storage.errors import Busy
from storage.models import tables
from tests.conftest import NewDatabase
from tests.storage.conftest import NOW, Town


def test_work_runs_in_its_own_transaction(database: Database) -> None:
    async def twice() -> list[int]:
        return [await database.run(lambda tx: tx.execute(text("SELECT 7")).scalar_one())]

    assert asyncio.run(twice()) == [7]


def test_what_fails_leaves_nothing(town: Town) -> None:
    def fail(tx: Connection) -> None:
        tx.execute(insert(tables["setting"]), {"name": "x", "value": "y"})
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        asyncio.run(town.db.run(fail))
    with town.db.transaction() as tx:
        assert tx.execute(select(tables["setting"])).all() == []


def test_moments_come_back_in_utc(town: Town) -> None:
    summer = datetime(2026, 7, 1, 10, 30, tzinfo=timezone(timedelta(hours=2)))
    met = town.meet("Anja", summer)
    assert met.person.created_at == NOW
    assert met.person.created_at.tzinfo is UTC


def test_a_statement_is_compiled_once_whoever_asks_it(new_database: NewDatabase) -> None:
    setting = tables["setting"]
    asked = select(setting.c.value).where(setting.c.name == "asked by nobody else").limit(3)
    with new_database() as url:
        one, other = Database.open(url), Database.open(url)
        with one.transaction() as tx:
            tx.execute(asked)
        compiled = len(COMPILED)
        for reading in (one.snapshot(), other.transaction(), other.snapshot()):
            with reading as tx:
                assert tx.execute(asked).all() == []
        assert len(COMPILED) == compiled
        one.close()
        other.close()


def test_a_moment_without_zone_is_refused(town: Town) -> None:
    with pytest.raises(exc.StatementError, match="time zone"):
        town.meet("Anja", datetime(2026, 7, 1, 10, 30))  # noqa: DTZ001 (that is the point)


def test_sqlite_keeps_what_is_kept_and_wipes_what_is_not(new_sqlite: NewDatabase) -> None:
    names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
    with new_sqlite() as url:
        db = Database.open(url)
        with db.transaction() as tx:
            set_to = [tx.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names]
        db.close()
    assert set_to == ["wal", 2, 1, 1]


def test_a_locked_database_is_busy(new_sqlite: NewDatabase) -> None:
    with new_sqlite() as url:
        one, other = Database.open(url), Database.open(url)
        with other.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA busy_timeout = 1")
        with one.transaction(), pytest.raises(Busy), other.transaction():
            pass
        one.close()
        other.close()


def test_a_database_that_is_away_is_busy() -> None:
    db = Database.open("postgresql://nobody@/none?host=/nowhere")
    with pytest.raises(Busy), db.transaction():
        pass
    db.close()


def test_a_wrong_statement_is_no_excuse(database: Database) -> None:
    with pytest.raises(exc.DBAPIError), database.transaction() as tx:
        tx.execute(text("SELECT nonsense"))


def test_errors_never_show_what_was_written(town: Town) -> None:
    row = {"token": "x", "language": "nl", "form": "kanarie", "created_at": NOW}
    with pytest.raises(exc.IntegrityError) as refusal, town.db.transaction() as tx:
        tx.execute(insert(tables["person"]), row)
    assert "[SQL parameters hidden" in str(refusal.value)
