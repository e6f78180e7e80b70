"""What is refused as a backup, and where one is not put back."""

import base64
import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, text

from storage import house as memory
from storage.backup import back_up
from storage.copies import close_off, opened, writable
from storage.db import Database
from storage.errors import (
    BackupDamaged,
    BackupRefused,
    BackupTooNew,
    BackupTrouble,
    BackupUnreadable,
    DatabaseInUse,
    KeyDoesNotFitBackup,
    KeyFileMissing,
    NotABackup,
)
from storage.models import tables
from storage.restoring import require_key, restore
from storage.schema import upgrade
from storage.sealing import Sealer, fit
from tests.conftest import NewDatabase
from tests.full_house import everything, full_house, moved, put_back
from tests.neighbourhood import NOON, Neighbourhood


@pytest.fixture
def sqlite_file(new_sqlite: NewDatabase, sealer: Sealer, file: Path) -> Path:
    """A backup of a house of the same kind everywhere: what is on trial is the file."""
    with new_sqlite() as url:
        db = Database.open(url)
        full_house(db, sealer)
        back_up(db, file, NOON)
        db.close()
    return file


# --- what is refused ----------------------------------------------------------------------------


def test_a_living_house_is_never_restored_over(street: Neighbourhood, file: Path) -> None:
    back_up(street.db, file, street.time)
    before = everything(street.db)
    with opened(file) as copy, pytest.raises(DatabaseInUse):
        restore(street.db, copy, street.time)
    assert everything(street.db) == before


def test_an_empty_house_that_ran_already_takes_a_backup(
    street: Neighbourhood, file: Path, across: Database
) -> None:
    with across.transaction() as tx:
        upgrade(tx)
        memory.pause_sender(tx, False)
        tx.execute(insert(tables["channel_pace"]).values(channel="telegram"))
    fit(across, Sealer.of(b"x" * 32))
    moved(street, file, across)
    with opened(file) as copy, pytest.raises(DatabaseInUse):
        restore(across, copy, street.time)


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit])
def test_a_restore_that_breaks_off_changes_nothing(
    street: Neighbourhood, file: Path, across: Database, stop: type[BaseException]
) -> None:
    back_up(street.db, file, street.time)
    told: list[int] = []

    def breaks_off(done: int, of: int) -> None:
        told.append(done)
        if done > of / 2:
            raise stop

    with opened(file) as copy, pytest.raises(stop):
        restore(across, copy, street.time, breaks_off)
    assert len(told) > 2
    put_back(file, across, street)
    assert street.balance() == 135_00


def test_the_key_must_fit_the_backup(
    street: Neighbourhood, file: Path, tmp_path: Path
) -> None:  # fmt: skip
    back_up(street.db, file, street.time)
    key = tmp_path / "lief.key"
    with opened(file) as copy:
        with pytest.raises(KeyFileMissing):
            require_key(copy, key)
        assert not key.exists()
        key.write_bytes(base64.b64encode(b"x" * 32))
        key.chmod(0o600)
        with pytest.raises(KeyDoesNotFitBackup):
            require_key(copy, key)
        key.write_bytes(base64.b64encode(b"k" * 32))
        require_key(copy, key)


def test_a_backup_in_which_nothing_is_sealed_needs_no_key(
    database: Database, file: Path, tmp_path: Path
) -> None:
    back_up(database, file, NOON)
    with opened(file) as copy:
        require_key(copy, tmp_path / "no.key")


def refuses(file: Path) -> type[BackupTrouble]:
    with pytest.raises(BackupTrouble) as refusal, opened(file):
        pass
    assert refusal.value.facts["path"] == str(file)
    return type(refusal.value)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"a letter",
        bytes(4096),
        b"SQLite format 3\0",
        b"SQLite format 3\0" + bytes(9999),
        bytes(range(256)) * 99,
    ],
)
def test_what_is_no_backup_is_refused(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert refuses(file) is NotABackup


def test_a_database_that_is_no_backup_is_refused(
    new_sqlite: NewDatabase, file: Path, tmp_path: Path
) -> None:
    with new_sqlite() as url:
        shutil.copyfile(url.removeprefix("sqlite:///"), file)
    assert refuses(file) is NotABackup
    close_off(file)
    assert refuses(file) is NotABackup, "it does not say when it was made"
    assert refuses(tmp_path) is BackupUnreadable
    assert refuses(tmp_path / "nothing") is BackupUnreadable


def test_a_backup_cut_short_is_refused(sqlite_file: Path) -> None:
    whole = sqlite_file.read_bytes()
    for length in (99, 100, 4096, len(whole) // 2, len(whole) - 4096, len(whole) - 1):
        sqlite_file.write_bytes(whole[:length])
        assert refuses(sqlite_file) in (NotABackup, BackupDamaged), length
    sqlite_file.write_bytes(whole + b"more")
    assert refuses(sqlite_file) is BackupDamaged


def test_one_wrong_byte_anywhere_is_noticed(sqlite_file: Path) -> None:
    whole = sqlite_file.read_bytes()
    for place in [*range(0, 100, 3), *range(100, len(whole), len(whole) // 60)]:
        sqlite_file.write_bytes(
            whole[:place] + bytes([whole[place] ^ 0x10]) + whole[place + 1 :]
        )  # fmt: skip
        assert refuses(sqlite_file) in (NotABackup, BackupDamaged), place


def changed(file: Path, *statements: Any) -> None:
    """A backup that somebody changed and closed off again."""
    engine = writable(file)
    with engine.begin() as tx:
        for statement in statements:
            tx.execute(statement)
    engine.dispose()
    close_off(file)


def test_a_backup_of_a_newer_version_is_refused(sqlite_file: Path) -> None:
    changed(sqlite_file, text("UPDATE alembic_version SET version_num = '9999'"))
    assert refuses(sqlite_file) is BackupTooNew


def test_a_backup_whose_keys_point_nowhere_is_refused(sqlite_file: Path) -> None:
    changed(sqlite_file, text("UPDATE membership SET person_id = 999"))
    assert refuses(sqlite_file) is BackupDamaged


def test_a_row_that_is_no_row_of_ours_is_refused(sqlite_file: Path, other: Database) -> None:
    changed(sqlite_file, text("UPDATE inbox SET received_at = 'yesterday' WHERE id = 2"))
    with opened(sqlite_file) as copy, pytest.raises(BackupRefused) as refusal:
        restore(other, copy, NOON)
    assert refusal.value.facts["table"] == "inbox"


def test_an_older_backup_is_brought_up_to_date(file: Path, other: Database, sealer: Sealer) -> None:
    engine = writable(file)
    with engine.begin() as tx:
        upgrade(tx, "0003")
    engine.dispose()
    changed(
        file,
        text("INSERT INTO person (token, created_at) VALUES ('t', '2026-06-10 10:00:00.000000')"),
        text("INSERT INTO setting VALUES ('backup_made_at', '2026-06-10T10:00:00+00:00')"),
    )
    before = file.read_bytes()
    with opened(file) as copy:
        restore(other, copy, NOON + timedelta(days=1))
    assert [row["token"] for row in everything(other)["person"]] == ["t"]
    assert file.read_bytes() == before
