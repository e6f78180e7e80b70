"""Where a conversation is, what was just heard and what will be said: plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from bot.deeds import Deed
from bot.say import Say
from bot.understanding import Facts

Slots = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: the value it stands for, and its label.

    A `standing` one belongs to no question: an undo button works as long as it can be seen.
    """

    value: str
    label: Say
    standing: bool = False

    @classmethod
    def of(cls, value: str, key: str) -> "Option":
        return cls(value, Say(key))


@dataclass(frozen=True, slots=True)
class Open:
    """A dialogue under way. `asked`: the slot of the last question; `trail`: those before."""

    dialogue: str
    slots: Slots = field(default_factory=dict)
    asked: str = ""
    trail: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Talk:
    """What is kept between two messages of a conversation.

    `open` holds the dialogues under way: the last one speaks, the one below waits its turn.
    `number` counts questions and `answered` is the choice that answered the last one, so that a
    button of an older question is known as old, and a double tap does nothing. `labels` are the
    words of the last question's choices as she saw them, so that she can type them.
    """

    open: tuple[Open, ...] = ()
    number: int = 0
    answered: str = ""
    just_booked: bool = False
    offered: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)

    @property
    def top(self) -> Open | None:
        return self.open[-1] if self.open else None

    def with_top(self, top: Open) -> "Talk":
        return replace(self, open=(*self.open[:-1], top))

    def pushed(self, opened: Open) -> "Talk":
        """The new dialogue on top; of those under way only the newest keeps waiting."""
        return replace(self, open=(*self.open[-1:], opened))

    def popped(self) -> "Talk":
        return replace(self, open=self.open[:-1])


def talk_to_json(talk: Talk) -> dict[str, Any]:
    """The talk as plain JSON values."""
    return {
        "open": [[o.dialogue, dict(o.slots), o.asked, list(o.trail)] for o in talk.open],
        "number": talk.number,
        "answered": talk.answered,
        "just_booked": talk.just_booked,
        "offered": talk.offered,
        "labels": dict(talk.labels),
    }


def talk_from_json(kept: Mapping[str, Any] | None) -> Talk:
    """The talk that was kept; an empty one when nothing was."""
    if not kept:
        return Talk()
    opened = tuple(Open(d, slots, asked, tuple(trail)) for d, slots, asked, trail in kept["open"])
    rest = {name: kept[name] for name in ("number", "answered", "just_booked", "offered", "labels")}
    return Talk(open=opened, **rest)


@dataclass(frozen=True, slots=True)
class Heard:
    """One message as the engine hears it. `event` is the number under which it was claimed.

    `lines` is its text with the line breaks, for what is passed on as it was typed.
    `picture` names a photo: its channel, and what that platform calls it itself.
    """

    text: str
    facts: Facts
    event: int = 0
    kind: str = "text"
    choice: str | None = None
    idle: timedelta = timedelta(0)
    lines: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Something to be said in another conversation, by its number."""

    conversation_id: int
    says: Say


@dataclass(frozen=True, slots=True)
class Document:
    """A file to be sent: the token that opens it, its name, and what that name ends with.

    `otherwise` is said where such a file cannot be sent.
    """

    token: str
    name: Say
    ending: str
    otherwise: Say | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """Something to be said to somebody else, in the chat in which she wrote last."""

    person_id: int
    says: Say
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a finished dialogue says, and where the conversation goes from there.

    `options` are standing actions such as an undo button; `next` opens another dialogue with
    these slots, before what was waiting unless `next_can_wait`; `again` asks this dialogue's
    question again, with these slots kept; `leave` drops what was waiting, `hush` only a nudge that
    was. `booked`: a booking was just made, so that "was 15" is about it. `elsewhere` is said in
    another chat of the same person. `documents` are sent after the words, a `picture` above them.
    """

    says: tuple[Say, ...] = ()
    options: tuple[Option, ...] = ()
    next: tuple[str, Slots] | None = None
    next_can_wait: bool = False
    again: Slots | None = None
    booked: bool = False
    leave: bool = False
    hush: bool = False
    elsewhere: Elsewhere | None = None
    letters: tuple[Letter, ...] = ()
    documents: tuple[Document, ...] = ()
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """The conversation after a message: what to say, what may be tapped, what must be done.

    With a deed, nothing has been said yet: `told` words what came of it.
    """

    talk: Talk
    says: tuple[Say, ...] = ()
    options: tuple[Option, ...] = ()
    deed: Deed | None = None
    heard: Heard | None = None
    elsewhere: Elsewhere | None = None
    letters: tuple[Letter, ...] = ()
    documents: tuple[Document, ...] = ()
    picture: str = ""
