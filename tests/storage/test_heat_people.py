"""Who looked in is shown to her, and let go once the heat is closed for 30 days."""

from datetime import date, datetime, timedelta

import pytest

from bot.clock import AMSTERDAM
from storage import check_ins, due, heat, pauses, people, retention
from storage.check_ins import CheckIn
from storage.db import Database
from storage.sealing import Sealer
from tests.neighbourhood import Neighbourhood

NOW = datetime(2026, 7, 20, 10, tzinfo=AMSTERDAM)
EVENT, TODAY = date(2026, 7, 19), NOW.date()
CLOSED = NOW + timedelta(days=4)


@pytest.fixture
def street(database: Database, sealer: Sealer) -> Neighbourhood:
    """Anja looked in and Mo asked for help, in one event."""
    made = Neighbourhood(database, sealer, time=NOW)
    for who, answer in (("anja", "looked"), ("mo", "help")):
        number = made.joins(who)
        with made.db.transaction() as tx:
            said = CheckIn(made.programme, made.street, EVENT, TODAY, number, answer, NOW)
            check_ins.answer(tx, [said])
    return made


def close(street: Neighbourhood, outcome: str = "done") -> None:
    subject = f"programme:{street.programme}"
    with street.db.transaction() as tx:
        due.decide(tx, "heat_closing", subject, CLOSED.date(), CLOSED, outcome)


def swept(street: Neighbourhood, at: datetime) -> int:
    with street.db.transaction() as tx:
        return retention.sweep(tx, at).heat_answers


def test_it_stays_until_thirty_days_after_the_thank_you(street: Neighbourhood) -> None:
    close(street)
    assert swept(street, CLOSED + timedelta(days=29)) == 0
    assert swept(street, CLOSED + timedelta(days=30)) == 2
    assert swept(street, CLOSED + timedelta(days=31)) == 0
    with street.db.transaction() as tx:
        assert check_ins.streets_that_looked(tx, street.programme, EVENT, EVENT) == 1


def test_a_thank_you_that_was_held_back_closes_nothing(street: Neighbourhood) -> None:
    close(street, "paused")
    assert swept(street, CLOSED + timedelta(days=30)) == 0


def test_without_a_thank_you_it_goes_by_itself(street: Neighbourhood) -> None:
    assert swept(street, NOW + timedelta(days=44)) == 0
    assert swept(street, NOW + timedelta(days=45)) == 2


def test_a_later_event_keeps_its_own_answers(street: Neighbourhood) -> None:
    close(street)
    later = CLOSED + timedelta(days=28)
    with street.db.transaction() as tx:
        said = CheckIn(street.programme, street.street, later.date(), later.date(), 1, "help", NOW)
        check_ins.answer(tx, [said])
    assert swept(street, CLOSED + timedelta(days=40)) == 2


def test_she_reads_what_is_kept_until_then(street: Neighbourhood) -> None:
    street.hear("anja", "mijn gegevens")
    assert "Bij hitte: maandag 20 juli, Lindenstraat, omgekeken" in street.screen("anja")[-1]
    street.hear("mo", "mijn gegevens")
    assert "Bij hitte: maandag 20 juli, Lindenstraat, hulp gevraagd" in street.screen("mo")[-1]
    swept(street, NOW + timedelta(days=45))
    street.hear("anja", "mijn gegevens")
    assert "Bij hitte" not in street.screen("anja")[-1]


def test_what_a_coordinator_said_is_hers_to_read(street: Neighbourhood) -> None:
    carla = street.joins("carla", "coordinator")
    with street.db.transaction() as tx:
        heat.set_word(tx, street.programme, True, TODAY, carla)
        pauses.pause(tx, street.programme, "year_end", carla, NOW)
    street.hear("carla", "mijn gegevens")
    shown = street.screen("carla")[-1]
    assert "Over hitte zei je: maandag 20 juli, Lindewaard, hitte aan" in shown
    assert "Door jou op pauze gezet: maandag 20 juli, Lindewaard, het einde van het jaar" in shown
    with street.db.transaction() as tx:
        people.erase(tx, carla, NOW)
        [row] = heat.programmes(tx)
    assert row.word, "the word of the programme outlives who said it"
