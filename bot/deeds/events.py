"""What is done with an invitation, and with the list of who comes."""

from dataclasses import dataclass

from bot.world.announcements import Event


@dataclass(frozen=True, slots=True)
class AnswerInvitation:
    """`answer`: yes, maybe or no."""

    of: int
    answer: str


@dataclass(frozen=True, slots=True)
class ShowName:
    """Whether the organisers may see my first name on the list."""

    of: int
    named: bool


@dataclass(frozen=True, slots=True)
class LookAtAttendance:
    """Who comes to an event that I announced."""

    of: int


@dataclass(frozen=True, slots=True)
class AskForAttendance:
    """The same as a file."""

    of: int


@dataclass(frozen=True, slots=True)
class ChangeEvent:
    """Another time, place or number of seats; `event.moves` is how often it was moved before."""

    of: int
    event: Event


EventDeed = AnswerInvitation | ShowName | LookAtAttendance | AskForAttendance | ChangeEvent
