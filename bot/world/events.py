"""What is seen of events: invitations that are answered, and who comes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.world.announcements import Announced, Event

YES, WAITING, MAYBE, NO = "yes", "waiting", "maybe", "no"


@dataclass(frozen=True, slots=True)
class Invitation:
    """An event to come that I was invited to. `answer` is "" while I gave none.

    `named`: whether the organisers may see my first name; None while I was not asked.
    """

    announced: Announced
    event: Event
    answer: str
    named: bool | None

    @property
    def of(self) -> int:
        return self.announced.id


@dataclass(frozen=True, slots=True)
class Attending:
    """Who comes or waits for a seat, as far as she let it be seen: first name and municipality."""

    name: str
    place: str
    answer: str


@dataclass(frozen=True, slots=True)
class Attendance:
    """How many of each answer, and who of them may be seen."""

    event: Event
    counts: Mapping[str, int]
    people: Sequence[Attending]


class Events(Protocol):
    """A read-only look, within the transaction of one message."""

    def mine(self) -> Sequence[Invitation]:
        """Those to come that I was invited to, the first one first."""
        ...

    def one(self, of: int) -> Event | None:
        """One that I answered to, also when it is over or called off."""
        ...

    def before(self, of: int) -> Event | None:
        """How it was when I was last told of it; None when I know all there is to know."""
        ...

    def told_today(self, of: int) -> bool:
        """Whether I hear today that it was moved."""
        ...

    def hearers(self, of: int) -> int:
        """How many people hear it when this event is moved."""
        ...
