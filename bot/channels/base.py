"""The shape of what comes in and goes out, and of a channel that carries it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol

from storage.pacing import Pace

Kind = Literal[
    "text", "choice", "edit", "sticker", "voice", "photo", "location", "contact", "other"
]

__all__ = [
    "CHOICE_BYTES",
    "LABEL_LENGTH",
    "LONGEST",
    "WINDOWED",
    "Blocking",
    "Call",
    "Channel",
    "ChannelClosed",
    "Choice",
    "Door",
    "Errand",
    "Event",
    "GroupNews",
    "Held",
    "Ignored",
    "Incoming",
    "NotSent",
    "Outgoing",
    "Pace",
    "Platform",
    "Receipt",
    "Refused",
    "Sent",
    "Take",
    "TryLater",
    "Unreadable",
]

CHOICE_BYTES = 64
LABEL_LENGTH = 20
LONGEST = {"whatsapp": 1024, "telegram": 4096, "phone": 4000}  # characters of one message
WINDOWED = frozenset({"whatsapp"})  # platforms where what is unasked may have to wait for her


# --- in: everything carries `channel`, `account` and an `event_id` that is unique within them -----


@dataclass(frozen=True, slots=True)
class Incoming:
    """One message to us. `name` is untrusted.

    `sender` names the person's identity and `chat` the conversation, both as the platform does;
    `also` is another name of the same sender there. `message_id` names the message itself: an edit
    comes with a new event and the old message id. `press` names a tap that wants to be answered.
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
    also: str = ""
    forwarded: bool = False
    press: str = ""


@dataclass(frozen=True, slots=True)
class Blocking:
    """Somebody blocked us in her own chat, or let us in again."""

    channel: str
    account: str
    event_id: str
    sender: str
    blocked: bool


@dataclass(frozen=True, slots=True)
class GroupNews:
    """Something about a group: we were added by `sender` or removed, somebody spoke to us there,
    or the group moved to another chat."""

    channel: str
    account: str
    event_id: str
    chat: str
    what: Literal["added", "removed", "addressed", "overheard", "moved"]
    sender: str = ""
    moved_to: str = ""
    press: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a platform says became of a message that it took from us under `provider_id`."""

    channel: str
    provider_id: str
    status: str
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Signed by the platform, and not to be read; `why` is a code, `raw` is what came."""

    channel: str
    why: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class Ignored:
    """Of a kind that means nothing to us; it is only counted."""

    channel: str
    kind: str


Event = Incoming | Blocking | GroupNews | Receipt | Unreadable | Ignored


@dataclass(frozen=True, slots=True)
class Errand:
    """A small thing a channel does at once and at most once: no outbox, no second try.

    leave (a group), way_in (say in a group where to write to us, with a `label` on the button that
    leads there), answer (take a tap's waiting sign away) or menu (which commands this chat shows;
    none: those that everybody has). `noted`: in which conversation to note what its menu shows.
    """

    what: Literal["leave", "way_in", "answer", "menu"]
    chat: str = ""
    text: str = ""
    label: str = ""
    press: str = ""
    commands: tuple[tuple[str, str], ...] = ()
    noted: tuple[int, str | None] | None = None


# --- out ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to tap: an id of at most 64 bytes and a label of at most 20 characters."""

    id: str
    label: str


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message from us. `kind` is reply, nudge or announcement.

    `heard_at` is when this chat last wrote to us. What goes unasked also says what it is `about`
    (the key of its text), with which `args`, in which `language` and `form`, so that a platform
    that only takes texts it knows can be given one of those. `shut`: it refused free text before.
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


class Channel(Protocol):
    """Carries messages to one platform."""

    @property
    def name(self) -> str: ...

    @property
    def pace(self) -> Pace | None:
        """None: as fast as we like."""
        ...

    async def send(self, outgoing: Outgoing) -> Sent:
        """Hand one message over. Raises Refused, TryLater, Held or ChannelClosed."""
        ...

    def shows(self, outgoing: Outgoing) -> bool:
        """Whether she will read it as it is worded, so that she can answer its question."""
        ...

    async def run(self, errand: Errand) -> None:
        """Do one small thing. Raises NotSent."""
        ...


# --- a platform as a whole ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Call:
    """One request to a webhook, as it came: `target` is path and query, header names in lower
    case."""

    target: str
    headers: Mapping[str, str]
    body: bytes


class Door(Protocol):
    """A webhook of a platform: is it really they who call, and what do they say?"""

    def is_theirs(self, call: Call) -> bool:
        """Whether the call carries their signature or secret; never raises."""
        ...

    def read(self, call: Call) -> Event:
        """What a call of theirs brings; Unreadable rather than an exception."""
        ...


Take = Callable[[Event], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Platform:
    """What the house needs of one platform.

    `doors` by their path. `upkeep` is called at every tick with a way to take events in, and does
    what the platform needs now and then: register, catch up, look after what it said. It raises
    nothing but NotSent and storage errors. `foretell` says how a message would go, as far as our
    side knows it, and sends nothing; it raises Held or Refused when it would not. None: as it is.
    """

    channel: Channel
    doors: Mapping[str, Door] = field(default_factory=dict)
    upkeep: Callable[[Take], Awaitable[None]] | None = None
    foretell: Callable[[Outgoing], Awaitable[Sent]] | None = None
