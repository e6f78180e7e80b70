"""The small pieces of an update, each held to be what it should be."""

from telegram import Chat, Message


class Unclear(Exception):
    """A piece is of another type than it should be."""


def number(value: object) -> str:
    """A number as the name of something. Raises Unclear."""
    if type(value) is not int:
        raise Unclear
    return str(value)


def chat_of(chat: Chat) -> str:
    return number(chat.id)


def cleaned(value: object) -> str:
    """A text without what no database keeps: NUL, and halves of characters. Raises Unclear."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Unclear
    return value.encode("utf8", "replace").decode().replace("\0", "")


def text_of(message: Message) -> str:
    """What is written in a message, or below a picture."""
    return cleaned(message.text) or cleaned(message.caption)
