"""The numbers of a year from the database: what stands, in its quarter, of which streets."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import insert, update

from bot.numbers.year import span_of, year_in_numbers
from bot.world.numbers import Numbers, State
from storage import streets
from storage.db import Database, Transaction
from storage.models import tables
from storage.streets import NewProgramme

OPENED = datetime(2024, 12, 1, 12, tzinfo=UTC)
AFTER = datetime(2027, 1, 1, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Place:
    """A programme with streets, and who books there."""

    id: int
    streets: tuple[int, ...]
    person: int


def place(tx: Transaction, name: str, many: int) -> Place:
    new = NewProgramme(name, f"Welzijn {name}", 150_00)
    number = streets.add_programme(tx, new, OPENED)
    mine = tuple(
        streets.open_street(tx, number, f"{name}straat {n}", OPENED, 0, new=True)
        for n in range(many)
    )
    row = {"token": name, "created_at": OPENED}
    person = tx.execute(insert(tables["person"]).values(row)).inserted_primary_key
    assert person is not None
    return Place(number, mine, person[0])


def give(tx: Transaction, here: Place, street: int, day: date, **more: object) -> int:
    """An attention of that day, written down at noon; the number of its row."""
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    row = {
        "street_id": here.streets[street],
        "day": day,
        "gifts": "flowers",
        "occasion": "support",
        "mood": "LEED",
        "cents": 10_00,
        "booked_by": here.person,
        "booked_at": noon,
        "undone": False,
    } | more
    row.setdefault("ref", f"{here.id}-{street}-{day}-{row['booked_at']}-{row.get('corrects')}")
    made = tx.execute(insert(tables["attention"]).values(row)).inserted_primary_key
    assert made is not None
    return int(made[0])


def close(tx: Transaction, street_id: int, at: datetime) -> None:
    street = tables["street"]
    tx.execute(update(street).where(street.c.id == street_id).values(closed_at=at))


def told(tx: Transaction, here: Place | None, at: datetime = AFTER, year: int = 2025) -> Numbers:
    return year_in_numbers(tx, year, at, (here.id, "Hier") if here else None)


def test_a_year_is_told_by_quarter(database: Database) -> None:
    with database.transaction() as tx:
        here = place(tx, "Hier", 8)
        for street in range(6):
            give(tx, here, street, date(2025, 2, 1 + street))
            give(tx, here, street, date(2025, 8, 1), occasion="birthday", mood="LIEF", cents=0)
        found = told(tx, here)
    states = [quarter.state for quarter in found.quarters]
    assert states == [State.TOLD, State.NONE, State.TOLD, State.NONE]
    assert (found.count, found.cents, found.active, found.streets) == (12, 60_00, 6, 8)
    assert dict(found.occasions) == {"birthday": 6, "support": 6}
    assert dict(found.moods) == {"LEED": 6, "LIEF": 6}


def test_what_was_replaced_or_undone_does_not_count(database: Database) -> None:
    with database.transaction() as tx:
        here = place(tx, "Hier", 6)
        rows = [give(tx, here, street, date(2025, 2, 1)) for street in range(6)]
        give(tx, here, 0, date(2025, 2, 2), corrects=rows[0], cents=1_00)
        give(tx, here, 1, date(2025, 2, 1), corrects=rows[1], undone=True)
        found = told(tx, here)
    assert (found.count, found.cents, found.active) == (5, 41_00, 5)


def test_a_correction_counts_in_the_year_of_its_day(database: Database) -> None:
    with database.transaction() as tx:
        here = place(tx, "Hier", 5)
        for street in range(5):
            row = give(tx, here, street, date(2026, 1, 1))
            noon = datetime(2026, 1, 1, 13, tzinfo=UTC)
            give(tx, here, street, date(2025, 12, 31), corrects=row, booked_at=noon)
        old, new = told(tx, here), told(tx, here, year=2026)
    assert (old.quarters[3].count, new.count) == (5, 0)


def test_what_is_written_down_after_its_quarter_rested_is_late(database: Database) -> None:
    with database.transaction() as tx:
        here = place(tx, "Hier", 10)
        rests = datetime(2025, 4, 14, 22, tzinfo=UTC)  # 15 April, 00:00 in Amsterdam
        for street in range(10):
            booked = rests - timedelta(seconds=1) if street < 5 else rests
            give(tx, here, street, date(2025, 3, 31), booked_at=booked)
        found = told(tx, here)
    assert (found.quarters[0].count, found.late.count, found.count) == (5, 5, 10)
    assert dict(found.occasions) == {"support": 5}


def test_occasions_wait_until_their_quarter_rests(database: Database) -> None:
    before, after = (datetime(2025, 4, 14, hour, tzinfo=UTC) for hour in (21, 22))
    with database.transaction() as tx:
        here = place(tx, "Hier", 5)
        for street in range(5):
            give(tx, here, street, date(2025, 3, 1))
        assert (told(tx, here, before).count, dict(told(tx, here, before).occasions)) == (5, {})
        assert dict(told(tx, here, after).occasions) == {"support": 5}


def test_the_attentions_of_a_closed_street_stay(database: Database) -> None:
    with database.transaction() as tx:
        here = place(tx, "Hier", 8)
        for street in range(6):
            give(tx, here, street, date(2025, 2, 1))
        close(tx, here.streets[0], datetime(2025, 6, 1, tzinfo=UTC))
        close(tx, here.streets[7], datetime(2024, 12, 20, tzinfo=UTC))
        found = told(tx, here)
    assert (found.active, found.streets) == (6, 7)


def test_small_programmes_count_together_or_not_at_all(database: Database) -> None:
    with database.transaction() as tx:
        large, small, tiny = place(tx, "Groot", 6), place(tx, "Klein", 3), place(tx, "Mini", 2)
        for here in (large, small):
            for street in range(len(here.streets)):
                give(tx, here, street, date(2025, 2, 1))
        alone = told(tx, None)
        assert (alone.count, alone.programmes, alone.left_out) == (6, 1, 1)
        assert told(tx, small).count == 0
        for street in range(2):
            give(tx, tiny, street, date(2025, 2, 1))
        assert (told(tx, None).count, told(tx, None).programmes) == (11, 3)


def test_a_year_begins_and_rests_by_the_calendar_of_amsterdam() -> None:
    new_year = datetime(2025, 12, 31, 23, tzinfo=UTC)
    assert span_of(2026, new_year).begun == 1
    assert span_of(2026, new_year - timedelta(seconds=1)).begun == 0
    assert (span_of(2025, new_year).begun, span_of(2025, new_year).resting) == (4, 3)
