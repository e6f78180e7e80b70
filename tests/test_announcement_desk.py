"""What the operator announces for the network: the laws are those of an editor in the chat."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from api.announcement_desk import Confirmed, Desk, Shown
from api.announcement_words import (
    Words,
    confirmed,
    confirmed_as_json,
    preview_as_json,
    report_as_json,
)
from api.announcing_order import NotMet, Order, read_text
from bot.clock import AMSTERDAM
from bot.dialogues.shared import is_count
from bot.world.announcements import NEWSLETTER
from storage import announcements, streets
from storage import house as memory
from storage.copying import quietly
from storage.db import Database
from storage.errors import FileUnreadable
from storage.models import tables
from storage.sealing import Sealer
from tests.neighbourhood import NOON, Neighbourhood

TOP = "Zaterdag is de landelijke top."
EVENING = datetime(2026, 6, 10, 21, tzinfo=AMSTERDAM)
WORDS = Words()


@pytest.fixture
def street(database: Database, sealer: Sealer) -> Neighbourhood:
    """Anja and Mo keep the pot, and Noor edits for the network."""
    return peopled(Neighbourhood(database, sealer))


def peopled(street: Neighbourhood) -> Neighbourhood:
    for who, role in (("anja", "gangmaker"), ("mo", "gangmaker"), ("noor", "editor")):
        street.joins(who, role)
    street.deliver()
    return street


def desk_of(street: Neighbourhood) -> Desk:
    return Desk(street.db, street.clock)


def says(street: Neighbourhood, order: Order | None = None, receivers: int = 2) -> Confirmed:
    desk = desk_of(street)
    *_, last = desk.send(desk.look(order or Order(TOP, "all")), receivers, quietly)
    return last


def looks(street: Neighbourhood, order: Order | None = None) -> Shown:
    return desk_of(street).look(order or Order(TOP, "all"))


def got(street: Neighbourhood, who: str, text: str = TOP) -> int:
    return sum("landelijk netwerk" in said and text in said for said in street.screen(who))


def said(street: Neighbourhood) -> int:
    with street.db.transaction() as tx:
        return tx.execute(select(func.count()).select_from(tables["announcement"])).scalar_one()


def told(street: Neighbourhood) -> str:
    return "\n".join(line for one in desk_of(street).newest() for line in WORDS.report(one))


# --- what goes ----------------------------------------------------------------------------------


def test_everybody_gets_it_once_and_nobody_is_its_author(street: Neighbourhood) -> None:
    last = says(street)
    assert last.finished
    street.tick()
    assert [got(street, who) for who in ("anja", "mo")] == [1, 1]
    with street.db.transaction() as tx:
        made = announcements.one(tx, 1)
    assert made is not None
    assert (made.author_id, made.programme_id) == (None, None)


def test_the_preview_is_what_then_happens(street: Neighbourhood) -> None:
    street.hear("mo", "vakantie tot 20 juni")
    shown = looks(street)
    assert (shown.preview.people, shown.preview.left_out, shown.meant) == (1, {"paused": 1}, 2)
    lines = list(WORDS.preview(shown))
    assert f"  {TOP}" in lines
    assert "It goes to 1 gangmaker or coordinator." in lines
    assert "Fewer than 5 people do not get it." in lines
    says(street, receivers=1)
    assert [got(street, who) for who in ("anja", "mo")] == [1, 0]
    assert "Sent: 1. Not or not yet: 1." in told(street)


@pytest.mark.parametrize("number", [1, 3, 20])
def test_a_wrong_number_sends_nothing(street: Neighbourhood, number: int) -> None:
    with pytest.raises(NotMet, match="it goes to 2 now; nothing was sent"):
        says(street, receivers=number)
    assert (said(street), got(street, "anja")) == (0, 0)


def test_where_nobody_gets_it_nothing_is_said(street: Neighbourhood) -> None:
    with pytest.raises(NotMet, match="nobody"):
        says(street, Order(TOP, "coordinators"), receivers=1)
    assert said(street) == 0


def test_the_same_is_not_said_twice_by_accident(street: Neighbourhood) -> None:
    says(street)
    with pytest.raises(NotMet, match="announcement 1 says the same"):
        says(street)
    says(street, Order("De top is vol.", "all"))
    desk_of(street).steer(1, "cancel")
    says(street)
    assert said(street) == 3


def test_two_operators_at_once_say_it_once(street: Neighbourhood) -> None:
    def tries(_number: int) -> bool:
        try:
            says(street)
        except NotMet:
            return False
        return True

    with ThreadPoolExecutor(4) as operators:
        assert sum(operators.map(tries, range(4))) == 1
    assert said(street) == 1
    assert [got(street, who) for who in ("anja", "mo")] == [1, 1]


def test_a_newsletter_in_one_municipality_on_a_day(street: Neighbourhood) -> None:
    with street.db.transaction() as tx:
        new = streets.NewProgramme("Elders", "Welzijn Elders", 100_00)
        streets.add_programme(tx, new, NOON)
    day = NOON.date() + timedelta(days=3)
    order = Order(TOP, "gangmakers", "ideas", ("lindewaard", "Lindewaard"), day, NEWSLETTER)
    lines = list(WORDS.preview(looks(street, order)))
    assert "Only in: Lindewaard." in lines
    assert any(line.startswith("Theme: ") for line in lines)
    assert "It goes on Saturday 13 June at 10.00." in lines
    last = says(street, order)
    assert "It goes on 2026-06-13 at 10:00: " in "\n".join(confirmed(last))
    assert got(street, "anja") == 0
    street.time += timedelta(days=3)
    street.tick()
    assert [got(street, who) for who in ("anja", "mo")] == [1, 1]


def test_in_the_evening_it_waits_for_the_morning(street: Neighbourhood) -> None:
    street.time = EVENING
    assert "It goes on 2026-06-11 at 08:30: " in "\n".join(confirmed(says(street)))
    street.tick()
    assert got(street, "anja") == 0
    street.time += timedelta(hours=12)
    street.tick()
    assert got(street, "anja") == 1


def test_a_place_may_add_its_line_first(database: Database, sealer: Sealer) -> None:
    street = peopled(Neighbourhood(database, sealer, settings='{"announcement_line": true}'))
    street.joins("carla", "coordinator")
    shown = looks(street, Order(TOP, "gangmakers"))
    assert "First a line may be added by: Lindewaard." in list(WORDS.preview(shown))
    last = says(street, Order(TOP, "gangmakers"))
    assert "Until 2026-06-12 12:00 a line may be added by: Lindewaard." in list(confirmed(last))
    assert got(street, "anja") == 0
    street.hear("carla", "regel erbij")
    street.hear("carla", "Wij nemen de trein van 9 uur.")
    assert got(street, "anja") == 1
    assert "trein van 9 uur" in street.screen("anja")[-1]


def test_it_says_when_the_sender_rests(street: Neighbourhood) -> None:
    with street.db.transaction() as tx:
        memory.pause_sender(tx, True)
    last = says(street)
    assert any("lief resume" in line for line in confirmed(last))
    assert json.loads(confirmed_as_json(last)) == {
        "id": 1,
        "receivers": 2,
        "planned": True,
        "starts_at": "2026-06-10T12:00:00+02:00",
        "asked": [],
        "sender": "paused",
    }


# --- what is under way ----------------------------------------------------------------------------


def test_it_stands_still_goes_on_and_stops(street: Neighbourhood) -> None:
    says(street)
    desk = desk_of(street)
    desk.steer(1, "pause")
    assert got(street, "anja") == 0
    assert "is on hold" in told(street)
    desk.steer(1, "go_on")
    street.time += timedelta(minutes=2)
    assert got(street, "anja") == 1
    says(street, Order("De top is vol.", "all"))
    assert desk.steer(2, "cancel").withdrawn == 2
    assert got(street, "anja", "De top is vol.") == 0
    for what in ("go_on", "pause", "cancel"):
        with pytest.raises(NotMet, match="for ever"):
            desk.steer(2, what)


def test_an_editor_sees_it_and_may_stop_it(street: Neighbourhood) -> None:
    says(street)
    street.hear("noor", "aankondigingen")
    street.hear("noor", "niet verder sturen")
    assert "Zaterdag is de" in street.screen("noor")[-2]
    assert got(street, "anja") == 0
    with street.db.transaction() as tx:
        made = announcements.one(tx, 1)
    assert made is not None
    assert made.state == "cancelled"


def test_what_is_not_hers_is_not_steered(street: Neighbourhood) -> None:
    street.joins("carla", "coordinator")
    street.hear("carla", f"aankondiging {TOP}")
    street.hear("carla", "ja")
    street.hear("noor", "bijeenkomst")
    for typed in ("De top", "20 juni 13 uur", "Jaarbeurs", "geen grens", "ja"):
        street.hear("noor", typed)
    assert said(street) == 2
    desk = desk_of(street)
    assert [one.id for one in desk.newest()] == [2]
    for number, what, why in ((1, "cancel", "none"), (3, "pause", "none"), (2, "cancel", "chat")):
        with pytest.raises(NotMet, match=why):
            desk.steer(number, what)


def test_what_is_over_is_not_steered(street: Neighbourhood) -> None:
    says(street)
    street.time += timedelta(days=8)
    with pytest.raises(NotMet, match="over"):
        desk_of(street).steer(1, "pause")


def test_the_report_adds_up_for_a_program_too(street: Neighbourhood) -> None:
    street.hear("mo", "vakantie tot 20 juni")
    for number in range(5):
        street.joins(f"p{number}")
    says(street, receivers=6)
    street.deliver()
    [one] = desk_of(street).newest()
    found = json.loads(report_as_json(one))
    assert (found["id"], found["text"], found["people"], found["sent"]) == (1, TOP, 7, 6)
    [there] = found["there"]
    assert there["name"] == "Lindewaard"
    assert there["blocks"] == [{"what": "either", "people": 7, "mostly": False}]


# --- what is typed ------------------------------------------------------------------------------

HOSTILE = "Kom!\x1b[2J\x1b]0;titel\x07\u202eneo\u2066\u0085 \x9b31m\r\n\r\n\r\n\r\nTot dan\u2028."


def test_nothing_of_a_text_reaches_the_terminal_raw(street: Neighbourhood, tmp_path: Path) -> None:
    text = read_text(written(tmp_path, HOSTILE.encode()))
    shown = looks(street, Order(text, "all"))
    says(street, Order(text, "all"))
    lines = [*WORDS.preview(shown), told(street)]
    assert all(line.replace("\n", "").isprintable() for line in lines), lines
    assert preview_as_json(shown, WORDS.message(shown)).isprintable()
    assert "\n\n\n" not in text


def test_a_file_is_read_as_what_is_typed(tmp_path: Path) -> None:
    letter = "\ufeffBeste  buur,\r\n\r\nzaterdag is de top…\r\n"
    assert read_text(written(tmp_path, letter.encode())) == "Beste buur,\n\nzaterdag is de top..."
    assert len(read_text(written(tmp_path, b"x" * 600))) == 600


@pytest.mark.parametrize(
    ("found", "why"),
    [
        (b"", "no text"),
        (b" \n\t\r\n", "no text"),
        (b"x" * 601, "601 characters"),
        (b"x" * 1_000_000, "at most 600"),
        ("é".encode() * 100_000, "at most 600"),
        (b"\n" * 100_000 + b"x", "at most 600"),
        (b"x" + b" " * 5_000 + b"y", "more than 4096 characters"),
    ],
    ids=["empty", "blank", "long", "very long", "cut in a letter", "far below", "far away"],
)
def test_a_text_that_cannot_be_is_told(tmp_path: Path, found: bytes, why: str) -> None:
    with pytest.raises(NotMet, match=why):
        read_text(written(tmp_path, found))


def test_what_is_no_text_or_no_file_is_told(tmp_path: Path) -> None:
    for file in (written(tmp_path, b"\xff\xfe"), tmp_path, tmp_path / "nothing"):
        with pytest.raises(FileUnreadable):
            read_text(file)


@pytest.mark.parametrize(
    ("typed", "right"),
    [("9686", True), ("9.686", True), ("9,686", True), (" 9 686\n", True), ("9\u00a0686", True),
     ("968", False), ("09686", False), ("", False), ("ja", False), ("9686 mensen", False)],
)  # fmt: skip
def test_the_number_is_typed_bare_or_as_it_is_shown(typed: str, right: bool) -> None:
    assert is_count(typed, 9_686) == right


@pytest.mark.parametrize("ahead", [-1, 0, 61])
def test_a_day_is_to_come_and_not_too_far(street: Neighbourhood, ahead: int) -> None:
    on: date = NOON.date() + timedelta(days=ahead)
    with pytest.raises(NotMet, match="--on"):
        looks(street, Order(TOP, "all", on=on))


def test_an_unknown_municipality_is_named(street: Neighbourhood) -> None:
    with pytest.raises(NotMet, match="--programme Nergens: "):
        looks(street, Order(TOP, "all", municipalities=("Lindewaard", "Nergens\x1b[2J"[:7])))


def written(folder: Path, found: bytes) -> Path:
    file = folder / "letter.txt"
    file.write_bytes(found)
    return file
