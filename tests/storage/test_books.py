"""The books of a year are what the ledger says, and hold nothing about a person."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert

from bot.books import FORMATS
from bot.nudges.refill import fill_page, turn_at
from storage import books, ledger, people, streets, year
from storage.books import Books, Movement
from storage.db import Database
from storage.errors import ProgrammeUnknown
from storage.models import tables
from storage.sealing import Sealer
from tests.books.hledger import balances, holds
from tests.books.made_up import MADE, NL
from tests.conftest import NewDatabase
from tests.storage.test_year import OPENED, a_day, happen, opened

DAY = timedelta(days=1)


def after_these(
    db: Database, sealer: Sealer, rule: str, days: list[tuple[str, int, str, int]]
) -> list[int]:
    """Two streets in which each day something happens, in turn, over the end of a year."""
    first, by = opened(db, sealer, rule)
    with db.transaction() as tx:
        programme = streets.programme_by_name(tx, "Stad")
        assert programme is not None
        second = streets.open_street(tx, programme.id, "Berkenlaan", OPENED, 100_00)
        people.join(tx, by, "gangmaker", None, second, OPENED)
    at = OPENED
    for turn, day in enumerate(days):
        at += (day[3] + 1) * DAY
        with db.transaction() as tx:
            new_year = turn_at(at)
            if new_year is not None:
                fill_page(tx, new_year, 0)
            happen(tx, (first, second)[turn % 2], by, day, at)
    return [first, second]


def signed(one: Movement, street_id: int) -> int:
    """What it did to this street's pot."""
    into = (one.target.kind, one.target.street_id) == ("pot", street_id)
    out = (one.source.kind, one.source.street_id) == ("pot", street_id)
    return one.cents * (into - out)


def read(db: Database, of: int, municipality: str = "Stad") -> Books:
    with db.snapshot() as tx:
        return books.read(tx, municipality, of)


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.sampled_from(["keep", "return"]), st.lists(a_day, max_size=20))
def test_the_books_end_at_what_the_ledger_says_and_hledger_agrees(
    new_sqlite: NewDatabase, sealer: Sealer, rule: str, days: list[tuple[str, int, str, int]]
) -> None:
    with new_sqlite() as url:
        db = Database.open(url)
        ids = after_these(db, sealer, rule, days)
        for of in (2026, 2027, 2028):
            kept = read(db, of)
            with db.transaction() as tx:
                accounts = {one: year.account_of(tx, one, of) for one in ids}
                now = {one: ledger.balance(tx, one) for one in ids}
            for one in kept.streets:
                its = accounts[one.street_id]
                assert (one.left, one.carried, one.spent, one.count, one.counted, one.returned) == (
                    its.left, its.carried, its.spent, its.count, its.counted, its.returned,
                )  # fmt: skip
                moved = sum(signed(movement, one.street_id) for movement in kept.movements)
                assert one.carried + moved == one.left
            journal = FORMATS["hledger"](kept, NL, MADE)
            holds(journal)
            proved = balances(journal, "Potjes")
            assert proved == {one.name: one.left for one in kept.streets}
            if of == 2028 and kept.streets:  # nothing after it
                assert proved == {one.name: now[one.street_id] for one in kept.streets}
        db.close()


DAYS = [
    ("give", 12_50, "support", 0), ("give", 20_00, "birthday", 1), ("undo", 0, "support", 0),
    ("correct", 9_00, "welcome", 3), ("count", 100_00, "support", 0), ("give", 0, "support", 9),
    ("give", 5_05, "support", 20), ("give late", 7_00, "support", 19), ("undo", 0, "support", 0),
]  # fmt: skip


def test_a_year_is_read_the_same_in_small_pages(database: Database, sealer: Sealer) -> None:
    after_these(database, sealer, "return", DAYS)
    whole = read(database, 2026)
    assert {movement.source.kind for movement in whole.movements} > {"pot", "municipality"}
    assert [one.name for one in whole.streets] == ["Berkenlaan", "Lindenstraat"]
    told: list[tuple[int, int]] = []
    with database.snapshot() as tx:
        assert books.read(tx, "Stad", 2026, lambda *far: told.append(far), size=1) == whole
    steps = len(whole.streets) + len(whole.movements)
    assert told == [(n, steps) for n in range(1, steps + 1)]


def test_what_is_written_meanwhile_is_not_in_it(database: Database, sealer: Sealer) -> None:
    street, by = opened(database, sealer, "keep")
    with database.snapshot() as tx:
        before = books.read(tx, "Stad", 2026)
        with database.transaction() as other:  # the bot goes on
            happen(other, street, by, ("give", 9_00, "support", 0), OPENED + DAY)
        assert books.read(tx, "Stad", 2026) == before
    assert len(read(database, 2026).movements) == len(before.movements) + 1


def test_a_street_of_a_later_year_is_left_out(database: Database, sealer: Sealer) -> None:
    opened(database, sealer, "keep")
    with database.transaction() as tx:
        elsewhere = streets.add_programme(tx, streets.NewProgramme("Dorp", "W", 0), OPENED)
        streets.open_street(tx, elsewhere, "Dorpsstraat", OPENED, 70_00)
    assert read(database, 2025).streets == ()
    assert [one.name for one in read(database, 2026).streets] == ["Lindenstraat"]
    [village] = read(database, 2026, "dorp").streets
    assert (village.municipality, village.left) == (70_00, 70_00)


def test_a_programme_that_is_not_there_is_refused(database: Database) -> None:
    with pytest.raises(ProgrammeUnknown):
        read(database, 2026, "Nergens")


def test_midnight_is_that_of_the_street(database: Database, sealer: Sealer) -> None:
    """New year is at 23:00 in UTC."""
    street, _ = opened(database, sealer, "keep")
    with database.transaction() as tx:
        ledger.deposit(tx, street, 1, "old", datetime(2026, 12, 31, 22, 59, tzinfo=UTC))
        ledger.deposit(tx, street, 2, "new", datetime(2026, 12, 31, 23, 0, tzinfo=UTC))
    assert read(database, 2026).movements[-1].booked == date(2026, 12, 31)
    [first] = read(database, 2027).movements
    assert (first.cents, first.day) == (2, date(2027, 1, 1))


def test_nothing_in_the_books_tells_who_or_why(database: Database, sealer: Sealer) -> None:
    """No person's number, no reference of a message, and of a street no occasion or gift."""
    street, _ = opened(database, sealer, "keep")
    somebody = {"id": 900719, "token": "t", "created_at": OPENED}
    with database.transaction() as tx:
        tx.execute(insert(tables["person"]), somebody)
        booking = ledger.Booking(
            street, 5_00, ("cake",), "birthday", "LIEF", OPENED.date(), 900719, OPENED, "in:secret"
        )
        ledger.spend(tx, booking)
    kept = read(database, 2026)
    assert kept.occasions == (("birthday", 1, 5_00),)
    of_streets = str((kept.streets, kept.movements)) + FORMATS["csv"](kept, NL, MADE).decode()
    for word in ("900719", "secret", "cake", "taart", "birthday", "verjaardag"):
        assert word not in of_streets.casefold()
