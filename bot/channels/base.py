"""The shape of a platform, with all that passes through it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from bot.channels.incoming import (
    Blocking,
    Errand,
    Event,
    GroupNews,
    Ignored,
    Incoming,
    Kind,
    NotFetched,
    Receipt,
    Unreadable,
)
from bot.channels.outgoing import (
    CHOICE_BYTES,
    LABEL_LENGTH,
    LONGEST,
    WINDOWED,
    Attached,
    ChannelClosed,
    Choice,
    File,
    Held,
    NotSent,
    Outgoing,
    Pictured,
    Refused,
    Sent,
    TryLater,
)
from storage.pacing import Pace

__all__ = [
    "CHOICE_BYTES",
    "LABEL_LENGTH",
    "LONGEST",
    "WINDOWED",
    "Attached",
    "Blocking",
    "Call",
    "Channel",
    "ChannelClosed",
    "Choice",
    "Door",
    "Errand",
    "Event",
    "Fetch",
    "File",
    "GroupNews",
    "Held",
    "Ignored",
    "Incoming",
    "Kind",
    "NotFetched",
    "NotSent",
    "Outgoing",
    "Pace",
    "Pictured",
    "Platform",
    "Receipt",
    "Refused",
    "Sent",
    "Take",
    "TryLater",
    "Unreadable",
]


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
Fetch = Callable[[str], Awaitable[bytes]]


@dataclass(frozen=True, slots=True)
class Platform:
    """What the house needs of one platform.

    `doors` by their path. `upkeep` is called at every tick with a way to take events in, and does
    what the platform needs now and then: register, catch up, look after what it said. It raises
    nothing but NotSent and storage errors. `foretell` says how a message would go, as far as our
    side knows it, and sends nothing; it raises Held or Refused when it would not. None: as it is.
    `fetch` gets a photo by the platform's own name for it, and raises NotFetched. None: it
    gets none.
    """

    channel: Channel
    doors: Mapping[str, Door] = field(default_factory=dict)
    upkeep: Callable[[Take], Awaitable[None]] | None = None
    foretell: Callable[[Outgoing], Awaitable[Sent]] | None = None
    fetch: Fetch | None = None
