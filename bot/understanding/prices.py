"""Several prices in one message: sums, ranges, per piece, totals, and gifts with each a price."""

from dataclasses import dataclass
from itertools import pairwise

from bot.understanding.houses import GIFTS
from bot.understanding.money import Amount
from bot.understanding.numbers import Number
from bot.understanding.sentence import Sentence

CORRECTED = "a bare number that corrects"
PLUS = frozenset({"near.plus"})
RANGE = frozenset({"near.or", "near.apiece", "near.until", "near.minus"})
TOTAL = frozenset({"near.total"})
TIMES = frozenset({"near.times", "near.pieces"})
LINKING = frozenset({":", "=", "-"})
REACH = 3  # how many tokens "samen" or "betaald" may stand before the amount


@dataclass(frozen=True, slots=True)
class Price:
    """What a message costs: cents and the doubt about them; `rule` says how it was settled."""

    cents: int | None = None
    doubt: str | None = None
    rule: str = "no amount"
    sure: bool = False  # something in it is certainly money
    house: str | None = None  # a number that then may be the house

    @property
    def only_corrects(self) -> bool:
        """Whether a bare number is money only if this is a correction."""
        return self.rule == CORRECTED


@dataclass(frozen=True, slots=True)
class Spoken:
    """The amounts of a message that count, beside all its numbers."""

    sentence: Sentence
    amounts: list[Amount]
    numbers: list[Number]

    @property
    def known(self) -> list[Amount]:
        """Those that are certainly money."""
        return [amount for amount in self.amounts if amount.explained]


def reckon(spoken: Spoken) -> Price:
    """One price for all that is named."""
    known = spoken.known
    if _joined(spoken, PLUS):
        return Price(total_of(spoken.amounts), "sum", "sum", sure=True)
    if _joined(spoken, RANGE) or _joined(spoken, frozenset(), signs="-/"):
        return Price(None, "several", "range", sure=True)
    if not known:
        return _only_bare(spoken)
    if _is_per_piece(spoken):
        return _per_piece(spoken)
    if len(spoken.amounts) > 1:
        return _several(spoken)
    rule = CORRECTED if known[0].corrects else "one amount"
    return Price(known[0].cents, known[0].doubt, rule, sure=True)


def total_of(amounts: list[Amount]) -> int:
    """All amounts added, in cents."""
    return sum(amount.cents for amount in amounts)


def cued(sentence: Sentence, amount: Amount, cues: frozenset[str]) -> bool:
    """Whether one of these words leads to the amount: "samen 20", "prijs was 8", "betaald: 7"."""
    place = sentence.before(amount.first)
    for _ in range(REACH):
        if sentence.any(place, cues):
            return True
        if place < 0 or not (sentence.has(place, "near.link") or sentence.word(place) in LINKING):
            return False
        place = sentence.before(place)
    return False


def _joined(spoken: Spoken, links: frozenset[str], signs: str = "") -> bool:
    sentence = spoken.sentence
    return any(
        after.first - before.end == 1
        and (sentence.any(before.end, links) or sentence.words[before.end] in [*signs])
        for before, after in pairwise(spoken.amounts)
    )


def _only_bare(spoken: Spoken) -> Price:
    amounts = spoken.amounts
    if len(amounts) == 1:
        return Price(amounts[0].cents, "unexplained", "bare number")
    if _take_turns(spoken.sentence, amounts):
        return Price(total_of(amounts), "several", "bare prices")
    if len(amounts) == 2 and _euros_and_cents(spoken.sentence, *amounts):
        cents = amounts[0].cents + amounts[1].cents // 100
        return Price(cents, "unexplained", "two bare numbers")
    return Price(None, "several", "bare numbers")


def _euros_and_cents(sentence: Sentence, euros: Amount, cents: Amount) -> bool:
    """ "12 50" and "12, 50"."""
    beside = cents.first == euros.end or (
        cents.first == euros.end + 1 and sentence.word(euros.end) == ","
    )
    return beside and 1000 <= cents.cents <= 9900


def _is_per_piece(spoken: Spoken) -> bool:
    counts = _counts(spoken)
    doubled = any(spoken.sentence.any(number.end, TIMES) for number in counts)
    return doubled or _each(spoken) or _times(spoken)


def _counts(spoken: Spoken) -> list[Number]:
    return [number for number in spoken.numbers if number.kind == "count"]


def _each(spoken: Spoken) -> bool:
    """ "per stuk", "elk" anywhere but in the amount itself."""
    place, amount = spoken.sentence.present.get("near.each"), spoken.known[0]
    return place is not None and place not in range(amount.first, amount.end)


def _times(spoken: Spoken) -> bool:
    """ "4 x 1,25", "3 plantjes à 2,50", "4 kaartjes van 1,25"."""
    sentence, amount = spoken.sentence, spoken.known[0]
    before = [number for number in _counts(spoken) if number.end <= amount.first]
    if not before:
        return False
    link = sentence.before(amount.first)
    if sentence.has(link, "near.apiece"):
        return True
    if sentence.has(link, "near.times") and before[-1].end == link:
        return True
    return sentence.has(link, "near.of") and amount.first - before[-1].end <= REACH


def _per_piece(spoken: Spoken) -> Price:
    known, counts = spoken.known, _counts(spoken)
    multiply = len(counts) == len(known) == 1 and (_each(spoken) or _times(spoken))
    cents = known[0].cents * counts[0].value if multiply else total_of(known)
    return Price(cents, "per_piece", "per piece", sure=True)


def _several(spoken: Spoken) -> Price:
    sentence, amounts, known = spoken.sentence, spoken.amounts, spoken.known
    totals = [amount for amount in known if cued(sentence, amount, TOTAL)]
    if len(totals) == 1:
        return _with_total(amounts, totals[0])
    if len(known) < len(amounts):
        return _beside_bare(spoken)
    doubt = next((amount.doubt for amount in known if amount.doubt), None)
    houses = sum(number.kind == "house" for number in spoken.numbers)
    if houses > 1 or not _take_turns(sentence, known):
        doubt = doubt or "several"
    return Price(total_of(known), doubt, "prices added", sure=True)


def _with_total(amounts: list[Amount], total: Amount) -> Price:
    parts = total_of([amount for amount in amounts if amount is not total])
    doubt = total.doubt if parts in (0, total.cents) else "several"
    return Price(total.cents, doubt, "total", sure=True)


def _beside_bare(spoken: Spoken) -> Price:
    sentence, known = spoken.sentence, spoken.known
    if _take_turns(sentence, spoken.amounts):
        return Price(total_of(spoken.amounts), "several", "prices", sure=True)
    together = len(known) > 1 and _take_turns(sentence, known)
    cents = total_of(known) if together else known[0].cents
    return Price(cents, "unexplained", "a bare number beside", sure=True)


def _take_turns(sentence: Sentence, amounts: list[Amount]) -> bool:
    """Whether gifts and prices take turns: "bloemen 7,50 en een kaart 2,50"."""
    places = {amount.first for amount in amounts}
    turns = ""
    for place in range(len(sentence)):
        if place in places:
            turns += "a"
        elif sentence.any(place, GIFTS) and not turns.endswith("g"):
            turns += "g"
    return turns in ("ga" * len(amounts), "ag" * len(amounts))
