"""Who books and who closes the street at the same moment: one comes second, and sees the other."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Connection

from storage import closing, ledger, refills, transfers
from storage.errors import StreetUnknown
from storage.transfers import Event
from tests.storage.conftest import NOW, Town
from tests.storage.test_together import at_once, behind

LATER = NOW + timedelta(hours=1)


def closes(town: Town, by: int) -> Callable[[Connection], int | None]:
    return lambda tx: closing.close(tx, town.street_id, Event("close", LATER, by))


def counts(town: Town, by: int) -> Callable[[Connection], int]:
    return lambda tx: ledger.count_cash(tx, town.street_id, 10_000, by, NOW, "count")


def gets_money(town: Town, by: int) -> Callable[[Connection], bool]:
    return lambda tx: transfers.sponsor(tx, town.street_id, 5_000, Event("gift", NOW, by))


def test_a_closing_waits_for_a_booking_that_is_under_way(town: Town, booking) -> None:
    anja = town.gangmaker("Anja")
    returned = behind(town, lambda tx: ledger.spend(tx, booking(anja)), closes(town, anja))
    assert returned == 15_000 - 1_250
    assert town.balance() == 0


@pytest.mark.parametrize("cents", [1_250, 0])
def test_a_booking_behind_a_closing_is_refused_whole(town: Town, booking, cents: int) -> None:
    anja = town.gangmaker("Anja")
    with pytest.raises(StreetUnknown):
        behind(town, closes(town, anja), lambda tx: ledger.spend(tx, booking(anja, cents)))
    with town.db.transaction() as tx:
        assert ledger.by_ref(tx, booking(anja).ref) is None
    assert town.balance() == 0


def test_a_change_behind_a_closing_is_refused_whole(town: Town, booking) -> None:
    anja = town.gangmaker("Anja")
    with town.db.transaction() as tx:
        booked = ledger.spend(tx, booking(anja))

    def changes(tx: Connection) -> None:
        with pytest.raises(StreetUnknown):
            ledger.correct(tx, booked, booking(anja, 1_500, 2))
        with pytest.raises(StreetUnknown):
            ledger.undo(tx, booked, anja, NOW, "undo")

    behind(town, closes(town, anja), changes)
    assert town.balance() == 0
    with town.db.transaction() as tx:
        assert ledger.live_version(tx, booked) is not None


@pytest.mark.parametrize("other", [counts, gets_money])
def test_no_money_moves_behind_a_closing(town: Town, other: Callable[..., object]) -> None:
    anja = town.gangmaker("Anja")
    with pytest.raises(StreetUnknown):
        behind(town, closes(town, anja), other(town, anja))
    assert town.balance() == 0


def test_the_new_year_fills_no_pot_that_is_being_closed(town: Town) -> None:
    anja = town.gangmaker("Anja")
    turn = refills.Turn(2027, datetime(2026, 12, 31, 23, tzinfo=NOW.tzinfo), LATER)
    filling = [refills.Refill(town.street_id, "filled", returns=True, cents=15_000)]
    filled = behind(town, closes(town, anja), lambda tx: refills.fill(tx, turn, filling))
    assert (filled, town.balance()) == (0, 0)


def test_many_who_book_and_one_who_closes_leave_nothing_in_the_pot(town: Town, booking) -> None:
    anja = town.gangmaker("Anja")

    def either(tx: Connection, n: int) -> object:
        if n == 20:
            return closes(town, anja)(tx)
        return ledger.spend(tx, booking(anja, 100, n))

    outcomes = at_once(town, either, 40)
    booked = sum(isinstance(one, int) for one in outcomes) - 1
    assert outcomes[20] == 15_000 - booked * 100
    assert set(outcomes) - {"street_unknown"} == {o for o in outcomes if isinstance(o, int)}
    assert town.balance() == 0
