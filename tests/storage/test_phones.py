"""The demo's phones, and what the house remembers."""

import pytest

from storage import house, phones
from tests.storage.conftest import NOW, Town


def test_a_phone_shows_each_event_once(town: Town) -> None:
    said = {"text": "bloemen 12,50", "choices": [], "kind": "text"}
    with town.db.transaction() as tx:
        shown = phones.show(tx, town.sealer, "anja", True, said, "e1", NOW)
        assert phones.show(tx, town.sealer, "anja", True, said, "e1", NOW) is None
        assert phones.show(tx, town.sealer, "bert", True, said, "e1", NOW) is not None
        assert phones.by_event(tx, town.sealer, "anja", "e1") == shown
        assert phones.one(tx, town.sealer, shown.id) == shown
    assert shown.payload == said


def test_lines_are_read_on_from_where_one_was(town: Town) -> None:
    with town.db.transaction() as tx:
        shown = [
            phones.show(tx, town.sealer, phone, False, {"text": str(n)}, None, NOW)
            for n, phone in enumerate(["anja", "bert", "anja"])
        ]
        assert phones.lines(tx, town.sealer) == shown
        assert phones.lines(tx, town.sealer, "anja") == [shown[0], shown[2]]
        assert phones.lines(tx, town.sealer, after=shown[0].id, limit=1) == [shown[1]]
        assert phones.last_id(tx) == shown[2].id


def test_a_line_keeps_its_ticks(town: Town) -> None:
    with town.db.transaction() as tx:
        line = phones.show(tx, town.sealer, "anja", True, {"text": "hoi"}, "e1", NOW, 2)
        assert phones.one(tx, town.sealer, line.id) == line
        assert line.ticks == 2


def test_the_clock_only_moves_on(town: Town) -> None:
    with town.db.transaction() as tx:
        assert house.clock_ahead(tx) == 0
        assert [house.move_clock(tx, seconds) for seconds in (3600, 60)] == [3600, 3660]
        assert house.clock_ahead(tx) == 3660
        with pytest.raises(ValueError, match="back"):
            house.move_clock(tx, -1)


def test_the_sender_rests_when_told(town: Town) -> None:
    with town.db.transaction() as tx:
        assert not house.sender_paused(tx)
        house.pause_sender(tx, True)
        assert house.sender_paused(tx)
        house.pause_sender(tx, False)
        assert not house.sender_paused(tx)
