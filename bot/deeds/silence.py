"""Whose is a phone number that was silent for long?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProveMyself:
    """What was answered; `place` and `name` when that was said right before."""

    answer: str
    place: bool = False
    name: bool = False


@dataclass(frozen=True, slots=True)
class NotHer:
    """Somebody else writes from her number now."""


@dataclass(frozen=True, slots=True)
class ShowSilentNumbers:
    """A coordinator looks which numbers wait for her word."""


@dataclass(frozen=True, slots=True)
class SayWhose:
    """A coordinator says whether a number is still hers."""

    number: int
    hers: bool


SilenceDeed = ProveMyself | NotHer | ShowSilentNumbers | SayWhose
