"""Tips: seen by the street's gangmakers, gone when handled."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from storage import people, tips
from storage.models import tables
from tests.storage.conftest import NOW, Town


def note(town: Town, by: int, **other: object) -> int:
    draft = {
        "street_id": town.street_id,
        "house_number": "23",
        "occasion": "support",
        "mood": "LEED",
        "note": "zij is gevallen",
        "from_person": by,
        "by_role": "gangmaker",
        "at": NOW,
    }
    with town.db.transaction() as tx:
        return tips.note(tx, town.sealer, tips.TipDraft(**{**draft, **other}))


def test_a_tip_is_seen_until_it_is_done(town: Town) -> None:
    anja = town.gangmaker("Anja")
    tip_id = note(town, anja)
    with town.db.transaction() as tx:
        [seen] = tips.open_tips(tx, town.sealer, town.street_id)
        assert (seen.house_number, seen.note, seen.state) == ("23", "zij is gevallen", "open")
        assert tips.done(tx, town.sealer, tip_id, anja, NOW) == seen
        assert tips.done(tx, town.sealer, tip_id, anja, NOW) is None
        assert tips.one(tx, town.sealer, tip_id) is None
        assert tips.open_tips(tx, town.sealer, town.street_id) == []


@pytest.mark.parametrize("how", ["done", "faded"])
def test_of_a_handled_tip_only_the_count_stays(town: Town, how: str) -> None:
    anja = town.gangmaker("Anja")
    tip_id = note(town, anja)
    with town.db.transaction() as tx:
        if how == "done":
            tips.done(tx, town.sealer, tip_id, anja, NOW)
        else:
            assert tips.fade(tx, NOW + timedelta(days=30) - timedelta(seconds=1)) == 0
            assert tips.fade(tx, NOW + timedelta(days=30)) == 1
        row = tx.execute(select(tables["tip"])).one()
    assert (row.state, row.sealed, row.wrapped_key, row.from_person) == (how, None, None, None)


def test_a_neighbours_note_is_not_passed_on(town: Town) -> None:
    buur = town.meet("Buur").person.id
    tip_id = note(town, buur, by_role="neighbour")
    with town.db.transaction() as tx:
        seen = tips.one(tx, town.sealer, tip_id)
        assert (seen.note, seen.house_number, seen.from_person) == (None, "23", buur)
        assert tips.noted_by(tx, town.sealer, buur)[0].note == "zij is gevallen"


def test_who_took_a_tip_may_say_so_again(town: Town) -> None:
    anja, bert = town.gangmaker("Anja"), town.gangmaker("Bert")
    tip_id = note(town, anja)
    with town.db.transaction() as tx:
        taken = [tips.take(tx, tip_id, who, NOW) for who in (anja, anja, bert)]
        assert taken == [True, True, False]
        assert tips.one(tx, town.sealer, tip_id).taken_by == anja


def test_a_tip_taken_by_who_left_is_open_again(town: Town) -> None:
    anja, bert = town.gangmaker("Anja"), town.gangmaker("Bert")
    tip_id = note(town, bert)
    with town.db.transaction() as tx:
        tips.take(tx, tip_id, anja, NOW)
        people.erase(tx, anja, NOW)
        seen = tips.one(tx, town.sealer, tip_id)
    assert (seen.state, seen.taken_by, seen.from_person) == ("open", None, bert)
