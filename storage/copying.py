"""Carries rows from one database to another of the same schema, table by table."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Table, exc, func, insert, select

from storage.errors import BackupRefused, Busy
from storage.models import in_order

PAGE = 1000

TABLES: tuple[Table, ...] = in_order()

Rows = Sequence[Row[Any]]

# Told now and then how much is done, of how much in all.
Progress = Callable[[int, int], None]


def quietly(_done: int, _of: int) -> None:
    """Tells nobody."""


def count(tx: Connection, tables: Iterable[Table] = TABLES) -> dict[str, int]:
    """How many rows each table has."""
    return {table.name: tx.execute(_COUNT[table.name]).scalar_one() for table in tables}


def carry(
    source: Connection, target: Connection, tables: Sequence[Table], told: Progress = quietly
) -> dict[str, int]:
    """Adds all rows of these tables to the target; gives how many each had.

    A row may refer to a later one of its own table. Raises BackupRefused, Busy.
    """
    rows = count(source, tables)
    way = _Way(sum(rows.values()), told)
    fill = _fill_sqlite if target.dialect.name == "sqlite" else _fill_postgres
    for table in tables:
        fill(target, table, _pages(source, table, way))
    return rows


@dataclass(slots=True)
class _Way:
    """How far it is to the end, told after every page."""

    of: int
    told: Progress
    done: int = 0

    def go(self, rows: int) -> None:
        self.done += rows
        self.told(self.done, self.of)


def _pages(source: Connection, table: Table, way: _Way) -> Iterator[Rows]:
    try:
        found = source.execute(_ALL[table.name], execution_options={"yield_per": PAGE})
        for page in found.partitions():
            yield page
            way.go(len(page))
    except (exc.DBAPIError, ValueError, TypeError):
        if source.dialect.name == "sqlite":  # what stands there is not what should
            raise BackupRefused(table=table.name) from None
        raise


def _fill_sqlite(target: Connection, table: Table, pages: Iterable[Rows]) -> None:
    target.exec_driver_sql("PRAGMA defer_foreign_keys = ON")  # until the commit
    try:
        for page in pages:
            target.execute(_ADD[table.name], [row._asdict() for row in page])
    except exc.DBAPIError as error:
        if isinstance(error.orig, sqlite3.IntegrityError):
            raise BackupRefused(table=table.name) from None
        raise


def _fill_postgres(target: Connection, table: Table, pages: Iterable[Rows]) -> None:
    """One statement for the whole table, so that keys are looked at when all its rows are in."""
    import psycopg  # a house on SQLite does without it

    raw = target.connection.driver_connection
    assert isinstance(raw, psycopg.Connection)
    try:
        with raw.cursor() as cursor, cursor.copy(_COPY[table.name]) as copy:
            for page in pages:
                for row in page:
                    copy.write_row(row)
    except psycopg.OperationalError as error:
        raise Busy(cause=type(error).__name__) from error
    except psycopg.Error:
        raise BackupRefused(table=table.name) from None


def _copy_into(table: Table) -> str:
    columns = ", ".join(f'"{column.name}"' for column in table.c)
    return f'COPY "{table.name}" ({columns}) FROM STDIN'


_ALL = {table.name: select(table).order_by(*table.primary_key) for table in TABLES}
_COUNT = {table.name: select(func.count()).select_from(table) for table in TABLES}
_ADD = {table.name: insert(table) for table in TABLES}
_COPY = {table.name: _copy_into(table) for table in TABLES}
