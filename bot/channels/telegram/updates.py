"""Reads one update of Telegram's as what it means to us. Pure; never raises.

What their own library cannot read, or holds something else than it should, is Unreadable; what it
reads and means nothing to us is Ignored.
"""

import json
from dataclasses import dataclass
from typing import Any

from telegram import CallbackQuery, ChatMemberUpdated, Message, Update
from telegram.constants import ChatMemberStatus, ChatType

from bot.channels.base import Blocking, Event, GroupNews, Ignored, Incoming, Kind, Unreadable
from bot.channels.telegram.groups import about_a_group
from bot.channels.telegram.names import NAME
from bot.channels.telegram.pieces import Unclear, chat_of, cleaned, number, text_of

NO_CHOICE = "?"  # a button that is none of ours

# What a person can send, as the library calls it; what has none of these is a remark by Telegram.
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
_CANNOT_READ = (
    ArithmeticError, AttributeError, LookupError, OSError, RecursionError, TypeError, ValueError,
)  # fmt: skip


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
        if not isinstance(said, dict) or type(said.get("update_id")) is not int:
            return Unreadable(NAME, "no_update_id", raw)
        try:
            return self._event(Update.de_json(said))
        except Unclear:
            return Unreadable(NAME, "wrong_type", raw)
        except _CANNOT_READ:
            return Unreadable(NAME, "cannot_read", raw)

    def _event(self, update: Update) -> Event:
        event_id = str(update.update_id)
        if update.message:
            return self._said(event_id, update.message)
        if update.edited_message:
            return self._edited(event_id, update.edited_message)
        if update.callback_query:
            return self._pressed(event_id, update.callback_query)
        if update.my_chat_member:
            return self._let_in_or_out(event_id, update.my_chat_member)
        return Ignored(NAME, "unknown")

    # --- messages -------------------------------------------------------------------------------

    def _said(self, event_id: str, message: Message) -> Event:
        if message.chat.type != ChatType.PRIVATE:
            return about_a_group(self.account, self.name, event_id, message)
        kind = _kind(message)
        if kind is None:
            return Ignored(NAME, "remark")
        return self._incoming(event_id, message, kind)

    def _edited(self, event_id: str, message: Message) -> Event:
        if message.chat.type != ChatType.PRIVATE or not text_of(message):
            return Ignored(NAME, "edited")  # such as a place that is shared for a while
        return self._incoming(event_id, message, "edit")

    def _incoming(self, event_id: str, message: Message, kind: Kind) -> Event:
        sender = message.from_user
        if sender is None or sender.is_bot:
            return Ignored(NAME, "no_person")
        return Incoming(
            channel=NAME,
            account=self.account,
            event_id=event_id,
            sender=number(sender.id),
            chat=chat_of(message.chat),
            text=_without_address(text_of(message)),
            kind=kind,
            message_id=number(message.message_id),
            name=cleaned(sender.first_name),
            forwarded=message.forward_origin is not None,
        )

    # --- taps, and whether we may write ---------------------------------------------------------

    def _pressed(self, event_id: str, query: CallbackQuery) -> Event:
        press, who = cleaned(query.id), number(query.from_user.id)
        if not press or press != query.id:
            raise Unclear
        chat = query.message.chat if query.message else None
        if chat is not None and chat.type != ChatType.PRIVATE:
            return GroupNews(
                NAME, self.account, event_id, chat_of(chat), "overheard", who, press=press
            )
        return Incoming(
            channel=NAME,
            account=self.account,
            event_id=event_id,
            sender=who,
            chat=chat_of(chat) if chat else who,
            choice=cleaned(query.data) or NO_CHOICE,
            kind="choice",
            name=cleaned(query.from_user.first_name),
            press=press,
        )

    def _let_in_or_out(self, event_id: str, change: ChatMemberUpdated) -> Event:
        chat, who = chat_of(change.chat), number(change.from_user.id)
        was, now = (_is_in(member) for member in (change.old_chat_member, change.new_chat_member))
        if change.chat.type == ChatType.PRIVATE:
            return Blocking(NAME, self.account, event_id, who, blocked=not now)
        if was == now:
            return Ignored(NAME, "role")
        if not now:
            return GroupNews(NAME, self.account, event_id, chat, "removed", who)
        adder = "" if change.chat.type == ChatType.CHANNEL else who  # no talking in channels
        return GroupNews(NAME, self.account, event_id, chat, "added", adder)


def _kind(message: Message) -> Kind | None:
    """None for a remark that Telegram makes itself, such as a pinned message."""
    if message.text is not None:
        return "text"
    found = (kind for content, kind in _KINDS.items() if getattr(message, content))
    return next(found, "other" if message.api_kwargs else None)


def _without_address(text: str) -> str:
    """`/saldo@our_bot` is `/saldo`."""
    command, space, rest = text.partition(" ")
    return command.partition("@")[0] + space + rest if command.startswith("/") else text


def _is_in(member: Any) -> bool:
    if member.status == ChatMemberStatus.RESTRICTED:
        return bool(member.is_member)
    return member.status not in (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)
