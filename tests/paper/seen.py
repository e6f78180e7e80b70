"""A PDF as it is seen: its pages as pictures, the codes in them, and the words on them."""

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


def save(pdf: bytes, folder: Path, name: str) -> None:
    """To be looked at by a person."""
    for number, picture in enumerate(pictures(pdf)):
        picture.save(folder / f"{name}{number}.png")
