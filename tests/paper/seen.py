"""A PDF as it is seen: its pages as pictures, the codes in them, and the words on them."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pypdfium2
import zxingcpp
from PIL.Image import Image


def pictures(pdf: bytes, dots_per_inch: int = 110) -> list[Image]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.render(scale=dots_per_inch / 72).to_pil() for page in document]
    finally:
        document.close()


def codes(pdf: bytes) -> list[str]:
    """What a phone reads in the QR codes, from left to right."""
    found = [code for picture in pictures(pdf, 150) for code in zxingcpp.read_barcodes(picture)]
    return [code.text for code in sorted(found, key=lambda code: code.position.top_left.x)]


def words(pdf: bytes) -> list[str]:
    """Of each page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def lines_cross(pdf: bytes) -> list[str]:
    """Words of which the letters stand where other letters stand."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [found for page in document for found in _crossing(page.get_textpage())]
    finally:
        document.close()


def _crossing(text: pypdfium2.PdfTextPage) -> Iterator[str]:
    places = [text.get_rect(number) for number in range(text.count_rects())]
    for one, other in combinations(places, 2):
        wide = min(one[2], other[2]) - max(one[0], other[0])
        high = min(one[3], other[3]) - max(one[1], other[1])
        if wide > 1 and high > 1:
            yield text.get_text_bounded(*one)


def save(pdf: bytes, folder: Path, name: str) -> None:
    """To be looked at by a person."""
    for number, picture in enumerate(pictures(pdf)):
        picture.save(folder / f"{name}{number}.png")
