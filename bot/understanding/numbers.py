"""Finds the numbers in a message, written in digits or in words."""

from dataclasses import dataclass

from bot.understanding.sentence import Sentence

LONGEST = 6  # digits; a longer run is an account or a telephone, never money
SHY = frozenset({"een", "one", "ene", "ten", "an"})  # numbers only before a unit
UNITS = frozenset({"unit.euro", "unit.cent", "near.komma", "near.hundred"})


@dataclass(slots=True)
class Number:
    """One number: its tokens, its value in hundredths, and what it is explained as."""

    first: int
    end: int
    hundredths: int
    fraction: str = ""  # digits behind the comma; "-" for "12,-"
    sign: str = ""  # the comma or point
    words: bool = False  # written in words
    digits: int = 0  # how many digits before the comma
    kind: str | None = None  # house, date, count … ; None = not explained

    @property
    def plain(self) -> bool:
        """Whether it is a whole number without a comma."""
        return not self.fraction and self.hundredths % 100 == 0

    @property
    def value(self) -> int:
        """The whole part."""
        return self.hundredths // 100


def read_numbers(sentence: Sentence, values: dict[str, int]) -> list[Number]:
    """All numbers from left to right, apart from those that are claimed already."""
    numbers: list[Number] = []
    place, words, claims = 0, sentence.words, sentence.claims
    while place < len(words):
        word = words[place]
        number = None
        if claims[place] is None and place not in sentence.phrased:
            if word[0].isdecimal():
                number = _in_digits(sentence, place)
            elif word in values:
                number = _in_words(sentence, place, values)
            elif word in (",", ".") and not sentence.glued(place):
                number = _cents_only(sentence, place)
        if number is None:
            place += 1
            continue
        numbers.append(_with_spoken_part(sentence, number, values))
        place = number.end
    return numbers


def _in_digits(sentence: Sentence, place: int) -> Number:
    word = sentence.words[place]
    if len(word) > LONGEST or not word.isascii():
        return Number(place, place + 1, 0, digits=len(word), kind="long")
    number = Number(place, place + 1, int(word) * 100, digits=len(word))
    sign = sentence.word(place + 1)
    if sign not in (",", ".", "'") or not _fraction_follows(sentence, place + 1):
        return number
    return _with_fraction(sentence, number, sign)


def _fraction_follows(sentence: Sentence, sign: int) -> bool:
    """A comma against the digits after it; a space before it is forgiven ("12 ,50")."""
    after = sentence.word(sign + 1)
    if not sentence.glued(sign + 1):
        priced = sentence.has(sign - 2, "unit.euro") and sentence.word(sign) == ","
        return priced and len(after) == 2 and after.isdecimal() and not sentence.glued(sign)
    return after in ("-", "=") or (after.isdecimal() and (sentence.glued(sign) or len(after) == 2))


def _with_fraction(sentence: Sentence, number: Number, sign: str) -> Number:
    after = sentence.word(number.end + 1)
    if after in ("-", "="):
        number.fraction, number.sign = "-", sign
        number.end += 2
        while sentence.word(number.end) in ("-", "=") and sentence.glued(number.end):
            number.end += 1
        return number
    if len(after) > LONGEST:
        number.kind = "long"
        return number
    number.end += 2
    if len(after) == 3 and sign == "." and number.value:
        number.hundredths = number.hundredths * 1000 + int(after) * 100
        if sentence.word(number.end) == "," and _fraction_follows(sentence, number.end):
            return _with_fraction(sentence, number, ",")
        return number
    number.fraction, number.sign = after, sign
    number.hundredths += int((after + "0")[:2])
    return number


def _cents_only(sentence: Sentence, place: int) -> Number | None:
    """ ",85" stands for 85 cents."""
    after = sentence.word(place + 1)
    if not (after.isdecimal() and len(after) <= 2 and sentence.glued(place + 1)):
        return None
    return Number(place, place + 2, int((after + "0")[:2]), after, sentence.words[place])


def _in_words(sentence: Sentence, place: int, values: dict[str, int]) -> Number | None:
    word = sentence.words[place]
    value, end = values[word], place + 1
    if word in SHY and not (_unit_follows(sentence, end, values) or _one_cent(sentence, place)):
        return None
    link = end + 1 if sentence.has(end, "near.and") else end
    then = values.get(sentence.word(link), 0) if sentence.word(link) not in SHY else 0
    if 100 <= value <= 900 and link > end and then in range(2000, 9100, 1000):
        value, end = value + then, link + 1  # "vijf en dertig"
    elif word.endswith("ty"):
        value, end = _english_ten(sentence, value, end, values)
    elif 100 <= value <= 900 and sentence.has(end, "near.hundred"):
        value, end = value * 100, end + 1
    if value >= 10_000 and value % 10_000 == 0:
        value, end = _below_hundred(sentence, value, end, values)
    return Number(place, end, value, words=True)


def _one_cent(sentence: Sentence, place: int) -> bool:
    """ "zes euro één", but not "zes euro een kaart"."""
    if not sentence.has(place - 1, "unit.euro"):
        return False
    after = sentence.word(place + 1)
    accented = sentence.tidy.shown[sentence.starts[place] : sentence.ends[place]] == "één"
    return accented or not after.isalpha() or sentence.has(place + 1, "near.for")


def _english_ten(
    sentence: Sentence, value: int, end: int, values: dict[str, int]
) -> tuple[int, int]:
    if sentence.word(end) == "-":
        end += 1
    unit = values.get(sentence.word(end), 0)
    if 100 <= unit <= 900 and sentence.word(end) != "een":
        return value + unit, end + 1
    return value, end - 1 if sentence.word(end - 1) == "-" else end


def _below_hundred(
    sentence: Sentence, value: int, end: int, values: dict[str, int]
) -> tuple[int, int]:
    """ "honderd twintig", "one hundred and five"."""
    link = end + 1 if sentence.has(end, "near.and") else end
    rest = values.get(sentence.word(link), 0)
    if not 100 <= rest < 10_000 or sentence.has(link + 1, "near.half_euro"):
        return value, end
    if sentence.word(link).endswith("ty"):
        rest, after = _english_ten(sentence, rest, link + 1, values)
        return value + rest, after
    return value + rest, link + 1


def _unit_follows(sentence: Sentence, place: int, values: dict[str, int]) -> bool:
    word = sentence.word(place)
    coin = any(kind.startswith("coin.") for kind in sentence.marks[place]) if word else False
    if coin or sentence.any(place, UNITS):
        return True
    if word in values and word not in SHY:
        return sentence.word(place - 1) in SHY
    if word != "en":
        return False
    half = sentence.word(place + 1) in SHY and sentence.has(place + 2, "near.half_euro")
    return half or values.get(sentence.word(place + 1), 0) >= 2000


def _with_spoken_part(sentence: Sentence, number: Number, values: dict[str, int]) -> Number:
    """ "twaalf komma vijftig", "twaalf en een half"."""
    at = number.end
    if number.fraction or not number.plain:
        return number
    if sentence.has(at, "near.komma"):
        return _spoken_fraction(sentence, number, values)
    if sentence.has(at, "near.and"):
        at += 1
        at += sentence.word(at) in ("een", "n", "a")
        if at > number.end + 1 and sentence.has(at, "near.half_euro"):
            number.hundredths += 50
            number.end = at + 1
            number.words = True
    return number


def _spoken_fraction(sentence: Sentence, number: Number, values: dict[str, int]) -> Number:
    word = sentence.word(number.end + 1)
    more = sentence.word(number.end + 2)
    if word.isdecimal() and len(word) <= 2:
        fraction, size = word, 2
    elif word in ("nul", "zero") and 100 <= values.get(more, 0) <= 900:
        fraction, size = f"0{values[more] // 100}", 3
    elif 100 <= values.get(word, 0) < 10_000:
        tail = values.get(more, -1)
        fraction, size = str(values[word] // 100), 2
        if len(fraction) == 1 and 0 <= tail <= 900:
            fraction, size = f"{fraction}{tail // 100}", 3
    else:
        return number
    number.fraction, number.sign = fraction, ","
    number.hundredths += int((fraction + "0")[:2])
    number.end += size
    return number
