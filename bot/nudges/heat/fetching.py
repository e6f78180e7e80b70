"""Fetches JSON from a heat source, or says why there is none."""

import json
from collections.abc import Mapping

from bot.channels.http import Answer, Http, NoAnswer, NoConnection
from bot.nudges.heat.outlook import Unknown


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
