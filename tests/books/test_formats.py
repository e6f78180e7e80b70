"""What is written in each format is what its readers read back."""

import csv
import gc
from collections import defaultdict
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot.books import FORMATS, is_ours
from bot.books.lines import euros
from bot.books.safe import told_apart
from bot.naming import visible
from tests.books.hledger import balances, holds
from tests.books.made_up import EN, MADE, NL, books_of
from tests.hostile import NAMES
from tests.neighbourhood import SPEECH

LEFT = 140_00
BOOKS = books_of(NAMES)


def test_a_workbook_holds_text_and_numbers_and_no_formula() -> None:
    book = load_workbook(BytesIO(FORMATS["xlsx"](BOOKS, NL, MADE)))
    assert book.sheetnames == ["Straten", "Boekingen", "Aanleidingen"]
    cells = [cell for sheet in book for row in sheet for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "inlineStr", "n", "d"}
    streets, moved, occasions = (list(sheet.values) for sheet in book)
    assert [row[0] for row in streets[1:-1]] == [visible(name) for name in NAMES]
    assert [row[-1] for row in streets[1:-1]] == [LEFT / 100] * len(NAMES)
    assert streets[-1][-1] == pytest.approx(LEFT / 100 * len(NAMES))
    assert moved[1][0].date() == date(2026, 1, 1)
    assert occasions[1] == ("een steuntje in de rug", len(NAMES), 12.5 * len(NAMES))


def test_the_lines_add_up_to_what_is_left() -> None:
    written = FORMATS["csv"](BOOKS, NL, MADE).decode("utf-8-sig")
    sums: dict[str, int] = defaultdict(int)
    for row in csv.DictReader(StringIO(written, newline="")):
        sums[row["Straat"]] += round(float(row["Bedrag"]) * 100)
        assert not row["Straat"].startswith(tuple("=+-@"))
    assert list(sums.values()) == [LEFT] * len(NAMES)


@pytest.mark.parametrize("words", [NL, EN])
def test_hledger_proves_what_is_left_in_each_pot(words) -> None:
    journal = FORMATS["hledger"](BOOKS, words, MADE)
    holds(journal)
    pots = balances(journal, words("books-account-pot"))
    names = told_apart(
        ((one.street_id, one.name) for one in BOOKS.streets), words("books-nameless")
    )
    assert sorted(pots.items()) == sorted((name, LEFT) for name in names.values())


def test_hledger_refuses_a_journal_with_a_cent_too_many() -> None:
    journal = FORMATS["hledger"](books_of(["Lindenstraat"]), NL, MADE)
    broken = journal.replace(b"= 140.00 EUR", b"= 140.01 EUR")
    assert broken != journal
    with pytest.raises(AssertionError, match="assertion"):
        holds(broken)


def test_two_streets_with_one_safe_name_stay_two() -> None:
    journal = FORMATS["hledger"](books_of(["Plein (oost)", "Plein: oost", "🌷", "👩"]), NL, MADE)
    holds(journal)
    assert balances(journal, "Potjes").keys() == {
        "Plein oost",
        "Plein oost 2",
        "Straat",
        "Straat 2",
    }


@pytest.mark.parametrize("format_", FORMATS)
def test_a_year_without_anything_is_a_file_too(format_: str, tmp_path: Path) -> None:
    file = tmp_path / "books"
    file.write_bytes(FORMATS[format_](books_of([]), NL, MADE))
    assert is_ours(file, SPEECH)
    if format_ == "hledger":
        holds(file.read_bytes())


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("words", [NL, EN])
def test_a_book_of_ours_is_known_as_ours(words, format_: str, tmp_path: Path) -> None:
    file = tmp_path / "books"
    file.write_bytes(FORMATS[format_](BOOKS, words, MADE))
    assert is_ours(file, SPEECH)


def test_what_somebody_saved_anew_is_no_longer_ours(tmp_path: Path) -> None:
    file = tmp_path / "books.xlsx"
    file.write_bytes(FORMATS["xlsx"](BOOKS, NL, MADE))
    book = load_workbook(file)
    book.properties.lastModifiedBy = "Karin"
    book.save(file)
    assert not is_ours(file, SPEECH)
    file.write_text("een brief")
    assert not is_ours(file, SPEECH)


def test_euros_have_two_decimals_and_a_point() -> None:
    assert [euros(cents) for cents in (0, 5, -5, 1250_05, -1)] == [
        "0.00", "0.05", "-0.05", "1250.05", "-0.01",
    ]  # fmt: skip


def test_a_workbook_that_is_broken_off_ends_without_a_word(
    capfd: pytest.CaptureFixture[str],
) -> None:
    def stop(_done: int, _of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        FORMATS["xlsx"](BOOKS, NL, MADE, stop)
    gc.collect()
    assert capfd.readouterr().err == ""
