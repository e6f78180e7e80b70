"""Around new year each gangmaker is asked once and told once, over every minute, at a fit hour."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from bot.clock import AMSTERDAM
from bot.nudges.plan import SENT, Person
from bot.nudges.quiet import is_quiet
from bot.nudges.year import Closer, new_year, year_end
from storage.db import Database
from storage.models import tables
from storage.sealing import Sealer
from tests.neighbourhood import Neighbourhood

MINUTE = timedelta(minutes=1)


def minutes(first: datetime, last: datetime) -> list[datetime]:
    return [first + n * MINUTE for n in range(int((last - first) / MINUTE))]


@pytest.mark.parametrize("year", [2027, 2028])
def test_told_from_half_past_nine_in_the_first_days(year: int) -> None:
    she = Person(1, False, False, None)
    first = datetime(year - 1, 12, 31, tzinfo=AMSTERDAM)
    told = [at for at in minutes(first, first + timedelta(days=3)) if new_year(she, at)]
    assert told[0] == datetime(year, 1, 1, 9, 30, tzinfo=AMSTERDAM)
    assert not any(is_quiet(at) for at in told)
    for later in (
        datetime(year, 1, 15, 12, tzinfo=AMSTERDAM),
        datetime(year, 2, 28, 12, tzinfo=AMSTERDAM),
    ):
        assert new_year(she, later) is None


@pytest.mark.parametrize(
    ("day", "asked"), [(1, range(1, 8)), (5, range(5, 12)), (24, range(24, 31))]
)
def test_asked_in_the_week_that_the_programme_chose(day: int, asked: range) -> None:
    she = Closer(1, False, False, None, streets=((7, day),))
    noons = (datetime(2026, 12, n, 12, tzinfo=AMSTERDAM) for n in range(1, 32))
    assert [at.day for at in noons if year_end(she, at)] == list(asked)
    assert year_end(she, datetime(2026, 11, day, 12, tzinfo=AMSTERDAM)) is None


def test_each_is_asked_once_and_told_once(database: Database, sealer: Sealer) -> None:
    """Bert has had enough this year: he is left alone, and his pot is filled all the same."""
    street = Neighbourhood(database, sealer)
    street.joins("anja")
    street.joins("bert")
    street.hear("bert", "waarom")
    street.hear("bert", "Alleen antwoorden")
    street.deliver()
    for first, days in (((12, 1), 9), ((12, 31), 16)):
        street.time = datetime(2026, *first, tzinfo=AMSTERDAM)
        for _ in range(days * 4):
            street.later(hours=6)
            street.tick()
            street.deliver()
    due = tables["due"]
    with database.transaction() as tx:
        rows = tx.execute(
            select(due.c.kind, due.c.outcome).where(due.c.kind.in_(("year_end", "new_year")))
        ).all()
    assert sorted(row.kind for row in rows if row.outcome == SENT) == ["new_year", "year_end"]
    assert {row.outcome for row in rows} == {SENT, "answers_only"}
    said = street.shown("anja")
    assert sum("Gelukkig nieuwjaar" in text for text in said) == 1
    assert sum("Hoe gaat je straat" in text for text in said) == 1
    assert not any("Gelukkig" in text for text in street.shown("bert"))
    assert street.balance() == 300_00


def test_nothing_is_stored_of_what_is_in_the_pot(database: Database, sealer: Sealer) -> None:
    street = Neighbourhood(database, sealer)
    street.joins("anja")
    street.deliver()
    street.time = datetime(2027, 1, 1, 12, tzinfo=AMSTERDAM)
    street.tick()
    outbox = tables["outbox"]
    with database.transaction() as tx:
        [row] = tx.execute(select(outbox).where(outbox.c.kind == "new_year")).all()
    assert (row.args, row.body) == ("{}", None)
