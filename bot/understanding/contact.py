"""Spots telephone numbers, bank accounts, postcodes and addresses of the web: never money."""

from bot.understanding.sentence import Sentence

# Length of an account number per country (ISO 13616 registry).
_IBAN = {
    "nl": 18, "be": 16, "de": 22, "fr": 27, "gb": 22, "es": 24, "it": 27, "pl": 28, "tr": 26,
    "pt": 25, "lu": 20, "at": 20, "ie": 22, "ro": 24, "bg": 22, "lt": 20,
}  # fmt: skip
_BETWEEN = frozenset({"-", ".", "/", "(", ")"})


def claim_contacts(sentence: Sentence, known: set[str]) -> None:
    """Claims each as iban, phone, postcode, bsn, email or link."""
    for place, word in enumerate(sentence.words):
        if sentence.claims[place] is not None:
            continue
        if word == "@" and sentence.glued(place) and sentence.glued(place + 1):
            sentence.claim(_run_start(sentence, place), _run(sentence, place), "email")
            continue
        end, kind = _contact(sentence, place, known)
        sentence.claim(place, end, kind)


def _contact(sentence: Sentence, place: int, known: set[str]) -> tuple[int, str]:
    word = sentence.words[place]
    if word[0].isdecimal():
        return _from_digits(sentence, place, known)
    if word == "+":
        return _phone(sentence, place + 1, 11), "phone"
    if word in _IBAN:
        return _iban(sentence, place), "iban"
    if word in ("www", "http", "https"):
        return _run(sentence, place), "link"
    return place, ""


def _from_digits(sentence: Sentence, place: int, known: set[str]) -> tuple[int, str]:
    word = sentence.words[place]
    if word[0] == "0" and len(word) >= 2:
        return _phone(sentence, place, 13 if word.startswith("00") else 10), "phone"
    if len(word) == 9 and _eleven_proof(word):
        return place + 1, "bsn"
    if len(word) == 4 and _postcode_letters(sentence, place + 1, known):
        return place + 2, "postcode"
    return place, ""


def _phone(sentence: Sentence, place: int, most: int) -> int:
    """The end of a telephone number of `most` digits (9 in some Belgian towns), or `place`."""
    digits, at, nine = 0, place, place
    while at < len(sentence):
        word = sentence.words[at]
        if word.isdecimal():
            digits += len(word)
        elif word not in _BETWEEN:
            break
        at += 1
        if digits == 9 and word.isdecimal():
            nine = at
        if digits >= most:
            return at if digits == most else nine
    return nine


def _iban(sentence: Sentence, place: int) -> int:
    length, at = 0, place
    while at < len(sentence) and length < _IBAN[sentence.words[place]]:
        word = sentence.words[at]
        if at == place + 1 and not (word.isdecimal() and sentence.glued(at)):
            return place
        if at > place and not (word.isdecimal() or len(word) == 4):
            return place
        length += len(word)
        at += 1
    return at if length == _IBAN[sentence.words[place]] else place


def _postcode_letters(sentence: Sentence, place: int, known: set[str]) -> bool:
    word = sentence.word(place)
    if len(word) != 2 or not word.isalpha() or sentence.words[place - 1][0] == "0":
        return False
    if sentence.starts[place] > sentence.ends[place - 1] + 1 or sentence.glued(place + 1):
        after = sentence.word(place + 1)
        if not after or after.isalnum():
            return False
    typed = sentence.typed(place, place + 1)
    return typed.isupper() or (word not in known and not sentence.marks[place])


def _eleven_proof(digits: str) -> bool:
    """The check on a Dutch citizen service number (elfproef)."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(d) * w for d, w in zip(digits, weights, strict=True)) % 11 == 0


def _run(sentence: Sentence, place: int) -> int:
    end = place + 1
    while sentence.glued(end):
        end += 1
    return end


def _run_start(sentence: Sentence, place: int) -> int:
    while sentence.glued(place) and sentence.claims[place - 1] is None:
        place -= 1
    return place
