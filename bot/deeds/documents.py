"""A file is asked for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AskForBalances:
    """The balances of her programme as a file: xlsx or csv."""

    programme_id: int
    format: str


@dataclass(frozen=True, slots=True)
class AskForPoster:
    """A street's tip door on paper, poster and card; its code is made when there is none."""

    street_id: int


@dataclass(frozen=True, slots=True)
class AskForKit:
    """The starter kit of a street whose pot she keeps."""

    street_id: int


@dataclass(frozen=True, slots=True)
class AskForReport:
    """A street's year on one page."""

    street_id: int
    year: int


DocumentDeed = AskForBalances | AskForPoster | AskForKit | AskForReport
