"""Every deed is done by exactly one function."""

from typing import get_args

from bot.deeds import Deed
from bot.doing import AREAS, DOINGS


def test_every_deed_is_in_the_table_once() -> None:
    listed = [deed for area in AREAS for deed in area.DOES]
    assert sorted(map(str, listed)) == sorted(map(str, set(get_args(Deed))))
    assert set(DOINGS) == set(listed)
