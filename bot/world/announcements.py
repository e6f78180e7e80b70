"""What is seen of announcements: values, and the port to look through."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from bot.numbers.reach import There

LONGEST = 600  # characters: a template of WhatsApp holds 1,024, with the place and its line
LONGEST_LINE = 120
BY_TYPING = 500  # to more people than this: the number is typed, not tapped
AUDIENCES = ("all", "gangmakers", "coordinators")
ANNOUNCEMENT, NEWSLETTER, EVENT = "announcement", "newsletter", "event"
THEMES = ("heat", "recruiting", "welcoming", "ideas", "meeting")


def theme_kind(theme: str) -> str:
    """Under which name somebody's choice about a theme is kept."""
    return f"theme_{theme}"


@dataclass(frozen=True, slots=True)
class Event:
    """What people are invited to; `starts_at` is Europe/Amsterdam, `seats` None without a limit.

    `moves`: how often it got another time or place.
    """

    starts_at: datetime
    venue: str
    seats: int | None = None
    moves: int = 0

    @property
    def day(self) -> date:
        return self.starts_at.date()

    @property
    def hour(self) -> str:
        return f"{self.starts_at.hour}.{self.starts_at.minute:02}"


@dataclass(frozen=True, slots=True)
class Draft:
    """What is about to be said. `by`: the programme that speaks, None for the network.

    `programmes`: only there; none means everywhere. `at`: not before that moment. `event`: what
    people are invited to by it. `picture`: the name of the one that is shown above it.
    """

    text: str
    audience: str = "all"
    theme: str = ""
    by: int | None = None
    programmes: tuple[int, ...] = ()
    at: datetime | None = None
    kind: str = ANNOUNCEMENT
    event: Event | None = None
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """Whom a draft would reach now; `left_out` counts the others by reason.

    `dollars`: about what the platforms ask for it. `asked`: the places whose coordinators may add
    a line first. `groups`: how many linked groups hear it too.
    """

    people: int
    left_out: Mapping[str, int]
    dollars: float
    starts_at: datetime
    asked: tuple[str, ...] = ()
    groups: int = 0

    @property
    def reaches(self) -> bool:
        """Whether anybody would hear it."""
        return bool(self.people or self.groups)


@dataclass(frozen=True, slots=True)
class Announced:
    """An announcement as its receivers see it: `sender` "" is the network.

    `line` is what `party`, the local party, adds.
    """

    id: int
    sender: str
    text: str
    party: str = ""
    line: str = ""
    kind: str = ANNOUNCEMENT
    event: Event | None = None
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A place that may add its line: to so many people; `open` until somebody decided."""

    announced: Announced
    programme_id: int
    place: str
    people: int
    open: bool


@dataclass(frozen=True, slots=True)
class Sent:
    """How an announcement fares. `state`: planned, going, paused, cancelled or over.

    It is for so many `people` as it came to by now, and so many `got` it; `there`: what became of
    them by municipality, as far as it may be told. `waits_for`: the places that are asked for
    their line. `uncertain`: somebody may have got it, and may get it once more. `under_way`: there
    is somebody who may still get it. `answers`: how many of each, when it is about an `event`. In
    `groups` it was posted, in `maybe_groups` it may have been.
    """

    id: int
    text: str
    state: str
    starts_at: datetime
    people: int = 0
    got: int = 0
    there: tuple[There, ...] = ()
    waits_for: tuple[str, ...] = ()
    uncertain: bool = False
    under_way: bool = True
    event: Event | None = None
    answers: Mapping[str, int] = field(default_factory=dict)
    groups: int = 0
    maybe_groups: int = 0


@dataclass(frozen=True, slots=True)
class LinkedGroup:
    """A group that hears what is announced; `place` "" is the whole network. `day`: since when."""

    id: int
    place: str
    day: date


class Announcements(Protocol):
    """A read-only look, within the transaction of one message."""

    def preview(self, draft: Draft) -> Preview:
        """Whom it would reach now."""
        ...

    def said_before(self, draft: Draft) -> bool:
        """Whether the same was said to the same, and is not over."""
        ...

    def one(self, number: int, programme_id: int | None = None) -> Announced | None:
        """An announcement that goes, with the line of that programme."""
        ...

    def asked(self, number: int | None, programme_id: int | None) -> Asked | None:
        """One about which the coordinators of a programme of mine were asked; without numbers the
        oldest that still waits for a line."""
        ...

    def groups(self) -> Sequence[LinkedGroup]:
        """Those that hear what I may announce, the oldest first."""
        ...

    def mine(self) -> Sequence[Sent]:
        """The newest for which I may speak, newest first."""
        ...
