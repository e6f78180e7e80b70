"""Word of a street reaches each of its gangmakers once, and each of its coordinators."""

from datetime import timedelta

from sqlalchemy import select

from bot.nudges.about_streets import tell_finishing, tell_gangmakers
from bot.nudges.kinds import STREET_CLOSED, STREET_FINISHES
from bot.nudges.word import Word
from storage import people, streets
from storage.db import Transaction
from storage.models import tables
from tests.storage.conftest import NOW, Town

CLOSED = Word(STREET_CLOSED, {"street": "Lindenstraat"}, NOW)


def told(tx: Transaction, kind: str) -> list[int]:
    outbox = tables["outbox"]
    rows = tx.execute(select(outbox.c.person_id).where(outbox.c.kind == kind))
    return sorted(rows.scalars())


def test_two_streets_of_one_name_are_told_apart(town: Town) -> None:
    anja, by = town.gangmaker("anja"), town.meet("carla").person.id
    with town.db.transaction() as tx:
        new = streets.NewProgramme("Elders", "Welzijn Elders", 100_00)
        there = streets.add_programme(tx, new, NOW)
        other = streets.open_street(tx, there, "Lindenstraat", NOW, 0)
        people.join(tx, anja, "gangmaker", None, other, NOW)
        for street in (town.street_id, other, other):
            assert tell_gangmakers(tx, CLOSED, street, by) == 1
        assert told(tx, STREET_CLOSED.name) == [anja, anja]


def test_who_did_it_need_not_be_told(town: Town) -> None:
    anja, mo = town.gangmaker("anja"), town.gangmaker("mo")
    with town.db.transaction() as tx:
        assert tell_gangmakers(tx, CLOSED, town.street_id, mo) == 1
        assert told(tx, STREET_CLOSED.name) == [anja]


def test_a_coordinator_hears_it_once_a_year_unless_she_stopped(town: Town) -> None:
    carla, bob = (town.meet(who).person.id for who in ("carla", "bob"))
    with town.db.transaction() as tx:
        for who in (carla, bob):
            people.join(tx, who, "coordinator", town.programme_id, None, NOW)
        people.stop(tx, bob, NOW)
        assert streets.coordinators_of(tx, town.programme_id) == [carla]
        for later in range(2):
            at = NOW + timedelta(days=later)
            tell_finishing(tx, town.street_id, "Lindenstraat", at, 2026)
        assert told(tx, STREET_FINISHES.name) == [carla]
