"""A heat source, as the rest of the house sees it: one question about one place."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.channels.http import Answer, Http, NoAnswer, NoConnection
from bot.nudges.heat.outlook import Sight, Unknown


@dataclass(frozen=True, slots=True)
class Place:
    """Where a programme is: decimal degrees, and the EMMA_ID of its province."""

    latitude: float | None
    longitude: float | None
    area: str = ""


class HeatSource(Protocol):
    """`name` is forecast or official; `credit` is what its licence asks to be shown."""

    name: str
    title: str
    credit: str

    def spot(self, place: Place) -> str | None:
        """Places of one spot share one call; None when it cannot be asked about this place."""
        ...

    async def look(self, place: Place) -> Sight:
        """Ask now. Never raises: what fails or makes no sense is Unknown with a reason."""
        ...


async def fetched(http: Http, url: str, params: Mapping[str, str]) -> object | Unknown:
    """The JSON that answers, or why there is none."""
    try:
        answer = await http.call("GET", url, params=params)
    except NoConnection:
        return Unknown("no_connection")
    except NoAnswer:
        return Unknown("no_answer")
    return _read(answer.body) if answer.status == 200 else Unknown(_refusal(answer))


def _refusal(answer: Answer) -> str:
    if answer.status == 429:
        return "too_many_calls"
    return "their_fault" if answer.status >= 500 else "refused"


def _read(body: bytes) -> object | Unknown:
    """Bounded: depth by the reader itself, size by the client, long numbers by the language."""
    try:
        document: object = json.loads(body)
    except RecursionError:
        return Unknown("too_deep")
    except ValueError:
        return Unknown("unreadable")
    return document
