"""The numbers of a year are looked at."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowNumbers:
    """Of a programme by its number or its name; of all together when neither is given.

    It is written down, and what may be told is its outcome, with a `picture` when asked for.
    """

    year: int
    programme_id: int | None = None
    named: str = ""
    picture: bool = False
