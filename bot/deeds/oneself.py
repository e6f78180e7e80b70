"""What somebody decides about herself."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Join:
    code: str
    answers_only: bool


@dataclass(frozen=True, slots=True)
class MissCode:
    """Somebody typed a code that opens nothing: unknown, used or expired."""

    refusal: str


@dataclass(frozen=True, slots=True)
class GiveLinkCode:
    """Give a code that makes another channel hers too."""


@dataclass(frozen=True, slots=True)
class LinkChannels:
    """Become one person with whoever gave this code."""

    code: str


@dataclass(frozen=True, slots=True)
class Stop:
    pass


@dataclass(frozen=True, slots=True)
class Start:
    pass


@dataclass(frozen=True, slots=True)
class SayStopped:
    """Remember that today she was told that she has stopped."""


@dataclass(frozen=True, slots=True)
class Prefer:
    """Change what a person chose; names are those of `Me`."""

    changes: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Want:
    """Get a kind of message that is sent unasked, or get it no more."""

    kind: str
    wanted: bool


@dataclass(frozen=True, slots=True)
class Forget:
    pass


OwnDeed = (
    Join
    | MissCode
    | GiveLinkCode
    | LinkChannels
    | Stop
    | Start
    | SayStopped
    | Prefer
    | Want
    | Forget
)
