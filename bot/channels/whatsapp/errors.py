"""What Twilio's error codes mean for a message, whether they come at once or later as a status.

Source: Twilio's error and warning dictionary; CHANNELS, "Errors".
"""

from collections.abc import Callable, Mapping
from enum import Enum

from bot.channels.base import ChannelClosed, Held, NotSent, Refused, TryLater

A_MINUTE = 60.0  # seconds; longer would hold the chat's replies too


class Meaning(Enum):
    """What to do about a code; what is in none of the lists is a fault of ours."""

    GONE = "she cannot be reached there, or blocked us"
    OPTED_OUT = "she told the platform to stop"
    SHUT = "the 24-hour window is shut: only a template may go"
    TEMPLATE_OFF = "the platform took the template back"
    WAIT = "too fast"
    TOMORROW = "not before 24 hours"
    CLOSED = "nothing can be sent through this account"
    OUR_FAULT = "something is wrong with us"


_CODES = {
    Meaning.GONE: "21211 63003 63014 63024",
    Meaning.OPTED_OUT: "21610",
    Meaning.SHUT: "63016",
    Meaning.TEMPLATE_OFF: "63040 63041 63042",
    Meaning.WAIT: "20429 63018",
    Meaning.TOMORROW: "63032 63049",
    Meaning.CLOSED: "20003 20005 401",
}
_MEANING = {code: meaning for meaning, codes in _CODES.items() for code in codes.split()}


def meaning(code: str | None) -> Meaning:
    """OUR_FAULT for a code that is unknown or missing."""
    return _MEANING.get(code or "", Meaning.OUR_FAULT)


def not_sent(code: str) -> NotSent:
    """The same as an exception of the channel, for a message that was refused at once."""
    return _EXCEPTIONS[meaning(code)](code)


_EXCEPTIONS: Mapping[Meaning, Callable[[str], NotSent]] = {
    Meaning.GONE: lambda code: Refused(code, person_gone=True),
    Meaning.OPTED_OUT: lambda code: Refused(code, opted_out=True),
    Meaning.SHUT: lambda _code: Held("window"),
    Meaning.TEMPLATE_OFF: lambda _code: Held("template_paused"),
    Meaning.WAIT: lambda code: TryLater(code, after=A_MINUTE),
    Meaning.TOMORROW: Held,  # to wait a day would hold the chat's replies too
    Meaning.CLOSED: ChannelClosed,
    Meaning.OUR_FAULT: lambda code: Refused(code, our_fault=True),
}
