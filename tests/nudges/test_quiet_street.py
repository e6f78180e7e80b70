"""An idea for a quiet street: rare, on the day it was asked for, and only where it is quiet."""

from datetime import date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.clock import AMSTERDAM
from bot.months import by_months
from bot.nudges.plan import SENT
from bot.nudges.quiet_street import Asleep, Sleeper, idea
from storage import quiet_streets
from storage.db import Database
from storage.models import tables
from storage.sealing import Sealer
from tests.neighbourhood import Neighbourhood

DAY = timedelta(days=1)
FIRST = date(2027, 1, 31)
some_day = st.dates(date(2023, 1, 1), date(2032, 12, 31))


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=AMSTERDAM)


def sleeper(since: date, months: int = 3, **known: date) -> Sleeper:
    return Sleeper(1, False, False, None, streets=(Asleep(7, since, months),), **known)


@given(some_day, st.integers(-36, 36))
def test_a_month_ends_on_its_last_day(day: date, months: int) -> None:
    moved = by_months(day, months)
    assert (moved.year - day.year) * 12 + moved.month - day.month == months
    assert moved.day == day.day or (moved.day < day.day and (moved + DAY).day == 1)


def test_the_leap_day_has_neighbours() -> None:
    assert by_months(date(2028, 5, 31), -3) == date(2028, 2, 29)
    assert by_months(date(2027, 5, 31), -3) == date(2027, 2, 28)
    assert by_months(date(2028, 2, 29), 12) == date(2029, 2, 28)


@given(some_day, st.integers(1, 24))
def test_it_comes_after_so_many_months_and_not_before(since: date, months: int) -> None:
    due = next(
        since + n * DAY for n in range(800) if idea(sleeper(since, months), noon(since + n * DAY))
    )
    assert by_months(due, -months) >= since
    assert by_months(due - DAY, -months) < since


@given(some_day, st.integers(1, 12), st.lists(st.sampled_from(["", "later", "rest"]), max_size=6))
def test_between_two_ideas_lies_what_she_chose(
    since: date, months: int, answers: list[str]
) -> None:
    she, got = sleeper(since, months), list[date]()
    for answer in [*answers, ""]:
        begin = got[-1] if got else since
        today = next(begin + n * DAY for n in range(1, 900) if idea(she, noon(begin + n * DAY)))
        if got:
            assert today >= (she.rests_until or by_months(got[-1], 1))
        got.append(today)
        wait = {"later": 1, "rest": 6}.get(answer)
        rests = {"rests_until": by_months(today, wait)} if wait else {}
        she = sleeper(since, months, asked=today, **rests)
    assert all(b >= by_months(a, min(1, months)) for a, b in pairwise(got))


def test_a_programme_may_want_none_and_the_evening_is_left_alone() -> None:
    assert idea(sleeper(FIRST, 0), noon(FIRST + 900 * DAY)) is None
    evening = noon(FIRST + 200 * DAY).replace(hour=20, minute=30)
    assert idea(sleeper(FIRST), evening) is None


def test_it_goes_once_in_three_months_and_never_after_an_attention(
    database: Database, sealer: Sealer
) -> None:
    street = Neighbourhood(database, sealer)  # 10 June
    anja = street.joins("anja")
    street.deliver()
    for days in (92, 1, 60, 31, 1, 1):
        street.later(days=days)
        street.tick()
    with database.transaction() as tx:
        due = tables["due"]
        found = tx.execute(due.select().where(due.c.kind == "quiet_street")).all()
        assert quiet_streets.last_given(tx, street.street) is None
    assert [row.subject for row in found] == [f"person:{anja}"] * 2
    assert [row.outcome for row in found] == [SENT, SENT]
    street.hear("anja", "bloemen 5 euro")
    street.hear("anja", "ja")
    street.later(days=80)
    street.tick()
    with database.transaction() as tx:
        assert len(tx.execute(due.select().where(due.c.kind == "quiet_street")).all()) == 2
        assert quiet_streets.last_given(tx, street.street) is not None


def test_an_idea_in_hand_is_let_go_when_the_street_gave(database: Database, sealer: Sealer) -> None:
    street = Neighbourhood(database, sealer)
    street.joins("anja")
    street.joins("mo")
    street.deliver()
    street.later(days=92)
    street.tick()
    for text in ("bloemen 5 euro", "ja"):
        street.hear("mo", text)
    said = len(street.shown("anja"))
    assert len(street.screen("anja")) == said
