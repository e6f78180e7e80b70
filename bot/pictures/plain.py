"""Makes any photo plain: bytes come in, a JPEG goes out that holds nothing but what is seen.

Run by itself, so it imports nothing of ours: whoever sends a picture may mean harm with it. Where
it was taken, when and with what is gone; it stands upright and is as large as a phone shows it.
"""

import sys
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

KINDS = ("JPEG", "PNG", "WEBP")
LARGEST = 40_000_000  # points
LONG_SIDE = 1600  # points
QUALITY = 85


def main() -> None:
    sys.stdout.buffer.write(plain(sys.stdin.buffer.read()))


def plain(raw: bytes) -> bytes:
    """Raises OSError or ValueError for what is no picture, or too large a one."""
    from PIL import Image, ImageOps

    with Image.open(BytesIO(raw), formats=KINDS) as found:
        if found.width * found.height > LARGEST:
            raise ValueError("too many points")
        found.draft("RGB", (LONG_SIDE, LONG_SIDE))
        seen = ImageOps.exif_transpose(found)
    seen.thumbnail((LONG_SIDE, LONG_SIDE))
    made = BytesIO()
    _on_white(seen).save(made, "JPEG", quality=QUALITY, optimize=True)
    return made.getvalue()


def _on_white(seen: "Image") -> "Image":
    """Without what shines through, and without anything that came along with it."""
    from PIL import Image

    white = Image.new("RGB", seen.size, "white")
    if seen.has_transparency_data:
        layered = seen.convert("RGBA")
        white.paste(layered, mask=layered.getchannel("A"))
    else:
        white.paste(seen.convert("RGB"))
    return white


if __name__ == "__main__":
    main()
