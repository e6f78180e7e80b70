"""What a coordinator does in her programme: look, hold back, set, let people in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class LookAtPot:
    """A coordinator looks at a street of hers. It is written down; what she sees is its outcome."""

    street_id: int


@dataclass(frozen=True, slots=True)
class Look:
    """A coordinator looks at a page of the streets of her programme; likewise.

    `year`: whose closing is looked at.
    """

    what: Literal["balances", "streets", "quiet", "unclosed"]
    programme_id: int
    page: int = 0
    year: int | None = None


@dataclass(frozen=True, slots=True)
class PauseKind:
    """Hold back a kind of message in her programme, or no longer; `kind` is one of PAUSABLE."""

    programme_id: int
    kind: str
    paused: bool


@dataclass(frozen=True, slots=True)
class ChangeSetting:
    """A coordinator sets something in her programme; `setting` is its path, such as heat.mode.

    A mapping changes some values of a table.
    """

    programme_id: int
    setting: str
    value: str | int | Sequence[str] | Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Invite:
    """A coordinator lets somebody in: `street_id`, or the name of a `street` to be opened there."""

    role: str
    programme_id: int | None = None
    street_id: int | None = None
    street: str = ""


@dataclass(frozen=True, slots=True)
class ShowDoorCode:
    """The code with which the neighbours of a street join; a new one ends the old one."""

    street_id: int
    renew: bool = False


DeskDeed = LookAtPot | Look | PauseKind | ChangeSetting | Invite | ShowDoorCode
