"""What is told on paper, before anything is drawn: cheap to import, and known to the chat."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Link:
    """Starts the chat on a platform, with the street's code in it."""

    platform: str
    address: str

    @property
    def shown(self) -> str:
        """Short enough to read: `t.me/the_bot`."""
        return self.address.removeprefix("https://").partition("?")[0]


@dataclass(frozen=True, slots=True)
class Door:
    """`rules` are the programme's own, at most three; empty for those that we know.

    `links`: at most two; without any, a reader is sent to her gangmaker. `code` as in `START CODE`.
    """

    street: str
    party: str
    links: tuple[Link, ...]
    code: str = ""
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Idea:
    """Something to begin with: a few words, and how."""

    title: str
    how: str


@dataclass(frozen=True, slots=True)
class Kit:
    """`rules` and `ideas` are the programme's own, at most three; empty for those that we know.

    `not_for`: a sentence on what the pot is not meant for, or "".
    """

    street: str
    rules: tuple[str, ...] = ()
    ideas: tuple[Idea, ...] = ()
    not_for: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """An attention: a local date, an occasion as stored ("": not told), cents (0 is free)."""

    day: date
    occasion: str
    cents: int


@dataclass(frozen=True, slots=True)
class Report:
    """In cents; carried + came_in + counted - returned - what was given = left."""

    street: str
    year: int
    carried: int
    came_in: int
    counted: int
    returned: int
    left: int
    given: tuple[Given, ...]
