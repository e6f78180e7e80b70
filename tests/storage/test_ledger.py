"""The books of the pots: what they say, and that nothing in them is ever changed."""

from datetime import date, timedelta

import pytest
from sqlalchemy import exc, text

from storage import ledger
from storage.errors import AlreadyCorrected, AlreadyUndone, NothingToUndo, StreetUnknown
from tests.storage.conftest import NOW, Town


def test_a_pot_balance_is_what_came_in_minus_what_went_out(town: Town, booking) -> None:
    anja = town.gangmaker("Anja")
    with town.db.transaction() as tx:
        ledger.spend(tx, booking(anja, 1250, 1))
        ledger.spend(tx, booking(anja, 20_000, 2))
        ledger.deposit(tx, town.street_id, 2_500, "extra:1", NOW)
    assert town.balance() == 15_000 - 1_250 - 20_000 + 2_500


def test_the_same_event_books_once(town: Town, booking) -> None:
    anja = town.gangmaker("Anja")
    with town.db.transaction() as tx:
        first = ledger.spend(tx, booking(anja))
        assert ledger.spend(tx, booking(anja)) == first
        assert not ledger.deposit(tx, town.street_id, 100, f"refill:{town.street_id}:2026", NOW)
    assert town.balance() == 13_750


def test_a_free_attention_counts_and_costs_nothing(town: Town, booking) -> None:
    anja = town.gangmaker("Anja")
    with town.db.transaction() as tx:
        free = ledger.spend(tx, booking(anja, 0))
        assert ledger.count(tx, town.street_id, 2026) == 1
        ledger.undo(tx, free, anja, NOW, "in:2")
        assert ledger.count(tx, town.street_id, 2026) == 0
    assert town.balance() == 15_000


def test_a_correction_stands_in_place_of_the_old(town: Town, booking) -> None:
    anja = town.gangmaker("Anja")
    with town.db.transaction() as tx:
        old = ledger.spend(tx, booking(anja, 1250, 1))
        new = ledger.correct(tx, old, booking(anja, 1500, 2, gifts=("fruit", "card")))
        rows = {row.id: row for row in ledger.overview(tx, town.street_id, 2026)}
        assert ledger.live_version(tx, old) == rows[new]
    assert (rows[old].corrected_by, rows[old].live, rows[new].live) == (new, False, True)
    assert rows[new].gifts == ("fruit", "card")
    assert town.balance() == 13_500


def test_undoing_a_correction_brings_back_what_was_there(town: Town, booking) -> None:
    anja = town.gangmaker("Anja")
    with town.db.transaction() as tx:
        old = ledger.spend(tx, booking(anja, 1250, 1))
        new = ledger.correct(tx, old, booking(anja, 1500, 2))
        undone = ledger.undo(tx, new, anja, NOW + timedelta(minutes=1), "in:3")
        assert undone.restored.cents == 1250
        assert ledger.last_booking(tx, anja, NOW).id == undone.attention_id
        assert ledger.balance(tx, town.street_id) == 13_750
        again = ledger.undo(tx, undone.attention_id, anja, NOW, "in:4")
        assert again.restored is None
        assert ledger.last_booking(tx, anja, NOW) is None
    assert town.balance() == 15_000


def test_undoing_twice_in_one_event_is_once(town: Town, booking) -> None:
    anja = town.gangmaker("Anja")
    with town.db.transaction() as tx:
        booked = ledger.spend(tx, booking(anja))
        first = ledger.undo(tx, booked, anja, NOW, "in:2")
        assert ledger.undo(tx, booked, anja, NOW, "in:2") == first
    assert town.balance() == 15_000


def test_what_is_gone_cannot_be_undone_or_corrected(town: Town, booking) -> None:
    anja = town.gangmaker("Anja")
    with town.db.transaction() as tx:
        old = ledger.spend(tx, booking(anja, 1250, 1))
        new = ledger.correct(tx, old, booking(anja, 1500, 2))
        with pytest.raises(AlreadyCorrected):
            ledger.undo(tx, old, anja, NOW, "in:3")
        with pytest.raises(AlreadyCorrected):
            ledger.correct(tx, old, booking(anja, 100, 4))
        back = ledger.undo(tx, new, anja, NOW, "in:5").attention_id
        gone = ledger.undo(tx, back, anja, NOW, "in:6").attention_id
        with pytest.raises(AlreadyUndone):
            ledger.undo(tx, back, anja, NOW, "in:7")
        with pytest.raises(NothingToUndo):
            ledger.undo(tx, gone, anja, NOW, "in:8")
        assert ledger.live_version(tx, old) is None
    assert town.balance() == 15_000


def test_an_attention_counts_in_the_year_of_its_day(town: Town, booking) -> None:
    anja = town.gangmaker("Anja")
    with town.db.transaction() as tx:
        ledger.spend(tx, booking(anja, day=date(2025, 12, 31)))
        assert ledger.count(tx, town.street_id, 2025) == 1
        assert ledger.count(tx, town.street_id, 2026) == 0


def test_money_counted_is_a_difference_not_a_gift(town: Town, booking) -> None:
    anja = town.gangmaker("Anja")
    with town.db.transaction() as tx:
        ledger.spend(tx, booking(anja, 5_000))
        assert ledger.count_cash(tx, town.street_id, 9_200, anja, NOW, "in:2") == -800
        assert ledger.count_cash(tx, town.street_id, 9_200, anja, NOW, "in:2") == -800
        assert ledger.count_cash(tx, town.street_id, 9_300, anja, NOW, "in:3") == 100
        assert ledger.count_cash(tx, town.street_id, 9_300, anja, NOW, "in:4") == 0
        assert ledger.count(tx, town.street_id, 2026) == 1
    assert town.balance() == 9_300


def test_the_same_gift_lately_is_noticed(town: Town, booking) -> None:
    anja = town.gangmaker("Anja")
    lately = NOW - timedelta(minutes=15)
    with town.db.transaction() as tx:
        booked = ledger.spend(tx, booking(anja))
        found = ledger.same_lately(tx, town.street_id, 1250, ("flowers",), lately)
        assert found.id == booked
        assert ledger.same_lately(tx, town.street_id, 1250, ("card",), lately) is None
        later = NOW + timedelta(minutes=16)
        assert ledger.same_lately(tx, town.street_id, 1250, ("flowers",), later) is None


def test_bookings_of_one_are_not_those_of_the_other(town: Town, booking) -> None:
    anja, bert = town.gangmaker("Anja"), town.gangmaker("Bert")
    with town.db.transaction() as tx:
        first = ledger.spend(tx, booking(anja, n=1))
        ledger.spend(tx, booking(bert, n=2))
        last = ledger.spend(tx, booking(anja, n=3))
        assert [row.id for row in ledger.bookings_of(tx, anja, NOW, 9)] == [last, first]
        assert ledger.last_booking(tx, anja, NOW + timedelta(hours=1)) is None


def test_a_street_that_is_not_there_has_no_pot(town: Town, booking) -> None:
    anja = town.gangmaker("Anja")
    with pytest.raises((StreetUnknown, exc.IntegrityError)), town.db.transaction() as tx:
        ledger.spend(tx, booking(anja, street_id=999))
    assert town.balance() == 15_000


@pytest.mark.parametrize("table", ["transfer", "attention"])
@pytest.mark.parametrize("change", ["UPDATE {} SET cents = 1", "DELETE FROM {}"])
def test_nothing_booked_is_changed_or_deleted(town: Town, booking, table, change) -> None:
    anja = town.gangmaker("Anja")
    with town.db.transaction() as tx:
        ledger.spend(tx, booking(anja))
    refused = pytest.raises(exc.DBAPIError, match="append-only")
    with refused, town.db.engine.begin() as tx:
        tx.execute(text(change.format(table)))
    assert town.balance() == 13_750


@pytest.mark.parametrize("cents", [-1, -1250])
def test_a_negative_amount_is_never_booked(town: Town, booking, cents) -> None:
    anja = town.gangmaker("Anja")
    with pytest.raises(exc.IntegrityError), town.db.transaction() as tx:
        ledger.spend(tx, booking(anja, cents))
    assert town.balance() == 15_000
