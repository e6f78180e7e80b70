"""What is done with a pot: give, correct, undo, count, close the year or the street."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Gift:
    """An attention as it will stand in the book; `cents` 0 is a free one."""

    street_id: int
    cents: int
    gifts: tuple[str, ...]
    occasion: str
    mood: str
    day: date


@dataclass(frozen=True, slots=True)
class Spend:
    """Write an attention down. `unchanged`: the first proposal was right. `told_in`: inbox id."""

    gift: Gift
    unchanged: bool
    told_in: int | None


@dataclass(frozen=True, slots=True)
class SpendFor:
    """A coordinator writes down what reached her on paper or by phone; its gangmakers hear it."""

    gift: Gift
    told_in: int | None


@dataclass(frozen=True, slots=True)
class Correct:
    attention_id: int
    gift: Gift


@dataclass(frozen=True, slots=True)
class Undo:
    attention_id: int


@dataclass(frozen=True, slots=True)
class CountCash:
    """Book the difference between the cash box and the pot."""

    street_id: int
    cents: int


@dataclass(frozen=True, slots=True)
class SponsorPot:
    """A coordinator writes down money of a sponsor for a street; its gangmakers hear it."""

    street_id: int
    cents: int


@dataclass(frozen=True, slots=True)
class UndoSponsor:
    """Take back what she wrote down in 24 hours; its gangmakers hear it."""

    sponsored_id: int


@dataclass(frozen=True, slots=True)
class CloseStreet:
    """A coordinator closes a street. `left`: the cents that she was told are in its pot."""

    street_id: int
    left: int


@dataclass(frozen=True, slots=True)
class RestIdeas:
    """No idea for a quiet street until that day; `why` is what she answered."""

    until: date
    why: str


@dataclass(frozen=True, slots=True)
class CloseYear:
    """How a street goes on after this year: go_on, enough (no refill) or finish."""

    street_id: int
    choice: str


@dataclass(frozen=True, slots=True)
class ChooseOwnWay:
    """A street does something its own way; `setting` is one of StreetSettings, None as usual."""

    street_id: int
    setting: str
    value: str | int | None


PotDeed = (
    Spend
    | SpendFor
    | Correct
    | Undo
    | CountCash
    | SponsorPot
    | UndoSponsor
    | CloseStreet
    | RestIdeas
    | CloseYear
    | ChooseOwnWay
)
