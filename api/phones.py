"""Writing on a phone of the demo: the line on its screen and the message to the bot, as one."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.channels.base import Incoming, Kind
from bot.channels.phone import ACCOUNT, NAME
from bot.conversation import House, hear
from bot.pictures.album import path_of
from storage import phones
from storage.db import Database, Transaction
from storage.phones import PhoneLine

DELIVERED = 2  # ticks: it only stands there when the bot heard it
_MEDIA: frozenset[str] = frozenset({"sticker", "voice", "photo", "location", "contact"})
_PICTURE = re.compile(r"[A-Za-z0-9_-]{20,64}")
TEXT_LENGTH = 20_000
EVENT_LENGTH = 100
MOST_LINES = 2**63  # as far as the databases count


class BadLine(Exception):
    """What was posted is no message; the reason is a code."""


class Phones:
    """The demo's phones, in one database."""

    def __init__(self, db: Database, house: House) -> None:
        self._db = db
        self._house = house

    async def write(self, who: str, name: str, said: Mapping[str, Any], now: datetime) -> PhoneLine:
        """Show a line on a phone and let the bot hear it, in one transaction.

        The same event again gives the same line and has no effect. Raises BadLine, Busy.
        """
        incoming = _incoming(who, name, said)
        return await self._db.run(lambda tx: self._write(tx, incoming, said, now))

    def write_now(self, who: str, name: str, said: Mapping[str, Any], now: datetime) -> PhoneLine:
        """The same, outside an event loop."""
        incoming = _incoming(who, name, said)
        with self._db.transaction() as tx:
            return self._write(tx, incoming, said, now)

    def _write(
        self, tx: Transaction, incoming: Incoming, said: Mapping[str, Any], now: datetime
    ) -> PhoneLine:
        if incoming.kind == "edit":
            return self._edit(tx, incoming, int(said["edits"]), now)
        payload: dict[str, Any] = {
            "text": _readable(said.get("label") or "") or incoming.text,
            "kind": incoming.kind,
            "choices": [],
        }
        sealer = self._house.sealer
        if incoming.picture:
            payload["picture"] = path_of(sealer, f"{NAME}:{incoming.picture}")
        line = phones.show(
            tx, sealer, incoming.chat, True, payload, incoming.event_id, now, DELIVERED
        )
        if line is None:
            known = phones.by_event(tx, sealer, incoming.chat, incoming.event_id)
            assert known is not None, "its event was just found taken"
            return known
        hear(tx, self._house, incoming, now)
        return line

    def _edit(self, tx: Transaction, incoming: Incoming, line_id: int, now: datetime) -> PhoneLine:
        sealer = self._house.sealer
        line = phones.one(tx, sealer, line_id)
        if line is None or not line.mine or line.phone != incoming.chat:
            raise BadLine("edits")
        if hear(tx, self._house, replace(incoming, message_id=line.event_id), now):
            payload = {**line.payload, "text": incoming.text, "edited": True}
            phones.rewrite(tx, sealer, line.id, payload)
        return phones.one(tx, sealer, line.id) or line


def _incoming(who: str, name: str, said: Mapping[str, Any]) -> Incoming:
    event = _event_id(said)
    text, picture = said.get("text", ""), said.get("picture", "")
    choice, label = said.get("choice"), said.get("label")
    if not isinstance(text, str) or len(text) > TEXT_LENGTH:
        raise BadLine("text")
    if not isinstance(picture, str) or (picture and not _PICTURE.fullmatch(picture)):
        raise BadLine("picture")
    if label is not None and (not isinstance(label, str) or len(label) > EVENT_LENGTH):
        raise BadLine("label")
    if choice is not None and (not isinstance(choice, str) or len(choice) > EVENT_LENGTH):
        raise BadLine("choice")
    return Incoming(
        channel=NAME,
        account=ACCOUNT,
        event_id=event,
        sender=who,
        chat=who,
        text=_readable(text),
        choice=choice,
        kind=_kind(said),
        message_id=event,
        name=name,
        picture=picture,
    )


def _event_id(said: Mapping[str, Any]) -> str:
    event = said.get("event_id")
    if not isinstance(event, str) or not event.isprintable():
        raise BadLine("event_id")
    if not 0 < len(event) <= EVENT_LENGTH:
        raise BadLine("event_id")
    return event


def _kind(said: Mapping[str, Any]) -> Kind:
    kind = said.get("kind", "text")
    if "edits" in said:
        line = said["edits"]
        if type(line) is not int or not 0 < line < MOST_LINES:
            raise BadLine("edits")
        return "edit"
    if said.get("choice") is not None:
        return "choice"
    if not isinstance(kind, str) or (kind not in _MEDIA and kind != "text"):
        raise BadLine("kind")
    return kind  # type: ignore[return-value]  # one of Kind, as just checked


def _readable(text: str) -> str:
    """Half a character (a lone surrogate) cannot be stored or shown: it becomes "?"."""
    return text.encode("utf8", "replace").decode()
