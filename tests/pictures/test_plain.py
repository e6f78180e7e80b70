"""A picture is made plain: what is seen stays, what was written into it goes."""

import zlib
from subprocess import CalledProcessError

import pytest
from PIL import Image, ImageDraw

from bot.aside import aside
from bot.pictures import plain
from bot.pictures.plain import LARGEST, LONG_SIDE
from tests.pictures.photos import BLUE, MAKER, PLACE, RED, opened, photo, saved, telling


def made(raw: bytes) -> bytes:
    return aside(str(plain.__file__), raw)


def is_like(seen: tuple[int, ...], meant: tuple[int, ...]) -> bool:
    return all(abs(one - other) < 40 for one, other in zip(seen, meant, strict=True))


def test_nothing_that_was_written_into_it_is_left() -> None:
    before = telling()
    assert MAKER.encode() in before
    after = made(before)
    assert opened(after).format == "JPEG"
    assert not opened(after).getexif()
    assert "comment" not in opened(after).info
    for told in (MAKER, PLACE, "Exif"):
        assert told.encode() not in after


def test_it_stands_upright() -> None:
    after = opened(made(telling())).convert("RGB")
    assert after.size == (30, 40)
    left, right = after.getpixel((3, 20)), after.getpixel((27, 20))
    assert is_like(left, BLUE)
    assert is_like(right, RED)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "JPEG"])
def test_each_kind_that_phones_send_becomes_a_jpeg(kind: str) -> None:
    assert opened(made(photo(kind=kind))).format == "JPEG"


def test_what_shines_through_stands_on_white() -> None:
    glass = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    ImageDraw.Draw(glass).rectangle((0, 0, 20, 9), fill=(*RED, 255))
    after = opened(made(saved(glass, "PNG")))
    assert is_like(after.getpixel((10, 17)), (255, 255, 255))
    assert is_like(after.getpixel((10, 3)), RED)


@pytest.mark.parametrize("mode", ["L", "1", "CMYK", "I;16", "P"])
def test_every_way_of_colouring_is_understood(mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    assert opened(made(saved(Image.new(mode, (9, 9)), kind))).mode == "RGB"


def test_a_large_one_is_made_as_large_as_a_phone() -> None:
    assert max(opened(made(photo((4000, 3000)))).size) == LONG_SIDE


BOMB = (LARGEST // 100 + 1, 100)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"no picture",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
        photo(kind="GIF"),
        photo(kind="TIFF"),
        photo()[:200],
        b"%PDF-1.7",
        zlib.compress(bytes(10_000)),
        saved(Image.new("1", BOMB), "PNG"),
    ],
    ids="empty words svg gif tiff cut-off pdf zipped bomb".split(),
)
def test_what_is_no_picture_for_a_phone_is_refused(raw: bytes) -> None:
    with pytest.raises(CalledProcessError):
        made(raw)
