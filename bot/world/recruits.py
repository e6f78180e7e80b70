"""What is seen of residents who want to be gangmaker: values, and the port to look through."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from bot.programme import Programme
from bot.world.streets import StreetName


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality that takes part, and how it goes there."""

    programme_id: int
    name: str
    local_party: str
    settings: Programme = field(default_factory=Programme)


@dataclass(frozen=True, slots=True)
class Request:
    """A resident's own request. `street_id` is None for a street that is new.

    `closed`: there was a street of that name, and it was closed.
    `others`: alone, one or more. `question`: what a coordinator asked; `answer`: what she said.
    """

    id: int
    programme_id: int
    place: str
    name: str | None
    street: str
    street_id: int | None
    gangmakers: int
    others: str
    why: str = ""
    question: str = ""
    answer: str = ""
    closed: bool = False


class Recruits(Protocol):
    """A read-only look, within the transaction of one message."""

    def places(self) -> Sequence[Place]:
        """Every municipality that takes part."""
        ...

    def streets_near(self, programme_id: int, name: str) -> Sequence[StreetName]:
        """Open streets there: that very name, else those like it."""
        ...

    def was_closed(self, programme_id: int, name: str) -> bool:
        """Whether a street of that name was closed there."""
        ...

    def waiting(self) -> int:
        """How many wait for an answer in the programmes that I coordinate."""
        ...

    def mine(self) -> Request | None:
        """What I asked and nobody decided yet."""
        ...

    def one(self, number: int) -> Request | None:
        """A request that is mine, or in a programme that I coordinate, while it waits."""
        ...
