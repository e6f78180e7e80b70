"""What is done with a measurement: begin one, end it, look at it, take part in it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StartSurvey:
    """A coordinator begins the next round of her programme."""

    programme_id: int


@dataclass(frozen=True, slots=True)
class CloseSurvey:
    """A coordinator ends the round that is open; only then can it be seen."""

    programme_id: int


@dataclass(frozen=True, slots=True)
class LookAtSurvey:
    """A coordinator looks what came of the rounds that are closed. It is written down."""

    programme_id: int


@dataclass(frozen=True, slots=True)
class LookAtSurveys:
    """An editor looks what came of those of all programmes together. It is written down."""


@dataclass(frozen=True, slots=True)
class AnswerSurvey:
    """She took part, or would rather not: then `answers` is empty.

    `word`: what she kept from the first round, to join this answer to that one; "" when nothing.
    """

    round_id: int
    answers: tuple[str, ...] = ()
    word: str = ""


SurveyDeed = StartSurvey | CloseSurvey | LookAtSurvey | LookAtSurveys | AnswerSurvey
