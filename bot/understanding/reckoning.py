"""Settles which one amount a message names, or why that has to be asked."""

from dataclasses import replace

from bot.understanding.houses import GIFTS, maybe_house
from bot.understanding.money import Amount
from bot.understanding.numbers import Number
from bot.understanding.prices import Price, Spoken, cued, reckon
from bot.understanding.sentence import Sentence

LARGE, TOO_LARGE = 5_000, 1_000_000
CUES = frozenset({"near.total", "near.price"})
NEW = frozenset({"say.was", "say.must"})
CLOSE = (1, 2, 3)  # how many tokens before an amount "ruim" still belongs to it


def settle(
    sentence: Sentence, amounts: list[Amount], numbers: list[Number], *, correcting: bool
) -> Price:
    """One reading and nothing unexplained gives no doubt; anything else says why to ask."""
    if amounts and all(a.replaced for a in _marked(sentence, amounts)) and _houses(numbers):
        return Price()  # "nr 12 ipv 21": what is taken back is a house number
    spoken = Spoken(sentence, _without_replaced(amounts), numbers)
    if not spoken.amounts:
        return Price(0, None, "free", sure=True) if "free.word" in sentence.present else Price()
    correcting = correcting or len(spoken.amounts) < len(amounts)
    _explain_bare(spoken, correcting=correcting)
    price = _newest(spoken) if correcting else None
    price = price or reckon(spoken)
    if "free.word" in sentence.present and price.sure:
        return replace(price, doubt="several")
    return _with_house(spoken, _checked(spoken, price))


def _marked(sentence: Sentence, amounts: list[Amount]) -> list[Amount]:
    """Marks what is taken back: the 12 of "15 ipv 12", the 31 of "niet 31"."""
    for amount in amounts:
        amount.replaced = sentence.has(sentence.before(amount.first), "near.instead")
    return amounts


def _without_replaced(amounts: list[Amount]) -> list[Amount]:
    return [amount for amount in amounts if not amount.replaced] or amounts


def _houses(numbers: list[Number]) -> bool:
    return any(number.kind == "house" for number in numbers)


def _explain_bare(spoken: Spoken, *, correcting: bool) -> None:
    """A bare number is money after "samen" or "betaald", or alone in a correction."""
    sentence, amounts = spoken.sentence, spoken.amounts
    for amount in amounts:
        if not amount.explained:
            amount.explained = cued(sentence, amount, CUES) or _cue_behind(sentence, amount)
    if correcting and len(amounts) == 1 and not amounts[0].explained:
        amounts[0].explained = amounts[0].corrects = True


def _cue_behind(sentence: Sentence, amount: Amount) -> bool:
    """ "15 betaald", but not "bloemen 15 betaald"."""
    after_gift = sentence.any(sentence.before(amount.first), GIFTS)
    return sentence.has(amount.end, "near.price") and not after_gift


def _newest(spoken: Spoken) -> Price | None:
    """ "ik heb 12 ingevuld maar het was 21"."""
    last = spoken.amounts[-1]
    led = spoken.sentence.any(spoken.sentence.before(last.first), NEW)
    if len(spoken.amounts) < 2 or not led:
        return None
    return Price(last.cents, "several", "the new one", sure=True)


def _checked(spoken: Spoken, price: Price) -> Price:
    if price.cents is not None and price.cents > TOO_LARGE:
        return replace(price, cents=None, doubt="too_large")
    return replace(price, doubt=_weightier_doubt(spoken, price) or price.doubt)


def _weightier_doubt(spoken: Spoken, price: Price) -> str | None:
    if _negative(spoken.sentence, spoken.amounts[0]):
        return "negative"
    if price.cents == 0:
        return "zero"
    if _hedged(spoken):
        return "hedged"
    if price.doubt:
        return None
    if _unexplained(spoken):
        return "unexplained"
    return "large" if price.cents is not None and price.cents > LARGE else None


def _negative(sentence: Sentence, amount: Amount) -> bool:
    before = sentence.before(amount.first)
    if sentence.word(before) == "-":
        return sentence.glued(amount.first) and not sentence.glued(before)
    return sentence.has(before, "near.minus")


def _hedged(spoken: Spoken) -> bool:
    sentence = spoken.sentence
    lost_receipt = {"near.receipt", "hedge.lost"} <= sentence.present.keys()
    if lost_receipt or "hedge.word" in sentence.present:
        return True
    return any(
        sentence.has(amount.end, "hedge.behind")
        or any(sentence.has(amount.first - back, "hedge.close") for back in CLOSE)
        for amount in spoken.amounts
    )


def _unexplained(spoken: Spoken) -> bool:
    sentence = spoken.sentence
    return (
        sentence.longer
        or "unit.foreign" in sentence.present
        or any(number.kind == "long" for number in spoken.numbers)
        or any(not word.isascii() and word.isdigit() for word in sentence.words)
    )


def _with_house(spoken: Spoken, price: Price) -> Price:
    """With a sure amount beside it, "voor 14" is most likely a house; it is still asked."""
    bare = {amount.first for amount in spoken.amounts if not amount.explained}
    for number in spoken.numbers:
        if price.sure and number.first in bare and maybe_house(spoken.sentence, number):
            return replace(price, house=str(number.value))
    return price
