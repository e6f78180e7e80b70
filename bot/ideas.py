"""What is seen of ideas for a street: values, and the port to look through."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

LONGEST = 200  # characters of an idea
ALL_YEAR = "all"
SEASONS = ("spring", "summer", "autumn", "winter", ALL_YEAR)
MONTHS = tuple(str(month) for month in range(1, 13))
_IN_MONTH = dict(zip(range(1, 13), (3, 3, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3), strict=True))


def seasons_of(month: int) -> tuple[str, str, str]:
    """What an idea for this month may be for: the month, its season, or all the year."""
    return str(month), SEASONS[_IN_MONTH[month]], ALL_YEAR


@dataclass(frozen=True, slots=True)
class Idea:
    """An idea of the network; `season` is one of SEASONS or MONTHS."""

    id: int
    text: str
    season: str


class Ideas(Protocol):
    """A read-only look, within the transaction of one message."""

    def now(self) -> Sequence[Idea]:
        """Those for this time of the year, oldest first."""
        ...

    def all(self) -> Sequence[Idea]:
        """The whole list, oldest first; empty for who does not keep it."""
        ...
