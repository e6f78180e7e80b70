"""What is printed: a poster that opens the street's door, cards, a year without its people."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import select, update

from api.app import create_app
from api.build import Parts
from bot.ways_in import WaysIn
from storage import invitations, streets
from storage.models import tables
from tests.api.browser import browsing
from tests.api.test_documents import Desk
from tests.paper.seen import codes, words

STREET = "=1+1straat"
WHATSAPP = WaysIn(whatsapp="31970000000")


@pytest.fixture
def desk(parts: Parts) -> Iterator[Desk]:
    """On WhatsApp, as far as its links are concerned."""
    on_whatsapp = replace(parts.house, ways_in=WHATSAPP)
    parts.printer._house = on_whatsapp
    with browsing(create_app(parts, worker=False)) as browser:
        yield Desk(parts, browser)


def pdf(desk: Desk, path: str) -> bytes:
    answer = desk.fetched(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
    return answer.content


def booked(desk: Desk, name: str) -> None:
    desk.says(name, "bloemen 12,50 voor een zieke buur")
    desk.says(name, "ja")


def test_the_code_on_poster_and_card_opens_the_streets_door(desk: Desk) -> None:
    desk.joins("Carla", "coordinator")
    papers = [pdf(desk, path) for path in desk.says("Carla", f"poster {STREET}")]
    assert len(papers) == 2
    [[code], [other]] = [codes(paper) for paper in papers]
    assert code == other
    address, _, typed = code.partition("?text=START%20")
    assert address == "https://wa.me/31970000000"
    with desk.parts.db.transaction() as tx:
        sealer = desk.parts.house.sealer
        opens = invitations.look_up(tx, sealer, typed, desk.parts.clock.now())
    assert (opens.role, opens.street_id, opens.reusable) == ("neighbour", desk.street, True)


def test_a_second_poster_has_the_code_of_the_first(desk: Desk) -> None:
    desk.joins("Carla", "coordinator")
    first = desk.says("Carla", f"poster {STREET}")
    again = desk.says("Carla", f"poster {STREET}")[len(first) :]
    assert codes(pdf(desk, first[0])) == codes(pdf(desk, again[0]))


def test_the_starter_kit_has_rules_and_ideas(desk: Desk) -> None:
    desk.joins("Anja", "gangmaker")
    [path] = desk.says("Anja", "startpakket")
    [page] = words(pdf(desk, path))
    assert "Klein is genoeg" in page
    assert "Idee 3" in page


def test_the_programmes_own_rules_are_printed(desk: Desk) -> None:
    with desk.parts.db.transaction() as tx:
        streets.change_settings(tx, desk.programme, '{"rules": {"nl": ["Doe maar gewoon."]}}')
    desk.joins("Anja", "gangmaker")
    [path] = desk.says("Anja", "startpakket")
    [page] = words(pdf(desk, path))
    assert "Doe maar gewoon." in page
    assert "Klein is genoeg" not in page


def test_a_gangmakers_report_has_occasions_and_no_people(desk: Desk) -> None:
    desk.joins("Anja", "gangmaker")
    booked(desk, "Anja")
    [path] = desk.says("Anja", "jaarverslag")
    [page] = words(pdf(desk, path))
    assert "12,50" in page
    assert "een steuntje in de rug" in page
    assert "Anja" not in page


def test_a_coordinators_report_has_amounts_and_no_occasions(desk: Desk) -> None:
    carla = desk.joins("Carla", "coordinator")
    desk.joins("Anja", "gangmaker")
    booked(desk, "Anja")
    [path] = desk.says("Carla", f"jaarverslag {STREET}")
    [page] = words(pdf(desk, path))
    assert "12,50" in page
    assert "een steuntje in de rug" not in page
    look = tables["look"]
    with desk.parts.db.transaction() as tx:
        assert (carla, "report") in tx.execute(select(look.c.person_id, look.c.what)).all()


def test_who_handed_her_pot_over_fetches_nothing(desk: Desk) -> None:
    anja = desk.joins("Anja", "gangmaker")
    [report] = desk.says("Anja", "jaarverslag")
    [_, kit] = desk.says("Anja", "startpakket")
    member = tables["membership"]
    with desk.parts.db.transaction() as tx:
        now = desk.parts.clock.now()
        tx.execute(update(member).where(member.c.person_id == anja).values(until=now))
    assert [desk.fetched(path).status_code for path in (report, kit)] == [404, 404]


def test_a_closed_street_has_no_papers(desk: Desk) -> None:
    desk.joins("Anja", "gangmaker")
    [path] = desk.says("Anja", "jaarverslag")
    with desk.parts.db.transaction() as tx:
        now = desk.parts.clock.now()
        tx.execute(update(tables["street"]).values(closed_at=now))
    assert desk.fetched(path).status_code == 404
