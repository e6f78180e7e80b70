"""What a coordinator holds back is not sent, and why is written down; elsewhere it goes on."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from bot.clock import AMSTERDAM
from bot.nudges.kinds import KINDS, PAUSABLE
from storage import pauses, people, streets, surveys
from storage.db import Database
from storage.models import tables
from storage.sealing import Sealer
from tests.neighbourhood import Neighbourhood

TEN = datetime(2026, 10, 20, 10, tzinfo=AMSTERDAM)


@pytest.fixture
def street(database: Database, sealer: Sealer) -> Neighbourhood:
    """Anja has a tip of three days, whose reminder is due this morning."""
    made = Neighbourhood(database, sealer, time=TEN - timedelta(days=3))
    made.joins("anja")
    made.hear("anja", "tip: nummer 23 kan wel een kaartje gebruiken")
    made.joins("carla", "coordinator")
    made.time = TEN
    return made


def elsewhere(street: Neighbourhood, who: str, role: str) -> int:
    """She is also in another programme, which is given."""
    number = street.joins(who)
    with street.db.transaction() as tx:
        other = streets.add_programme(
            tx, streets.NewProgramme("Elders", "Welzijn Elders", 0), street.time
        )
        place = streets.open_street(tx, other, "Laan", street.time, 0)
        people.join(tx, number, role, other, place, street.time)
    return other


def decided(street: Neighbourhood, kind: str = "tip_reminder") -> list[str]:
    due = tables["due"]
    with street.db.transaction() as tx:
        found = tx.execute(select(due.c.outcome).where(due.c.kind == kind))
        return sorted(found.scalars())


def ticks(street: Neighbourhood, times: int = 2) -> None:
    for _ in range(times):
        street.tick()
        street.deliver()


def test_what_is_held_back_is_written_down_once_a_day(street: Neighbourhood) -> None:
    street.hear("carla", "pauzeer herinneringen")
    ticks(street)
    assert decided(street) == ["paused_by_programme"]
    street.later(days=3)
    ticks(street)
    assert decided(street) == ["paused_by_programme"] * 2
    street.hear("carla", "herinneringen gaan door")
    street.later(days=3)
    ticks(street)
    assert decided(street) == ["paused_by_programme"] * 2 + ["sent"]


def test_only_when_all_her_programmes_hold_it_back(street: Neighbourhood) -> None:
    other = elsewhere(street, "anja", "gangmaker")
    street.hear("carla", "pauzeer herinneringen")
    ticks(street)
    assert decided(street) == ["sent"]
    with street.db.transaction() as tx:
        pauses.pause(tx, other, "tip_reminder", 1, street.time)
    street.later(days=3)
    ticks(street)
    assert decided(street) == ["paused_by_programme", "sent"]


def test_where_she_is_a_neighbour_does_not_count(street: Neighbourhood) -> None:
    elsewhere(street, "anja", "neighbour")
    street.hear("carla", "pauzeer herinneringen")
    ticks(street)
    assert decided(street) == ["paused_by_programme"]


def test_what_was_planned_is_held_back_too(street: Neighbourhood) -> None:
    asyncio.run(street.ticker.tick())
    street.hear("carla", "pauzeer herinneringen")
    street.deliver()
    outbox = tables["outbox"]
    with street.db.transaction() as tx:
        found = tx.execute(
            select(outbox.c.state, outbox.c.reason).where(outbox.c.kind == "tip_reminder")
        ).all()
    assert [tuple(row) for row in found] == [("cancelled", "paused_by_programme")]


def test_another_kind_goes_on(street: Neighbourhood) -> None:
    street.hear("carla", "pauzeer stille straat")
    street.hear("carla", "pauzeer hitte")
    ticks(street)
    assert decided(street) == ["sent"]


def test_every_kind_for_all_gangmakers_can_be_held_back() -> None:
    planned = [kind for kind in KINDS.values() if kind.capped]
    assert {kind.pause for kind in planned} - {""} == set(PAUSABLE)
    # An announcement she skips in her own programme.
    otherwise = {kind.name for kind in planned if not kind.pause}
    assert otherwise == {"announcement", "newsletter", "event"}


# --- a measurement: neighbours are asked too ------------------------------------------------------


@pytest.fixture
def asking(street: Neighbourhood) -> Neighbourhood:
    """Bert lives there, and a measurement has begun."""
    street.joins("bert", "neighbour")
    with street.db.transaction() as tx:
        assert surveys.start(tx, street.programme, TEN.date())
    return street


def invited(street: Neighbourhood, who: str) -> bool:
    return any("vier korte vragen" in said for said in street.screen(who))


def test_a_measurement_that_is_held_back_invites_nobody(asking: Neighbourhood) -> None:
    asking.hear("carla", "pauzeer meting")
    ticks(asking)
    assert decided(asking, "survey") == ["paused_by_programme"] * 2
    assert not invited(asking, "anja")
    assert not invited(asking, "bert")
    asking.hear("carla", "meting gaat door")
    asking.later(days=1)
    ticks(asking)
    assert invited(asking, "anja")
    assert invited(asking, "bert")


def test_who_is_also_elsewhere_is_asked_by_the_other_programme_only(
    asking: Neighbourhood,
) -> None:
    other = elsewhere(asking, "dora", "neighbour")
    asking.hear("carla", "pauzeer meting")
    ticks(asking)
    assert not invited(asking, "dora")
    with asking.db.transaction() as tx:
        assert surveys.start(tx, other, TEN.date())
    asking.later(days=1)
    ticks(asking)
    assert invited(asking, "dora")
    assert not invited(asking, "bert")


def test_an_invitation_that_was_planned_is_held_back_too(asking: Neighbourhood) -> None:
    asyncio.run(asking.ticker.tick())
    asking.hear("carla", "pauzeer meting")
    asking.deliver()
    assert not invited(asking, "anja")
    assert not invited(asking, "bert")
