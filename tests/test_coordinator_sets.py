"""What a coordinator sets by chat: hers only, said back, and written down."""

from collections.abc import Iterator

import pytest

from bot.channels.base import Incoming
from bot.saying import Speech
from storage import streets
from storage.db import Database
from storage.sealing import Sealer
from tests.conftest import NewDatabase
from tests.conversations.town import Town

HELP = """{"help_numbers": {"money": {"name": "Geldloket (voorbeeld)", "phone": "0900-VOORBEELD"}},
 "soft_limit_cents": 3000}"""


@pytest.fixture
def url(new_database: NewDatabase) -> Iterator[str]:
    with new_database() as made:
        yield made


@pytest.fixture
def town(url: str, sealer: Sealer) -> Iterator[Town]:
    made = Town(url, sealer, Speech.load())
    made.welcome("Carla", "coordinator", [], {"form": "je"})
    yield made
    made.close()


def asked(town: Town, url: str, question: str) -> list[tuple[object, ...]]:
    """Rows of the database, beside the bot."""
    db = Database.open(url)
    with db.transaction() as tx:
        rows = [tuple(row) for row in tx.exec_driver_sql(question)]
    db.close()
    return rows


def says(town: Town, *texts: str) -> str:
    """What is heard after the last of them."""
    heard = ""
    for text in texts:
        incoming: Incoming = town.message("Carla", text)
        town.take_in(incoming)
        heard = " ".join(outgoing.text for outgoing in town.delivered())
    return heard


def set_up(url: str, place: str, document: str) -> None:
    db = Database.open(url)
    with db.transaction() as tx:
        found = streets.programme_by_name(tx, place)
        assert found is not None
        streets.change_settings(tx, found.id, document)
    db.close()


def test_who_changed_what_is_written_down(town: Town, url: str) -> None:
    assert "Goed" in says(town, "instellingen", "1", "40 euro", "ja")
    [(what,)] = asked(town, url, "SELECT what FROM look")
    assert what == "set soft_limit_cents: 2500 -> 4000"


def test_what_a_street_chooses_is_written_down(town: Town, url: str) -> None:
    town.welcome("Anja", "gangmaker", ["Lindenstraat"], {"form": "je"})
    for text in ("onze straat", "2", "de \u202ebloemenpot", "ja"):
        town.take_in(town.message("Anja", text))
    assert asked(town, url, "SELECT what, programme_id FROM look") == [("set pot_name", None)]
    [(chosen,)] = asked(town, url, "SELECT settings FROM street")
    assert chosen == '{"pot_name":"de bloemenpot"}'


def test_without_a_yes_nothing_changes(town: Town, url: str) -> None:
    before = asked(town, url, "SELECT settings, yearly_cents FROM programme")
    says(town, "instellingen", "1", "40 euro", "nee")
    assert asked(town, url, "SELECT settings, yearly_cents FROM programme") == before
    assert asked(town, url, "SELECT what FROM look") == []


def test_what_she_did_not_change_stays(town: Town, url: str) -> None:
    set_up(url, "Lindewaard", HELP)
    says(town, "instellingen", "5", "1", "2", "ja")
    heard = says(town, "instellingen")
    assert "Geldloket (voorbeeld), 0900-VOORBEELD" in heard
    assert "€\u00a030,00" in heard


def test_another_programme_stays_as_it_is(town: Town, url: str) -> None:
    town.take_place_in("Elders")
    before = asked(town, url, "SELECT settings FROM programme WHERE municipality = 'Elders'")
    says(town, "instellingen", "5", "1", "2", "ja")
    assert (
        asked(town, url, "SELECT settings FROM programme WHERE municipality = 'Elders'") == before
    )


def test_who_leads_two_programmes_is_asked_which(town: Town, url: str) -> None:
    town.take_place_in("Elders")
    town.welcome("Carla", "coordinator", [], {"form": "je"})
    assert "Van welke plaats" in says(town, "instellingen")
    assert "Zo werkt het in Elders" in says(town, "Elders")
    says(town, "5", "1", "2", "ja")
    kept = dict(asked(town, url, "SELECT municipality, settings FROM programme"))
    assert "armed" in str(kept["Elders"])
    assert "armed" not in str(kept["Lindewaard"])


def test_a_new_gangmaker_begins_with_the_reminders_of_the_programme(town: Town, url: str) -> None:
    set_up(url, "Lindewaard", '{"reminder_days": 7, "reminder_hour": 14}')
    town.invite("ABCD-EFGH-JKLM", "gangmaker", "Lindenstraat")
    for text in ("START ABCD-EFGH-JKLM", "ja"):
        town.take_in(town.message("Els", text))
    found = asked(town, url, "SELECT reminder_days, reminder_hour FROM person ORDER BY id DESC")
    assert found[0] == (7, 14)


@pytest.mark.parametrize("number", ["geen idee", "06 of 088", "bel Ria", "9" * 41, "<b>1</b>"])
def test_what_is_no_number_is_asked_again(town: Town, url: str, number: str) -> None:
    assert "Welk nummer" in says(town, "instellingen", "2", number)


def test_one_whose_request_is_welcomed_begins_so_too(town: Town, url: str) -> None:
    set_up(url, "Lindewaard", '{"reminder_days": 7, "reminder_hour": 14, "languages": ["en"]}')
    for text in ("gangmaker worden", "Tulpenkade", "alleen", "overslaan", "ja"):
        town.take_in(town.message("Els", text))
    says(town, "aanmeldingen", "1")
    found = asked(town, url, "SELECT reminder_days, language FROM person ORDER BY id DESC")
    assert found[0] == (7, "en")
