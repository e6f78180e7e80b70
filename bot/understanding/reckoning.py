"""Settles which one amount a message names, or why that has to be asked."""

from dataclasses import dataclass

from bot.understanding.houses import GIFTS, maybe_house
from bot.understanding.money import Amount
from bot.understanding.numbers import Number
from bot.understanding.sentence import Sentence

LARGE, TOO_LARGE = 5_000, 1_000_000
CUES = frozenset({"near.total", "near.price"})
BETWEEN = frozenset({"near.or", "near.apiece", "near.until", "near.minus"})
LINKING = frozenset({":", "=", "-", "was", "is", "van", "voor", "op", "het", "aan", "maar", "of"})


@dataclass(frozen=True, slots=True)
class Price:
    """What a message costs: cents and the doubt about them; `rule` says how it was settled."""

    cents: int | None = None
    doubt: str | None = None
    rule: str = "no amount"
    sure: bool = False  # something in it is certainly money
    house: str | None = None  # a number that then may be the house


def settle(
    sentence: Sentence, amounts: list[Amount], numbers: list[Number], *, correcting: bool
) -> Price:
    """One reading and nothing unexplained gives no doubt; anything else says why to ask."""
    live = _without_replaced(sentence, amounts)
    if amounts and all(a.replaced for a in amounts) and _about_house(numbers):
        return Price()
    if not live:
        return _free(sentence)
    _explain_bare(sentence, live, correcting=correcting)
    if correcting and len(live) > 1 and _newest(sentence, live[-1]):
        return _checked(sentence, Price(live[-1].cents, "several", "the new one", True), live, numbers)
    price = _reckon(sentence, live, numbers)
    if "free.word" in sentence.present and price.sure:
        return _doubting(price, "several")
    return _checked(sentence, price, live, numbers)


def _without_replaced(sentence: Sentence, amounts: list[Amount]) -> list[Amount]:
    """Leaves out what is taken back: "15 ipv 12", "niet 31"."""
    for amount in amounts:
        amount.replaced = sentence.has(sentence.before(amount.first), "near.instead")
    live = [amount for amount in amounts if not amount.replaced]
    return live if live and len(live) < len(amounts) else amounts


def _about_house(numbers: list[Number]) -> bool:
    """ "nr 12 ipv 21": what is taken back is a house number."""
    return any(number.kind == "house" for number in numbers)


def _free(sentence: Sentence) -> Price:
    if "free.word" not in sentence.present:
        return Price()
    return Price(0, None, "free", sure=True)


def _explain_bare(sentence: Sentence, live: list[Amount], *, correcting: bool) -> None:
    for amount in live:
        if not amount.explained and (_cue_before(sentence, amount) or _cue_after(sentence, amount)):
            amount.explained = True
    bare = [amount for amount in live if not amount.explained]
    if correcting and len(bare) == len(live) == 1:
        bare[0].explained = True


def _cue_before(sentence: Sentence, amount: Amount) -> bool:
    return bool(_cue(sentence, amount, CUES))


def _cue(sentence: Sentence, amount: Amount, cues: frozenset[str]) -> bool:
    """ "samen 20", "prijs was 8", "betaald: 7"."""
    place = sentence.before(amount.first)
    for _ in range(3):
        if sentence.any(place, cues):
            return True
        if sentence.word(place) not in LINKING and place in range(len(sentence)) and (
            sentence.marks[place] or place not in sentence.phrased
        ):
            return False
        place -= 1
    return False


def _cue_after(sentence: Sentence, amount: Amount) -> bool:
    return sentence.has(amount.end, "near.price") and not sentence.any(sentence.before(amount.first), GIFTS)


def _reckon(sentence: Sentence, live: list[Amount], numbers: list[Number]) -> Price:
    known = [amount for amount in live if amount.explained]
    if _joined(sentence, live, frozenset({"near.plus"})):
        return Price(_total(live), "sum", "sum", sure=True)
    if _joined(sentence, live, BETWEEN):
        return Price(None, "several", "range", sure=True)
    if not known:
        return _only_bare(sentence, live)
    pieces = _per_piece(sentence, known, numbers)
    if pieces:
        return pieces
    if len(known) > 1 or len(live) > 1:
        return _several(sentence, live, known)
    return Price(known[0].cents, known[0].doubt, "one amount", sure=True)


def _total(amounts: list[Amount]) -> int:
    return sum(amount.cents for amount in amounts)


def _joined(sentence: Sentence, live: list[Amount], links: frozenset[str]) -> bool:
    pairs = zip(live, live[1:], strict=False)
    return any(
        b.first - a.end == 1
        and (sentence.any(a.end, links) or (sentence.word(a.end) in "-/" and links is BETWEEN))
        for a, b in pairs
    )


def _newest(sentence: Sentence, amount: Amount) -> bool:
    """ "ik heb 12 ingevuld maar het was 21"."""
    return sentence.any(sentence.before(amount.first), frozenset({"say.was", "say.must"}))


def _only_bare(sentence: Sentence, live: list[Amount]) -> Price:
    if len(live) == 1:
        return Price(live[0].cents, "unexplained", "bare number")
    if _paired(sentence, live):
        return Price(_total(live), "several", "bare prices")
    first, second = live[0], live[1]
    if len(live) == 2 and second.first - first.end <= 1 and 1000 <= second.cents <= 9900:
        if second.first == first.end or sentence.word(first.end) == ",":
            return Price(first.cents + second.cents // 100, "unexplained", "two bare numbers")
    return Price(None, "several", "bare numbers")


def _per_piece(sentence: Sentence, known: list[Amount], numbers: list[Number]) -> Price | None:
    amount = known[0]
    counts = [number for number in numbers if number.kind == "count"]
    before = [number for number in counts if number.end <= amount.first]
    each = "near.each" in sentence.present and sentence.present["near.each"] not in range(
        amount.first, amount.end
    )
    apiece = sentence.has(sentence.before(amount.first), "near.apiece") and not sentence.has(
        amount.first - 2, "near.apiece"
    )
    times = bool(before) and before[-1].end == sentence.before(amount.first) and sentence.has(
        sentence.before(amount.first), "near.times"
    )
    of = bool(before) and sentence.has(sentence.before(amount.first), "near.of") and amount.first - before[-1].end <= 3
    doubled = any(sentence.has(number.end, "near.times") for number in before)
    if not (each or (apiece and before) or times or of or doubled):
        return None
    multiply = len(counts) == 1 and len(known) == 1 and (each or apiece or times or of)
    cents = amount.cents * counts[0].value if multiply else _total(known)
    return Price(cents, "per_piece", "per piece", sure=True)


def _several(sentence: Sentence, live: list[Amount], known: list[Amount]) -> Price:
    total = [amount for amount in live if _cue(sentence, amount, frozenset({"near.total"}))]
    if len(live) == 1 or (len(total) == 1 and total[0].explained):
        return _with_total(live, total[0] if total else live[0])
    if len(known) < len(live):
        if _paired(sentence, live):
            return Price(_total(live), "several", "prices", sure=True)
        cents = _total(known) if _paired(sentence, known) else known[0].cents
        return Price(cents if len(known) > 1 else known[0].cents, "unexplained", "a bare number beside", sure=True)
    doubt = next((amount.doubt for amount in known if amount.doubt), None)
    if not doubt and not _paired(sentence, known):
        doubt = "several"
    return Price(_total(known), doubt, "prices added", sure=True)


def _with_total(live: list[Amount], total: Amount) -> Price:
    parts = _total([amount for amount in live if amount is not total])
    fits = parts in (0, total.cents)
    doubt = total.doubt if fits else "several"
    return Price(total.cents, doubt, "total", sure=True)


def _paired(sentence: Sentence, amounts: list[Amount]) -> bool:
    """Whether gifts and prices take turns: "bloemen 7,50 en een kaart 2,50"."""
    places = {amount.first: "a" for amount in amounts}
    turns = ""
    for place in range(len(sentence)):
        turn = places.get(place) or ("g" if sentence.any(place, GIFTS) else "")
        if turn and not (turn == "g" and turns.endswith("g")):
            turns += turn
    return turns in ("ga" * len(amounts), "ag" * len(amounts))


def _checked(
    sentence: Sentence, price: Price, live: list[Amount], numbers: list[Number]
) -> Price:
    if price.cents is not None and price.cents > TOO_LARGE:
        return Price(None, "too_large", price.rule, sure=price.sure)
    if doubt := _deeper_doubt(sentence, price, live, numbers):
        price = _doubting(price, doubt)
    return _with_house(sentence, price, live, numbers)


def _deeper_doubt(
    sentence: Sentence, price: Price, live: list[Amount], numbers: list[Number]
) -> str | None:
    if _negative(sentence, live[0]):
        return "negative"
    if price.cents == 0:
        return "zero"
    if "hedge.word" in sentence.present or any(_hedged(sentence, amount) for amount in live):
        return "hedged"
    if price.doubt is None and _unexplained(sentence, numbers):
        return "unexplained"
    if price.doubt is None and price.cents is not None and price.cents > LARGE:
        return "large"
    return None


def _negative(sentence: Sentence, amount: Amount) -> bool:
    before = sentence.before(amount.first)
    if sentence.word(before) == "-":
        return sentence.glued(amount.first) and not sentence.glued(before)
    return sentence.has(before, "near.minus")


def _hedged(sentence: Sentence, amount: Amount) -> bool:
    return any(sentence.has(amount.first - back, "hedge.close") for back in (1, 2, 3))


def _unexplained(sentence: Sentence, numbers: list[Number]) -> bool:
    return (
        sentence.longer
        or "unit.foreign" in sentence.present
        or any(number.kind == "long" for number in numbers)
        or any(not word.isascii() and word.isdigit() for word in sentence.words)
    )


def _doubting(price: Price, doubt: str) -> Price:
    return Price(price.cents, doubt, price.rule, price.sure, price.house)


def _with_house(
    sentence: Sentence, price: Price, live: list[Amount], numbers: list[Number]
) -> Price:
    """With a sure amount beside it, "voor 14" is most likely a house; it is still asked."""
    if not price.sure:
        return price
    bare = {amount.first for amount in live if not amount.explained}
    for number in numbers:
        if number.first in bare and maybe_house(sentence, number):
            return Price(price.cents, price.doubt, price.rule, True, str(number.value))
    return price
