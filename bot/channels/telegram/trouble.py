"""What went wrong at Telegram, in the words that every channel uses."""

from collections.abc import Iterator
from contextlib import contextmanager

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
    TimedOut,
)

from bot.channels.base import ChannelClosed, NotSent, Refused, TryLater
from bot.channels.telegram.request import NotNow, SlowDown

_NOBODY_THERE = ("chat not found", "user not found", "peer_id_invalid", "deactivated")


@contextmanager
def in_our_words() -> Iterator[None]:
    """Raises a NotSent in place of what the library raises."""
    try:
        yield
    except TelegramError as error:
        raise _in_our_words(error) from None


def nothing_to_do(error: BadRequest) -> bool:
    """It is already as we want it: that is a success."""
    return "message is not modified" in error.message.lower()


def _in_our_words(error: TelegramError) -> NotSent:  # noqa: PLR0911, C901 (a table)
    match error:  # BadRequest and TimedOut are NetworkErrors too, so they come first
        case SlowDown():
            return TryLater("too_many", after=error.seconds)
        case Forbidden():
            return Refused("blocked", person_gone=True)
        case ChatMigrated():
            return Refused("moved")
        case InvalidToken():
            return ChannelClosed("token")
        case BadRequest():
            return _refused(error)
        case TimedOut():
            return TryLater("timeout", sent_perhaps=True)
        case Conflict():
            return TryLater("conflict")
        case NotNow():
            return TryLater(f"http_{error.status}")
        case NetworkError():
            return TryLater("no_connection")
        case _:
            return TryLater("error")


def _refused(error: BadRequest) -> Refused:
    if any(words in error.message.lower() for words in _NOBODY_THERE):
        return Refused("no_such_chat", person_gone=True)
    return Refused("refused", our_fault=True)
