"""Spots clock times: "15:30", "om 10.15", "half vier", "3 uur", "10u30"."""

from bot.understanding.numbers import Number
from bot.understanding.sentence import Sentence


def claim_times(sentence: Sentence) -> None:
    """Claims figures with a colon, before numbers are read."""
    for place in range(1, len(sentence.words) - 1):
        if sentence.words[place] == ":" and _colon_time(sentence, place):
            sentence.claim(place - 1, place + 2, "time")


def _colon_time(sentence: Sentence, colon: int) -> bool:
    hours, minutes = sentence.words[colon - 1], sentence.words[colon + 1]
    if not (hours.isdecimal() and minutes.isdecimal() and len(hours) <= 2 and len(minutes) == 2):
        return False
    if not (sentence.glued(colon) and sentence.glued(colon + 1)):
        return False
    if sentence.has(colon - 2, "unit.euro") or sentence.has(colon + 2, "unit.euro"):
        return False
    return int(hours) < 25 and int(minutes) < 60


def is_time(sentence: Sentence, number: Number) -> bool:
    """Whether the words around a number make it a time or a length of time."""
    before, after = sentence.before(number.first), number.end
    if sentence.has(after, "unit.hour"):
        minutes = sentence.word(after + 1)
        if sentence.glued(after + 1) and minutes.isdecimal() and len(minutes) == 2:
            sentence.claim(after, after + 2, "time")
        return True
    if sentence.currency_behind(after) or sentence.has(before, "unit.euro"):
        return False
    if sentence.has(before, "near.half"):
        return number.plain and number.value <= 12
    if not sentence.has(before, "near.clock") or number.value > 24:
        return False
    return number.plain or (len(number.fraction) == 2 and number.hundredths % 100 < 60)
