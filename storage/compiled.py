"""Statements as SQL, compiled once in a process: engines for one kind of database share them."""

from typing import Any

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

COMPILED: LRUCache[Any, Any] = LRUCache(1000)


class OfItsKind:
    """Equals every dialect of its kind: SQLAlchemy keeps what it compiled by dialect."""

    name: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OfItsKind) and self.name == other.name

    def __hash__(self) -> int:
        return hash(self.name)


class ImmediateSQLite(OfItsKind, SQLiteDialect_pysqlite):
    """Begins every transaction as the one writer: a read before a write is never outdated."""

    supports_statement_cache = True

    def do_begin(self, dbapi_connection: Any) -> None:
        dbapi_connection.execute("BEGIN IMMEDIATE")


class ReadingSQLite(OfItsKind, SQLiteDialect_pysqlite):
    """Begins every transaction as a reader: it sees one moment, and holds no writer up."""

    supports_statement_cache = True

    def do_begin(self, dbapi_connection: Any) -> None:
        dbapi_connection.execute("BEGIN")
        dbapi_connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()


class OurPostgreSQL(OfItsKind, PGDialect_psycopg):
    """Just as SQLAlchemy has it."""

    supports_statement_cache = True


registry.register("sqlite.immediate", __name__, ImmediateSQLite.__name__)
registry.register("sqlite.reading", __name__, ReadingSQLite.__name__)
registry.register("postgresql.ours", __name__, OurPostgreSQL.__name__)
