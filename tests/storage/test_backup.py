"""A backup: one moment, one file, and whatever breaks it off leaves the older one."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, text

from storage import ledger
from storage.backup import Copied, back_up
from storage.copies import MADE_AT, opened
from storage.db import Database
from storage.errors import (
    DatabaseDamaged,
    FileInTheWay,
    FileUnderWay,
    FileUnwritable,
    SchemaTooOld,
    StorageError,
)
from storage.models import tables
from storage.sealing import Sealer
from tests.conftest import NewDatabase
from tests.full_house import all_rows, everything, full_house
from tests.neighbourhood import NOON
from tests.storage.conftest import NOW, Town

attention, transfer = tables["attention"], tables["transfer"]


def test_a_copy_holds_every_row(database: Database, sealer: Sealer, file: Path) -> None:
    full_house(database, sealer)
    alive = everything(database)
    assert all(alive.values()), "every table holds something"
    copied = back_up(database, file, NOON)
    with opened(file) as copy:
        found = all_rows(copy)
    made = {"name": MADE_AT, "value": NOON.isoformat()}
    assert made in found["setting"]
    found["setting"].remove(made)
    assert found == alive
    assert copied.rows == {name: len(rows) + (name == "setting") for name, rows in alive.items()}


def test_a_copy_is_one_file_for_us_alone(database: Database, file: Path) -> None:
    back_up(database, file, NOW)
    assert file.stat().st_mode & 0o777 == 0o600
    assert list(file.parent.iterdir()) == [file]
    with opened(file):
        pass
    assert list(file.parent.iterdir()) == [file]


def test_a_copy_takes_the_place_of_an_older_one(town: Town, file: Path) -> None:
    back_up(town.db, file, NOW)
    town.gangmaker("anja")
    assert back_up(town.db, file, NOW).rows["person"] == 1
    with opened(file) as copy:
        assert copy.execute(select(func.count()).select_from(tables["person"])).scalar() == 1


def test_a_copy_made_while_people_book_is_of_one_moment(
    town: Town, booking: Callable[..., ledger.Booking], file: Path
) -> None:
    anja, done = town.gangmaker("anja"), threading.Event()
    with town.db.transaction() as tx:
        tx.execute(insert(tables["quarantine"]), [
            {"channel": "phone", "why": "x", "sealed": bytes(3000), "received_at": NOW}
        ] * 3000)  # fmt: skip

    def book() -> None:
        number = 0
        while not done.is_set():
            number += 1
            with town.db.transaction() as tx:
                ledger.spend(tx, booking(anja, cents=1 + number % 9, n=number))

    booker = threading.Thread(target=book)
    booker.start()
    try:
        booked = [_booked_in_a_copy(town, file) for _ in range(5)]
    finally:
        done.set()
        booker.join()
    assert booked == sorted(booked)
    assert booked[0] < booked[-1], "it was booked meanwhile"


def _booked_in_a_copy(town: Town, file: Path) -> int:
    """How many bookings a fresh copy holds, when they are all whole."""
    back_up(town.db, file, NOW)
    with opened(file) as copy:
        spent = transfer.c.attention_id.is_not(None)
        booked = copy.execute(select(func.count(), func.sum(attention.c.cents))).one()
        moved = copy.execute(
            select(func.count(), func.sum(transfer.c.cents)).where(spent)
        ).one()  # fmt: skip
        loose = select(attention.c.id).where(
            attention.c.id.not_in(select(transfer.c.attention_id).where(spent))
        )
        assert copy.execute(loose).all() == []
        assert tuple(booked) == tuple(moved)
        assert ledger.balance(copy, town.street_id) == 15_000 - (booked[1] or 0)
    return int(booked[0])


@pytest.mark.parametrize("end", [KeyboardInterrupt, SystemExit, OSError])
def test_a_copy_that_breaks_off_leaves_the_older_one(
    town: Town, file: Path, end: type[BaseException]
) -> None:
    back_up(town.db, file, NOW)
    before = file.read_bytes()
    town.gangmaker("anja")

    def breaks_off(_done: int, _of: int) -> None:
        raise end

    with pytest.raises(FileUnwritable if end is OSError else end):
        back_up(town.db, file, NOW, breaks_off)
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]


def test_two_backups_to_one_file_do_not_mix(town: Town, file: Path) -> None:
    town.gangmaker("anja")
    second: list[StorageError] = []

    def another(_done: int, _of: int) -> None:
        try:
            back_up(town.db, file, NOW)
        except StorageError as refusal:
            second.append(refusal)

    back_up(town.db, file, NOW, another)
    assert second
    assert all(isinstance(refusal, FileUnderWay) for refusal in second)
    with opened(file):
        pass


def test_what_a_killed_backup_left_behind_is_overwritten(town: Town, file: Path) -> None:
    for ending in ("", "-journal", "-wal", "-shm"):
        file.with_name(f"{file.name}.part{ending}").write_bytes(b"half a copy" * 999)
    assert isinstance(back_up(town.db, file, NOW), Copied)
    assert list(file.parent.iterdir()) == [file]
    with opened(file):
        pass


def test_another_file_of_that_name_is_never_overwritten(town: Town, file: Path) -> None:
    file.write_text("a key, a letter, or a database in use")
    with pytest.raises(FileInTheWay):
        back_up(town.db, file, NOW)
    with pytest.raises(FileInTheWay):
        back_up(town.db, file.parent, NOW)
    if town.db.is_sqlite:
        itself = Path(town.db.engine.url.database or "")
        with pytest.raises(FileInTheWay):
            back_up(town.db, itself, NOW)
    assert list(file.parent.iterdir()) == [file]


def test_an_empty_file_may_become_a_backup(town: Town, file: Path) -> None:
    file.touch()
    back_up(town.db, file, NOW)
    with opened(file):
        pass


def test_a_folder_that_is_not_there_is_named(database: Database, tmp_path: Path) -> None:
    with pytest.raises(FileUnwritable) as refusal:
        back_up(database, tmp_path / "nowhere" / "copy.db", NOW)
    assert "nowhere" in str(refusal.value.facts["path"])


def test_an_older_database_is_migrated_before_it_is_copied(database: Database, file: Path) -> None:
    with database.transaction() as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = '0003'"))
    with pytest.raises(SchemaTooOld):
        back_up(database, file, NOW)
    assert not file.exists()


def test_a_damaged_database_does_not_replace_a_good_copy(
    new_sqlite: NewDatabase, sealer: Sealer, file: Path
) -> None:
    with new_sqlite() as url:
        alive = Database.open(url)
        full_house(alive, sealer)
        back_up(alive, file, NOW)
        before = file.read_bytes()
        with alive.transaction() as tx:
            where = "SELECT rootpage FROM sqlite_master WHERE name = 'ix_attention_street_day'"
            page = tx.execute(text(where)).scalar_one()
        alive.flush()
        alive.close()
        with Path(url.removeprefix("sqlite:///")).open("r+b") as damaged:
            damaged.seek((page - 1) * 4096)
            damaged.write(b"damaged!")
        alive = Database.open(url)
        with pytest.raises(DatabaseDamaged):
            back_up(alive, file, NOW)
        alive.close()
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]
