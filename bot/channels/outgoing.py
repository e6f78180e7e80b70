"""What goes out, what became of it, or why it did not go."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

CHOICE_BYTES = 64
LABEL_LENGTH = 20
LONGEST = {"whatsapp": 1024, "telegram": 4096, "phone": 4000}  # characters of one message
WINDOWED = frozenset({"whatsapp"})  # platforms where what is unasked may have to wait for her


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to tap: an id of at most 64 bytes and a label of at most 20 characters."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class File:
    """What somebody gets to keep; `kind` is its media type."""

    name: str
    kind: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Attached:
    """A document on its way: whoever has its token may fetch it below our public address.

    `made` makes it; None when its day is over or it is no longer hers to see.
    """

    token: str
    name: str
    made: Callable[[], Awaitable[File | None]]

    @property
    def path(self) -> str:
        return f"/documents/{self.token}"


@dataclass(frozen=True, slots=True)
class Pictured:
    """A picture to be shown: `name` is its channel and what that platform calls it itself.

    Whoever knows its `path` may fetch it below our public address. `made` gives the file; None
    when there is none.
    """

    name: str
    path: str
    made: Callable[[], Awaitable[File | None]]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message from us. `kind` is reply, nudge or announcement.

    `heard_at` is when this chat last wrote to us. What goes unasked also says what it is `about`
    (the key of its text), with which `args`, in which `language` and `form`, so that a platform
    that only takes texts it knows can be given one of those. `shut`: it refused free text before.
    A `picture` goes above the text where it can be shown.
    A `document` goes instead of the text, which is for where that cannot be done.
    """

    chat: str
    text: str
    choices: tuple[Choice, ...] = ()
    kind: str = "reply"
    heard_at: datetime | None = None
    about: str = ""
    args: Mapping[str, Any] = field(default_factory=dict)
    language: str = "nl"
    form: str | None = None
    shut: bool = False
    document: Attached | None = None
    picture: Pictured | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """Taken by the platform, under `id` when it gives one.

    `category` says what it charges for: free, reply, utility or marketing; `cost` about how many
    dollars.
    """

    id: str | None = None
    category: str = "free"
    cost: float = 0.0


class NotSent(Exception):
    """Why a message did not go; `reason` is a short code."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Refused(NotSent):
    """The platform will never take this message.

    `person_gone`: she blocked us or cannot be reached there. `opted_out`: she told the platform to
    stop. `our_fault`: something is wrong with us, and the operator must hear of it.
    """

    def __init__(
        self,
        reason: str,
        *,
        person_gone: bool = False,
        opted_out: bool = False,
        our_fault: bool = False,
    ) -> None:
        super().__init__(reason)
        self.person_gone = person_gone
        self.opted_out = opted_out
        self.our_fault = our_fault


class TryLater(NotSent):
    """Not now. `after` seconds when the platform named them; `sent_perhaps` when we cannot know."""

    def __init__(
        self, reason: str, *, after: float | None = None, sent_perhaps: bool = False
    ) -> None:
        super().__init__(reason)
        self.after = after
        self.sent_perhaps = sent_perhaps


class Held(NotSent):
    """Not before she writes to us: the platform takes nothing of this kind until then."""


class ChannelClosed(NotSent):
    """Nothing can be sent through this channel until somebody mends it: a wrong token, no account.

    Nothing is lost: what waits keeps waiting.
    """
