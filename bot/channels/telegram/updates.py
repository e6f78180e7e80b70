"""Reads one update of Telegram's as what it means to us. Pure; never raises.

We look at the few fields that we need, and not through the library's own reading: that refuses a
whole update when any part of it, such as a new kind of sticker, is not as it knows it.
"""

import json
from dataclasses import dataclass
from typing import Any

from telegram import Message
from telegram.constants import ChatMemberStatus, ChatType

from bot.channels.base import Blocking, Event, GroupNews, Ignored, Incoming, Kind, Unreadable
from bot.channels.telegram.groups import InGroups
from bot.channels.telegram.names import NAME
from bot.channels.telegram.pieces import Piece, Unclear

NO_CHOICE = "?"  # a button that is none of ours

# What a person can send; what has none of these is a remark that Telegram makes itself ...
_KINDS: dict[str, Kind] = {
    "photo": "photo",
    "voice": "voice",
    "audio": "voice",
    "video_note": "voice",
    "sticker": "sticker",
    "animation": "sticker",
    "venue": "location",
    "location": "location",
    "contact": "contact",
    **dict.fromkeys(("video", "document", "poll", "dice", "story", "game", "paid_media"), "other"),
    **dict.fromkeys(("checklist", "invoice"), "other"),
}  # fmt: skip
# ... unless nobody knew it when this was written.
_KNOWN = frozenset({"from"}.union(*(getattr(c, "__slots__", ()) for c in Message.__mro__)))


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads for one bot: `account` is its number, `name` its user name, "" while unknown."""

    account: str
    name: str = ""

    def read(self, raw: bytes) -> Event:
        """What an update brings."""
        try:
            said = json.loads(raw)
        except (ValueError, RecursionError):
            return Unreadable(NAME, "no_json", raw)
        return self.read_json(said, raw)

    def read_json(self, said: Any, raw: bytes) -> Event:
        """The same, of JSON that was read before."""
        try:
            update = Piece.of(said)
            event_id = update.number("update_id")
        except Unclear:
            return Unreadable(NAME, "no_update_id", raw)
        try:
            return self._event(event_id, update)
        except Unclear:
            return Unreadable(NAME, "wrong_type", raw)

    def _event(self, event_id: str, update: Piece) -> Event:
        if message := update.maybe("message"):
            return self._said(event_id, message)
        if message := update.maybe("edited_message"):
            return self._edited(event_id, message)
        if query := update.maybe("callback_query"):
            return self._pressed(event_id, query)
        if change := update.maybe("my_chat_member"):
            return self._let_in_or_out(event_id, change)
        return Ignored(NAME, "unknown")

    # --- messages -------------------------------------------------------------------------------

    def _said(self, event_id: str, message: Piece) -> Event:
        if not _is_private(message.piece("chat")):
            return InGroups(self.account, self.name).read(event_id, message)
        kind = _kind(message)
        if kind is None:
            return Ignored(NAME, "remark")
        return self._incoming(event_id, message, kind)

    def _edited(self, event_id: str, message: Piece) -> Event:
        if not _is_private(message.piece("chat")) or not _words(message):
            return Ignored(NAME, "edited")  # such as a place that is shared for a while
        return self._incoming(event_id, message, "edit")

    def _incoming(self, event_id: str, message: Piece, kind: Kind) -> Event:
        sender = message.maybe("from")
        if sender is None or sender.has("is_bot"):
            return Ignored(NAME, "no_person")
        return Incoming(
            channel=NAME,
            account=self.account,
            event_id=event_id,
            sender=sender.number("id"),
            chat=message.piece("chat").number("id"),
            text=_without_address(_words(message)),
            kind=kind,
            message_id=message.number("message_id"),
            name=sender.text("first_name"),
            forwarded=message.has("forward_origin") or message.has("forward_date"),
            picture=_picture(message) if kind == "photo" else "",
        )

    # --- taps, and whether we may write ---------------------------------------------------------

    def _pressed(self, event_id: str, query: Piece) -> Event:
        sender, press, message = query.piece("from"), query.text("id"), query.maybe("message")
        if not press or press != query.fields["id"]:
            raise Unclear
        who = sender.number("id")
        chat = who if message is None else message.piece("chat").number("id")
        if message is not None and not _is_private(message.piece("chat")):
            return GroupNews(NAME, self.account, event_id, chat, "overheard", who, press=press)
        return Incoming(
            channel=NAME,
            account=self.account,
            event_id=event_id,
            sender=who,
            chat=chat,
            choice=query.text("data") or NO_CHOICE,
            kind="choice",
            name=sender.text("first_name"),
            press=press,
        )

    def _let_in_or_out(self, event_id: str, change: Piece) -> Event:
        chat, who = change.piece("chat"), change.piece("from").number("id")
        was, now = _is_in(change.piece("old_chat_member")), _is_in(change.piece("new_chat_member"))
        if _is_private(chat):
            return Blocking(NAME, self.account, event_id, who, blocked=not now)
        if was == now:
            return Ignored(NAME, "role")
        if not now:
            return GroupNews(NAME, self.account, event_id, chat.number("id"), "removed", who)
        adder = "" if chat.text("type") == ChatType.CHANNEL else who  # no talking in channels
        return GroupNews(NAME, self.account, event_id, chat.number("id"), "added", adder)


def _is_private(chat: Piece) -> bool:
    return chat.text("type") == ChatType.PRIVATE


def _words(message: Piece) -> str:
    """What is written in a message, or below a picture."""
    return message.text("text") or message.text("caption")


def _kind(message: Piece) -> Kind | None:
    """None for a remark that Telegram makes itself, such as a pinned message."""
    if "text" in message.fields:
        return "text"
    found = (kind for content, kind in _KINDS.items() if message.has(content))
    return next(found, None if _KNOWN.issuperset(message.fields) else "other")


def _picture(message: Piece) -> str:
    """The largest of the sizes in which they keep a photo; they list it last."""
    sizes = [size.text("file_id") for size in message.each("photo")]
    return sizes[-1] if sizes else ""


def _without_address(text: str) -> str:
    """`/saldo@our_bot` is `/saldo`."""
    command, space, rest = text.partition(" ")
    return command.partition("@")[0] + space + rest if command.startswith("/") else text


def _is_in(member: Piece) -> bool:
    status = member.text("status")
    if status == ChatMemberStatus.RESTRICTED:
        return member.has("is_member")
    return status not in (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)
