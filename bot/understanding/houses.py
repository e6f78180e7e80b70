"""Tells which number is a house number: "nr 14", "op 22a", "Lindelaan 5"."""

from bot.understanding.numbers import Number
from bot.understanding.sentence import Sentence

OLDEST_LIKELY_AGE = 60  # "mevrouw van 82" is her age, "mevrouw van 23" lives there
MOST = 1999
GIFTS = frozenset(
    f"gift.{kind}" for kind in ("flowers", "card", "cake", "fruit", "drink", "plant", "other")
)
PEOPLE = frozenset({"person.neighbour", "person.someone"})
NOT_AFTER = frozenset(
    {"unit.cent", "unit.year", "unit.hour", "unit.day", "unit.week", "unit.month"}
    | {"unit.degree", "unit.measure", "unit.people", "unit.piece", "unit.floor", "unit.age"}
)
LETTERS = frozenset("abcdfghijkn")


def house_number(sentence: Sentence, number: Number) -> str | None:
    """The house number as people write it ("22a", "45-2"), or None when it is none."""
    if number.fraction or not 0 < number.hundredths <= MOST * 100 or number.hundredths % 100:
        return None
    text, end = _with_addition(sentence, number)
    lettered = text[-1].isalpha() and end == number.end + 1
    if not (lettered or _stands_at_a_house(sentence, number, end)):
        return None
    if sentence.any(end, NOT_AFTER) and not _marker_before(sentence, sentence.before(number.first)):
        return None
    if sentence.currency_behind(end):
        return None
    sentence.claim(number.end, end, "house")
    return text


def _with_addition(sentence: Sentence, number: Number) -> tuple[str, int]:
    end, text = number.end, str(number.value)
    after = sentence.word(end)
    if after in LETTERS and sentence.glued(end) and not _digits_stick(sentence, end + 1):
        return text + after, end + 1
    if after == "-" and sentence.glued(end) and sentence.glued(end + 1):
        part = sentence.word(end + 1)
        if (part.isdigit() and len(part) <= 2) or part in LETTERS:
            return (f"{text}-{part}" if part.isdigit() else text + part), end + 2
    if after in ("b", "c", "d", "f") and _marker_before(sentence, sentence.before(number.first)):
        return text + after, end + 1
    return text, end


def _digits_stick(sentence: Sentence, place: int) -> bool:
    return sentence.glued(place) and sentence.word(place).isalnum()


def _stands_at_a_house(sentence: Sentence, number: Number, end: int) -> bool:
    before = sentence.before(number.first)
    if _marker_before(sentence, before) or sentence.has(number.end, "near.number_behind"):
        return True
    if sentence.any(before, frozenset({"place.street", "near.home"})):
        return True
    if sentence.has(before, "near.at"):
        return not (number.words and _counts(sentence, end)) and not _plural(sentence, end)
    if end > number.end and sentence.any(before, frozenset({"near.for", "near.of"})):
        return True
    return sentence.has(before, "near.of") and _of_people(sentence, number)


def _marker_before(sentence: Sentence, before: int) -> bool:
    if sentence.word(before) in (".", ":") and before > 0:
        before -= 1
    if not sentence.has(before, "near.number"):
        return False
    return not sentence.any(before - 1, frozenset({"near.issue", "near.receipt", "near.line"}))


def _counts(sentence: Sentence, after: int) -> bool:
    return sentence.word(after).isalpha() and not sentence.any(after, frozenset({"near.for"}))


def _plural(sentence: Sentence, after: int) -> bool:
    return sentence.any(after, GIFTS) and sentence.word(after).endswith(("en", "s"))


def _of_people(sentence: Sentence, number: Number) -> bool:
    """ "de buren van 12", "mevrouw Jansen van 23", but not "mevrouw van 82"."""
    for back in range(2, 5):
        place = number.first - back
        if sentence.any(place, GIFTS) or sentence.word(place) in (",", "."):
            return False
        if sentence.has(place, "person.neighbour"):
            return True
        if sentence.has(place, "person.someone"):
            return number.value < OLDEST_LIKELY_AGE
    return False


def maybe_house(sentence: Sentence, number: Number) -> bool:
    """Whether a number that nothing explains may be a house number: "voor 12", "buurvrouw 12"."""
    before = sentence.before(number.first)
    return number.plain and (
        sentence.has(before, "near.for")
        or sentence.has(before, "near.of")
        or sentence.any(before, PEOPLE)
        or sentence.any(before - 1, PEOPLE)
    )
