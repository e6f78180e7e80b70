"""A talk with a person, in which the bot is silent."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BeginThread:
    """A gangmaker wants to talk with her coordinators about a street of hers."""

    street_id: int


@dataclass(frozen=True, slots=True)
class PassOn:
    """What she says goes to her coordinators."""

    words: str


@dataclass(frozen=True, slots=True)
class AnswerThread:
    """What a coordinator says goes to her."""

    thread_id: int
    words: str


@dataclass(frozen=True, slots=True)
class GiveBack:
    """The bot speaks again; without a number, in the thread of who says so."""

    thread_id: int | None = None


ThreadDeed = BeginThread | PassOn | AnswerThread | GiveBack
