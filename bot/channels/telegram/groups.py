"""Reads a message in a group: is it about us, and has the group moved?"""

from telegram import Message, MessageEntity

from bot.channels.base import Event, GroupNews, Ignored
from bot.channels.telegram.names import NAME
from bot.channels.telegram.pieces import chat_of, cleaned, number, text_of


def about_a_group(account: str, name: str, event_id: str, message: Message) -> Event:
    """Who speaks there does not become somebody we know."""
    chat, sender = chat_of(message.chat), message.from_user
    if message.migrate_to_chat_id:
        to = number(message.migrate_to_chat_id)
        return GroupNews(NAME, account, event_id, chat, "moved", moved_to=to)
    if message.migrate_from_chat_id:
        before = number(message.migrate_from_chat_id)
        return GroupNews(NAME, account, event_id, before, "moved", moved_to=chat)
    if sender is None or sender.is_bot:
        return Ignored(NAME, "no_person")
    to_us = _to_us(message, account, name)
    return GroupNews(
        NAME, account, event_id, chat, "addressed" if to_us else "overheard", number(sender.id)
    )


def _to_us(message: Message, account: str, name: str) -> bool:
    above = message.reply_to_message
    if above is not None and above.from_user is not None and str(above.from_user.id) == account:
        return True
    text = text_of(message)
    marks = message.entities or message.caption_entities
    return any(_names_us(mark, text, account, name) for mark in marks)


def _names_us(mark: MessageEntity, text: str, account: str, name: str) -> bool:
    """A command of ours or of nobody, or a mention."""
    if mark.type == MessageEntity.TEXT_MENTION:
        return mark.user is not None and str(mark.user.id) == account
    if mark.type not in (MessageEntity.BOT_COMMAND, MessageEntity.MENTION):
        return False
    letters = text.encode("utf-16-le")[2 * mark.offset : 2 * (mark.offset + mark.length)]
    command, _, named = letters.decode("utf-16-le", "replace").partition("@")
    ours = bool(name) and cleaned(named).casefold() == name.casefold()
    return ours or (mark.type == MessageEntity.BOT_COMMAND and not named and bool(command))
