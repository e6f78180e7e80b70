"""The letters that we print with: our own, and another font for what ours does not have."""

import unicodedata
from functools import lru_cache
from importlib import resources

from fontTools.ttLib import TTFont

OWN, BOLD = "AtkinsonHyperlegible-Regular.ttf", "AtkinsonHyperlegible-Bold.ttf"
OTHER = "DejaVuSans.ttf"
MISSING = "□"


def path(name: str) -> str:
    """Where the font's file is."""
    with resources.as_file(resources.files(__name__) / name) as file:
        return str(file)


def known(text: str) -> bool:
    """Whether our own letters can write all of it."""
    return all(ord(letter) in _letters_of(OWN) for letter in text)


def drawable(text: str) -> str:
    """The text as both fonts together can write it; never empty."""
    return " ".join("".join(map(_shown, text)).split()) or MISSING


def _shown(letter: str) -> str:
    """Itself where a font has it; a picture that none has is left out, another letter a box."""
    if any(ord(letter) in _letters_of(font) for font in (OWN, OTHER)):
        return letter
    return "" if unicodedata.category(letter)[0] in "SM" else MISSING


@lru_cache(maxsize=2)
def _letters_of(name: str) -> frozenset[int]:
    with TTFont(path(name), lazy=True) as font:
        return frozenset(font.getBestCmap())
