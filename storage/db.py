"""Opens the database and runs work in it: one transaction at a time is all that anybody sees."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import URL, Connection, Engine, create_engine, event, exc, make_url

from storage.compiled import COMPILED
from storage.errors import BadDatabaseUrl, Busy

PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA cache_size = -8192",
)
SESSION = (
    "SET TIME ZONE 'UTC'",
    "SET lock_timeout = '5s'",
    "SET idle_in_transaction_session_timeout = '60s'",
)
POSTGRES_THREADS = 8

T = TypeVar("T")

# What everything outside this package calls the connection of a running transaction.
Transaction = Connection


@dataclass(frozen=True, slots=True)
class Database:
    """One database, with the threads that work in it.

    SQLite has one writer thread and begins IMMEDIATE; PostgreSQL has a pool of 8, READ COMMITTED.
    """

    engine: Engine
    threads: ThreadPoolExecutor

    @classmethod
    def open(cls, url: str) -> "Database":
        """`url` is sqlite:///FILE, postgresql:// or postgresql+psycopg://; else BadDatabaseUrl."""
        engine = engine_for(url)
        writers = 1 if engine.dialect.name == "sqlite" else POSTGRES_THREADS
        return cls(engine, ThreadPoolExecutor(writers, thread_name_prefix="storage"))

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Commits at the end, rolls back on any exception.

        Raises Busy when the database cannot take it now: locked, full, or not there.
        """
        with or_busy(), self.engine.begin() as tx:
            yield tx

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """Only reads, and sees everything as of one moment while others write. Raises Busy."""
        with or_busy(), self._reading() as connection:
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        if not self.is_sqlite:
            with self.engine.connect() as connection:
                yield connection.execution_options(
                    isolation_level="REPEATABLE READ", postgresql_readonly=True
                )
            return
        reader = sqlite_engine(self.engine.url, "sqlite+reading")
        try:
            with reader.connect() as connection:
                yield connection
        finally:
            reader.dispose()

    async def run(self, work: Callable[[Connection], T]) -> T:
        """Runs `work(tx)` in a storage thread, in a transaction of its own."""
        return await asyncio.get_running_loop().run_in_executor(self.threads, self._do, work)

    def _do(self, work: Callable[[Connection], T]) -> T:
        with self.transaction() as tx:
            return work(tx)

    def flush(self) -> None:
        """Empties SQLite's write-ahead log, so that what was erased is gone from it too."""
        if self.is_sqlite:
            connection = self.engine.raw_connection()
            try:
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                connection.close()

    def close(self) -> None:
        """Waits for the work that runs, then closes all connections."""
        self.threads.shutdown(wait=True)
        self.engine.dispose()


@contextmanager
def or_busy() -> Iterator[None]:
    """What may well succeed later becomes Busy."""
    try:
        yield
    except exc.TimeoutError as error:
        raise Busy(cause="no connection free") from error
    except exc.DBAPIError as error:
        if not for_now(error):
            raise
        raise Busy(cause=type(error.orig).__name__) from error


def for_now(error: exc.DBAPIError) -> bool:
    """True when the same work may well succeed later, or once somebody mended the file."""
    if type(error.orig) is sqlite3.DatabaseError:  # damaged, or no database at all
        return True
    if isinstance(error.orig, sqlite3.OperationalError):
        return error.orig.sqlite_errorname != "SQLITE_ERROR"  # that one is a wrong statement
    return error.connection_invalidated or isinstance(error, exc.OperationalError)


def engine_for(url: str) -> Engine:
    try:
        address = make_url(url)
    except (exc.ArgumentError, ValueError):
        raise BadDatabaseUrl from None
    if address.drivername == "sqlite" and address.database not in (None, "", ":memory:"):
        return sqlite_engine(address, "sqlite+immediate")
    if address.drivername in ("postgresql", "postgresql+psycopg"):
        engine = create_engine(
            address.set(drivername="postgresql+ours"),
            execution_options={"compiled_cache": COMPILED},
            hide_parameters=True,
            pool_size=POSTGRES_THREADS,
            max_overflow=POSTGRES_THREADS,
            pool_timeout=5,
            pool_pre_ping=True,
            isolation_level="READ COMMITTED",
        )
        event.listen(engine, "connect", prepare_postgres)
        return engine
    raise BadDatabaseUrl(kind=address.drivername)


def sqlite_engine(address: URL, drivername: str) -> Engine:
    engine = create_engine(
        address.set(drivername=drivername),
        execution_options={"compiled_cache": COMPILED},
        hide_parameters=True,
        connect_args={"check_same_thread": False},
    )
    event.listen(engine, "connect", prepare_sqlite)
    return engine


def prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves
    for pragma in PRAGMAS:
        connection.execute(pragma)


def prepare_postgres(connection: Any, _record: object) -> None:
    connection.autocommit = True
    for setting in SESSION:
        connection.execute(setting)
    connection.autocommit = False
