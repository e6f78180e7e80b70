"""Becoming a gangmaker, and being one no longer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SignUp:
    """A resident asks to be gangmaker of a street, known or new. `others`: alone, one or more."""

    programme_id: int
    street: str
    street_id: int | None
    others: str
    why: str
    answers_only: bool = False


@dataclass(frozen=True, slots=True)
class ShowRecruits:
    """A coordinator looks who waits."""


@dataclass(frozen=True, slots=True)
class Recruit:
    """A coordinator decides about a request: welcome, or not now.

    `reopen`: she agreed to open the street again, which was closed.
    """

    sign_up_id: int
    welcome: bool
    reopen: bool = False


@dataclass(frozen=True, slots=True)
class AskRecruit:
    """A coordinator asks her something, once."""

    sign_up_id: int
    question: str


@dataclass(frozen=True, slots=True)
class AnswerRecruit:
    sign_up_id: int
    answer: str


@dataclass(frozen=True, slots=True)
class LeaveStreet:
    """She is gangmaker there no longer."""

    street_id: int


RecruitingDeed = SignUp | ShowRecruits | Recruit | AskRecruit | AnswerRecruit | LeaveStreet
