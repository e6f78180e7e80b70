"""Makes a backup while messages flow: everything as it was at one moment, in one file."""

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import exc

from storage import house as memory
from storage.copies import MADE_AT, close_off, hold_together, is_a_copy, writable
from storage.copying import TABLES, Progress, carry, count, quietly
from storage.db import Database
from storage.errors import BackupInTheWay, BackupUnderWay, BackupUnwritable, DatabaseDamaged
from storage.schema import NEWEST, require_newest, upgrade

PAGES_AT_ONCE = 1000  # of SQLite; between them an interruption is heard


@dataclass(frozen=True, slots=True)
class Copied:
    """What is in the copy: the rows of each table."""

    made_at: datetime
    schema: str
    rows: dict[str, int]


def back_up(db: Database, file: Path, now: datetime, told: Progress = quietly) -> Copied:
    """Writes the copy beside `file`, and over it when all is well; only we can read it.

    Whatever breaks it off leaves an older `file` as it was. Raises BackupTrouble, DatabaseDamaged,
    SchemaTooOld, SchemaTooNew and Busy.
    """
    require_newest(db)
    with _plainly(file), _beside(file) as part:
        copy_pages = _from_sqlite if db.is_sqlite else _from_postgres
        copy_pages(db, part, told)
        rows = _mark(part, now)
        if not hold_together(part):
            raise DatabaseDamaged
        close_off(part)
    return Copied(now, NEWEST, rows)


def _from_sqlite(db: Database, part: Path, told: Progress) -> None:
    pooled = db.engine.raw_connection()
    source = pooled.driver_connection
    target = sqlite3.connect(part)
    assert isinstance(source, sqlite3.Connection)
    try:
        # Reading begins before the first page and ends after the last: one moment for all.
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM alembic_version").fetchall()
        source.backup(
            target,
            pages=PAGES_AT_ONCE,
            progress=lambda _status, left, of: told(of - left, of),
        )
    finally:
        target.close()
        source.rollback()
        pooled.close()


def _from_postgres(db: Database, part: Path, told: Progress) -> None:
    engine = writable(part)
    try:
        with db.snapshot() as source, engine.begin() as target:
            upgrade(target)
            carry(source, target, TABLES, told)
    finally:
        engine.dispose()


def _mark(part: Path, now: datetime) -> dict[str, int]:
    """Says in the copy when it was made; gives how many rows it has."""
    engine = writable(part)
    try:
        with engine.begin() as copy:
            memory.remember(copy, MADE_AT, now.isoformat())
            return count(copy)
    finally:
        engine.dispose()


@contextmanager
def _beside(file: Path) -> Iterator[Path]:
    """A place beside the file, moved over it at the end; gone when anything went wrong."""
    if file.exists() and not _may_go(file):
        raise BackupInTheWay(path=str(file))
    part = file.with_name(f"{file.name}.part")
    handle = None
    try:
        handle = _claim(part)
        yield part
        os.fsync(handle)
        part.replace(file)
        _keep_name(file.parent)
    except BackupUnderWay:  # it is another's
        raise
    except BaseException:
        _clear(part)
        raise
    finally:
        if handle is not None:
            os.close(handle)


def _may_go(file: Path) -> bool:
    return file.is_file() and (file.stat().st_size == 0 or is_a_copy(file))


def _claim(part: Path) -> int:
    """An empty file that nobody else writes in; what a killed one left behind is overwritten."""
    handle = os.open(part, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if not part.exists() or not os.path.samestat(os.fstat(handle), part.stat()):
            raise BlockingIOError  # it was finished, and moved away, just before we had it
    except BlockingIOError:
        os.close(handle)
        raise BackupUnderWay(path=str(part)) from None
    _clear(part, beside_only=True)
    os.ftruncate(handle, 0)
    os.fchmod(handle, 0o600)
    return handle


def _clear(part: Path, *, beside_only: bool = False) -> None:
    for ending in ("-journal", "-wal", "-shm", *([] if beside_only else [""])):
        with suppress(OSError):
            part.with_name(part.name + ending).unlink()


def _keep_name(folder: Path) -> None:
    """The new name survives a power failure too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _plainly(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise BackupUnwritable(path=str(file), cause=error.strerror) from None
    except (sqlite3.Error, exc.DBAPIError) as error:
        orig = error.orig if isinstance(error, exc.DBAPIError) else error
        if not isinstance(orig, sqlite3.Error):
            raise
        name = getattr(orig, "sqlite_errorname", "")
        if name in ("SQLITE_CORRUPT", "SQLITE_NOTADB"):
            raise DatabaseDamaged from None
        raise BackupUnwritable(path=str(file), cause=name) from None
