"""Brings a database to the newest schema, or says that it is not there yet."""

from pathlib import Path

from sqlalchemy import inspect, text

from storage.db import Database
from storage.errors import SchemaTooNew, SchemaTooOld

NEWEST = "0005"
MIGRATIONS = Path(__file__).parent / "migrations"
ONE_AT_A_TIME = 5_150_112  # a PostgreSQL advisory lock of our own


def migrate(url: str, to: str = "head") -> None:
    """All or nothing: one transaction, so an interrupted migration changes nothing."""
    db = Database.open(url)
    try:
        if to != "head" or revision(db) != NEWEST:
            _upgrade(db, to)
    finally:
        db.close()


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
        if not inspect(tx).has_table("alembic_version"):
            return None
        found: str | None = tx.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return found


def _upgrade(db: Database, to: str) -> None:
    # Alembic is only needed here; what starts on the newest schema is faster without it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    with db.transaction() as tx:
        if not db.is_sqlite:
            tx.execute(text(f"SELECT pg_advisory_xact_lock({ONE_AT_A_TIME})"))
        config.attributes["connection"] = tx
        command.upgrade(config, to)
