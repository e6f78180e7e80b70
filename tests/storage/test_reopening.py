"""A closed street that opens again: one new pot, however often it is asked, and a fresh start."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from storage import closing, ledger, people, refills, reopening, streets, year
from storage.transfers import Event
from tests.storage.conftest import NOW, Town
from tests.storage.test_together import at_once

LATER = NOW + timedelta(days=20)
NEW_YEAR = datetime(2026, 12, 31, 23, tzinfo=UTC)  # midnight in Amsterdam


def closed(town: Town, at: datetime = NOW) -> streets.StreetRow:
    with town.db.transaction() as tx:
        closing.close(tx, town.street_id, Event("close", at, None))
        found = streets.closed_street(tx, town.programme_id, "Lindenstraat")
    assert found is not None
    return found


def test_it_gets_one_new_pot(town: Town) -> None:
    anja, street = town.gangmaker("Anja"), closed(town)

    def opens(tx: Connection, n: int) -> bool:
        return reopening.reopen(tx, street, 150_00, Event(f"open:{n}", LATER, anja))

    assert sorted(at_once(town, opens, 6)) == [False] * 5 + [True]
    assert town.balance() == 150_00
    with town.db.transaction() as tx:
        assert streets.street_by_id(tx, town.street_id) == street
        assert people.memberships(tx, anja) == []


def test_a_street_closed_before_new_year_is_filled_once_in_the_new_one(town: Town) -> None:
    street, turn = closed(town), refills.Turn(2027, NEW_YEAR, NEW_YEAR)
    with town.db.transaction() as tx:
        reopening.reopen(tx, street, 150_00, Event("open", NEW_YEAR + timedelta(days=1), None))
        assert refills.waiting(tx, turn, after=0, limit=9) == []
        filling = [refills.Refill(town.street_id, "filled", returns=False, cents=150_00)]
        refills.fill(tx, turn, filling)
        assert ledger.balance(tx, town.street_id) == 150_00


def test_what_was_said_of_the_year_before_it_closed_counts_no_more(town: Town) -> None:
    with town.db.transaction() as tx:
        year.choose(tx, town.street_id, NOW.year, year.FINISH, NOW)
    street = closed(town)
    with town.db.transaction() as tx:
        reopening.reopen(tx, street, 150_00, Event("open", LATER, None))
        assert year.chosen(tx, town.street_id, NOW.year) is None
