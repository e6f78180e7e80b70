"""`lief numbers` as an operator meets it."""

import json
from contextlib import chdir
from datetime import UTC, datetime
from pathlib import Path

import pytest

from api.year_numbers import Order, numbers
from bot.settings import Settings
from storage.db import Database
from storage.errors import FileInTheWay, ProgrammeUnknown
from tests.conftest import NewDatabase
from tests.storage.test_numbers import give, place
from tests.test_keeping import complains, does

ASKED = ("numbers", "--programme", "Voorbeeldstad", "--year", "2025")


@pytest.fixture
def house(new_sqlite: NewDatabase, tmp_path: Path) -> Path:
    """A folder with a database: a programme of six active streets, and one of a single street."""
    with new_sqlite() as url:
        db = Database.open(url)
        with db.transaction() as tx:
            large, tiny = place(tx, "Voorbeeldstad", 6), place(tx, "Gehucht", 1)
            for street in range(6):
                give(tx, large, street, datetime(2025, 2, 1, tzinfo=UTC).date())
            give(tx, tiny, 0, datetime(2025, 2, 1, tzinfo=UTC).date())
        db.close()
        (tmp_path / "lief.db").write_bytes(Path(url.removeprefix("sqlite:///")).read_bytes())
    return tmp_path


def told(folder: Path, order: Order, *, as_json: bool = True) -> str:
    with chdir(folder):
        return numbers(Settings(), order, as_json=as_json)


def test_a_municipality_gets_its_year_in_words_and_a_picture(house: Path) -> None:
    said = does(house, *ASKED, "-o", "2025.png")
    assert said.startswith("Voorbeeldstad in 2025: 6 attenties, samen €\u00a060,00.")
    assert (house / "2025.png").read_bytes().startswith(b"\x89PNG")
    assert (house / "2025.png").stat().st_mode & 0o777 == 0o600
    told(house, Order("voorbeeldstad", 2025, Path("2025.png")))  # ours may go


def test_a_program_gets_the_same_numbers(house: Path) -> None:
    found = json.loads(told(house, Order("Voorbeeldstad", 2025)))
    assert (found["attentions"], found["spent_cents"], found["active_streets"]) == (6, 60_00, 6)
    assert found["occasions"] == {"support": 6}


def test_all_together_leaves_out_what_is_too_small(house: Path) -> None:
    found = json.loads(told(house, Order(None, 2025)))
    assert (found["attentions"], found["programmes"], found["programmes_left_out"]) == (6, 1, 1)
    assert json.loads(told(house, Order("Gehucht", 2025)))["attentions"] == 0


def test_another_file_of_that_name_stays(house: Path) -> None:
    (house / "mine.png").write_bytes(b"my own picture")
    with pytest.raises(FileInTheWay):
        told(house, Order("Voorbeeldstad", 2025, Path("mine.png")))
    assert (house / "mine.png").read_bytes() == b"my own picture"


def test_an_unknown_municipality_is_one_line(house: Path) -> None:
    assert "no such municipality" in complains(
        house, "numbers", "--programme", "Nergens", "--year", "2025"
    )
    with pytest.raises(ProgrammeUnknown):
        told(house, Order("Nergens", 2025))
