"""The reminder of open tips, walked over the days on which clocks, years and months turn."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from sqlalchemy import select

from bot.clock import AMSTERDAM, Clock
from bot.nudges.plan import SENT, Decision, Gangmaker, OpenTip, tip_reminder
from bot.nudges.quiet import is_quiet
from bot.nudges.schedule import Ticker
from storage import people, phones
from storage.db import Database
from storage.models import tables
from storage.sealing import Sealer
from tests.conftest import NewDatabase
from tests.neighbourhood import Neighbourhood

# The three local days of each turn, both ends included.
TURNS = {
    "winter time": (date(2026, 10, 24), date(2026, 10, 26)),
    "summer time": (date(2027, 3, 27), date(2027, 3, 29)),
    "new year": (date(2026, 12, 31), date(2027, 1, 2)),
    "leap day": (date(2028, 2, 28), date(2028, 3, 1)),
}
HOURS = (9, 10, 14, 19)
EVERY_TURN = pytest.mark.parametrize(("first", "last"), TURNS.values(), ids=TURNS)


def midnight(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time(), AMSTERDAM).astimezone(UTC)


def moments(first: date, last: date, step: timedelta = timedelta(minutes=1)) -> Iterator[datetime]:
    """Every minute of those local days, as UTC: 23, 24 or 25 hours a day."""
    at, end = midnight(first), midnight(last + timedelta(days=1))
    while at < end:
        yield at
        at += step


def days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def gangmaker(first: date, **chosen: object) -> Gangmaker:
    """Told a tip long enough ago to be reminded on each day, unless she chose otherwise."""
    tips = (OpenTip(7, first - timedelta(days=21), None),)
    she = Gangmaker(1, False, False, None, 1, 10, None, 0, tips)
    return replace(she, **chosen)  # type: ignore[arg-type]


def walked(who: Gangmaker, first: date, last: date) -> list[tuple[datetime, Decision]]:
    """The first decision of each day, as the database keeps it, and its local moment."""
    kept: dict[date, tuple[datetime, Decision]] = {}
    for at in moments(first, last):
        local = at.astimezone(AMSTERDAM)
        decision = tip_reminder(who, local)
        if decision is not None:
            kept.setdefault(decision.local_date, (local, decision))
    return list(kept.values())


# --- the plan, minute by minute -----------------------------------------------------------------


@EVERY_TURN
@pytest.mark.parametrize("hour", HOURS)
def test_one_reminder_a_day_at_the_hour_she_chose(first: date, last: date, hour: int) -> None:
    kept = walked(gangmaker(first, reminder_hour=hour), first, last)
    assert [at.date() for at, _ in kept] == days(first, last)
    assert all((at.hour, at.minute) == (hour, 0) for at, _ in kept)
    assert all(decision.outcome == SENT for _, decision in kept)


@EVERY_TURN
@pytest.mark.parametrize("hour", [*range(24)])
def test_none_is_planned_in_the_evening_or_before_its_hour(
    first: date, last: date, hour: int
) -> None:
    who = gangmaker(first, reminder_hour=hour)
    for at in moments(first, last, timedelta(minutes=15)):
        local = at.astimezone(AMSTERDAM)
        if tip_reminder(who, local):
            assert hour <= local.hour
            assert (local.hour, local.minute) < (20, 30)


@EVERY_TURN
@pytest.mark.parametrize(("every", "expected"), [(1, 3), (3, 1), (7, 1), (0, 0)])
def test_as_often_as_she_chose(first: date, last: date, every: int, expected: int) -> None:
    assert len(walked(gangmaker(first, reminder_days=every), first, last)) == expected


@EVERY_TURN
def test_a_snooze_waits_for_its_day_and_then_reminds(first: date, last: date) -> None:
    kept = walked(gangmaker(first, reminder_days=7, snoozed_until=last), first, last)
    assert [at.date() for at, _ in kept] == [last]


@EVERY_TURN
@pytest.mark.parametrize(
    ("chosen", "outcome"),
    [({"stopped": True}, "stopped"), ({"answers_only": True}, "answers_only"),
     ({"paused_until": date(2099, 1, 1)}, "paused")],
    ids=lambda value: str(value),
)  # fmt: skip
def test_who_wants_to_be_left_alone_is(
    first: date, last: date, chosen: dict[str, object], outcome: str
) -> None:
    kept = walked(gangmaker(first, **chosen), first, last)
    assert {decision.outcome for _, decision in kept} == {outcome}


@EVERY_TURN
def test_a_pause_ends_after_its_last_day(first: date, last: date) -> None:
    kept = walked(gangmaker(first, paused_until=first + timedelta(days=1)), first, last)
    assert [decision.outcome for _, decision in kept] == ["paused", "paused", SENT]


@EVERY_TURN
def test_a_tip_that_another_took_or_she_dropped_is_left(first: date, last: date) -> None:
    taken = (OpenTip(7, first - timedelta(days=21), taken_by=2),)
    assert walked(gangmaker(first, tips=taken), first, last) == []
    assert walked(gangmaker(first, dropped_to=7), first, last) == []
    mine = (OpenTip(7, first - timedelta(days=21), taken_by=1),)
    assert len(walked(gangmaker(first, tips=mine), first, last)) == 3


def test_after_downtime_it_comes_the_same_day_but_not_in_the_evening() -> None:
    who = gangmaker(date(2026, 10, 24))
    for hour, minute, comes in ((15, 0, True), (20, 29, True), (20, 30, False), (23, 59, False)):
        at = datetime(2026, 10, 25, hour, minute, tzinfo=AMSTERDAM)
        assert (tip_reminder(who, at) is not None) == comes


# --- the real tick, on both databases -----------------------------------------------------------


def reminded(street: Neighbourhood, who: str = "anja") -> list[datetime]:
    """When a reminder reached her phone, local; what she hears at new year is none."""
    street.deliver()
    with street.db.transaction() as tx:
        lines = phones.lines(tx, street.sealer, who, limit=10_000)
    nudges = (line for line in lines if line.payload["kind"] == "nudge")
    return [n.at.astimezone(AMSTERDAM) for n in nudges if "nieuwjaar" not in n.payload["text"]]


def a_street_with_a_tip(database: Database, sealer: Sealer, told: date) -> Neighbourhood:
    """Anja and Mo; Mo told a tip on that day at noon, and Anja wants a reminder each day.

    Here somebody may get one each day of the week.
    """
    noon = midnight(told) + timedelta(hours=12)
    street = Neighbourhood(database, sealer, time=noon, settings='{"nudges_per_week": 7}')
    anja = street.joins("anja")
    mo = street.joins("mo")
    street.hear("mo", "tip: buurvrouw op 23 is gevallen")
    with database.transaction() as tx:
        people.change(tx, anja, reminder_days=1)
        people.change(tx, mo, reminder_days=0)
    street.deliver()
    return street


def walk(street: Neighbourhood, until: datetime, step: timedelta) -> None:
    async def on() -> None:
        while street.time < until:
            street.time = min(street.time + step, until)
            await street.ticker.tick()
            await street.delivery.drain()

    asyncio.run(on())


@EVERY_TURN
def test_the_tick_reminds_once_a_day_over_every_turn(
    database: Database, sealer: Sealer, first: date, last: date
) -> None:
    street = a_street_with_a_tip(database, sealer, first - timedelta(days=1))
    walk(street, midnight(last + timedelta(days=1)), timedelta(minutes=30))
    assert [(at.date(), at.hour, at.minute) for at in reminded(street)] == [
        (day, 10, 0) for day in days(first, last)
    ]
    assert reminded(street, "mo") == []
    assert not any(is_quiet(at) for at in reminded(street))


@pytest.mark.soak
@EVERY_TURN
def test_the_tick_reminds_once_a_day_minute_by_minute(
    database: Database, sealer: Sealer, first: date, last: date
) -> None:
    street = a_street_with_a_tip(database, sealer, first - timedelta(days=1))
    walk(street, midnight(last + timedelta(days=1)), timedelta(minutes=1))
    assert [(at.date(), at.hour, at.minute) for at in reminded(street)] == [
        (day, 10, 0) for day in days(first, last)
    ]


def test_a_restart_in_the_afternoon_still_reminds(database: Database, sealer: Sealer) -> None:
    street = a_street_with_a_tip(database, sealer, date(2026, 10, 24))
    street.time = datetime(2026, 10, 25, 15, 0, tzinfo=AMSTERDAM)
    street.tick()
    assert [at.hour for at in reminded(street)] == [15]
    street.later(minutes=1)
    street.tick()
    assert len(reminded(street)) == 1


def test_a_restart_in_the_evening_does_not(database: Database, sealer: Sealer) -> None:
    street = a_street_with_a_tip(database, sealer, date(2026, 10, 24))
    street.time = datetime(2026, 10, 25, 20, 30, tzinfo=AMSTERDAM)
    street.tick()
    assert reminded(street) == []
    street.time = datetime(2026, 10, 26, 8, 30, tzinfo=AMSTERDAM)
    street.tick()
    assert reminded(street) == []


def test_a_sender_that_was_down_until_the_evening_lets_it_go(
    database: Database, sealer: Sealer
) -> None:
    street = a_street_with_a_tip(database, sealer, date(2026, 10, 24))
    street.time = datetime(2026, 10, 25, 10, 0, tzinfo=AMSTERDAM)
    street.tick()
    street.time = datetime(2026, 10, 25, 20, 31, tzinfo=AMSTERDAM)
    assert reminded(street) == []
    street.time = datetime(2026, 10, 26, 9, 0, tzinfo=AMSTERDAM)
    assert reminded(street) == []


def test_an_ignored_reminder_does_not_silence_the_next(database: Database, sealer: Sealer) -> None:
    street = a_street_with_a_tip(database, sealer, date(2026, 6, 1))
    walk(street, midnight(date(2026, 6, 6)), timedelta(hours=1))
    assert [at.date() for at in reminded(street)] == days(date(2026, 6, 2), date(2026, 6, 5))


def test_a_snooze_and_a_promise_are_kept_by_the_tick(database: Database, sealer: Sealer) -> None:
    street = a_street_with_a_tip(database, sealer, date(2026, 6, 1))
    with database.transaction() as tx:
        mo = people.member_behind(tx, sealer, "phone", "mo")
        assert mo is not None
        people.change(tx, mo, reminder_days=1)
    walk(street, datetime(2026, 6, 2, 10, 0, tzinfo=AMSTERDAM), timedelta(hours=1))
    assert len(reminded(street)) == len(reminded(street, "mo")) == 1
    street.hear("mo", "later")
    walk(street, datetime(2026, 6, 3, 10, 0, tzinfo=AMSTERDAM), timedelta(hours=1))
    assert len(reminded(street, "mo")) == 2
    street.hear("mo", "ik doe het")
    walk(street, datetime(2026, 6, 4, 12, 0, tzinfo=AMSTERDAM), timedelta(hours=1))
    assert len(reminded(street)) == 2, "Anja is not chased once Mo does it"


@pytest.mark.parametrize("word", ["stop", "waarom"])
def test_who_stopped_or_wants_answers_only_hears_nothing(
    database: Database, sealer: Sealer, word: str
) -> None:
    street = a_street_with_a_tip(database, sealer, date(2026, 6, 1))
    street.hear("anja", word)
    if word == "waarom":
        street.hear("anja", "Alleen antwoorden")
    street.deliver()
    walk(street, midnight(date(2026, 6, 4)), timedelta(hours=1))
    assert reminded(street) == []


def test_three_tickers_at_once_decide_once(new_postgres: NewDatabase, sealer: Sealer) -> None:
    with new_postgres() as url:
        databases = [Database.open(url) for _ in range(3)]
        street = a_street_with_a_tip(databases[0], sealer, date(2026, 10, 24))
        street.time = datetime(2026, 10, 25, 10, 0, tzinfo=AMSTERDAM).astimezone(UTC)
        clock = Clock(real=lambda: street.time)
        tickers = [Ticker(db, clock, lambda: None) for db in databases]
        with ThreadPoolExecutor(3) as threads:
            for _ in range(5):
                list(threads.map(lambda ticker: asyncio.run(ticker.tick()), tickers))
                street.later(minutes=1)
        with databases[0].transaction() as tx:
            outbox, due = tables["outbox"], tables["due"]
            nudges = tx.execute(select(outbox.c.id).where(outbox.c["class"] == "nudge")).all()
            decided = tx.execute(select(due.c.subject).where(due.c.kind == "tip_reminder")).all()
        assert (len(nudges), len(decided)) == (1, 1)
        assert len(reminded(street)) == 1
        for db in databases:
            db.close()


def test_every_minute_is_walked_also_when_the_clock_turns() -> None:
    lengths = {name: len(list(moments(*turn))) for name, turn in TURNS.items()}
    assert lengths == {
        "winter time": 73 * 60, "summer time": 71 * 60, "new year": 72 * 60, "leap day": 72 * 60
    }  # fmt: skip
    assert all(b - a == timedelta(minutes=1) for a, b in pairwise(moments(*TURNS["new year"])))
