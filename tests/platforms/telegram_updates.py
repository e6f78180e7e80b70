"""Updates as Telegram sends them, for tests to begin with: plain JSON values."""

from itertools import count
from typing import Any

BOT = {"id": 123456, "is_bot": True, "first_name": "Lief", "username": "lief_bot"}
THEN = 1_790_000_000
GROUP = -100_200
_numbers = count(900_000)


def user(number: int, name: str = "Anja") -> dict[str, Any]:
    return {"id": number, "is_bot": False, "first_name": name, "language_code": "nl"}


def private(number: int, name: str = "Anja") -> dict[str, Any]:
    return {"id": number, "type": "private", "first_name": name}


def group(number: int = GROUP) -> dict[str, Any]:
    return {"id": number, "type": "supergroup", "title": "De Lindenstraat"}


def update(number: int | None = None, **content: Any) -> dict[str, Any]:
    return {"update_id": next(_numbers) if number is None else number, **content}


def message(
    who: int, text: str | None = None, *, chat: dict[str, Any] | None = None, **more: Any
) -> dict[str, Any]:
    """A message of this person, in private unless a chat is given."""
    said = {} if text is None else {"text": text}
    commands = [] if text is None or not text.startswith("/") else [_command(text)]
    return {
        "message_id": next(_numbers),
        "from": user(who),
        "chat": chat or private(who),
        "date": THEN,
        **({"entities": commands} if commands else {}),
        **said,
        **more,
    }


def said(who: int, text: str | None = None, *, number: int | None = None, **more: Any) -> Any:
    """An update with a message."""
    return update(number, message=message(who, text, **more))


def pressed(who: int, choice: str, press: str, chat: dict[str, Any] | None = None) -> Any:
    """An update with a tap on a button below one of our messages."""
    ours = {"message_id": 7, "from": BOT, "chat": chat or private(who), "date": THEN, "text": "?"}
    query = {"id": press, "from": user(who), "chat_instance": "1", "data": choice, "message": ours}
    return update(callback_query=query)


def standing(who: int, was: str, now: str, chat: dict[str, Any] | None = None) -> Any:
    """An update about what we are in a chat: member, left, kicked …"""
    change = {
        "chat": chat or private(who),
        "from": user(who),
        "date": THEN,
        "old_chat_member": _member(was),
        "new_chat_member": _member(now),
    }
    return update(my_chat_member=change)


def _member(status: str) -> dict[str, Any]:
    more: dict[str, Any] = {"until_date": 0} if status == "kicked" else {}
    return {"status": status, "user": BOT, **more}


def _command(text: str) -> dict[str, Any]:
    return {"type": "bot_command", "offset": 0, "length": len(text.split()[0])}
