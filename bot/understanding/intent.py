"""Tells what a message wants: every rule that fits makes a guess, the surest wins."""

from bot.understanding.booking_rules import corrections, counted_cash, no_business, reports
from bot.understanding.guess import Guess, Rule
from bot.understanding.patterns import Patterns
from bot.understanding.scene import Scene
from bot.understanding.talk_rules import (
    announcements,
    check_in,
    on_behalf,
    questions,
    remarks,
    whole_message,
)
from bot.understanding.tip_rules import tips

RULES: tuple[Rule, ...] = (
    whole_message,
    check_in,
    announcements,
    on_behalf,
    questions,
    no_business,
    counted_cash,
    corrections,
    reports,
    tips,
    remarks,
)
FOR_A_STREET = ("coordinator", "editor")


def guesses_for(scene: Scene, patterns: Patterns) -> list[Guess]:
    """At most one guess per intent, best first; never empty."""
    best: dict[str, Guess] = {"unknown": Guess(0.5, "unknown", "nothing fits")}
    for guess in [*patterns.fitting(scene.seen), *(g for rule in RULES for g in rule(scene))]:
        if guess.intent not in best or guess.score > best[guess.intent].score:
            best[guess.intent] = guess
    if scene.role not in FOR_A_STREET:  # to anybody else it is a sentence as any other
        best.pop("on_behalf", None)
    return sorted(best.values(), key=lambda guess: -guess.score)
