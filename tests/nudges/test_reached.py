"""The report of an announcement: by municipality and reason, and nothing of fewer than five."""

import asyncio
from io import BytesIO

import pytest
from openpyxl import load_workbook
from sqlalchemy import update

from bot.deeds import AskForReach
from bot.documents import KINDS_OF_FILE
from bot.printer import Printer
from bot.roles import Role
from storage import people, streets
from storage.db import Database, Transaction
from storage.models import tables
from storage.sealing import Sealer
from tests.neighbourhood import NOON, Neighbourhood
from tests.nudges.test_announcing_people import act, says

TOWNS = {"Lindewaard": 20, "Berkenrade": 13, "Zuidwijk": 3, "Oostkapel": 4}


@pytest.fixture
def street(database: Database, sealer: Sealer) -> Neighbourhood:
    """Noor edits for the network; gangmakers in four municipalities, by number within each."""
    street = Neighbourhood(database, sealer)
    street.hear("noor", street.invite("editor"))
    street.hear("noor", "Ja, graag")
    street.deliver()
    for town, number in TOWNS.items():
        fills(street, town, number)
    return street


def fills(street: Neighbourhood, town: str, number: int) -> None:
    with street.db.transaction() as tx:
        known = next((p.id for p in streets.programmes(tx) if p.municipality == town), None)
        new = streets.NewProgramme(town, f"Welzijn {town}", 100_00)
        programme = known or streets.add_programme(tx, new, NOON)
        for one in range(number):
            who = person(street, tx, f"{town} {one}")
            people.join(tx, who, Role.GANGMAKER, programme, street.street, NOON)


def person(street: Neighbourhood, tx: Transaction, who: str) -> int:
    met = people.find_conversation(tx, street.sealer, street.channel, "demo", who, who, who, NOON)
    return met.person.id


def became(street: Neighbourhood, town: str, *outcomes: tuple[str, str]) -> None:
    """The first ones of a town fared so, whatever really came of it."""
    outbox = tables["outbox"]
    with street.db.transaction() as tx:
        for one, (state, reason) in enumerate(outcomes):
            key = f"an:1:{person(street, tx, f'{town} {one}')}"
            tx.execute(update(outbox).where(outbox.c.key == key).values(state=state, reason=reason))


def told(street: Neighbourhood) -> list[str]:
    street.hear("noor", "aankondigingen")
    return street.screen("noor")[-1].splitlines()


def announced(street: Neighbourhood) -> None:
    says(street)
    street.tick()
    street.deliver()


def test_each_reason_is_told_by_municipality(street: Neighbourhood) -> None:
    announced(street)
    held, off = [("held", "window")] * 6, [("cancelled", "stopped")] * 5
    became(street, "Lindewaard", *held, *off)
    became(street, "Berkenrade", *[("cancelled", "blocked")] * 6, *[("uncertain", "crashed")])
    assert told(street)[1:] == [
        "Verstuurd: 22. Niet of nog niet: 18.",
        "Per gemeente:",
        "Lindewaard: 9 verstuurd, 5 afgemeld, 6 vastgehouden tot ze weer schrijven",
        "Berkenrade: 6 verstuurd, 7 niet, om verschillende redenen",
        "Kleine gemeenten samen: 7 verstuurd",
    ]


def test_municipalities_and_reasons_of_fewer_than_five_are_told_together(
    street: Neighbourhood,
) -> None:
    announced(street)
    became(street, "Berkenrade", ("uncertain", "crashed"), ("cancelled", "blocked"))
    became(street, "Zuidwijk", ("cancelled", "stopped"))
    assert told(street)[1:] == [
        "Verstuurd: 37. Niet of nog niet: 3.",
        "Per gemeente:",
        "Lindewaard: 20 verstuurd",
        "Berkenrade: 13 verstuurd (op minder dan 5 na)",
        "Kleine gemeenten samen: 7 wel of niet verstuurd",
    ]


def test_the_file_has_every_municipality(street: Neighbourhood) -> None:
    announced(street)
    code, facts = act(street, "noor", AskForReach(1))
    assert code == ""
    documents = facts["documents"]
    assert isinstance(documents, tuple)
    printer = Printer(street.db, street.house, street.clock)
    file = asyncio.run(printer.made(documents[0].token))
    assert file is not None
    assert file.kind == KINDS_OF_FILE["xlsx"]
    sheet = load_workbook(BytesIO(file.content)).worksheets[0]
    assert [tuple(cell.value for cell in row) for row in sheet.iter_rows()] == [
        ("Gemeente", "Wat", "Mensen"),
        ("Lindewaard", "verstuurd", 20),
        ("Berkenrade", "verstuurd", 13),
        ("Kleine gemeenten samen", "verstuurd", 7),
        ("Samen", None, 40),
    ]


def test_of_a_tiny_announcement_no_reason_is_told(street: Neighbourhood) -> None:
    street.joins("carla", "coordinator")
    street.hear("noor", "aankondiging Alleen voor coördinatoren.")
    for said in ("aanpassen", "voor wie", "coördinatoren", "ja"):
        street.hear("noor", said)
    assert told(street)[1:] == ["Verstuurd: 0. Niet of nog niet: 1."]
