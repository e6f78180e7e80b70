"""A calendar file is read by others as it was meant, whatever stands in it."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from icalendar.cal.event import Event

from bot.calendar_file import LONGEST, Appointment, calendar_file
from bot.clock import AMSTERDAM
from bot.naming import visible
from tests.hostile import NAMES

MADE = datetime(2026, 6, 10, 12, tzinfo=UTC)
TOP = Appointment(
    7,
    MADE,
    datetime(2026, 7, 11, 10, 30, tzinfo=AMSTERDAM),
    "Bijeenkomst van het landelijk netwerk",
    "Kom je ook?\nNeem; een \\ buur, mee.",
    "Jaarbeurs, Utrecht",
)


def read(content: bytes) -> Event:
    calendar = Calendar.from_ical(content)
    assert calendar.errors == []
    assert calendar["VERSION"] == "2.0"
    [event] = calendar.events
    assert event.errors == []
    return event


def test_it_is_read_back_as_it_was_meant() -> None:
    event = read(calendar_file(TOP, MADE))
    assert event.start == TOP.starts_at
    assert event["DTSTAMP"].dt == MADE
    assert event["SUMMARY"] == TOP.title
    assert event["DESCRIPTION"] == TOP.text
    assert event["LOCATION"] == TOP.venue


def test_in_winter_and_in_summer_it_is_the_same_hour_here() -> None:
    for month, hour in ((1, 9), (7, 8)):
        at = datetime(2026, month, 11, 10, tzinfo=AMSTERDAM)
        one = Appointment(1, MADE, at, "x", "y", "z")
        assert read(calendar_file(one, MADE)).start == datetime(2026, month, 11, hour, tzinfo=UTC)


def test_given_again_it_is_the_same_appointment() -> None:
    one, again = (read(calendar_file(TOP, MADE + timedelta(days=n))) for n in (0, 1))
    assert one["UID"] == again["UID"]
    other = Appointment(7, MADE + timedelta(1), TOP.starts_at, "x", "y", "z")
    assert read(calendar_file(other, MADE))["UID"] != one["UID"]


@pytest.mark.parametrize("name", [*NAMES, "x\r\nATTENDEE:mailto:a@voorbeeld.invalid", "a\u2028b"])
def test_nothing_typed_becomes_a_line_of_its_own(name: str) -> None:
    event = read(calendar_file(Appointment(1, MADE, TOP.starts_at, name, name, name), MADE))
    assert sorted(event) == [
        *("DESCRIPTION", "DTSTAMP", "DTSTART", "LOCATION", "SEQUENCE", "SUMMARY", "UID"),
    ]
    seen = "\n".join(visible(line) for line in name.splitlines())
    assert event["SUMMARY"] == event["LOCATION"] == event["DESCRIPTION"] == seen


@given(st.text(max_size=300))
def test_lines_end_well_and_are_short_and_cut_no_letter(text: str) -> None:
    one = Appointment(1, MADE, TOP.starts_at, text, text, text)
    lines = calendar_file(one, MADE).split(b"\r\n")
    assert lines[-1] == b""
    for line in lines:
        assert len(line) <= LONGEST
        assert b"\n" not in line
        assert line.decode()[:1] or line == lines[-1]
