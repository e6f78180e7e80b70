"""Shows a person why a message was understood as it was."""

from datetime import datetime

from bot.understanding.hearing import PATTERNS, see, understand
from bot.understanding.intent import guesses_for
from bot.understanding.sentence import Sentence

MOST_GUESSES = 4


def explain(text: str, *, role: str, context: str | None, now: datetime) -> str:
    """The spans found, the rules that fired and the runner-up, as lines for a terminal."""
    facts = understand(text, role=role, context=context, now=now)
    scene = see(text, role=role, context=context)
    lines = [f"{facts.intent}, {'sure' if facts.confident else 'ask first'}"]
    if facts.doubt:
        lines.append(f"doubt about the amount: {facts.doubt}")
    lines.append(f"amount: {facts.amount_cents} cents ({scene.price.rule})")
    lines += [f"span: {span}" for span in _spans(scene.sentence)]
    lines += [f"word: {word}" for word in _words(scene.sentence)]
    for guess in guesses_for(scene, PATTERNS)[:MOST_GUESSES]:
        lines.append(f"rule: {guess.score:g} {guess.intent} ({guess.rule})")
    return "\n".join(lines)


def _spans(sentence: Sentence) -> list[str]:
    spans, start = [], 0
    for place in range(1, len(sentence) + 1):
        if place == len(sentence) or sentence.claims[place] != sentence.claims[start]:
            if kind := sentence.claims[start]:
                spans.append(f"{sentence.typed(start, place)!r} is {kind}")
            start = place
    return spans


def _words(sentence: Sentence) -> list[str]:
    return [
        f"{sentence.typed(place, place + 1)!r} is {', '.join(classes)}"
        + (" (typing error)" if place in sentence.guessed else "")
        for place, classes in enumerate(sentence.marks)
        if classes
    ]
