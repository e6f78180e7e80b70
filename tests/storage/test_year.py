"""The account of a street's year: whatever happened, it ends at what the ledger says."""

from datetime import UTC, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.nudges.refill import fill_page, turn_at
from storage import ledger, people, streets, year
from storage.db import Database, Transaction
from storage.errors import RuleBroken
from storage.sealing import Sealer
from tests.conftest import NewDatabase

OPENED = datetime(2026, 11, 20, 10, tzinfo=UTC)
DAY = timedelta(days=1)
OCCASIONS = ("support", "birthday", "welcome")
# What may happen on a day: somebody gives, takes back, corrects, counts; and days go by.
a_day = st.tuples(
    st.sampled_from(["give", "give late", "undo", "correct", "count"]),
    st.integers(0, 60_00),
    st.sampled_from(OCCASIONS),
    st.integers(0, 20),
)


def opened(db: Database, sealer: Sealer, rule: str) -> tuple[int, int]:
    """A street with a pot, and its gangmaker."""
    with db.transaction() as tx:
        new = streets.NewProgramme(
            "Stad", "Welzijn", 150_00, settings=f'{{"rest_at_year_end": "{rule}"}}'
        )
        programme = streets.add_programme(tx, new, OPENED)
        street = streets.open_street(tx, programme, "Lindenstraat", OPENED, 150_00)
        met = people.find_conversation(tx, sealer, "phone", "demo", "a", "a", "a", OPENED)
        people.join(tx, met.person.id, "gangmaker", None, street, OPENED)
    return street, met.person.id


def gift(street: int, by: int, day: tuple[str, int, str, int], at: datetime) -> ledger.Booking:
    """Given today, or so long ago that it may have been last year."""
    what, cents, occasion, days = day
    given_on = at.date() - timedelta(days=days if what == "give late" else 0)
    return ledger.Booking(
        street, cents, ("flowers",), occasion, "LIEF", given_on, by, at, f"in:{at.isoformat()}"
    )


def happen(
    tx: Transaction, street: int, by: int, day: tuple[str, int, str, int], at: datetime
) -> None:
    booking = gift(street, by, day, at)
    last = ledger.last_booking(tx, by, OPENED)
    try:
        if day[0] == "count":
            ledger.count_cash(tx, street, day[1], by, at, booking.ref)
        elif day[0] == "undo" and last:
            ledger.undo(tx, last.id, by, at, booking.ref)
        elif day[0] == "correct" and last:
            ledger.correct(tx, last.id, booking)
        else:
            ledger.spend(tx, booking)
    except RuleBroken:
        return


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.sampled_from(["keep", "return"]), st.lists(a_day, max_size=20))
def test_the_account_ends_at_what_the_ledger_says(
    new_sqlite: NewDatabase, sealer: Sealer, rule: str, days: list[tuple[str, int, str, int]]
) -> None:
    with new_sqlite() as url:
        db = Database.open(url)
        street, by = opened(db, sealer, rule)
        at = OPENED
        for day in days:
            at += (day[3] + 1) * DAY
            with db.transaction() as tx:
                turn = turn_at(at)
                if turn is not None:
                    fill_page(tx, turn, 0)
                happen(tx, street, by, day, at)
                whole = year.account_of(tx, street, at.year)
                before = year.account_of(tx, street, at.year - 1)
                assert whole.left == ledger.balance(tx, street)
                assert whole.carried == before.left
                assert whole.count == ledger.count(tx, street, at.year)
        db.close()


def test_a_year_with_everything_in_it(database: Database, sealer: Sealer) -> None:
    street, by = opened(database, sealer, "return")
    for n, (what, cents, occasion) in enumerate(
        [("give", 12_50, "support"), ("give", 0, "support"), ("give", 20_00, "birthday")]
    ):
        with database.transaction() as tx:
            happen(tx, street, by, (what, cents, occasion, 0), OPENED + n * DAY)
    with database.transaction() as tx:
        happen(tx, street, by, ("count", 120_00, "support", 0), OPENED + 9 * DAY)
    new_year = turn_at(datetime(2027, 1, 1, 12, tzinfo=UTC))
    assert new_year is not None
    with database.transaction() as tx:
        fill_page(tx, new_year, 0)
        old, new = (year.account_of(tx, street, of) for of in (2026, 2027))
    assert old == year.Account((("support", 2, 12_50), ("birthday", 1, 20_00)), 0, 150_00, 2_50, 0)
    assert (old.count, old.spent, old.left) == (3, 32_50, 120_00)
    assert new == year.Account((), 120_00, 150_00, 0, 120_00)
    assert new.left == 150_00


def test_the_newest_choice_of_a_street_counts(database: Database, sealer: Sealer) -> None:
    street, _ = opened(database, sealer, "keep")
    with database.transaction() as tx:
        assert year.chosen(tx, street, 2026) is None
        for choice in ("finish", "go_on"):
            year.choose(tx, street, 2026, choice, OPENED)
        assert year.chosen(tx, street, 2026) == "go_on"
        assert year.chosen(tx, street, 2027) is None


def test_only_its_own_coordinators_hear_of_a_programme(database: Database, sealer: Sealer) -> None:
    opened(database, sealer, "keep")
    with database.transaction() as tx:
        elsewhere = streets.add_programme(tx, streets.NewProgramme("Dorp", "W", 0), OPENED)
        programme = streets.programme_by_name(tx, "Stad")
        assert programme is not None
        for name, place in (("c", programme.id), ("d", elsewhere)):
            met = people.find_conversation(tx, sealer, "phone", "demo", name, name, name, OPENED)
            people.join(tx, met.person.id, "coordinator", place, None, OPENED)
            if place == programme.id:
                cor = met.person.id
        assert streets.coordinators_of(tx, programme.id) == [cor]
