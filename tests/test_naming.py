"""A file's name is safe on every disk, whatever a street is called."""

import pytest

from bot.naming import LONGEST, file_name
from tests.hostile import NAMES


def test_a_name_is_kept_as_it_is() -> None:
    assert file_name("Saldi ’s-Gravenweg 2026", "xlsx") == "Saldi ’s-Gravenweg 2026.xlsx"


@pytest.mark.parametrize(
    "name", [*NAMES, "../../etc/passwd", "a\r\nSet-Cookie: x", "...", "%2e%2f"]
)
def test_no_name_leaves_its_place(name: str) -> None:
    made = file_name(name, "pdf")
    assert made.endswith(".pdf")
    assert made.isprintable()
    assert 0 < len(made) <= LONGEST + 4
    assert not made.startswith((".", " "))
    assert not set(made) & set('/\\:*?"<>|%;\r\n')
