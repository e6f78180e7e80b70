"""A small town to test in: one programme, one street, and people made on first contact."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage import ledger, people, streets
from storage.db import Database
from storage.sealing import Sealer
from tests.full_house import full_house
from tests.neighbourhood import Neighbourhood

NOW = datetime(2026, 7, 1, 8, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Town:
    """Knows the ids; `meet` gives the conversation of somebody who writes for the first time."""

    db: Database
    sealer: Sealer
    programme_id: int
    street_id: int

    def meet(self, who: str, at: datetime = NOW) -> people.Met:
        with self.db.transaction() as tx:
            return people.find_conversation(
                tx, self.sealer, "phone", "demo", f"chat of {who}", who, who, at
            )

    def gangmaker(self, who: str) -> int:
        met = self.meet(who)
        with self.db.transaction() as tx:
            people.join(tx, met.person.id, "gangmaker", None, self.street_id, NOW)
        return met.person.id

    def balance(self) -> int:
        with self.db.transaction() as tx:
            return ledger.balance(tx, self.street_id)


@pytest.fixture
def town(database: Database, sealer: Sealer) -> Town:
    with database.transaction() as tx:
        new = streets.NewProgramme("Lindewaard", "Welzijn Lindewaard", 15_000)
        programme_id = streets.add_programme(tx, new, NOW)
        street_id = streets.open_street(tx, programme_id, "Lindenstraat", NOW, 15_000)
    return Town(database, sealer, programme_id, street_id)


@pytest.fixture
def booking(town: Town) -> Callable[..., ledger.Booking]:
    """A booking of flowers by `by`; `n` makes its ref and moves its moment on."""

    def make(by: int, cents: int = 1250, n: int = 1, **other: object) -> ledger.Booking:
        at = NOW + timedelta(seconds=n)
        flowers = ("flowers",)
        return ledger.Booking(
            **{
                "street_id": town.street_id,
                "cents": cents,
                "gifts": flowers,
                "occasion": "support",
                "mood": "LEED",
                "day": at.date(),
                "booked_by": by,
                "at": at,
                "ref": f"in:{n}",
                **other,
            }
        )

    return make


@pytest.fixture(params=["into sqlite", "into postgresql"])
def other(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """Another database, to restore into: no file at all, or an empty one."""
    with empty_one(request, tmp_path, request.param == "into sqlite") as db:
        yield db


@pytest.fixture
def across(
    request: pytest.FixtureRequest, tmp_path: Path, database: Database
) -> Iterator[Database]:
    """The same, of the other kind than the database itself."""
    with empty_one(request, tmp_path, not database.is_sqlite) as db:
        yield db


@contextmanager
def empty_one(request: pytest.FixtureRequest, folder: Path, is_sqlite: bool) -> Iterator[Database]:
    with ExitStack() as lent:
        if is_sqlite:
            url = f"sqlite:///{folder}/other.db"
        else:
            url = lent.enter_context(request.getfixturevalue("new_postgres")())
        db = Database.open(url)
        yield db
        db.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a backup may go."""
    return tmp_path / "copy #1 ?%41.db"


@pytest.fixture
def street(database: Database, sealer: Sealer) -> Neighbourhood:
    """A house in which every table holds something."""
    return full_house(database, sealer)
