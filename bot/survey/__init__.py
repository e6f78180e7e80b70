"""What a measurement asks, and what the conversation sees of one: values, and a port."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

# The four questions, each with its answers from one side to the other. Every answer has four
# letters: while they wait sealed in a talk, not even how long that is tells one from another.
QUESTIONS: Mapping[str, tuple[str, ...]] = {
    "names": ("none", "some", "more", "many"),
    "home": ("away", "half", "home"),
    "ask": ("nope", "half", "sure"),
    "alone": ("lots", "some", "none"),
}
SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Asking:
    """A round that waits for my answer; `number` 0 is the first of the programme."""

    round_id: int
    number: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands in a programme that I coordinate.

    `since`: the day on which the round that is open began, None when none is. `number`: of that
    round, else of the next. `people`: whom a new round asks. `closed`: how many were held.
    """

    number: int
    since: date | None
    people: int
    closed: int


class Surveys(Protocol):
    """A read-only look, within the transaction of one message: never at an answer."""

    def mine(self) -> Asking | None:
        """The round that I may answer, until I said yes or no to it."""
        ...

    def of(self, programme_id: int) -> Standing | None:
        """None where I am no coordinator."""
        ...
