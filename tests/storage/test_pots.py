"""What a coordinator sees of the pots is what each street's own books say."""

from datetime import UTC, date, datetime, timedelta

import pytest

from storage import ledger, pots, quiet_streets, streets, year
from storage.pots import Asked, Pot, Total
from tests.storage.conftest import NOW, Town

LONG_AGO = NOW - timedelta(days=400)
THREE_MONTHS = date(2026, 4, 1)


def asked(town: Town, which: pots.Which = "all", skip: int = 0, limit: int = 10) -> Asked:
    moment = datetime(2026, 4, 1, 21, 59, tzinfo=UTC)
    return Asked(town.programme_id, 2026, THREE_MONTHS, moment, which, skip, limit)


def opened(town: Town, name: str, cents: int = 50_00, at: datetime = NOW) -> int:
    with town.db.transaction() as tx:
        return streets.open_street(tx, town.programme_id, name, at, cents, new=True)


def gives(town: Town, street: int, cents: int, day: date, ref: str) -> int:
    anja = town.meet("anja").person.id
    with town.db.transaction() as tx:
        booking = ledger.Booking(street, cents, ("cake",), "birthday", "LIEF", day, anja, NOW, ref)
        return ledger.spend(tx, booking)


@pytest.fixture
def streets_of_town(town: Town) -> dict[str, int]:
    """Given this year, last year, withdrawn, counted, never; and one in another programme."""
    anja = town.gangmaker("anja")
    found = {"Lindenstraat": town.street_id}
    for name in ("Berkenlaan", "Eikenlaan", "Ahornplein"):
        found[name] = opened(town, name, at=LONG_AGO)
    with town.db.transaction() as tx:
        new = streets.NewProgramme("Elders", "Welzijn Elders", 100_00)
        other = streets.add_programme(tx, new, NOW)
        streets.open_street(tx, other, "Lindenstraat", NOW, 99_00)
    gives(town, found["Lindenstraat"], 12_50, date(2026, 6, 30), "a")
    gives(town, found["Lindenstraat"], 0, date(2026, 5, 1), "b")
    gives(town, found["Berkenlaan"], 20_00, date(2025, 12, 31), "c")
    wrong = gives(town, found["Eikenlaan"], 60_00, date(2026, 6, 1), "d")
    with town.db.transaction() as tx:
        ledger.undo(tx, wrong, anja, NOW, "e")
        ledger.count_cash(tx, found["Eikenlaan"], 45_00, anja, NOW, "f")
        year.choose(tx, found["Ahornplein"], 2026, "go_on", NOW)
    return found


def seen(town: Town, page: Asked) -> tuple[list[Pot], Total]:
    with town.db.transaction() as tx:
        return pots.page(tx, page), pots.total(tx, page)


def test_each_pot_is_what_its_own_books_say(town: Town, streets_of_town: dict[str, int]) -> None:
    found, _ = seen(town, asked(town))
    assert [pot.name for pot in found] == sorted(streets_of_town)
    with town.db.transaction() as tx:
        for pot in found:
            account = year.account_of(tx, pot.street_id, 2026)
            assert pot.left == ledger.balance(tx, pot.street_id)
            assert (pot.spent, pot.count) == (account.spent, account.count)
            assert pot.given == quiet_streets.last_given(tx, pot.street_id)
            assert pot.choice == year.chosen(tx, pot.street_id, 2026)
            assert pot.gangmakers == len(streets.gangmakers_of(tx, pot.street_id))
            assert pots.one(tx, pot.street_id, 2026) == pot


def test_the_total_is_that_of_all_pages(town: Town, streets_of_town: dict[str, int]) -> None:
    found, total = seen(town, asked(town))
    sums = (sum(p.left for p in found), sum(p.spent for p in found), sum(p.count for p in found))
    assert total == Total(len(streets_of_town), *sums)
    pages = [seen(town, asked(town, skip=skip, limit=1)) for skip in range(5)]
    assert [pot for page, _ in pages for pot in page] == found
    assert {whole for _, whole in pages} == {total}


def test_quiet_is_a_street_that_gave_nothing_for_long(
    town: Town, streets_of_town: dict[str, int]
) -> None:
    found, total = seen(town, asked(town, "quiet"))
    assert [pot.name for pot in found] == ["Ahornplein", "Berkenlaan"]
    assert total.streets == 2


def test_who_must_close_did_not_say_how_it_goes_on(
    town: Town, streets_of_town: dict[str, int]
) -> None:
    found, total = seen(town, asked(town, "unclosed"))
    assert [pot.name for pot in found] == ["Berkenlaan", "Eikenlaan", "Lindenstraat"]
    assert total.streets == 3


def test_a_programme_without_streets_has_nothing(town: Town) -> None:
    found, total = seen(town, Asked(9999, 2026, THREE_MONTHS, NOW))
    assert (found, total) == ([], Total(0, 0, 0, 0))
