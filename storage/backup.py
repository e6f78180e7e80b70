"""Makes a backup while messages flow: everything as it was at one moment, in one file."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import exc

from storage import house as memory
from storage.beside import beside
from storage.copies import MADE_AT, close_off, hold_together, is_a_copy, writable
from storage.copying import TABLES, Progress, carry, count, quietly
from storage.db import Database
from storage.errors import DatabaseDamaged, FileUnwritable
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

    Whatever breaks it off leaves an older `file` as it was. Raises FileTrouble, DatabaseDamaged,
    SchemaTooOld, SchemaTooNew and Busy.
    """
    require_newest(db)
    with _plainly(file), beside(file, is_a_copy) as part:
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
def _plainly(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FileUnwritable(path=str(file), cause=error.strerror) from None
    except (sqlite3.Error, exc.DBAPIError) as error:
        orig = error.orig if isinstance(error, exc.DBAPIError) else error
        if not isinstance(orig, sqlite3.Error):
            raise
        name = getattr(orig, "sqlite_errorname", "")
        if name in ("SQLITE_CORRUPT", "SQLITE_NOTADB"):
            raise DatabaseDamaged from None
        raise FileUnwritable(path=str(file), cause=name) from None
