"""Whatever the history, people are left alone: the cap, a pause, STOP, only answers, a kind off."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.clock import AMSTERDAM
from bot.dialogues import DIALOGUES
from bot.nudges.kinds import KINDS, Kind
from bot.nudges.plan import SENT, Person, decide, left_alone
from bot.nudges.quiet import is_quiet
from bot.nudges.rounds import PAGE
from bot.nudges.schedule import ROUNDS
from bot.roles import JOINED, Role
from bot.say import say
from bot.saying import LANGUAGES
from storage import people, phones
from storage.db import Database
from storage.models import tables
from storage.sealing import Sealer
from tests.conftest import NewDatabase
from tests.corner import ANJA, Corner
from tests.neighbourhood import SPEECH, Neighbourhood

DAY = timedelta(days=1)
FIRST = date(2026, 10, 20)
# Kinds of every sort that the table may hold.
SORTS = (
    Kind("reminder"),
    Kind("idea"),
    Kind("heat", over_cap=True),
    Kind("warm", over_cap=True),
    Kind("report", capped=False, opt_in=True),
)
SHE = Person(1, False, False, None)

# --- the plan, with many histories --------------------------------------------------------------

somebody = st.builds(
    Person,
    st.just(1),
    st.booleans(),
    st.booleans(),
    st.none() | st.dates(FIRST, FIRST + 9 * DAY),
    choice=st.none() | st.booleans(),
    lately=st.integers(0, 9),
    over_today=st.integers(0, 2),
    per_week=st.integers(0, 3),
)
a_day = st.tuples(
    st.permutations(SORTS),
    st.sampled_from(["", "", "", "pause", "stop", "start", "quiet", "talk", "idea off", "idea on"]),
)


@given(somebody, st.sampled_from(SORTS))
def test_whoever_wants_nothing_gets_nothing(who: Person, kind: Kind) -> None:
    sent = decide(kind, who, FIRST).outcome == SENT
    paused = who.paused_until is not None and who.paused_until >= FIRST
    assert not (sent and (who.stopped or who.answers_only or paused or who.choice is False))
    assert not (sent and kind.opt_in and not who.choice)
    assert not (sent and kind.capped and not kind.over_cap and who.lately >= who.per_week)


@settings(max_examples=400, deadline=None)
@given(st.lists(a_day, min_size=1, max_size=40), st.integers(0, 3))
def test_in_no_seven_days_more_than_the_cap(days: list[tuple[list[Kind], str]], cap: int) -> None:
    got: list[tuple[date, Kind]] = []
    who, off = replace(SHE, per_week=cap), set[str]()
    for number, (kinds, what) in enumerate(days):
        today = FIRST + number * DAY
        who, off = changed(who, off, what, today)
        for kind in kinds:
            if left_alone(kind, now_of(who, got, off, kind, today), today) is None:
                got.append((today, kind))
    for number in range(len(days)):
        within_the_cap(got, FIRST + number * DAY, cap)


def changed(who: Person, off: set[str], what: str, today: date) -> tuple[Person, set[str]]:
    match what:
        case "pause":
            who = replace(who, paused_until=today + 3 * DAY)
        case "stop" | "start":
            who = replace(who, stopped=what == "stop")
        case "quiet" | "talk":
            who = replace(who, answers_only=what == "quiet")
        case "idea off" | "idea on":
            off = off | {"idea"} if what == "idea off" else off - {"idea"}
    return who, off


def now_of(
    who: Person, got: list[tuple[date, Kind]], off: set[str], kind: Kind, today: date
) -> Person:
    """She as storage would tell of her: the last seven local days count."""
    lately = [(day, k) for day, k in got if day > today - 7 * DAY and k.capped]
    return replace(
        who,
        choice=False if kind.name in off else None,
        lately=len(lately),
        over_today=sum(day == today and k.over_cap for day, k in lately),
    )


def within_the_cap(got: list[tuple[date, Kind]], first: date, cap: int) -> None:
    week = [(day, kind) for day, kind in got if first <= day < first + 7 * DAY and kind.capped]
    for day in {day for day, kind in week}:
        today = [kind for d, kind in week if d == day]
        before = sum(d < day for d, _ in week)
        assert len(today) <= max(0, cap - before) + any(kind.over_cap for kind in today)
    assert len([1 for _, kind in week if not kind.over_cap]) <= cap


def test_the_law_of_the_cap_can_be_broken() -> None:
    idea, heat = SORTS[1:3]
    with pytest.raises(AssertionError):
        within_the_cap([(FIRST, idea), (FIRST, SORTS[0]), (FIRST + DAY, idea)], FIRST, 2)
    with pytest.raises(AssertionError):
        within_the_cap([(FIRST, heat), (FIRST, SORTS[3])], FIRST, 0)


# --- each kind explains itself ------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["je", "u"])
def test_every_kind_has_a_why(language: str, form: str) -> None:
    for kind in KINDS.values():
        assert SPEECH.words(say(kind.why, days=3), language, form).endswith("?")
        assert SPEECH.words(say(f"unasked-{kind.name}"), language, form)


def test_every_why_says_how_to_stop_it() -> None:
    [step] = DIALOGUES["why"].steps
    world: Any = Corner(replace(ANJA, roles=frozenset(Role)))
    for kind in KINDS.values():
        ways = {option.value for option in step.options({"kind": kind.name}, world)}
        by_word = "stop" in SPEECH.words(say(kind.why, days=3), "nl", None).split()
        assert by_word if kind.urgent else ways & {"kind-off", "kind-on"}, kind.name


def test_every_kind_is_for_somebody_who_joined_or_asked_to() -> None:
    others = {kind.name for kind in KINDS.values() if not kind.roles & JOINED} - {"news_waits"}
    assert others == {"recruit_question", "recruit_welcome", "recruit_refused"}


def test_every_round_is_of_a_known_kind() -> None:
    assert [KINDS[round_.kind.name] for round_ in ROUNDS] == [round_.kind for round_ in ROUNDS]


# --- the real thing -----------------------------------------------------------------------------

CALM = ("", "", "annuleer", "ik ben er weer", "saldo")
WORDS = (
    *("stop", "start", "vakantie voorbij", "bloemen 12,50", "annuleer", "later"),
    *("tip: nummer 4 kan wel een kaartje gebruiken", "waarom", "Dit niet meer", "Dit wel weer"),
    *("Alleen antwoorden", "Wel weer berichten", "vakantie tot over 3 dagen", "vergeet mij"),
)
a_real_day = st.tuples(st.sampled_from((*CALM, *WORDS)), st.integers(0, 23), st.integers(1, 3))


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(a_real_day, min_size=3, max_size=12))
def test_nobody_is_bothered_whatever_she_did(
    new_sqlite: NewDatabase, sealer: Sealer, days: list[tuple[str, int, int]]
) -> None:
    with new_sqlite() as url:
        db = Database.open(url)
        try:
            live(Neighbourhood(db, sealer, time=datetime(2026, 10, 20, 10, tzinfo=AMSTERDAM)), days)
        finally:
            db.close()


def live(street: Neighbourhood, days: list[tuple[str, int, int]]) -> None:
    """Anja does something on each of these days, at that hour; reminders are due every day."""
    anja = street.joins("anja")
    street.joins("mo")
    with street.db.transaction() as tx:
        people.change(tx, anja, reminder_days=1, reminder_hour=9)
    street.hear("mo", "tip: buurvrouw op 23 is gevallen")
    for text, hour, more in days:
        street.time = street.time.astimezone(AMSTERDAM).replace(hour=hour) + more * DAY
        if text:
            street.hear("anja", text)
            street.deliver()
        wanted, before = wants_anything(street, anja), nudges(street)
        street.tick()
        street.deliver()
        got = nudges(street)
        assert wanted or got == before, "left alone"
        assert not any(is_quiet(at) for at in got)
        assert all(len([a for a in got if day - 7 * DAY < a.date() <= day]) <= 2 for day in
                   (at.date() for at in got))  # fmt: skip
    decided_once_a_day(street, anja)


def wants_anything(street: Neighbourhood, who: int) -> bool:
    with street.db.transaction() as tx:
        she = people.person_by_id(tx, who)
    assert she is not None
    today = street.time.astimezone(AMSTERDAM).date()
    paused = she.paused_until is not None and she.paused_until >= today
    return not (she.stopped_at or she.answers_only or paused or not she.reminder_days)


def nudges(street: Neighbourhood) -> list[datetime]:
    with street.db.transaction() as tx:
        lines = phones.lines(tx, street.sealer, "anja", limit=10_000)
    return [line.at.astimezone(AMSTERDAM) for line in lines if line.payload["kind"] == "nudge"]


def decided_once_a_day(street: Neighbourhood, who: int) -> None:
    due, outbox = tables["due"], tables["outbox"]
    with street.db.transaction() as tx:
        sent = tx.execute(
            select(due.c.local_date).where(
                due.c.subject == f"person:{who}", due.c.outcome == SENT
            )
        ).scalars().all()  # fmt: skip
        rows = tx.execute(
            select(outbox.c.key).where(outbox.c.kind == "tip_reminder", outbox.c.person_id == who)
        ).scalars().all()  # fmt: skip
    keys = [f"nu:tip_reminder:person:{who}:{who}:{day.isoformat()}" for day in sorted(sent)]
    assert sorted(rows) == keys


def test_why_not_is_written_down_once(database: Database, sealer: Sealer) -> None:
    street = Neighbourhood(database, sealer, time=datetime(2026, 10, 20, 10, tzinfo=AMSTERDAM))
    anja = street.joins("anja")
    with street.db.transaction() as tx:
        people.change(tx, anja, reminder_days=1, reminder_hour=9)
    street.hear("anja", "tip: buurvrouw op 23 is gevallen")
    outcomes = []
    for text in ("", "", "", "vakantie tot morgen", "", "Wel weer berichten", "stop", "stop"):
        street.later(days=1)
        if text:
            street.hear("anja", text)
        for _ in range(3):
            street.tick()
            street.deliver()
        with street.db.transaction() as tx:
            due = tables["due"]
            asked = select(due.c.outcome).where(due.c.kind == "tip_reminder")
            rows = tx.execute(asked.order_by(due.c.local_date))
            outcomes = rows.scalars().all()
    assert len(outcomes) == 8
    assert outcomes == [SENT, SENT, "cap", "paused", "paused", "cap", "stopped", "stopped"]


def test_a_page_is_no_more_than_a_breath() -> None:
    assert PAGE <= 1000, "SQLite has one writer: a reply waits for the page in hand"
