"""What comes in: everything has a `channel`, most an `event_id` unique within its `account`."""

from dataclasses import dataclass
from typing import Literal

from bot.channels.outgoing import Pictured

Kind = Literal[
    "text", "choice", "edit", "sticker", "voice", "photo", "location", "contact", "other"
]


@dataclass(frozen=True, slots=True)
class Incoming:
    """One message to us. `name` is untrusted.

    `sender` names the person's identity and `chat` the conversation, both as the platform does;
    `also` is another name of the same sender there. `message_id` names the message itself: an edit
    comes with a new event and the old message id. `press` names a tap that wants to be answered.
    `picture` is the platform's own name for a photo.
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
    picture: str = ""


class NotFetched(Exception):
    """Why a photo could not be had; `reason` is a short code."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


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
    or the group moved to another chat. `code`: what somebody typed there to link the group."""

    channel: str
    account: str
    event_id: str
    chat: str
    what: Literal["added", "removed", "addressed", "overheard", "moved"]
    sender: str = ""
    moved_to: str = ""
    press: str = ""
    code: str = ""


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
    leads there; it may be left unsaid), post (the same, and NotSent when it was left), answer (take
    a tap's waiting sign away) or menu (which commands this chat shows; none: those that everybody
    has). `picture`: see Outgoing. `noted`: in which conversation to note what its menu shows.
    """

    what: Literal["leave", "way_in", "post", "answer", "menu"]
    chat: str = ""
    text: str = ""
    label: str = ""
    press: str = ""
    picture: Pictured | None = None
    commands: tuple[tuple[str, str], ...] = ()
    noted: tuple[int, str | None] | None = None
