"""`lief export` as an operator meets it."""

import csv
import json
import signal
import time
from contextlib import chdir
from io import StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import insert, select

from api.exporting import Order, export
from bot.settings import Settings
from storage import streets
from storage.db import Database
from storage.errors import FileInTheWay
from storage.models import tables
from tests.books.hledger import balances, holds
from tests.conftest import NewDatabase
from tests.forked import Forked
from tests.neighbourhood import NOON
from tests.running import LIEF, PATIENCE, environment, lief
from tests.test_keeping import complains, does

ASKED = ("export", "--programme", "Lindewaard", "--year", "2026", "--format")


def a_town(url: str, street: str, small_gifts: int = 0) -> None:
    """A programme with one street, whose pot also got so many gifts of a cent."""
    db, account = Database.open(url), tables["account"]
    with db.transaction() as tx:
        new = streets.NewProgramme("Lindewaard", "Welzijn Lindewaard", 150_00)
        streets.open_street(tx, streets.add_programme(tx, new, NOON), street, NOON, 150_00)
        if small_gifts:
            kinds = dict(tx.execute(select(account.c.kind, account.c.id)).all())
            row = {"source": kinds["sponsor"], "target": kinds["pot"], "cents": 1, "at": NOON}
            gifts = [{**row, "ref": f"r{n}"} for n in range(small_gifts)]
            tx.execute(insert(tables["transfer"]), gifts)
    db.close()


@pytest.fixture
def house(new_sqlite: NewDatabase, tmp_path: Path) -> Path:
    """A folder with a database: one programme, one street of 2026 with a name like a formula."""
    with new_sqlite() as url:
        a_town(url, "=1+1straat")
        (tmp_path / "lief.db").write_bytes(Path(url.removeprefix("sqlite:///")).read_bytes())
    return tmp_path


def exported(folder: Path, year: int, kind: str, name: str, *, as_json: bool = False) -> str:
    """What it says; in this process, which is quicker."""
    with chdir(folder):
        order = Order("lindewaard", year, kind, Path(name))
        return export(Settings(), order, as_json=as_json)


def test_the_books_come_in_every_format(house: Path) -> None:
    assert "150.00 left" in exported(house, 2026, "xlsx", "books.xlsx")
    assert load_workbook(house / "books.xlsx")["Straten"]["A2"].value == "=1+1straat"
    told = json.loads(does(house, *ASKED, "csv", "--output", "books.csv", "--json"))
    assert (told["streets"], told["transfers"], told["left_cents"]) == (1, 1, 150_00)
    lines = (house / "books.csv").read_text("utf-8-sig")
    [row] = csv.DictReader(StringIO(lines))
    assert (row["Straat"], row["Bedrag"]) == ("'=1+1straat", "150.00")
    exported(house, 2026, "hledger", "books.journal")
    written = (house / "books.journal").read_bytes()
    holds(written)
    assert balances(written, "Potjes") == {"1+1straat": 150_00}
    for name in ("books.xlsx", "books.csv", "books.journal"):
        assert (house / name).stat().st_mode & 0o777 == 0o600
    exported(house, 2026, "csv", "books.xlsx")  # ours may go
    assert not list(house.glob("*.part"))


def test_a_year_without_bookings_is_a_file(house: Path) -> None:
    for kind in ("xlsx", "csv", "hledger"):
        assert "0 transfers" in exported(house, 2019, kind, kind)
    holds((house / "hledger").read_bytes())


def test_what_cannot_be_is_one_line(house: Path) -> None:
    nowhere = ("export", "--programme", "Nergens", "--year", "2026", "--format", "csv", "-o", "x")
    assert "programme add" in complains(house, *nowhere)
    assert "nowhere" in complains(house, *ASKED, "csv", "-o", "nowhere/books.csv")
    assert "another name" in complains(house, *ASKED, "csv", "-o", "lief.db")
    assert lief(house, *ASKED, "pdf", "-o", "x").returncode == 2
    assert not (house / "x").exists()


def test_nothing_but_a_book_of_ours_is_overwritten(house: Path) -> None:
    (house / "letter").write_text("een brief")
    for there in ("letter", "lief.db", "."):
        with pytest.raises(FileInTheWay):
            exported(house, 2026, "csv", there)
    assert (house / "letter").read_text() == "een brief"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_an_export_that_is_broken_off_leaves_the_older_one(
    new_database: NewDatabase, tmp_path: Path, number: signal.Signals
) -> None:
    with new_database() as url:
        a_town(url, "Lindenstraat", small_gifts=8_000)
        file = tmp_path / "books.csv"
        does(tmp_path, *ASKED, "csv", "-o", "books.csv", DATABASE_URL=url)
        before = file.read_bytes()
        words = [*LIEF, *ASKED, "csv", "-o", "books.csv"]
        process = Forked(words, tmp_path, environment(DATABASE_URL=url))
        end = time.monotonic() + PATIENCE
        while process.poll() is None and not (tmp_path / "books.csv.part").exists():
            assert time.monotonic() < end
            time.sleep(0.001)
        process.send_signal(number)
        assert process.wait(20) in (0, -number)
        assert file.read_bytes() == before
        if number == signal.SIGKILL:  # what it left behind is overwritten
            does(tmp_path, *ASKED, "csv", "-o", "books.csv", DATABASE_URL=url)
            assert file.read_bytes() == before
        assert [path.name for path in tmp_path.glob("books*")] == ["books.csv"]
