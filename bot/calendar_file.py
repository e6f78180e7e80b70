"""An appointment as a file that every calendar reads (iCalendar, RFC 5545)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.naming import visible

MAKER = "-//Lief & Leed//NL"
LONGEST = 75  # bytes of one line, without its end
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@dataclass(frozen=True, slots=True)
class Appointment:
    """`number` and `since` make it one and the same appointment each time it is given.

    One with a higher `version` takes the place of the one before (RFC 5546, 2.1.4).
    """

    number: int
    since: datetime
    starts_at: datetime
    title: str
    text: str
    venue: str
    version: int = 0


def calendar_file(one: Appointment, made: datetime) -> bytes:
    """How long it lasts nobody said, so it has no end."""
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{MAKER}",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:lief-en-leed-{one.number}-{_utc(one.since)}",
        f"DTSTAMP:{_utc(made)}",
        f"SEQUENCE:{one.version}",
        f"DTSTART:{_utc(one.starts_at)}",
        f"SUMMARY:{_escaped(one.title)}",
        f"DESCRIPTION:{_escaped(one.text)}",
        f"LOCATION:{_escaped(one.venue)}",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return b"".join(part + b"\r\n" for line in lines for part in _folded(line))


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _escaped(text: str) -> str:
    """Without what cannot be seen: a line break typed in it must not begin a line of ours."""
    return "\n".join(visible(line) for line in text.splitlines()).translate(_ESCAPED)


def _folded(line: str) -> Iterator[bytes]:
    """Lines that go on begin with a space; no letter is cut in two."""
    part = b""
    for letter in line:
        octets = letter.encode(errors="replace")
        if len(part) + len(octets) > LONGEST:
            yield part
            part = b" "
        part += octets
    yield part
