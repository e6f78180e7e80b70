"""The picture of a year: fetched by who may see it, and nothing stands in it that is not told."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from sqlalchemy import select, update

from api.app import create_app
from api.build import Parts
from bot.numbers.drawing import LONGEST_NAME, png, scene_of
from bot.say import Say
from bot.saying import Speech
from bot.world.numbers import Numbers, Quarter, State
from storage import ledger, streets
from storage.models import tables
from tests.api.browser import browsing
from tests.api.test_documents import PLACE, Desk

SPEECH = Speech.load()
FEW = Quarter(2, State.FEW)


@pytest.fixture
def desk(parts: Parts) -> Iterator[Desk]:
    with browsing(create_app(parts, worker=False)) as browser:
        yield Desk(parts, browser)


def words(saying: Say) -> str:
    return SPEECH.words(saying, "nl", None)


def a_year(place: str, count: int = 12) -> Numbers:
    return Numbers(
        place=place,
        year=2025,
        streets=40,
        active=11,
        quarters=(
            Quarter(1, State.TOLD, count, 150_00, 9),
            FEW,
            Quarter(3, State.NONE),
            Quarter(4, State.COMING),
        ),
        late=Quarter(5, State.NONE),
        resting=2,
        occasions={"birthday": 7, "": 5},
        moods={"LIEF": 7, "": 5},
    )


def drawn(numbers: Numbers) -> Image.Image:
    return Image.open(BytesIO(png(scene_of(numbers, words))))


def give_everywhere(desk: Desk, by: int, many: int) -> None:
    """Each of so many streets gave flowers just now."""
    now: datetime = desk.parts.clock.now()
    with desk.parts.db.transaction() as tx:
        for number in range(many):
            street = streets.open_street(tx, desk.programme, f"{number}e straat", now, 0, new=True)
            about = (street, 5_00, ("flowers",), "birthday", "LIEF", now.date(), by, now)
            ledger.spend(tx, ledger.Booking(*about, f"given:{number}"))


def noted(desk: Desk, what: str) -> list[tuple[int, int | None]]:
    look = tables["look"]
    with desk.parts.db.transaction() as tx:
        rows = tx.execute(select(look.c.person_id, look.c.programme_id).where(look.c.what == what))
        return [tuple(row) for row in rows]


def test_the_picture_is_for_who_may_see_it_and_the_look_is_noted(desk: Desk) -> None:
    carla = desk.joins("Carla", "coordinator")
    give_everywhere(desk, carla, 6)
    [path] = desk.says("Carla", "cijfers als plaatje")
    answer = desk.fetched(path)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/png")
    assert f"Cijfers {PLACE}" in answer.headers["content-disposition"]
    assert Image.open(BytesIO(answer.content)).format == "PNG"
    assert noted(desk, "numbers") == [(carla, desk.programme)]
    with desk.parts.db.transaction() as tx:
        ended = desk.parts.clock.now() - timedelta(seconds=1)
        tx.execute(update(tables["membership"]).values(until=ended))
    assert desk.fetched(path).status_code == 404


def test_of_too_few_streets_there_is_no_picture(desk: Desk) -> None:
    give_everywhere(desk, desk.joins("Carla", "coordinator"), 4)
    assert desk.says("Carla", "cijfers als plaatje") == []


def test_a_hidden_quarter_is_words_only() -> None:
    scene: dict[str, Any] = scene_of(a_year(PLACE), words)
    shown = [(one["count"], one["words"]) for one in scene["quarters"][1:]]
    assert shown == [(0, "minder dan 5 straten"), (0, "geen attenties"), (0, "komt nog")]


def test_the_same_numbers_give_the_same_picture() -> None:
    scene = scene_of(a_year(PLACE), words)
    assert png(scene) == png(json.loads(json.dumps(scene)))


@pytest.mark.parametrize(
    "name", ["W" * 300, "🌷 Bloemenwijk 🌷 " * 20, "شارع الزيزفون", "$x_1$\n\\frac{1}"]
)
def test_any_name_fits(name: str) -> None:
    picture = drawn(a_year(name[: LONGEST_NAME * 5]))
    edge = picture.convert("L").crop((picture.width - 12, 0, picture.width, picture.height))
    assert picture.width == 1080
    assert edge.getextrema() == (255, 255), "something stands over the edge"
