"""Brings a database to the newest schema, or says that it is not there yet."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from storage.db import Database
from storage.errors import SchemaTooNew, SchemaTooOld

NEWEST = "0021"
MIGRATIONS = Path(__file__).parent / "migrations"
ONE_AT_A_TIME = 5_150_112  # a PostgreSQL advisory lock of our own


def migrate(url: str, to: str = "head") -> None:
    """All or nothing: one transaction, so an interrupted migration changes nothing."""
    db = Database.open(url)
    try:
        with db.transaction() as tx:
            upgrade(tx, to)
    finally:
        db.close()


def upgrade(tx: Connection, to: str = "head") -> None:
    """The same, as a part of this transaction."""
    if tx.dialect.name == "postgresql":
        tx.execute(text(f"SELECT pg_advisory_xact_lock({ONE_AT_A_TIME})"))
    if to == "head" and revision_in(tx) == NEWEST:
        return
    # Alembic is only needed here; what starts on the newest schema is faster without it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = tx
    command.upgrade(config, to)


def require_newest(db: Database) -> None:
    """Raises SchemaTooOld (run `lief migrate`) or SchemaTooNew (the code is behind)."""
    found = revision(db)
    if found is None or found < NEWEST:
        raise SchemaTooOld(found=found, newest=NEWEST)
    if found > NEWEST:
        raise SchemaTooNew(found=found, newest=NEWEST)


def revision(db: Database) -> str | None:
    """The schema's number, such as "0001"; None for an empty database."""
    with db.transaction() as tx:
        return revision_in(tx)


def revision_in(tx: Connection) -> str | None:
    """The same, as this transaction sees it."""
    if not inspect(tx).has_table("alembic_version"):
        return None
    found: str | None = tx.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found
