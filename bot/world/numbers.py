"""What may be told of a year: counts and amounts of groups of at least five streets."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class State(StrEnum):
    """Whether a quarter can be told: FEW is fewer than five streets, COMING has not begun."""

    TOLD = "told"
    FEW = "few"
    NONE = "none"
    COMING = "coming"


@dataclass(frozen=True, slots=True)
class Quarter:
    """Attentions, cents and streets that gave something; all 0 unless it is told."""

    number: int
    state: State
    count: int = 0
    cents: int = 0
    streets: int = 0


@dataclass(frozen=True, slots=True)
class Numbers:
    """The year of a programme, or of the whole network when `place` is empty.

    `active` of its `streets` gave something. `late` was written down after its quarter rested.
    Occasions, commonest first, and moods are of the first `resting` quarters only; under "" stands
    what is told together. `left_out`: programmes of which nothing is told.
    """

    place: str
    year: int
    streets: int
    active: int
    quarters: tuple[Quarter, ...]
    late: Quarter
    resting: int
    occasions: Mapping[str, int] = field(default_factory=dict)
    moods: Mapping[str, int] = field(default_factory=dict)
    programmes: int = 1
    left_out: int = 0

    @property
    def told(self) -> tuple[Quarter, ...]:
        """The parts of the year that add up to its sums."""
        parts = (*self.quarters, self.late)
        return tuple(part for part in parts if part.state is State.TOLD)

    @property
    def count(self) -> int:
        return sum(part.count for part in self.told)

    @property
    def cents(self) -> int:
        return sum(part.cents for part in self.told)

    @property
    def hides(self) -> bool:
        """Whether anything was given that is not told."""
        few = any(part.state is State.FEW for part in (*self.quarters, self.late))
        return few or self.left_out > 0
