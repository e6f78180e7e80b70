"""Who keeps the pots: coordinators let people in, hear who stops, and see where they are few."""

import pytest
from sqlalchemy import text

from storage import recruits, streets
from storage.db import Database
from storage.sealing import Sealer
from tests.neighbourhood import Neighbourhood

TWO = '{"gangmakers_at_least": 2}'
SECRET = "omdat oma Jansen ziek is"


@pytest.fixture
def street(database: Database, sealer: Sealer) -> Neighbourhood:
    made = Neighbourhood(database, sealer, settings=TWO)
    made.joins("carla", "coordinator")
    made.joins("anja")
    return made


def signs_up(street: Neighbourhood, who: str) -> None:
    for said in ("gangmaker worden", "Lindenstraat", "alleen", SECRET, "ja"):
        street.hear(who, said)


def test_too_few_gangmakers_is_a_warning_and_no_more(street: Neighbourhood) -> None:
    street.hear("carla", "saldo Lindenstraat")
    assert "met twee is het fijner" in street.screen("carla")[-1]
    street.hear("carla", "straten")
    assert "maar 1 gangmaker" in street.screen("carla")[-1]
    street.joins("mo")
    street.hear("carla", "saldo Lindenstraat")
    assert "fijner" not in street.screen("carla")[-1]


def test_a_request_lies_sealed(street: Neighbourhood) -> None:
    signs_up(street, "mo")
    with street.db.transaction() as tx:
        [[sealed]] = tx.execute(text("SELECT sealed FROM sign_up"))
        [number] = recruits.waiting(tx, [street.programme])
        said = recruits.one(tx, street.sealer, number)
        kept = list(tx.execute(text("SELECT args FROM outbox WHERE kind = 'recruit_card'")))
    assert b"oma" not in bytes(sealed)
    assert said is not None
    assert said.said["why"] == SECRET
    assert "oma" not in str(kept)


def test_a_coordinator_elsewhere_decides_nothing(street: Neighbourhood) -> None:
    signs_up(street, "mo")
    with street.db.transaction() as tx:
        tx.execute(text("UPDATE membership SET programme_id = NULL WHERE role = 'coordinator'"))
    street.deliver()
    street.hear("carla", "welkom heten")
    street.hear("carla", "aanmeldingen")
    with street.db.transaction() as tx:
        assert len(recruits.waiting(tx, [street.programme])) == 1


def test_whoever_looks_at_a_request_is_written_down(street: Neighbourhood) -> None:
    signs_up(street, "mo")
    street.hear("carla", "aanmeldingen")
    with street.db.transaction() as tx:
        looks = tx.execute(text("SELECT count(*) FROM look WHERE what = 'sign_up'")).scalar_one()
    assert looks == 1


def test_a_street_that_was_closed_is_not_opened_without_a_yes(street: Neighbourhood) -> None:
    signs_up(street, "mo")
    with street.db.transaction() as tx:
        tx.execute(text("UPDATE street SET closed_at = created_at"))
    for word in ("nodig uit Lindenstraat", "nee", "aanmeldingen", "welkom heten", "nee"):
        street.hear("carla", word)
    with street.db.transaction() as tx:
        assert streets.closed_street(tx, street.programme, "Lindenstraat") is not None

    with street.db.transaction() as tx:
        assert len(recruits.waiting(tx, [street.programme])) == 1


@pytest.mark.parametrize("word", ["tipdeur Lindenstraat", "poster Lindenstraat"])
def test_a_code_that_cannot_be_told_is_replaced_after_a_yes_only(
    street: Neighbourhood, word: str
) -> None:
    street.hear("carla", "tipdeur Lindenstraat")
    with street.db.transaction() as tx:
        tx.execute(text("UPDATE invitation SET sealed = NULL"))
    street.hear("carla", word)
    assert "niet meer laten zien" in street.screen("carla")[-1]
    street.hear("carla", "nee")
    assert "blijft werken" in street.screen("carla")[-1]
    assert doors(street) == 1
    for said in (word, "ja"):
        street.hear("carla", said)
    assert "de nieuwe tipdeur" in street.screen("carla")[-1]
    assert doors(street) == 2


def doors(street: Neighbourhood) -> int:
    """How many codes there ever were for the neighbours."""
    with street.db.transaction() as tx:
        asked = text("SELECT count(*) FROM invitation WHERE role = 'neighbour'")
        return int(tx.execute(asked).scalar_one())
