"""Every deed is done by exactly one function."""

from typing import get_args

from bot.deeds import Deed
from bot.doing import DOINGS, desk, heat, on_behalf, oneself, pot, tips


def test_every_deed_is_in_the_table_once() -> None:
    areas = [area.DOES for area in (pot, on_behalf, tips, oneself, heat, desk)]
    listed = [deed for area in areas for deed in area]
    assert sorted(map(str, listed)) == sorted(map(str, set(get_args(Deed))))
    assert set(DOINGS) == set(listed)
