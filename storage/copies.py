"""The file of a backup: one SQLite database of our own schema, with a check over all its bytes.

The check is a CRC-32 in the header's user version, so that a damaged amount is noticed too; the
header's application id says "LIEF".
"""

import shutil
import sqlite3
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, exc

from storage import house as memory
from storage.errors import BackupDamaged, BackupTooNew, BackupUnreadable, NotABackup
from storage.schema import NEWEST, revision_in, upgrade

MADE_AT = "backup_made_at"  # a moment, ISO 8601
MAGIC = b"SQLite format 3\0"
HEADER = 100  # bytes; https://www.sqlite.org/fileformat.html#the_database_header
CHECK = slice(60, 64)
APPLICATION = slice(68, 72)
OURS = b"LIEF"
BLOCK = 1 << 20


def is_a_copy(path: Path) -> bool:
    """Whether this file says of itself that it is a backup of ours. Raises OSError."""
    with path.open("rb") as file:
        head = file.read(HEADER)
    return head.startswith(MAGIC) and head[APPLICATION] == OURS


def writable(path: Path) -> Engine:
    """Opens a copy to write in: fast, and without a journal, as nobody else knows it yet."""
    engine = create_engine(URL.create("sqlite+immediate", database=str(path)), hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    return engine


def hold_together(path: Path) -> bool:
    """Whether pages, indexes, rules and keys of a copy are right."""
    with closing(_read_only(path)) as copy:
        try:
            whole = copy.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]
            return whole and not copy.execute("PRAGMA foreign_key_check").fetchall()
        except sqlite3.DatabaseError:
            return False


def close_off(path: Path) -> None:
    """Writes who made it and the check over all its bytes. Nothing may change it afterwards."""
    with path.open("r+b") as file:
        file.seek(APPLICATION.start)
        file.write(OURS)
    check = _check_of(path)
    with path.open("r+b") as file:
        file.seek(CHECK.start)
        file.write(check)


@contextmanager
def opened(path: Path) -> Iterator[Connection]:
    """A backup as of the newest schema, to read in; an older one is a migrated copy of itself.

    Raises BackupUnreadable, NotABackup, BackupDamaged and BackupTooNew.
    """
    found = _look_over(path)
    if found == NEWEST:
        with _reading(path) as copy:
            yield copy
        return
    with (
        tempfile.TemporaryDirectory(prefix="lief") as folder,
        _reading(_newer(path, folder)) as copy,
    ):
        yield copy


def _newer(path: Path, folder: str) -> Path:
    newer = Path(folder) / "copy.db"
    try:
        shutil.copyfile(path, newer)
    except OSError as error:
        raise BackupUnreadable(path=str(path), cause=error.strerror) from None
    engine = writable(newer)
    try:
        with engine.begin() as tx:
            upgrade(tx)
    except exc.DBAPIError:
        raise BackupDamaged(path=str(path)) from None
    finally:
        engine.dispose()
    return newer


def _look_over(path: Path) -> str:
    """The schema of a sound backup."""
    try:
        ours, check = is_a_copy(path), _check_of(path)
        with path.open("rb") as file:
            kept = file.read(HEADER)[CHECK]
    except OSError as error:
        raise BackupUnreadable(path=str(path), cause=error.strerror) from None
    if not ours:
        raise NotABackup(path=str(path))
    if kept != check or not hold_together(path):
        raise BackupDamaged(path=str(path))
    found = _schema_of(path)
    if found > NEWEST:
        raise BackupTooNew(path=str(path))
    return found


def _schema_of(path: Path) -> str:
    with _reading(path) as copy:
        try:
            found, made_at = revision_in(copy), memory.remembered(copy, MADE_AT)
        except exc.DBAPIError:
            found = made_at = None
    if found is None or made_at is None:
        raise NotABackup(path=str(path))
    return found


@contextmanager
def _reading(path: Path) -> Iterator[Connection]:
    engine = create_engine("sqlite://", creator=lambda: _read_only(path), hide_parameters=True)
    try:
        with engine.connect() as copy:
            yield copy
    finally:
        engine.dispose()


def _read_only(path: Path) -> sqlite3.Connection:
    # Immutable: no lock is taken and nothing is left beside it, on a read-only disk too.
    return sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1", uri=True)


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "foreign_keys = OFF"):
        connection.execute(f"PRAGMA {pragma}")


def _check_of(path: Path) -> bytes:
    with path.open("rb") as file:
        head = bytearray(file.read(HEADER))
        head[CHECK] = bytes(4)
        check = zlib.crc32(head)
        while block := file.read(BLOCK):
            check = zlib.crc32(block, check)
    return check.to_bytes(4, "big")
