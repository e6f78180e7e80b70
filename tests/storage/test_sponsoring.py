"""Sponsor money that was taken back: once, in the books both ways, and only while the street is."""

from datetime import timedelta

import pytest
from sqlalchemy import Connection

from storage import books, closing, ledger, sponsoring, streets, transfers
from storage.errors import StreetUnknown
from storage.transfers import Event
from tests.storage.conftest import NOW, Town
from tests.storage.test_together import at_once


def given(town: Town, by: int) -> sponsoring.Sponsored:
    """Put in by her, and the newest that is known of it."""
    with town.db.transaction() as tx:
        transfers.sponsor(tx, town.street_id, 50_00, Event("in:5", NOW, by))
        [found] = sponsoring.lately_by(tx, [by], NOW)
    return found


def test_it_is_taken_back_by_one(town: Town) -> None:
    carla = town.meet("Carla").person.id
    found = given(town, carla)

    def undo(tx: Connection, n: int) -> None:
        sponsoring.undo(tx, found, Event(f"undo:{n}", NOW, carla))

    assert sorted(map(str, at_once(town, undo, 6))) == ["None", *["already_undone"] * 5]
    assert town.balance() == 150_00
    with town.db.transaction() as tx:
        [now] = sponsoring.lately_by(tx, [carla], NOW)
        assert now.undone_at == NOW
        assert sponsoring.lately_by(tx, [carla], NOW + timedelta(seconds=1)) == []


def test_the_books_show_it_both_ways_and_add_up(town: Town) -> None:
    carla = town.meet("Carla").person.id
    found = given(town, carla)
    with town.db.transaction() as tx:
        sponsoring.undo(tx, found, Event("undo", NOW, carla))
        programme = streets.programme_by_id(tx, town.programme_id)
        assert programme is not None
        read = books.read(tx, programme.municipality, NOW.year)
        assert ledger.balance(tx, town.street_id) == read.streets[0].left == 150_00
    assert read.streets[0].sponsor == 0
    assert [one.cents for one in read.movements] == [150_00, 50_00, 50_00]
    assert read.movements[-1].reverses == found.id


def test_it_stands_once_the_street_is_closed(town: Town) -> None:
    carla = town.meet("Carla").person.id
    found = given(town, carla)
    with town.db.transaction() as tx:
        closing.close(tx, town.street_id, Event("close", NOW, carla))
    with pytest.raises(StreetUnknown), town.db.transaction() as tx:
        sponsoring.undo(tx, found, Event("undo", NOW, carla))
