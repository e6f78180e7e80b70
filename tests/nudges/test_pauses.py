"""What a coordinator holds back is not sent, and why is written down; elsewhere it goes on."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from bot.clock import AMSTERDAM
from bot.nudges.kinds import KINDS, PAUSABLE
from storage import pauses, people, streets
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


def decided(street: Neighbourhood) -> list[str]:
    due = tables["due"]
    with street.db.transaction() as tx:
        found = tx.execute(select(due.c.outcome).where(due.c.kind == "tip_reminder"))
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
    # An announcement she skips in her own programme, and a measurement is hers to close.
    otherwise = {kind.name for kind in planned if not kind.pause}
    assert otherwise == {"announcement", "newsletter", "event", "survey"}
