"""Photos for tests: what a telephone sends, with all that it writes into them."""

from io import BytesIO
from typing import Any

from PIL import Image

MAKER, PLACE = "Telefoonmaker", "52.3 N, 4.9 E"
RED, BLUE = (220, 30, 30), (30, 30, 220)


def photo(size: tuple[int, int] = (40, 30), kind: str = "JPEG", **more: Any) -> bytes:
    """Red above, blue below."""
    seen = Image.new("RGB", size, RED)
    seen.paste(BLUE, (0, size[1] // 2, *size))
    return saved(seen, kind, **more)


def saved(seen: Image.Image, kind: str, **more: Any) -> bytes:
    made = BytesIO()
    seen.save(made, kind, **more)
    return made.getvalue()


def telling() -> bytes:
    """One that tells where it was taken and with what, and lies on its side."""
    exif = Image.Exif()
    exif[0x010F], exif[0x010E], exif[0x0112] = MAKER, PLACE, 6
    exif.get_ifd(0x8825)[1] = "N"
    return photo(exif=exif, comment=PLACE.encode())


def opened(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content))
