"""What a call to the Bot API holds, checked as the real one checks it."""

import json
from typing import Any

from aiohttp import web


class Wrong(Exception):
    """The request is not as it must be; the real one answers so too."""

    def __init__(self, status: int, why: str, **parameters: Any) -> None:
        super().__init__(why)
        self.status, self.why, self.parameters = status, why, parameters


def as_read(posted: Any) -> Any:
    """A file as its name, media type and content; anything else as it is."""
    if not isinstance(posted, web.FileField):
        return posted
    with posted.file:
        return posted.filename, posted.content_type, posted.file.read()


def required(fields: dict[str, Any], name: str) -> str:
    if not fields.get(name):
        raise Wrong(400, f"Bad Request: {name} is empty")
    return str(fields[name])


def scope_of(fields: dict[str, Any]) -> tuple[str, str]:
    scope = json.loads(fields.get("scope") or '{"type": "default"}')
    return f"{scope['type']}{scope.get('chat_id', '')}", fields.get("language_code", "")


def checked_rows(fields: dict[str, Any]) -> list[list[dict[str, str]]]:
    rows: list[list[dict[str, str]]] = json.loads(
        fields.get("reply_markup") or '{"inline_keyboard": []}'
    )["inline_keyboard"]
    for button in (button for row in rows for button in row):
        if not button.get("text") or ("url" in button) == ("callback_data" in button):
            raise Wrong(400, "Bad Request: can't parse inline keyboard button")
        if not 0 < len(button.get("callback_data", "-").encode()) <= 64:
            raise Wrong(400, "Bad Request: BUTTON_DATA_INVALID")
    return rows
