"""The shape of a message, in and out, and of a channel that carries it."""

from dataclasses import dataclass
from typing import Literal, Protocol

Kind = Literal[
    "text", "choice", "edit", "sticker", "voice", "photo", "location", "contact", "other"
]

CHOICE_BYTES = 64
LABEL_LENGTH = 20


@dataclass(frozen=True, slots=True)
class Incoming:
    """One message to us. `event_id` is unique per channel and account; `name` is untrusted.

    `sender` names the person's identity and `chat` the conversation, both as the platform does.
    `message_id` names the message itself: an edit comes with a new event and the old message id.
    """

    channel: str
    account: str
    event_id: str
    sender: str
    chat: str
    text: str = ""
    choice: str | None = None
    kind: Kind = "text"
    message_id: str | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to tap: an id of at most 64 bytes and a label of at most 20 characters."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message from us. `kind` is reply, nudge or announcement."""

    chat: str
    text: str
    choices: tuple[Choice, ...] = ()
    kind: str = "reply"


class Refused(Exception):
    """The platform will never take this message; `reason` is a short code."""

    def __init__(self, reason: str, *, person_gone: bool = False) -> None:
        super().__init__(reason)
        self.reason = reason
        self.person_gone = person_gone


class TryLater(Exception):
    """Not now. `after` seconds when the platform named them; `sent_perhaps` when we cannot know."""

    def __init__(
        self, reason: str, *, after: float | None = None, sent_perhaps: bool = False
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.after = after
        self.sent_perhaps = sent_perhaps


class Channel(Protocol):
    """Carries messages to one platform."""

    @property
    def name(self) -> str: ...

    async def send(self, outgoing: Outgoing) -> str | None:
        """Hand one message over; gives the platform's id for it.

        Raises Refused or TryLater.
        """
        ...
