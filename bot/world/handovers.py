"""What the conversation sees of pots that go from one gangmaker to another."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Mate:
    """Somebody who keeps a pot too: her first name, her whole one where two are called the same.

    "" when she never told it.
    """

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Handing:
    """A pot that goes from a giver (None when she left the street) to a receiver.

    `said`: the cents to which I said yes last. `left`: what is in the pot now.
    """

    id: int
    street_id: int
    street: str
    giver: Mate | None
    receiver: Mate
    i_give: bool
    i_get: bool
    said: int | None
    left: int

    @property
    def asks_me(self) -> bool:
        """Whether it waits for my yes to what is in the pot now."""
        return (self.i_give or self.i_get) and self.said != self.left

    @property
    def other(self) -> Mate | None:
        """Who is at the other end, seen from me."""
        return self.receiver if self.i_give else self.giver


class Handovers(Protocol):
    """A read-only look, within the transaction of one message; only at pots that I keep."""

    def mates(self, street_id: int) -> Sequence[Mate]:
        """With whom I keep this pot, in the order of joining."""
        ...

    def one(self, number: int) -> Handing | None:
        """None when it is over."""
        ...

    def of_street(self, street_id: int) -> Handing | None:
        """What is under way there."""
        ...
