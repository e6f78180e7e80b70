"""Reads amounts of money: "12,50", "12 euro 50", "twaalf vijftig", "twee tientjes", "85 cent"."""

from dataclasses import dataclass

from bot.understanding.houses import GIFTS
from bot.understanding.numbers import Number
from bot.understanding.sentence import Sentence

SURELY_OTHER = frozenset({"house", "date", "issue", "line", "place", "week", "year", "long"})
NOT_CENTS = frozenset(
    {"unit.euro", "unit.year", "unit.hour", "unit.day", "unit.week", "unit.month", "unit.degree"}
    | {"unit.measure", "unit.people", "unit.piece", "unit.floor", "unit.floor_nth", "unit.ordinal"}
)


@dataclass(slots=True)
class Amount:
    """One amount: its tokens, its cents, and what makes it less than sure."""

    first: int
    end: int
    cents: int
    doubt: str | None = None
    unit: bool = True  # a currency was named
    explained: bool = True  # False: a bare whole number that may be money
    replaced: bool = False  # "15, niet 12": the 12
    corrects: bool = False  # a bare number that only a correction explains


def read_amounts(sentence: Sentence, numbers: list[Number]) -> list[Amount]:
    """All that reads as money, from left to right; the numbers used get the kind `money`."""
    amounts = _coins(sentence, numbers)
    for place, number in enumerate(numbers):
        if number.kind is None and sentence.claims[number.first] is None:
            follower = numbers[place + 1] if place + 1 < len(numbers) else None
            amounts.append(_amount(sentence, number, follower))
    amounts.sort(key=lambda amount: amount.first)
    return amounts


def _coins(sentence: Sentence, numbers: list[Number]) -> list[Amount]:
    """ "een tientje", "twee tientjes", "anderhalf tientje"."""
    coins = [kind for kind in sentence.present if kind.startswith("coin.")]
    if not coins:
        return []
    return [
        _coin(sentence, place, int(kind[5:]), numbers)
        for place, classes in enumerate(sentence.marks)
        for kind in classes
        if kind.startswith("coin.") and sentence.claims[place] is None
    ]


def _coin(sentence: Sentence, place: int, cents: int, numbers: list[Number]) -> Amount:
    times = next((n for n in numbers if n.end == place and n.kind in (None, "count")), None)
    first, end = place, place + 1
    while end in sentence.phrased and not sentence.marks[end]:
        end += 1
    doubt = "unexplained" if sentence.has(end, "near.bread") else None  # "een halfje wit"
    if times:
        times.kind, first = "money", times.first
        cents = cents * times.hundredths // 100
    sentence.claim(first, end, "money")
    return Amount(first, end, cents, doubt)


def _amount(sentence: Sentence, number: Number, follower: Number | None) -> Amount:
    first, end = number.first, number.end
    amount = Amount(first, end, number.hundredths, unit=False)
    if sentence.has(first - 1, "unit.euro") and sentence.claims[first - 1] is None:
        amount.first, amount.unit = first - 1, True
    if sentence.has(first - 1, "near.number") or sentence.has(
        sentence.before(amount.first), "near.number"
    ):
        amount.doubt = "unexplained"
    if sentence.has(sentence.before(amount.first), "near.at"):
        amount.doubt = "unexplained"
    if sentence.has(end, "unit.cent") and (sentence.word(end) != "c" or sentence.glued(end)):
        _take_cents(amount, number, end)
    elif _suffix(sentence, end, amount):
        amount.unit, amount.end = True, end + 1
        _add_cents(sentence, amount, number, follower)
    elif follower and _spoken_pair(number, follower):
        _take_pair(sentence, amount, number, follower)
    _judge_figures(sentence, amount, number)
    number.kind = "money"
    sentence.claim(amount.first, amount.end, "money")
    return amount


def _suffix(sentence: Sentence, place: int, amount: Amount) -> bool:
    """A currency behind the number, unless it opens the next amount ("€ 12 € 15")."""
    word = sentence.word(place)
    if word == "e":
        return sentence.glued(place) and not sentence.has(place, "unit.floor_nth")
    if not sentence.currency_behind(place):
        return False
    opens_next = sentence.word(place + 1).isdigit() and not sentence.glued(place) and amount.unit
    return not opens_next


def _take_cents(amount: Amount, number: Number, end: int) -> None:
    amount.cents, amount.end, amount.unit = number.value, end + 1, True
    if not number.plain:
        amount.doubt = "decimals"


def _add_cents(sentence: Sentence, amount: Amount, number: Number, follower: Number | None) -> None:
    """ "12 euro 50", "12e50", "twaalf euro en vijftig cent", "zes euro en een half"."""
    linked = sentence.has(amount.end, "near.and")
    if linked and _add_half(sentence, amount):
        return
    if not follower or follower.first != amount.end + linked or not number.plain:
        return
    named = sentence.has(follower.end, "unit.cent")
    if follower.kind or (sentence.any(follower.end, NOT_CENTS) and not named):
        if follower.kind not in SURELY_OTHER and follower.value > 9 and not linked:
            amount.doubt = "several"  # "12 euro 50 jarige Bep"
    elif follower.plain and follower.value <= 99 and (named or not linked):
        _take_follower(sentence, amount, follower, named=named)


def _add_half(sentence: Sentence, amount: Amount) -> bool:
    half = amount.end + 1
    half += sentence.has(half, "near.article") or sentence.word(half) == "a"
    if not sentence.has(half, "near.half_euro"):
        return False
    sentence.claim(amount.end, half + 1, "money")
    amount.cents, amount.end = amount.cents + 50, half + 1
    return True


def _take_follower(sentence: Sentence, amount: Amount, follower: Number, *, named: bool) -> None:
    counts = not named and _may_count(sentence, follower)
    if counts and follower.digits == 1:
        return
    amount.cents += follower.value
    amount.end = follower.end + named
    follower.kind = "money"
    if counts:
        amount.doubt = "several"
    elif not named and follower.digits == 1:
        amount.doubt = "decimals"  # "12 euro 5"


def _may_count(sentence: Sentence, follower: Number) -> bool:
    """ "12 euro 20 kaarten": twenty cents, or twenty cards?"""
    word = sentence.word(follower.end)
    if word == "bloemen" or not word.endswith(("en", "s", "jes")):
        return False
    return sentence.any(follower.end, GIFTS)


def _spoken_pair(number: Number, follower: Number) -> bool:
    """ "twaalf vijftig"."""
    return (
        number.words
        and follower.words
        and follower.kind is None
        and follower.first == number.end
        and number.plain
        and follower.plain
        and 0 < number.value < 1000
        and 10 <= follower.value <= 99
    )


def _take_pair(sentence: Sentence, amount: Amount, number: Number, follower: Number) -> None:
    amount.cents += follower.value
    amount.end = follower.end
    follower.kind = "money"
    if sentence.has(amount.end, "unit.euro"):
        amount.end += 1
    number.fraction = "words"
    amount.unit = True


def _judge_figures(sentence: Sentence, amount: Amount, number: Number) -> None:
    if number.first in sentence.guessed:
        amount.doubt = "unexplained"
    size = len(number.fraction)
    if number.fraction.isdigit() and (size > 2 or (size == 1 and not amount.unit)):
        amount.doubt = "decimals"
    word = sentence.word(amount.end - 1)
    if word == "e" and not sentence.has(amount.end - 1, "unit.euro") and number.plain:
        amount.doubt = amount.doubt or "unexplained"
    amount.explained = amount.unit or bool(number.fraction)
