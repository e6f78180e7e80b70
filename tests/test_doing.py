"""Every deed is done by exactly one function."""

from types import SimpleNamespace
from typing import get_args

import pytest

from bot.deeds import Deed, Outcome
from bot.dialogues import DIALOGUES
from bot.doing import AREAS, DOINGS

WITHOUT_POTS = SimpleNamespace(me=SimpleNamespace(pots=()))


def test_every_deed_is_in_the_table_once() -> None:
    listed = [deed for area in AREAS for deed in area.DOES]
    assert sorted(map(str, listed)) == sorted(map(str, set(get_args(Deed))))
    assert set(DOINGS) == set(listed)


@pytest.mark.parametrize("name", ["report", "count", "undo", "correct", "sponsor", "on_behalf"])
def test_who_writes_down_as_her_street_closes_hears_that_it_cannot_be(name: str) -> None:
    answer = DIALOGUES[name].told(Outcome("street_unknown"), {}, WITHOUT_POTS)
    assert [said.key for said in answer.says] in (["not-for-you"], ["nothing-to-correct"])
