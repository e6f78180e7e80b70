"""New year in the pots: filled once, by whoever comes first; the rest as the programme wants."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.clock import AMSTERDAM, Clock
from bot.nudges.refill import fill_page, turn_at
from bot.nudges.schedule import Ticker
from storage import due, ledger, refills, streets
from storage import house as memory
from storage.db import Database
from storage.models import tables
from tests.conftest import NewDatabase

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
YEARLY = 150_00
OPENED = datetime(2026, 6, 10, 10, tzinfo=UTC)
NEW_YEAR = datetime(2027, 1, 1, 9, 30, tzinfo=AMSTERDAM)


def town(db: Database, names: int = 1, rule: str = "keep", yearly: int = YEARLY) -> list[int]:
    """A programme with this rule, and the numbers of its streets."""
    with db.transaction() as tx:
        new = streets.NewProgramme(
            f"Stad {rule}", "Welzijn", yearly, settings=f'{{"rest_at_year_end": "{rule}"}}'
        )
        programme = streets.add_programme(tx, new, OPENED)
        return [
            streets.open_street(tx, programme, f"Straat {n}", OPENED, yearly, new=True)
            for n in range(names)
        ]


def spend(db: Database, street: int, cents: int, at: datetime, ref: str) -> None:
    """Whatever moves money, counting does too, and needs no person."""
    with db.transaction() as tx:
        left = ledger.balance(tx, street) - cents
        by = tables["person"]
        who = tx.execute(by.insert().values(token=ref, created_at=at).returning(by.c.id)).scalar()
        ledger.count_cash(tx, street, left, who, at, ref)


def balance(db: Database, street: int) -> int:
    with db.transaction() as tx:
        return ledger.balance(tx, street)


def refs(db: Database) -> list[str]:
    transfer = tables["transfer"]
    with db.transaction() as tx:
        return list(tx.execute(select(transfer.c.ref).order_by(transfer.c.ref)).scalars())


def ticker(db: Database, at: datetime) -> Ticker:
    return Ticker(db, Clock(real=lambda: at), lambda: None)


def tick(db: Database, at: datetime) -> None:
    asyncio.run(ticker(db, at).tick())


def test_not_a_minute_before_half_past_nine(database: Database) -> None:
    [street] = town(database)
    tick(database, NEW_YEAR - MINUTE)
    assert balance(database, street) == YEARLY
    tick(database, NEW_YEAR)
    assert balance(database, street) == 2 * YEARLY
    assert f"refill:{street}:2027" in refs(database)


@pytest.mark.parametrize("days", [0, 1, 30, 89])
def test_after_downtime_it_is_caught_up(database: Database, days: int) -> None:
    [street] = town(database)
    for at in (NEW_YEAR + days * DAY, NEW_YEAR + days * DAY + MINUTE, NEW_YEAR + 300 * DAY):
        tick(database, at)
        assert balance(database, street) == 2 * YEARLY


def test_what_was_not_done_by_spring_is_left_to_people(database: Database) -> None:
    [street] = town(database)
    tick(database, NEW_YEAR + 90 * DAY)
    assert balance(database, street) == YEARLY


def test_a_street_of_this_year_was_filled_when_it_opened(database: Database) -> None:
    town(database)
    with database.transaction() as tx:
        programme = streets.programme_by_name(tx, "Stad keep")
        assert programme is not None
        opened = NEW_YEAR.replace(hour=0)
        for name, cents in (("Berkenlaan", YEARLY), ("Leegstraat", 0)):
            streets.open_street(tx, programme.id, name, opened, cents)
    tick(database, NEW_YEAR)
    with database.transaction() as tx:
        found = {s.name: ledger.balance(tx, s.id) for s in streets.streets_in(tx, programme.id)}
    assert found == {"Berkenlaan": YEARLY, "Leegstraat": 0, "Straat 0": 2 * YEARLY}


def test_a_day_that_was_planned_before_a_restore_fills_the_pots_all_the_same(
    database: Database,
) -> None:
    [street] = town(database)
    with database.transaction() as tx:
        memory.plan_from_after(tx, date(2027, 1, 31))
    tick(database, NEW_YEAR)
    assert balance(database, street) == 2 * YEARLY


def test_a_closed_street_gets_nothing(database: Database) -> None:
    [street] = town(database)
    with database.transaction() as tx:
        tx.execute(tables["street"].update().values(closed_at=OPENED))
    tick(database, NEW_YEAR)
    assert balance(database, street) == YEARLY


@pytest.mark.parametrize(
    ("choice", "expected"), [("go_on", 2 * YEARLY), ("enough", YEARLY), ("finish", YEARLY)]
)
@pytest.mark.parametrize("rule", ["keep", "return"])
def test_what_the_gangmakers_chose_holds(
    database: Database, choice: str, expected: int, rule: str
) -> None:
    [street] = town(database, rule=rule)
    last = date(2026, 12, 31)
    with database.transaction() as tx:
        due.decide(tx, refills.CHOICE, f"street:{street}", last, NEW_YEAR - DAY, choice)
    tick(database, NEW_YEAR)
    returned = YEARLY if rule == "return" and choice == "go_on" else 0
    assert balance(database, street) == expected - returned


def test_what_was_spent_since_midnight_is_not_returned(database: Database) -> None:
    [street] = town(database, rule="return")
    spend(database, street, 50_00, NEW_YEAR - 10 * DAY, "old year")
    spend(database, street, 30_00, NEW_YEAR - timedelta(hours=8), "new year")
    tick(database, NEW_YEAR)
    assert balance(database, street) == YEARLY - 30_00
    assert f"return:{street}:2027" in refs(database)


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.sampled_from(["keep", "return"]),
    st.sampled_from([0, 1, YEARLY]),
    st.integers(-400_00, 400_00),
    st.integers(-50_00, 50_00),
    st.integers(1, 3),
)
def test_after_the_refill_the_pot_holds_what_the_rule_says(
    new_sqlite: NewDatabase, rule: str, yearly: int, before: int, since: int, ticks: int
) -> None:
    with new_sqlite() as url:
        db = Database.open(url)
        [street] = town(db, rule=rule, yearly=yearly)
        spend(db, street, before, NEW_YEAR - DAY, "before")
        spend(db, street, since, NEW_YEAR - timedelta(hours=2), "since")
        for n in range(ticks):
            tick(db, NEW_YEAR + n * DAY)
        rest = yearly - before
        carried = min(rest, 0) if rule == "return" else rest
        assert balance(db, street) == carried + yearly - since
        db.close()


@pytest.mark.parametrize("year", [2027, 2028, 2029])
def test_every_minute_around_new_year(new_sqlite: NewDatabase, year: int) -> None:
    """Also in a year with 29 February: one turn, from 09:30, whatever the minute."""
    at = datetime(year - 1, 12, 31, tzinfo=AMSTERDAM)
    end = datetime(year, 1, 3, tzinfo=AMSTERDAM)
    fills = datetime(year, 1, 1, 9, 30, tzinfo=AMSTERDAM)
    with new_sqlite() as url:
        db = Database.open(url)
        [street] = town(db)
        before = balance(db, street)
        while at < end:
            turn = turn_at(at)
            assert (turn is not None) == (at >= fills)
            if turn is not None:
                with db.transaction() as tx:
                    fill_page(tx, turn, 0)
                    assert ledger.balance(tx, street) == before + YEARLY
            at += MINUTE
        db.close()


def test_the_leap_day_fills_what_was_missed_and_no_more(database: Database) -> None:
    [street] = town(database)
    tick(database, datetime(2028, 1, 1, 9, 30, tzinfo=AMSTERDAM))
    filled = balance(database, street)
    tick(database, datetime(2028, 2, 29, 9, 30, tzinfo=AMSTERDAM))
    assert balance(database, street) == filled == 2 * YEARLY


def test_several_tickers_at_once_fill_once(database_url: str) -> None:
    databases = [Database.open(database_url) for _ in range(3)]
    numbers = [*town(databases[0], 40), *town(databases[0], 40, "return")]
    for n in range(3):
        tickers = [ticker(db, NEW_YEAR + n * MINUTE) for db in databases]
        with ThreadPoolExecutor(3) as threads:
            list(threads.map(lambda one: asyncio.run(one.tick()), tickers))
    assert {balance(databases[0], street) for street in numbers[:40]} == {2 * YEARLY}
    assert {balance(databases[0], street) for street in numbers[40:]} == {YEARLY}
    found = refs(databases[0])
    assert len(found) == len(set(found)) == 80 * 2 + 40
    for db in databases:
        db.close()


def test_a_restart_halfway_goes_on(database_url: str) -> None:
    """A page is all or nothing; a house that fell over begins with the streets that are left."""
    db = Database.open(database_url)
    numbers = town(db, 10, "return")
    turn = turn_at(NEW_YEAR)
    assert turn is not None
    after: int | None = 0
    for _ in range(2):
        after = db_page(db, turn, after or 0)
    with pytest.raises(RuntimeError):
        fail_halfway(db, turn, after or 0)
    db.close()
    db = Database.open(database_url)
    tick(db, NEW_YEAR + MINUTE)
    assert {balance(db, street) for street in numbers} == {YEARLY}
    assert len(refs(db)) == 10 * 3
    db.close()


def db_page(db: Database, turn: refills.Turn, after: int) -> int | None:
    with db.transaction() as tx:
        return fill_page(tx, turn, after, size=3)


def fail_halfway(db: Database, turn: refills.Turn, after: int) -> None:
    with db.transaction() as tx:
        fill_page(tx, turn, after, size=3)
        raise RuntimeError("the power failed")
