"""A document is fetched by who has its token, as long as its owner may see it, and it is whole."""

import re
from collections.abc import Iterator
from datetime import timedelta
from io import BytesIO

import httpx
import pytest
from openpyxl import load_workbook
from sqlalchemy import select, update
from starlette.responses import Response

from api.app import create_app
from api.build import Parts
from api.documents import disposition
from bot.channels.base import Incoming
from bot.conversation import hear
from storage import people, phones, streets
from storage.models import tables
from tests.api.browser import Browser, browsing
from tests.hostile import NAMES
from tests.paper.seen import words

PLACE, STREET = "Lindewaard", "=1+1straat"


class Desk:
    """An ordinary house with a programme, its street and its coordinator Carla."""

    def __init__(self, parts: Parts, browser: Browser) -> None:
        self.parts, self.browser, self._events = parts, browser, 0
        with parts.db.transaction() as tx:
            new = streets.NewProgramme(PLACE, "Welzijn", 150_00)
            self.programme = streets.add_programme(tx, new, parts.clock.now())
            self.street = streets.open_street(
                tx, self.programme, STREET, parts.clock.now(), 150_00, new=True
            )

    def joins(self, name: str, role: str) -> int:
        now, street = self.parts.clock.now(), self.street if role == "gangmaker" else None
        with self.parts.db.transaction() as tx:
            met = people.find_conversation(
                tx, self.parts.house.sealer, "phone", "demo", name, name, name, now
            )
            people.join(tx, met.person.id, role, self.programme, street, now)
            return met.person.id

    def says(self, name: str, text: str) -> list[str]:
        """The addresses of the documents that come of it, oldest first."""
        self._events += 1
        incoming = Incoming("phone", "demo", f"e{self._events}", name, name, text, name=name)
        with self.parts.db.transaction() as tx:
            hear(tx, self.parts.house, incoming, self.parts.clock.now())
        return self.sent(name)

    def sent(self, name: str) -> list[str]:
        table, sealer = tables["outbox"], self.parts.house.sealer
        with self.parts.db.transaction() as tx:
            met = people.find_conversation(
                tx, sealer, "phone", "demo", name, name, name, self.parts.clock.now()
            )
            bodies = tx.execute(
                select(table.c.body)
                .where(table.c.person_id == met.person.id, table.c.body.is_not(None))
                .order_by(table.c.id)
            ).scalars()
            opened = [met.key.open("body", body).decode() for body in bodies]
        found = [re.search(r'"document": \["([0-9a-f]+)"', body) for body in opened]
        return [f"/documents/{one[1]}" for one in found if one]

    def fetched(self, path: str) -> httpx.Response:
        return self.browser.get(path)


@pytest.fixture
def desk(parts: Parts) -> Iterator[Desk]:
    with browsing(create_app(parts, worker=False)) as browser:
        yield Desk(parts, browser)


def test_the_balances_are_a_workbook(desk: Desk) -> None:
    desk.joins("Carla", "coordinator")
    [path] = desk.says("Carla", "saldi xlsx")
    answer = desk.fetched(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"].endswith("spreadsheetml.sheet")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"
    year = desk.parts.clock.local().year
    name = f"Saldi {PLACE} {year}.xlsx"
    assert f'attachment; filename="{name}"' in answer.headers["content-disposition"]
    [sheet] = load_workbook(BytesIO(answer.content))
    rows = list(sheet.values)
    assert rows[1][0] == STREET
    assert rows[1][-1] == 150


def test_the_same_as_lines_for_a_program(desk: Desk) -> None:
    desk.joins("Carla", "coordinator")
    [path] = desk.says("Carla", "saldi csv")
    answer = desk.fetched(path)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert f"'{STREET}" in answer.text
    assert "150.00" in answer.text


def test_paper_has_the_rules_of_the_programme(desk: Desk) -> None:
    desk.joins("Carla", "coordinator")
    desk.joins("Anja", "gangmaker")
    rules, not_for = "Vraag eerst wie hulp wil.", "Een straatfeest betaal je met ander geld."
    chosen = f'{{"rules": {{"nl": ["{rules}"]}}, "not_for_the_pot": {{"nl": "{not_for}"}}}}'
    with desk.parts.db.transaction() as tx:
        streets.change_settings(tx, desk.programme, chosen)
    papers = [*desk.says("Carla", f"poster {STREET}"), *desk.says("Anja", "startpakket")]
    said = [" ".join(" ".join(words(desk.fetched(path).content)).split()) for path in papers]
    assert [rules in one for one in said] == [True, True, True]
    assert [not_for in one for one in said] == [False, False, True]


def test_it_may_be_fetched_again_and_shows_what_is_then(desk: Desk) -> None:
    desk.joins("Carla", "coordinator")
    [path] = desk.says("Carla", "saldi csv")
    with desk.parts.db.transaction() as tx:
        now = desk.parts.clock.now()
        streets.open_street(tx, desk.programme, "Berkenlaan", now, 20_00, new=True)
    assert "Berkenlaan" in desk.fetched(path).text
    assert "Berkenlaan" in desk.fetched(path).text


@pytest.mark.parametrize("path", ["", "x", "0" * 32, "..%2f..%2fetc", "é" * 40, "a" * 5_000])
def test_an_unknown_token_finds_nothing(desk: Desk, path: str) -> None:
    assert desk.fetched(f"/documents/{path}").status_code == 404


def test_a_day_later_it_is_not_found(desk: Desk) -> None:
    desk.joins("Carla", "coordinator")
    [path] = desk.says("Carla", "saldi xlsx")
    desk.parts.clock.ahead = timedelta(hours=23, minutes=59)
    assert desk.fetched(path).status_code == 200
    desk.parts.clock.ahead = timedelta(hours=24)
    assert desk.fetched(path).status_code == 404


def test_who_is_no_coordinator_any_more_finds_nothing(desk: Desk) -> None:
    carla = desk.joins("Carla", "coordinator")
    [path] = desk.says("Carla", "saldi xlsx")
    member = tables["membership"]
    with desk.parts.db.transaction() as tx:
        tx.execute(
            update(member).where(member.c.person_id == carla).values(until=desk.parts.clock.now())
        )
    answer = desk.fetched(path)
    assert answer.status_code == 404
    assert answer.content == b"not found"


def test_who_is_forgotten_leaves_nothing_to_fetch(desk: Desk) -> None:
    carla = desk.joins("Carla", "coordinator")
    [path] = desk.says("Carla", "saldi xlsx")
    with desk.parts.db.transaction() as tx:
        people.erase(tx, carla, desk.parts.clock.now())
    assert desk.fetched(path).status_code == 404


def test_each_ask_is_written_down(desk: Desk) -> None:
    carla = desk.joins("Carla", "coordinator")
    desk.says("Carla", "saldi xlsx")
    look = tables["look"]
    with desk.parts.db.transaction() as tx:
        found = tx.execute(select(look.c.person_id, look.c.what, look.c.programme_id)).all()
    assert found == [(carla, "balances_file", desk.programme)]


def test_no_token_stands_in_the_log(desk: Desk, capfd: pytest.CaptureFixture[str]) -> None:
    carla = desk.joins("Carla", "coordinator")
    [path] = desk.says("Carla", "saldi xlsx")
    desk.fetched(path)
    with desk.parts.db.transaction() as tx:
        people.erase(tx, carla, desk.parts.clock.now())
    desk.fetched(path)
    said = capfd.readouterr()
    assert path.rpartition("/")[2] not in said.out + said.err


@pytest.mark.parametrize("name", [*NAMES, 'a"; x="b', "é\r\nSet-Cookie: a=b", "%41\\"])
def test_a_name_in_a_header_is_only_a_name(name: str) -> None:
    said = disposition(f"{name}.pdf")
    assert said.isascii()
    assert said.isprintable()
    assert said.count('"') == 2
    Response(headers={"Content-Disposition": said})


def test_the_page_and_the_terminal_show_where_it_is(demo_parts: Parts) -> None:
    """A document stands on the screen by its name, with its address beside it."""
    with browsing(create_app(demo_parts, worker=False)) as demo:
        listed = demo.get("/phone/state").json()["phones"]
        invite = next(phone["invite"] for phone in listed if phone["who"] == "carla")
        for text in (invite, "ja", "je", "saldi xlsx"):
            demo.post("/phone/carla/messages", json={"event_id": f"e {text}", "text": text})
        demo.run(demo_parts.delivery.drain())
        line = demo.get("/phone/carla/lines").json()[-1]
        assert re.fullmatch(r"/documents/[0-9a-f]{32}", line["document"])
        assert line["text"].endswith(".xlsx")
        answer = demo.get(line["document"])
    assert answer.status_code == 200
    with demo_parts.db.transaction() as tx:
        [*_, last] = phones.lines(tx, demo_parts.house.sealer, "carla")
    from api.terminal import _in_words

    assert line["document"] in _in_words("Carla", last)
