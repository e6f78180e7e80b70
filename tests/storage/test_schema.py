"""The schema: migrations lead to the models, and the code refuses another one."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import exc, inspect, text

from storage.db import Database
from storage.errors import BadDatabaseUrl, SchemaTooNew, SchemaTooOld
from storage.models import tables
from storage.schema import MIGRATIONS, NEWEST, migrate, require_newest, revision


@pytest.fixture
def empty(database_url: str) -> str:
    """The address of a database without a single table."""
    db = Database.open(database_url)
    with db.transaction() as tx:
        if db.is_sqlite:
            tx.execute(text("PRAGMA writable_schema = 1"))
            tx.execute(text("DELETE FROM sqlite_master"))
            tx.execute(text("PRAGMA writable_schema = 0"))
        else:
            tx.execute(text("DROP SCHEMA public CASCADE"))
            tx.execute(text("CREATE SCHEMA public"))
    db.close()
    return database_url


def test_migrations_lead_to_the_models(database: Database) -> None:
    with database.transaction() as tx:
        context = MigrationContext.configure(tx, opts={"compare_type": True})
        assert compare_metadata(context, tables["person"].metadata) == []


def test_newest_is_the_last_migration() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_current_head() == NEWEST


def test_a_migrated_database_is_accepted(database: Database) -> None:
    require_newest(database)


def test_an_older_database_is_refused_until_migrated(empty: str) -> None:
    db = Database.open(empty)
    with pytest.raises(SchemaTooOld) as refusal:
        require_newest(db)
    assert refusal.value.facts == {"found": None, "newest": NEWEST}
    migrate(empty, to="0002")
    with pytest.raises(SchemaTooOld):
        require_newest(db)
    migrate(empty)
    require_newest(db)
    migrate(empty)
    db.close()


def test_a_newer_database_is_refused(database: Database) -> None:
    with database.transaction() as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(SchemaTooNew):
        require_newest(database)


def test_a_migration_that_breaks_off_changes_nothing(empty: str) -> None:
    db = Database.open(empty)
    with db.transaction() as tx:
        tx.execute(text("CREATE TABLE phone_line (id INTEGER)"))
    with pytest.raises(exc.DBAPIError):
        migrate(empty)
    assert revision(db) is None
    with db.transaction() as tx:
        assert inspect(tx).get_table_names() == ["phone_line"]
    db.close()


# An event that somebody announced, before announcements without an author were possible.
_ANNOUNCED = (
    "INSERT INTO programme (id, municipality, local_party, yearly_cents, settings, created_at)"
    " VALUES (1, 'Lindewaard', 'Welzijn', 15000, '{}', '2026-06-01 10:00:00+00')",
    "INSERT INTO person (id, token, created_at, language, form, at_once)"
    " VALUES (1, 'token', '2026-06-01 10:00:00+00', 'nl', 'je', false)",
    "INSERT INTO announcement (id, author_id, audience, text, created_at, starts_at, expires_at,"
    " kind) VALUES (7, 1, 'all', 'De top', '2026-06-01 10:00:00+00', '2026-06-01 10:00:00+00',"
    " '2026-06-08 10:00:00+00', 'event')",
    "INSERT INTO announcement_place (announcement_id, programme_id, state) VALUES (7, 1, 'done')",
    "INSERT INTO announcement_person (announcement_id, person_id, programme_id, outcome)"
    " VALUES (7, 1, 1, 'sent')",
    "INSERT INTO event (announcement_id, starts_at, venue) VALUES (7, '2026-06-08 10:00:00+00',"
    " 'De Kamp')",
)


def test_what_was_announced_keeps_its_author(empty: str) -> None:
    migrate(empty, to="0019")
    db = Database.open(empty)
    with db.transaction() as tx:
        for sentence in _ANNOUNCED:
            tx.execute(text(sentence))
    migrate(empty)
    with db.transaction() as tx:
        before = tx.execute(text("SELECT id, author_id, text, kind FROM announcement")).one()
        assert tuple(before) == (7, 1, "De top", "event")
        tx.execute(text("UPDATE announcement SET author_id = NULL"))
        for of_it in ("announcement_place", "announcement_person", "event"):
            assert tx.execute(text(f"SELECT announcement_id FROM {of_it}")).scalars().all() == [7]
        if db.is_sqlite:
            assert tx.execute(text("PRAGMA foreign_key_check")).all() == []
    with pytest.raises(exc.IntegrityError), db.transaction() as tx:
        tx.execute(text("UPDATE announcement_place SET announcement_id = 8"))
    db.close()


@pytest.mark.parametrize("url", ["mysql://x/y", "sqlite://", "sqlite:///:memory:", "nonsense", ""])
def test_another_kind_of_database_is_refused(url: str) -> None:
    with pytest.raises(BadDatabaseUrl):
        Database.open(url)
