"""Strict answers to an open question: None means that this is no answer to it."""

from datetime import datetime

from bot.understanding.days import claim_dates, days_away, read_days
from bot.understanding.facts import AmountRead
from bot.understanding.gifts import read_gift_kinds, read_occasion_kind
from bot.understanding.hearing import LEXICON, YES_NO, local_day, mark
from bot.understanding.houses import house_number
from bot.understanding.money import read_amounts
from bot.understanding.normalise import tidy
from bot.understanding.numbers import read_numbers
from bot.understanding.reckoning import settle
from bot.understanding.sentence import Classes, cut_up
from bot.understanding.surroundings import explain_numbers

LONGEST_YES = 12


def read_amount(text: str, now: datetime) -> AmountRead | None:
    """The answer to "how much?"; a bare number is clear here, and 0 cents means free."""
    del now  # no amount depends on the day, but all answers are read alike
    sentence = mark(text)
    claim_dates(sentence)
    numbers = read_numbers(sentence, LEXICON.numbers)
    read_days(sentence, numbers)
    explain_numbers(sentence, numbers)
    amounts = read_amounts(sentence, numbers)
    price = settle(sentence, amounts, numbers, correcting=True)
    if not amounts:
        return AmountRead(0, None) if price.cents == 0 else None
    if price.cents == 0:
        return AmountRead(None, "zero") if any(a.unit for a in amounts) else None
    if price.cents is None and not price.sure:
        return None
    return AmountRead(price.cents, price.doubt)


def read_yes_no(text: str) -> bool | None:
    """A bare yes or no; "ja, maar 15 euro" is neither."""
    sentence = cut_up(tidy(text))
    if not 0 < len(sentence) <= LONGEST_YES:
        return None
    YES_NO.mark(sentence)
    said = []
    for place, (word, classes) in enumerate(zip(sentence.words, sentence.marks, strict=True)):
        if "no.word" in classes or "yes.word" in classes:
            said.append("yes.word" in classes)
        elif word == "?" or not (_idle(word, classes) or place in sentence.phrased):
            return None
    if not said or (said[0] and not all(said)):
        return None
    return said[0]


def _idle(word: str, classes: Classes) -> bool:
    """Signs and politeness say neither yes nor no."""
    return not word.isalnum() or "polite.word" in classes


def read_gifts(text: str) -> tuple[str, ...] | None:
    """The kinds of gift that are named."""
    return read_gift_kinds(mark(text)) or None


def read_occasion(text: str) -> str | None:
    """The occasion that is named."""
    return read_occasion_kind(mark(text))


def read_day(text: str, now: datetime, *, past: bool) -> int | None:
    """How many days the named day is from today; `past` for purchases, else the coming one."""
    sentence = mark(text)
    days = claim_dates(sentence)
    days += read_days(sentence, read_numbers(sentence, LEXICON.numbers))
    today = local_day(now).date()
    found = (days_away(day, today, past=past) for day in days)
    return next((offset for offset in found if offset is not None), None)


def read_house_number(text: str) -> str | None:
    """A house number, also when it is all that is said: "22a", "nummer 14"."""
    sentence = mark(text)
    numbers = read_numbers(sentence, LEXICON.numbers)
    named = explain_numbers(sentence, numbers)
    if named or len(numbers) != 1:
        return named
    number = numbers[0]
    only = house_number(sentence, number)
    if only:
        return only
    return str(number.value) if number.plain and number.kind is None and number.value else None
