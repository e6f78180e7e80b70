"""A rehearsal in the words of the demo's page: day by day, in Dutch."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from bot.rehearsal import Entry, Sheet
from bot.say import Say
from bot.saying import Speech, day_in_words


def in_words(sheet: Sheet, speech: Speech) -> dict[str, Any]:
    """`{"days": [{"day", "text", "lines": [{"kind", "sent", "left_out"}]}]}`; no empty days."""
    days = groupby(sheet.entries, key=lambda entry: entry.day)
    return {
        "days": [
            {
                "day": day.isoformat(),
                "text": day_in_words(day, "nl"),
                "lines": [_line(entry, speech) for entry in entries],
            }
            for day, entries in days
        ]
    }


def _line(entry: Entry, speech: Speech) -> dict[str, Any]:
    return {
        "kind": _words(speech, "page-calendar-kind", kind=entry.kind),
        "sent": list(_sent(entry, speech)),
        "left_out": list(_left_out(entry.left_out, speech)),
    }


def _sent(entry: Entry, speech: Speech) -> Iterator[str]:
    for at, people in entry.sent.items():
        yield _words(speech, "page-calendar-sent", at=f"{at:%H:%M}", people=people)


def _left_out(left_out: Mapping[str, int], speech: Speech) -> Iterator[str]:
    for reason, people in left_out.items():
        why = _words(speech, "page-calendar-reason", reason=reason)
        yield _words(speech, "page-calendar-left-out", people=people, why=why)


def _words(speech: Speech, key: str, **args: Any) -> str:
    return speech.words(Say(key, args), "nl", "je")
