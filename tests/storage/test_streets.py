"""Programmes and streets, and names that are nearly the same."""

from datetime import UTC, datetime

import pytest

from storage import ledger, streets
from storage.errors import ProgrammeExists, StreetExists
from tests.storage.conftest import NOW, Town


def test_a_street_opens_with_a_full_pot(town: Town) -> None:
    assert town.balance() == 15_000


def test_the_first_filling_is_of_the_local_year(town: Town) -> None:
    new_year = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)  # half past midnight in Amsterdam
    with town.db.transaction() as tx:
        street = streets.open_street(tx, town.programme_id, "Berkenlaan", new_year, 15_000)
        assert not ledger.deposit(tx, street, 15_000, f"refill:{street}:2027", new_year)


@pytest.mark.parametrize("name", ["Lindenstraat", "LINDENSTRAAT", "Linden straat", "lïndenstraat!"])
def test_the_same_street_is_not_opened_twice(town: Town, name: str) -> None:
    with pytest.raises(StreetExists), town.db.transaction() as tx:
        streets.open_street(tx, town.programme_id, name, NOW, 15_000, new=True)


def test_a_near_name_is_asked_about(town: Town) -> None:
    with town.db.transaction() as tx:
        with pytest.raises(StreetExists) as refusal:
            streets.open_street(tx, town.programme_id, "Lindestraat", NOW, 15_000)
        assert refusal.value.facts["suggestion"] == "Lindenstraat"
        streets.open_street(tx, town.programme_id, "Lindestraat", NOW, 15_000, new=True)
        streets.open_street(tx, town.programme_id, "Lindenlaan", NOW, 15_000)
        assert [row.name for row in streets.streets_in(tx, town.programme_id)] == [
            "Lindenlaan",
            "Lindenstraat",
            "Lindestraat",
        ]


def test_a_street_is_found_by_a_name_like_it(town: Town) -> None:
    with town.db.transaction() as tx:
        rembrandt = streets.open_street(tx, town.programme_id, "Rembrandtweg", NOW, 15_000)
        found = [
            [row.id for row in streets.candidates(tx, town.programme_id, name)]
            for name in ("rembrandtweg", "Rembrantweg", "rembrandt", "Dorpsplein")
        ]
    assert found == [[rembrandt], [rembrandt], [rembrandt], []]


def test_a_programme_is_found_whatever_its_case(town: Town) -> None:
    with town.db.transaction() as tx:
        found = streets.programme_by_name(tx, "LINDEWAARD")
        assert streets.programme_by_id(tx, found.id) == found
        assert streets.programme_by_name(tx, "Elders") is None
        with pytest.raises(ProgrammeExists):
            streets.add_programme(tx, streets.NewProgramme("lindewaard", "X", 1), NOW)
    assert (found.municipality, found.settings) == ("Lindewaard", "{}")


def test_gangmakers_and_their_streets_know_each_other(town: Town) -> None:
    anja, bert = town.gangmaker("Anja"), town.gangmaker("Bert")
    with town.db.transaction() as tx:
        assert streets.gangmakers_of(tx, town.street_id) == [anja, bert]
        assert [row.id for row in streets.streets_of(tx, bert)] == [town.street_id]
        assert streets.street_by_id(tx, town.street_id).name == "Lindenstraat"
