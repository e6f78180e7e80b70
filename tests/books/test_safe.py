"""A name that somebody typed does nothing where it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.books.safe import account_name, as_text, told_apart
from bot.naming import visible
from tests.hostile import NAMES

NAME = st.text(max_size=40) | st.sampled_from(NAMES)


@given(NAME)
def test_a_cell_never_begins_as_a_formula(name: str) -> None:
    assert not as_text(name).startswith(tuple("=+-@\t\r\n＝＋－＠"))
    assert as_text(name).isprintable() or "\u00a0" not in as_text(name)


@given(NAME)
def test_an_account_name_holds_nothing_that_hledger_reads_otherwise(name: str) -> None:
    safe = account_name(name)
    assert not set(safe) & set(':;()[]{}*!=@"|~<>#%\n\t')
    assert "  " not in safe
    assert safe == safe.strip()


@given(st.lists(NAME, max_size=12))
def test_two_streets_never_share_an_account(names: list[str]) -> None:
    apart = told_apart(enumerate(names), "Straat")
    assert len({name.casefold() for name in apart.values()}) == len(names)
    assert all(apart.values())


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Lindenstraat", "Lindenstraat"),
        ("’s-Gravenweg 12-40", "’s-Gravenweg 12-40"),
        ("Plein: de hof;  (oost)", "Plein de hof oost"),
        ("🌷", ""),
    ],
)
def test_an_ordinary_name_stays_as_it_is(name: str, safe: str) -> None:
    assert account_name(name) == safe


def test_what_turns_the_direction_is_gone() -> None:
    assert visible("\u202eevil\u202c  straat\n") == "evil straat"
