"""What is done when it is hot."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AnswerCheckIn:
    """In hot weather: looked, help, later or none. With help, the coordinators hear it at once.

    It counts for one street, or for each of hers that was asked.
    """

    answer: str
    street_id: int | None = None


@dataclass(frozen=True, slots=True)
class NarrowHelp:
    """Help is needed in this street only; `before`: each of hers, and its answer before that."""

    street_id: int
    before: tuple[tuple[int, str | None], ...]


@dataclass(frozen=True, slots=True)
class CountNeighbours:
    """On how many she looked in today, there: none, few (one or two) or several."""

    many: str
    street_id: int | None = None


@dataclass(frozen=True, slots=True)
class AskForCall:
    """The coordinator may call her about the help she asked today."""


@dataclass(frozen=True, slots=True)
class SayHeat:
    """The coordinator's word: it is hot, or it is not."""

    programme_id: int
    on: bool


@dataclass(frozen=True, slots=True)
class ArmHeat:
    """The messages of the heat that was put to her may go."""

    programme_id: int


HeatDeed = AnswerCheckIn | NarrowHelp | CountNeighbours | AskForCall | SayHeat | ArmHeat
