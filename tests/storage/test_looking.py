"""What belongs to others is shown to who coordinates that programme only, and written down."""

import pytest
from sqlalchemy import select

from bot.deeds import Look, LookAtPot
from bot.doing import Act, carry_out
from bot.seen import Seen
from storage import people, streets
from storage.models import tables
from tests.storage.conftest import NOW, Town


@pytest.fixture
def elsewhere(town: Town) -> tuple[int, int]:
    """Another programme and a street of it."""
    with town.db.transaction() as tx:
        new = streets.NewProgramme("Elders", "Welzijn Elders", 100_00)
        programme = streets.add_programme(tx, new, NOW)
        return programme, streets.open_street(tx, programme, "Eikenlaan", NOW, 99_00)


def looks(town: Town, who: str, deed: Look | LookAtPot) -> tuple[str, list[str]]:
    """What came of it, and what was written down."""
    met = town.meet(who)
    look = tables["look"]
    with town.db.transaction() as tx:
        seen = Seen(tx, town.sealer, met, NOW, None)
        outcome = carry_out(tx, deed, Act(town.sealer, met, seen, 1, NOW))
        return outcome.code, list(tx.execute(select(look.c.what)).scalars())


def test_a_coordinator_looks_in_her_own_programme(town: Town) -> None:
    carla = town.meet("carla").person.id
    with town.db.transaction() as tx:
        people.join(tx, carla, "coordinator", town.programme_id, None, NOW)
    assert looks(town, "carla", LookAtPot(town.street_id)) == ("", ["balance"])
    page = Look("balances", town.programme_id)
    assert looks(town, "carla", page) == ("", ["balance", "balances"])


def test_a_deed_about_another_programme_shows_nothing(
    town: Town, elsewhere: tuple[int, int]
) -> None:
    programme, street = elsewhere
    carla = town.meet("carla").person.id
    with town.db.transaction() as tx:
        people.join(tx, carla, "coordinator", town.programme_id, None, NOW)
    assert looks(town, "carla", LookAtPot(street)) == ("not_yours", [])
    assert looks(town, "carla", Look("streets", programme)) == ("not_yours", [])


@pytest.mark.parametrize("role", ["gangmaker", "neighbour"])
def test_nobody_else_looks_at_all(town: Town, role: str) -> None:
    anja = town.meet("anja").person.id
    with town.db.transaction() as tx:
        people.join(tx, anja, role, None, town.street_id, NOW)
    assert looks(town, "anja", LookAtPot(town.street_id)) == ("not_yours", [])
    assert looks(town, "anja", Look("balances", town.programme_id)) == ("not_yours", [])
