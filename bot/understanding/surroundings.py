"""Says what a number is when it is not money: the words around it tell."""

from bot.understanding.clock_times import is_time
from bot.understanding.houses import GIFTS, house_number
from bot.understanding.numbers import Number
from bot.understanding.sentence import Sentence

MEASURES = {
    "unit.degree": "temperature",
    "unit.measure": "measure",
    "unit.day": "days",
    "unit.week": "days",
    "unit.month": "days",
    "unit.floor": "floor",
    "unit.floor_nth": "floor",
    "unit.people": "count",
    "unit.piece": "count",
    "unit.age": "age",
    "unit.nth_year": "anniversary",
}
BEFORE = {
    "near.line": "line",
    "near.issue": "issue",
    "near.place": "place",
    "near.week": "week",
}
YEARS = frozenset({"unit.year", "unit.nth_year"})
DAY_WORDS = ("day.", "weekday.", "when.")
LEADING = frozenset({"near.for", "near.at", "near.of"})
MARKERS = frozenset({"near.number", "near.at", "near.home"})
MOST_COUNTED = 60


def explain_numbers(sentence: Sentence, numbers: list[Number]) -> str | None:
    """Fills in what each number is, as far as it is no money; returns the first house number."""
    first_house = None
    starts = {number.first for number in numbers}
    spoken = {number.end for number in numbers if number.words}
    for number in numbers:
        if sentence.claims[number.first]:
            number.kind = number.kind or sentence.claims[number.first]
        if number.kind is None:
            number.kind, house = _kind(sentence, number)
            house = None if _taken_back(sentence, number) else house
            paired = number.end in starts or (number.words and number.first in spoken)
            if number.kind == "count" and paired:
                number.kind = None
            first_house = first_house or house
        if number.kind:
            sentence.claim(number.first, number.end, number.kind)
    return first_house


def _taken_back(sentence: Sentence, number: Number) -> bool:
    """ "niet nr 5 maar nr 15"."""
    before = sentence.before(number.first)
    if not sentence.any(before, MARKERS):
        return False
    before = sentence.before(before)
    if sentence.any(before, LEADING):
        before = sentence.before(before)
    return sentence.has(before, "near.instead")


def _kind(sentence: Sentence, number: Number) -> tuple[str | None, str | None]:
    if is_time(sentence, number):
        return "time", None
    kind = _measured(sentence, number)
    if kind:
        return kind, None
    if house := house_number(sentence, number):
        return "house", house
    if _priced(sentence, number):
        return None, None
    return _age(sentence, number) or _named(sentence, number) or _counted(sentence, number), None


def _priced(sentence: Sentence, number: Number) -> bool:
    return (
        sentence.currency_behind(number.end)
        or sentence.has(number.end, "unit.cent")
        or (
            sentence.has(sentence.before(number.first), "unit.euro")
            and not sentence.word(number.first - 2)[:1].isdigit()
        )
    )


def _measured(sentence: Sentence, number: Number) -> str | None:
    """Units behind the number: jaar, graden, hoog, kilo, mensen, keer."""
    at = number.end
    if sentence.word(at) == "-" and sentence.any(at + 1, YEARS):
        return "age"
    if sentence.has(at, "unit.year") and (number.plain or number.fraction == "5"):
        return "anniversary" if "occasion.wedding_anniversary" in sentence.present else "age"
    if at >= len(sentence):
        return None
    for unit in sentence.marks[at]:
        kind = MEASURES.get(unit)
        if kind and (number.plain or kind in ("measure", "temperature", "days")):
            return None if kind == "count" and _after_price(sentence, number) else kind
    return None


def _after_price(sentence: Sentence, number: Number) -> bool:
    """A number right behind a euro sign or a gift may be its price: "bloemen 12 kaarten 4"."""
    before = sentence.before(number.first)
    return sentence.has(before, "unit.euro") or sentence.any(before, GIFTS)


def _age(sentence: Sentence, number: Number) -> str | None:
    if not number.plain or not 0 < number.value <= 120:
        return None
    before, at = sentence.before(number.first), number.end
    if sentence.word(before) == "(" and sentence.word(at) == ")":
        return None if sentence.any(before - 1, GIFTS) else "age"
    if sentence.has(at, "near.becomes"):
        return "birthday"
    while before > 0 and any(kind.startswith(DAY_WORDS) for kind in sentence.marks[before]):
        before -= 1
    if sentence.has(before, "near.becomes"):
        return "birthday"
    if sentence.has(before, "near.of") and sentence.has(before - 1, "person.child"):
        return "age"
    elder = sentence.has(before - 1, "person.someone") and number.value >= 60
    return "age" if elder and sentence.has(before, "near.of") else None


def _named(sentence: Sentence, number: Number) -> str | None:
    """Bus lines, newsletters, rooms, years, codes such as A12, and 112."""
    if not number.plain or number.words:
        return None
    before = sentence.before(number.first)
    marker = before if sentence.has(before, "near.number") else before + 1
    if sentence.any(marker - 1, frozenset({"near.issue", "near.receipt", "near.line"})) and (
        marker == before or not sentence.has(before, "near.receipt")
    ):
        return "issue"
    for kind, name in BEFORE.items():
        if sentence.has(before, kind):
            return name
    if number.digits == 4 and 1900 <= number.value <= 2099:
        return "year"
    if sentence.glued(number.first) and _short_code(sentence, before):
        return "code"
    return "emergency" if number.value == 112 and not sentence.glued(number.end) else None


def _short_code(sentence: Sentence, before: int) -> bool:
    """ "A12", "N201", but not the e of "13e95"."""
    word = sentence.word(before)
    behind_digits = sentence.glued(before) and sentence.word(before - 1).isdigit()
    return len(word) <= 2 and word.isalpha() and not behind_digits and word not in ("e", "eu")


def _counted(sentence: Sentence, number: Number) -> str | None:
    """ "3 kaarten", "laatste 5", "twee lieverds"; never right behind a gift or a price."""
    if not number.plain or not 0 < number.value <= MOST_COUNTED or _after_price(sentence, number):
        return None
    before, after = sentence.before(number.first), number.end
    if sentence.has(before, "near.plus") and sentence.word(before - 1)[:1].isdigit():
        return None
    if sentence.has(before, "near.last") and not sentence.any(after, GIFTS):
        return "count"
    word = sentence.word(after)
    countable = word.isalpha() and not sentence.glued(after) and _things(sentence, number, word)
    return "count" if countable else None


def _things(sentence: Sentence, number: Number, word: str) -> bool:
    """Whether the word behind a number is what it counts."""
    after, many = number.end, number.value > 1
    if sentence.any(after, GIFTS):
        return not many or word.endswith(("en", "s", "ar")) or number.words
    if sentence.marks[after]:
        described = any(kind.startswith("occasion.") for kind in sentence.marks[after])
        return many and described and sentence.word(after + 1).endswith(("en", "s"))
    if number.words:
        return number.value <= 12 and len(word) > 3
    plural = len(word) >= 5 and word.endswith(("en", "s")) and not word.startswith("ge")
    return plural and number.value <= 24
