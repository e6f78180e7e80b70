"""A street that closes: its rest goes back, its people and codes end, its books stay."""

from datetime import timedelta

import pytest

from storage import books, closing, invitations, ledger, people, streets, tips, transfers, year
from storage.errors import CodeUnknown
from storage.transfers import Event
from tests.storage.conftest import NOW, Town
from tests.storage.test_tips import note

CODE = "ABCDEFGHJKLM"
LATER = NOW + timedelta(days=1)


def close(town: Town, by: int) -> int | None:
    with town.db.transaction() as tx:
        return closing.close(tx, town.street_id, Event("in:9", LATER, by))


def test_what_is_left_goes_back_once(town: Town) -> None:
    anja = town.gangmaker("Anja")
    with town.db.transaction() as tx:
        left = ledger.balance(tx, town.street_id)
    assert left > 0
    assert (close(town, anja), close(town, anja)) == (left, None)
    with town.db.transaction() as tx:
        assert ledger.balance(tx, town.street_id) == 0
        assert year.account_of(tx, town.street_id, NOW.year).returned == left


def test_a_pot_that_is_short_stays_short(town: Town) -> None:
    anja = town.gangmaker("Anja")
    with town.db.transaction() as tx:
        booking = ledger.Booking(
            town.street_id, 999_00, ("cake",), "thanks", "LIEF", NOW.date(), anja, NOW, "in:1"
        )
        ledger.spend(tx, booking)
        left = ledger.balance(tx, town.street_id)
    assert close(town, anja) == 0
    with town.db.transaction() as tx:
        assert ledger.balance(tx, town.street_id) == left < 0


def test_its_roles_codes_and_tips_end(town: Town) -> None:
    anja, tip_id = town.gangmaker("Anja"), 0
    tip_id = note(town, anja)
    with town.db.transaction() as tx:
        invitations.invite(
            tx, town.sealer, CODE, "neighbour", None, town.street_id, NOW, reusable=True
        )
    close(town, anja)
    with town.db.transaction() as tx:
        assert people.memberships(tx, anja) == []
        assert tips.one(tx, town.sealer, tip_id) is None
        assert streets.street_by_id(tx, town.street_id) is None
        with pytest.raises(CodeUnknown):
            invitations.look_up(tx, town.sealer, CODE, LATER)


def test_its_books_stay(town: Town) -> None:
    anja = town.gangmaker("Anja")
    with town.db.transaction() as tx:
        transfers.sponsor(tx, town.street_id, 50_00, Event("in:5", NOW, anja))
        left = ledger.balance(tx, town.street_id)
    close(town, anja)
    with town.db.transaction() as tx:
        programme = streets.programme_by_id(tx, town.programme_id)
        assert programme is not None
        [street] = books.read(tx, programme.municipality, NOW.year).streets
    assert (street.closed, street.sponsor, street.returned, street.left) == (True, 50_00, left, 0)


def test_sponsor_money_comes_in_once(town: Town) -> None:
    anja = town.gangmaker("Anja")
    with town.db.transaction() as tx:
        before = ledger.balance(tx, town.street_id)
        event = Event("in:5", NOW, anja)
        assert transfers.sponsor(tx, town.street_id, 50_00, event)
        assert not transfers.sponsor(tx, town.street_id, 50_00, event)
        assert ledger.balance(tx, town.street_id) == before + 50_00
