"""What a rule says about a message: an intent, how sure, and the rule's name."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.understanding.scene import Scene

# How sure a rule is. A booking beats a remark, a whole known message beats everything.
WHOLE, BOOKED = 20.0, 7.0

BOOKING = frozenset({"report_attention", "correct_last"})


@dataclass(frozen=True, slots=True)
class Guess:
    """An intent that a message may have; a higher score is surer."""

    score: float
    intent: str
    rule: str


Rule = Callable[[Scene], Iterator[Guess]]

QUESTIONS = (
    "say.how_much", "say.what", "block.question", "block.asking", "say.how_often",
    "say.people_got",
)  # fmt: skip


def asks(scene: Scene) -> bool:
    """Whether it opens with a question word and is no order to write something down."""
    return any(map(scene.opens, QUESTIONS)) and "say.note" not in scene.seen


def money_said(scene: Scene) -> bool:
    """Whether an amount is named for certain, not only by being a correction."""
    return scene.price.sure and bool(scene.amounts) and not scene.price.only_corrects
