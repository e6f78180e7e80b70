"""A rehearsal tells what will be sent, and leaves the house as it was."""

import json
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from api.build import Parts
from api.rehearse import Wish, as_json, as_table, run
from api.weather_file import WeatherUnreadable, read_weather
from bot import time_machine
from bot.clock import AMSTERDAM
from bot.nudges.kinds import KINDS
from bot.rehearsal import Sheet
from bot.say import Say
from bot.saying import Speech
from storage import choices
from storage.columns import Moment
from tests.api.browser import Browser
from tests.channels.whatsapp.conftest import (  # noqa: F401 (fixtures)
    twilio,
    twilio_address,
    twilio_pictures,
    whatsapp,
)
from tests.channels.whatsapp.house import ANJA, WhatsApp
from tests.running import DEMO, lief

HOT = "day,max_c\n2027-07-23,31.9\n2027-07-24,36.4\n2027-07-25,37.5\n2027-07-26,37.2\n"


def quiet(_done: int, _of: int) -> None:
    """Nobody watches."""


def told(sheet: Sheet) -> set[tuple[date, str, str, int]]:
    """Day, time, kind and how many people, of everything that goes."""
    return {
        (entry.day, f"{at:%H:%M}", entry.kind, people)
        for entry in sheet.entries
        for at, people in entry.sent.items()
    }


def left_out(sheet: Sheet, kind: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for entry in sheet.entries:
        if entry.kind == kind:
            found.update(entry.left_out)
    return found


def everything(parts: Parts) -> dict[str, list[Any]]:
    tables = ("outbox", "due", "setting", "conversation", "heat_state", "heat_look", "phone_line")
    with parts.db.transaction() as tx:
        return {name: list(tx.execute(text(f"SELECT * FROM {name}"))) for name in tables}


def lived(parts: Parts, browser: Browser, days: int) -> set[tuple[date, str, str, int]]:
    """The same days with the time machine, and what was then sent."""
    to = parts.clock.now() + timedelta(days=days)
    travel = time_machine.travel(parts.db, parts.clock, parts.ticker, parts.delivery, to)
    browser.run(travel)
    asked = "SELECT kind, settled_at FROM outbox WHERE state = 'sent' AND \"class\" != 'reply'"
    with parts.db.transaction() as tx:
        query = text(asked).columns(settled_at=Moment)
        rows = [(row.kind, row.settled_at.astimezone(AMSTERDAM)) for row in tx.execute(query)]
    went = Counter((at.date(), f"{at:%H:%M}", kind) for kind, at in rows)
    return {(*key, people) for key, people in went.items()}


def early(parts: Parts, browser: Browser) -> None:
    """On to the next day, seven in the morning: the whole of it lies ahead."""
    local = parts.clock.local()
    morning = (local + timedelta(days=1)).replace(hour=7, minute=0, second=0, microsecond=0)
    travel = time_machine.travel(parts.db, parts.clock, parts.ticker, parts.delivery, morning)
    browser.run(travel)


@pytest.fixture
def ahead(demo_parts: Parts, demo: Browser) -> Parts:
    early(demo_parts, demo)
    return demo_parts


def test_what_is_rehearsed_is_what_then_happens(ahead: Parts, demo: Browser) -> None:
    demo.post("/phone/heat", json={})
    before = ahead.clock.local().date()
    rehearsed = told(run(ahead.settings, Wish(9), quiet).sheet)
    kinds = {kind for _, _, kind, _ in rehearsed}
    assert {"heat_announcement", "heat_check_in", "heat_closing"} <= kinds
    assert rehearsed == {line for line in lived(ahead, demo, 9) if line[0] >= before}


def test_a_rehearsal_leaves_the_house_as_it_was(ahead: Parts, tmp_path: Path) -> None:
    before, places = everything(ahead), tmp_path / "places"
    places.mkdir()
    ended = lief(tmp_path, "rehearse", "--days", "5", TMPDIR=str(places), **DEMO)
    assert ended.returncode == 0, ended.stderr
    assert everything(ahead) == before
    assert list(places.iterdir()) == []


def test_it_says_who_is_left_out_and_why(ahead: Parts) -> None:
    with ahead.db.transaction() as tx:
        [anja, mo] = tx.execute(
            text("SELECT person_id FROM membership WHERE role = 'gangmaker' ORDER BY person_id")
        ).scalars()
        tx.execute(
            text("UPDATE person SET paused_until = :day WHERE id = :id"),
            {"day": date(2099, 1, 1).isoformat(), "id": anja},
        )
        choices.choose(tx, mo, "tip_reminder", wanted=False)
    sheet = run(ahead.settings, Wish(3), quiet).sheet
    assert left_out(sheet, "tip_reminder").keys() == {"paused", "kind_off"}
    assert told(sheet) == set()


def test_who_cannot_be_written_to_is_left_out(whatsapp: WhatsApp) -> None:  # noqa: F811
    whatsapp.joins(ANJA)
    whatsapp.writes(ANJA, "tip nummer 23 wil vast een kaartje")
    sheet = run(whatsapp.parts.settings, Wish(4), quiet).sheet
    assert left_out(sheet, "tip_reminder") == {"window": 1}
    assert (told(sheet), sheet.cost) == (set(), 0.0)
    whatsapp.set_up()
    sheet = run(whatsapp.parts.settings, Wish(4), quiet).sheet
    assert [(kind, people) for _, _, kind, people in told(sheet)] == [("tip_reminder", 1)]
    assert sheet.cost > 0
    assert len(whatsapp.twilio.shown(ANJA)) > 0
    assert whatsapp.rows("SELECT count(*) FROM due") == [(0,)]


def test_a_day_that_is_past_is_lived_afresh(ahead: Parts, demo: Browser) -> None:
    first = ahead.clock.local().date()
    before = told(run(ahead.settings, Wish(4, first), quiet).sheet)
    lived(ahead, demo, 5)
    assert told(run(ahead.settings, Wish(4, first), quiet).sheet) == before != set()


def test_what_was_decided_today_is_not_decided_again(ahead: Parts, demo: Browser) -> None:
    today = ahead.clock.local().date()
    lived(ahead, demo, 0.5)
    assert all(day > today for day, *_ in told(run(ahead.settings, Wish(1), quiet).sheet))


@pytest.fixture
def folder(town: Path, tmp_path: Path) -> Path:
    for name in ("demo.db", "demo.key"):
        (tmp_path / name).write_bytes((town / name).read_bytes())
    (tmp_path / "demo.key").chmod(0o600)
    (tmp_path / "hot.csv").write_text(HOT)
    return tmp_path


WAVE = ("rehearse", "--days", "9", "--start", "2027-07-20", "--weather", "hot.csv")


def test_the_command_prints_a_calendar(folder: Path) -> None:
    ended = lief(folder, *WAVE, **DEMO)
    assert ended.returncode == 0, ended.stderr
    first, *lines = ended.stdout.splitlines()
    assert first == "2027-07-20 to 2027-07-28, Europe/Amsterdam. Nothing was sent."
    assert "2027-07-25 Sun  37.5 °C" in lines
    assert "2027-07-27 Tue  heat_closing        09:30 to 2" in lines


def test_a_program_gets_a_line_for_each_kind_and_day(folder: Path) -> None:
    lines = [json.loads(line) for line in lief(folder, *WAVE, "--json", **DEMO).stdout.splitlines()]
    asked = [line for line in lines if line["kind"] == "heat_check_in"]
    assert [line["day"] for line in asked] == ["2027-07-23", "2027-07-25"]
    assert asked[0]["sent"] == [{"at": "09:30", "people": 2}]
    assert {"day", "kind", "sent", "left_out"} == set(asked[0])


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--weather", "none.csv"), "none.csv: cannot be read"),
        (("--weather", "bad.csv"), "bad.csv, line 2: a day and its maximum"),
        (("--weather", "empty.csv"), "empty.csv: no day in it"),
    ],
)
def test_a_file_that_is_no_weather_is_said_in_one_line(
    folder: Path, words: tuple[str, ...], says: str
) -> None:
    (folder / "bad.csv").write_text("2027-07-20,30\n2027-07-21,heet\n")
    (folder / "empty.csv").write_text("day,max_c\n")
    ended = lief(folder, "rehearse", *words, **DEMO)
    assert (ended.returncode, ended.stderr.count("\n")) == (1, 1)
    assert ended.stderr.startswith(f"lief: {says}")


@pytest.mark.parametrize("words", [("--days", "0"), ("--start", "morgen"), ("--days", "x")])
def test_wrong_usage_is_exit_code_two(folder: Path, words: tuple[str, ...]) -> None:
    assert lief(folder, "rehearse", *words, **DEMO).returncode == 2


@pytest.mark.parametrize(
    "written",
    [
        "2019-07-25,37.5",
        "day;max\n2019-07-25;37,5\n",
        "\ufeffday,max_c\r\n2019-07-25,37.5\r\n\r\n",
    ],
)
def test_weather_is_read_as_people_save_it(tmp_path: Path, written: str) -> None:
    (tmp_path / "w.csv").write_text(written, encoding="utf-8")
    assert read_weather(tmp_path / "w.csv") == {date(2019, 7, 25): 37.5}


@pytest.mark.parametrize(
    "written", [b"2019-07-25", b"2019-07-25,nan", b"2019-07-25,999", b"\xff", b"2019-13-01,20"]
)
def test_nonsense_is_no_weather(tmp_path: Path, written: bytes) -> None:
    (tmp_path / "w.csv").write_bytes(written)
    with pytest.raises(WeatherUnreadable):
        read_weather(tmp_path / "w.csv")


def test_an_empty_calendar_says_so(ahead: Parts) -> None:
    rehearsed = run(ahead.settings, Wish(1, date(2030, 3, 3)), quiet)
    with ahead.db.transaction() as tx:
        tx.execute(text("UPDATE tip SET state = 'done'"))
    rehearsed = run(ahead.settings, Wish(1, date(2026, 3, 3)), quiet)
    assert list(as_table(rehearsed))[-1] == "Nothing is due in these days."
    assert list(as_json(rehearsed)) == []


def test_every_kind_and_reason_has_words_on_the_page() -> None:
    speech = Speech.load()

    def words(key: str, **args: str) -> str:
        return speech.words(Say(key, args), "nl", "je")

    other = words("page-calendar-kind", kind="?")
    assert all(words("page-calendar-kind", kind=kind) != other for kind in KINDS)
