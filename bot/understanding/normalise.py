"""Tidies what was typed, so that every later step sees plain letters, digits and signs."""

import unicodedata
from dataclasses import dataclass

LIMIT = 4096

_ZEROS = (0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0E50, 0xFF10)
_GONE = (
    *range(0x200B, 0x2010),  # zero width and direction marks
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    *range(0x0300, 0x0370),  # loose accents
    *range(0xFE00, 0xFE10),
    *range(0x1F3FB, 0x1F400),  # skin tones
    0xAD,
    0x20E3,
    0xFEFF,
)
_SPACES = (*range(0x20), *range(0x7F, 0xA1), *range(0x2000, 0x200B), *range(0xD800, 0xE000))
_SIGNS = {
    "‘’‛ʼ`´′": "'",
    "“”„«»″": '"',
    "‐‑‒–—―−﹣－": "-",
    "\u2028\u2029\u202f\u205f\u3000": " ",
    "٫،，": ",",
    "٬．": ".",
    "：": ":",
    "＋": "+",
    "×✕✖": "x",
    "½": ",5",
    "¼": ",25",
    "¾": ",75",
    "\x80": "€",
    "İ": "i",
    "Ĳĳ": "ij",
    "…": "...",
}


@dataclass(frozen=True, slots=True)
class Tidy:
    """One message in three spellings of equal length, so that places in one fit the others."""

    typed: str  # capitals and accents kept
    shown: str  # lower case, accents kept
    plain: str  # lower case, no accents
    cut: bool


def tidy(text: str) -> Tidy:
    """Cuts at 4,096 characters; controls, odd spaces and lone surrogates become a space."""
    cut = len(text) > LIMIT
    typed = text[:LIMIT]
    if typed.isascii() and typed.isprintable():
        plain = typed.lower()
        return Tidy(typed, plain, plain, cut)
    typed = typed.translate(_CLEAN)[:LIMIT]
    shown = typed.lower()
    return Tidy(typed, shown, shown.translate(_PLAIN), cut)


def in_lines(text: str) -> str:
    """The message as typed, tidied, with its line breaks and no other odd spaces."""
    lines = (" ".join(tidy(line).typed.split()) for line in text[:LIMIT].splitlines())
    return "\n".join(lines).strip()


def _cleaning() -> dict[int, str | None]:
    table: dict[int, str | None] = dict.fromkeys(_SPACES, " ")
    table |= dict.fromkeys(_GONE)
    for signs, plain in _SIGNS.items():
        table |= dict.fromkeys(map(ord, signs), plain)
    for zero in _ZEROS:
        table |= {zero + digit: str(digit) for digit in range(10)}
    return table


def _without_accents() -> dict[int, str]:
    table = {ord(odd): plain for odd, plain in zip("ßæœøđłıðþ", "saoodlidt", strict=True)}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii() and base.isalpha():
            table[code] = base
    return table


_CLEAN = _cleaning()
_PLAIN = _without_accents()
