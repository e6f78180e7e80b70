"""Reads a message in a group: is it about us, and has the group moved?"""

import re
from dataclasses import dataclass

from telegram.constants import MessageEntityType

from bot.channels.base import Event, GroupNews, Ignored
from bot.channels.telegram.names import NAME
from bot.channels.telegram.pieces import Piece
from bot.commands import link_code_in

_MENTION = re.compile(r"@\w+")


@dataclass(frozen=True, slots=True)
class InGroups:
    """Reads for one bot: `account` is its number, `name` its user name, "" while unknown."""

    account: str
    name: str

    def read(self, event_id: str, message: Piece) -> Event:
        """Who speaks there does not become somebody we know."""
        chat = message.piece("chat").number("id")
        if message.has("migrate_to_chat_id"):
            return self._moved(event_id, chat, message.number("migrate_to_chat_id"))
        if message.has("migrate_from_chat_id"):
            return self._moved(event_id, message.number("migrate_from_chat_id"), chat)
        sender = message.maybe("from")
        if sender is None or sender.has("is_bot"):
            return Ignored(NAME, "no_person")
        who = sender.number("id")
        if self._speaks_to_us(message):
            code = link_code_in(_MENTION.sub("", message.text("text"))) or ""
            return GroupNews(NAME, self.account, event_id, chat, "addressed", who, code=code)
        return GroupNews(NAME, self.account, event_id, chat, "overheard", who)

    def _moved(self, event_id: str, before: str, after: str) -> GroupNews:
        return GroupNews(NAME, self.account, event_id, before, "moved", moved_to=after)

    def _speaks_to_us(self, message: Piece) -> bool:
        above = message.maybe("reply_to_message")
        if above is not None and self._is_us(above.maybe("from")):
            return True
        text = message.text("text") or message.text("caption")
        marks = message.each("entities" if message.has("entities") else "caption_entities")
        return any(self._names_us(mark, text) for mark in marks)

    def _is_us(self, somebody: Piece | None) -> bool:
        return somebody is not None and somebody.number("id") == self.account

    def _names_us(self, mark: Piece, text: str) -> bool:
        """A mention, or a command that is ours or nobody's."""
        kind = mark.text("type")
        if kind == MessageEntityType.TEXT_MENTION:
            return self._is_us(mark.maybe("user"))
        if kind not in (MessageEntityType.BOT_COMMAND, MessageEntityType.MENTION):
            return False
        _, _, named = _marked(mark, text).partition("@")
        if not named:
            return kind == MessageEntityType.BOT_COMMAND
        return bool(self.name) and named.casefold() == self.name.casefold()


def _marked(mark: Piece, text: str) -> str:
    """The words under a mark; Telegram counts in units of UTF-16."""
    first, length = mark.count("offset"), mark.count("length")
    units = text.encode("utf-16-le")[2 * max(first, 0) : 2 * max(first + length, 0)]
    return units.decode("utf-16-le", "replace")
