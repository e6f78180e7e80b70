"""Reads the warnings of MeteoAlarm, which are CAP 1.2 as JSON: is there heat for this area? Pure.

Whatever is malformed in one warning leaves the others readable; a document in which nothing can be
read is unknown. Of "3; orange; Severe" only the leading number counts: the words differ.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from bot.clock import AMSTERDAM
from bot.nudges.heat.outlook import Outlook, Sight, Unknown, Warned

HEAT = 5  # awareness_type
LEVELS = (2, 3, 4)  # awareness_level: yellow, orange, red
MOST = 5_000  # of anything in a list

_LEADING_NUMBER = re.compile(r"\s*(\d{1,3})(?!\d)")

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Alert:
    identifier: str
    kind: str
    body: Json


def heat_in(document: object, area: str) -> Sight:
    """The heat warnings that stand for an area (EMMA_ID), as local days."""
    if not isinstance(document, dict) or not isinstance(document.get("warnings"), list):
        return Unknown("malformed")
    listed = document["warnings"][:MOST]
    alerts = [alert for warning in listed if (alert := _alert(warning)) is not None]
    if any(listed) and not any(map(_is_alert, listed)):
        return Unknown("malformed")
    withdrawn = {old for alert in alerts if alert.kind != "Alert" for old in _references(alert)}
    standing = (a for a in alerts if a.kind != "Cancel" and a.identifier not in withdrawn)
    warned = {found for alert in standing for found in _warned(alert.body, area)}
    return Outlook(warned=tuple(sorted(warned, key=lambda w: (w.first, w.last, w.level))))


def _is_alert(warning: object) -> bool:
    return isinstance(_body(warning).get("status"), str)


def _alert(warning: object) -> _Alert | None:
    """An actual one that says something new; Test, Exercise, Draft, Ack and Error do not."""
    body = _body(warning)
    identifier, kind = body.get("identifier"), body.get("msgType")
    if body.get("status") != "Actual" or not isinstance(identifier, str):
        return None
    return _Alert(identifier, kind, body) if kind in ("Alert", "Update", "Cancel") else None


def _body(warning: object) -> Json:
    body = warning.get("alert") if isinstance(warning, dict) else None
    return body if isinstance(body, dict) else {}


def _references(alert: _Alert) -> Iterator[str]:
    """Identifiers out of "sender,identifier,sent sender,identifier,sent"."""
    named = alert.body.get("references")
    for reference in named.split()[:MOST] if isinstance(named, str) else ():
        parts = reference.split(",")
        if len(parts) == 3:
            yield parts[1]


def _warned(body: Json, area: str) -> Iterator[Warned]:
    for told in _many(body.get("info")):
        level = _number(told, "awareness_level")
        if _number(told, "awareness_type") != HEAT or level not in LEVELS:
            continue
        days = _days(told, body)
        if days is not None and area in _areas(told):
            yield Warned(*days, level)


def _days(told: Json, body: Json) -> tuple[date, date] | None:
    """First and last local day; one that ends at midnight does not touch the new day."""
    begins = (_moment(told.get("onset")) or _moment(told.get("effective"))
              or _moment(body.get("sent")))  # fmt: skip
    if begins is None:
        return None
    ends = _moment(told.get("expires")) or begins
    first, last = _local_day(begins), _local_day(ends - timedelta(microseconds=1))
    return (first, max(first, last)) if ends >= begins else None


def _local_day(at: datetime) -> date:
    return at.astimezone(AMSTERDAM).date()


def _moment(told: object) -> datetime | None:
    """A moment with its zone, and not at an end of time from which no zone can be reckoned."""
    try:
        at = datetime.fromisoformat(told) if isinstance(told, str) else None
        return at.astimezone(UTC) if at and at.tzinfo and 1900 < at.year < 2200 else None
    except (ValueError, OverflowError):
        return None


def _number(told: Json, name: str) -> int | None:
    for parameter in _many(told.get("parameter")):
        if parameter.get("valueName") == name:
            found = _LEADING_NUMBER.match(str(parameter.get("value"))[:40])
            return int(found.group(1)) if found else None
    return None


def _areas(told: Json) -> set[str]:
    return {
        str(code.get("value"))
        for area in _many(told.get("area"))
        for code in _many(area.get("geocode"))
        if code.get("valueName") == "EMMA_ID"
    }


def _many(told: object) -> list[Json]:
    """What should be a list of objects; one object alone is taken as a list of it."""
    listed = told if isinstance(told, list) else [told]
    return [one for one in listed[:MOST] if isinstance(one, dict)]
