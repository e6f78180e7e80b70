"""A sheet of paper to write and draw on, in millimetres from its upper left corner."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from typing import Literal

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from bot.naming import visible
from bot.paper import fonts

A4, A6 = (210.0, 297.0), (105.0, 148.0)
MILLIMETRES = 0.3528  # in a point
CIRCLE = 0.52  # millimetres across for each point of the letters beside it
PARAGRAPH = 0.35  # of a line, between two paragraphs
LEADING = 1.28  # from one line to the next, times the size of the letters

# As in api/static/base.css.
PLUM_DEEP, PLUM, PLUM_SOFT = "#4b2359", "#6b397c", "#efe6f2"
ROSE, AMBER_SOFT, INK, INK_SOFT = "#c9346b", "#fff4d9", "#2a2130", "#5f5566"
LINE, WHITE = "#e3d9ce", "#ffffff"

_HEART = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="{}" '
    'd="M12 21C5.6 16.2 2 12.6 2 8.3A5.3 5.3 0 0 1 7.3 3C9.3 3 11 4.1 12 5.8 '
    '13 4.1 14.7 3 16.7 3A5.3 5.3 0 0 1 22 8.3c0 4.3-3.6 7.9-10 12.7z"/></svg>'
)


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the sheet."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Letters:
    """How a text is set: size in points, and how small it may become before it is cut short."""

    size: float
    bold: bool = False
    colour: str = INK
    smallest: float = 0.0
    align: Literal["L", "C", "R"] = "L"

    @property
    def sizes(self) -> Sequence[float]:
        """From its own size down to the smallest."""
        least = self.smallest or self.size * 0.6
        steps = int((self.size - least) * 2)
        return [self.size - step / 2 for step in range(steps)] + [least]


class Sheet:
    """One document in which every page has the same size."""

    def __init__(
        self, size: tuple[float, float], title: str, language: str, made: datetime
    ) -> None:
        self.width, self.height = size
        self._pdf = FPDF(unit="mm", format=size)
        self._pdf.set_auto_page_break(False)
        self._pdf.set_margin(0)
        self._pdf.c_margin = 0
        self._pdf.set_creation_date(made)
        self._pdf.set_title(visible(title))
        self._pdf.set_lang(language)
        self._pdf.set_creator("Lief & Leed")
        self._pdf.add_font("own", "", fonts.path(fonts.OWN))
        self._pdf.add_font("own", "B", fonts.path(fonts.BOLD))
        self._pdf.set_text_shaping(True)
        self._all_scripts = False
        self._broken: dict[tuple[object, ...], list[str]] = {}
        self.page()

    def page(self) -> None:
        self._pdf.add_page()

    def done(self) -> bytes:
        return bytes(self._pdf.output())

    # --- letters --------------------------------------------------------------------------------

    def write(self, box: Box, text: str, letters: Letters) -> float:
        """Within the box, smaller or cut short where it must be; gives the height it took."""
        text = self._drawable(text)
        size, text = self._fitted(box, text, letters)
        self._set(size, letters.bold)
        self._pdf.set_text_color(letters.colour)
        self._pdf.set_xy(box.x, box.y)
        lines = self._lines(box.width, text)
        self._pdf.multi_cell(
            box.width, _line(size), text, align=letters.align, new_x=XPos.LEFT, new_y=YPos.NEXT
        )
        return len(lines) * _line(size)

    def write_all(self, box: Box, texts: Sequence[str], letters: Letters) -> float:
        """Paragraphs below each other, all of one size; gives the height they took."""
        size = self._size(box, texts, letters)
        y, each = 0.0, replace(letters, size=size, smallest=size)
        for text in texts:
            room = Box(box.x, box.y + y, box.width, box.height - y)
            y += self.write(room, text, each) + PARAGRAPH * _line(size)
        return y - PARAGRAPH * _line(size)

    def _size(self, box: Box, texts: Sequence[str], letters: Letters) -> float:
        """The largest at which all of them fit together."""

        def fits(size: float) -> bool:
            return self._high(box, texts, letters, size) <= box.height + 0.1

        return _largest(letters.sizes, fits)

    def on_one_line(self, width: float, texts: Sequence[str], letters: Letters) -> Letters:
        """The same letters, so small that each of these texts fits on one line."""
        shown = [self._drawable(text) for text in texts]

        def fits(size: float) -> bool:
            self._set(size, letters.bold)
            return all(self._pdf.get_string_width(text) <= width for text in shown)

        return replace(letters, size=_largest(letters.sizes, fits))

    def all_high(self, width: float, texts: Sequence[str], letters: Letters) -> float:
        """What `write_all` will take at its own size."""
        return self._high(Box(0, 0, width, 0), texts, letters, letters.size)

    def _high(self, box: Box, texts: Sequence[str], letters: Letters, size: float) -> float:
        self._set(size, letters.bold)
        lines = sum(len(self._lines(box.width, self._drawable(text))) for text in texts)
        return (lines + PARAGRAPH * (len(texts) - 1)) * _line(size)

    def _fitted(self, box: Box, text: str, letters: Letters) -> tuple[float, str]:
        def whole(size: float) -> bool:
            self._set(size, letters.bold)
            return self._fits(box, text, size) and self._whole(box, text)

        size = _largest(letters.sizes, whole)
        self._set(size, letters.bold)
        if self._fits(box, text, size):  # if need be with a word broken in two
            return size, text
        return size, self._cut_short(box, text, size)

    def _cut_short(self, box: Box, text: str, size: float) -> str:
        """As much of it as fits, and an ellipsis."""
        least, most = 0, len(text)
        while least < most:
            middle = (least + most + 1) // 2
            fits = self._fits(box, _cut(text, middle), size)
            least, most = (middle, most) if fits else (least, middle - 1)
        return _cut(text, least)

    def _fits(self, box: Box, text: str, size: float) -> bool:
        return len(self._lines(box.width, text)) * _line(size) <= box.height + 0.1

    def _whole(self, box: Box, text: str) -> bool:
        return all(self._pdf.get_string_width(word) <= box.width for word in text.split())

    def _lines(self, width: float, text: str) -> list[str]:
        """Where it would break with the letters that are set; the same is asked several times."""
        asked = (width, text, self._pdf.font_size_pt, self._pdf.font_style, self._all_scripts)
        if asked not in self._broken:
            lines = self._pdf.multi_cell(width, 1, text, align="L", dry_run=True, output="LINES")
            assert isinstance(lines, list)
            self._broken[asked] = lines
        return self._broken[asked]

    def _set(self, size: float, bold: bool) -> None:
        self._pdf.set_font("own", "B" if bold else "", size)

    def _drawable(self, text: str) -> str:
        """What can be drawn of it. Letters of other scripts bring in a font that has them."""
        shown = visible(text)
        if fonts.known(shown):
            return shown
        if not self._all_scripts:
            self._pdf.add_font("all", "", fonts.path(fonts.OTHER))
            self._pdf.set_fallback_fonts(["all"], exact_match=False)
            self._all_scripts = True
        return fonts.drawable(shown)

    # --- shapes ---------------------------------------------------------------------------------

    def panel(self, box: Box, colour: str, round_: float = 4.0, line: str = "") -> None:
        """A filled place, with round corners and if asked a line around it."""
        self._pdf.set_fill_color(colour)
        self._pdf.set_draw_color(line or colour)
        self._pdf.set_line_width(0.35)
        self._pdf.rect(
            box.x,
            box.y,
            box.width,
            box.height,
            style="DF" if line else "F",
            round_corners=bool(round_),
            corner_radius=round_,
        )

    def line(self, x: float, y: float, to_x: float, to_y: float, dashes: float = 0.0) -> None:
        self._pdf.set_draw_color(LINE)
        self._pdf.set_line_width(0.3)
        self._pdf.set_dash_pattern(dash=dashes, gap=dashes)
        self._pdf.line(x, y, to_x, to_y)
        self._pdf.set_dash_pattern()

    def numbered(self, box: Box, texts: Sequence[str], letters: Letters) -> float:
        """Texts below each other, of one size, each behind its number; gives the height it took."""
        size = self._numbered_size(box, texts, letters)
        circle, y = size * CIRCLE, box.y
        each = replace(letters, size=size, smallest=size)
        lower = (circle - _line(size)) / 2
        for number, text in enumerate(texts, start=1):
            self._number(box.x, y, circle, number)
            left = box.y + box.height - y - lower
            room = Box(box.x + circle * 1.5, y + lower, box.width - circle * 1.5, left)
            y += lower + self.write(room, text, each) + circle * 0.35
        return y - box.y

    def numbered_height(self, box: Box, texts: Sequence[str], letters: Letters) -> float:
        """What `numbered` will take."""
        size = self._numbered_size(box, texts, letters)
        return self._numbered_high(box.width, texts, letters, size)

    def _numbered_size(self, box: Box, texts: Sequence[str], letters: Letters) -> float:
        def fits(size: float) -> bool:
            return self._numbered_high(box.width, texts, letters, size) <= box.height

        return _largest(letters.sizes, fits)

    def _numbered_high(
        self, width: float, texts: Sequence[str], letters: Letters, size: float
    ) -> float:
        self._set(size, letters.bold)
        circle = size * CIRCLE
        inside = width - circle * 1.5
        lines = sum(len(self._lines(inside, self._drawable(text))) for text in texts)
        between = (circle - _line(size)) / 2 + circle * 0.35
        return lines * _line(size) + len(texts) * between

    def _number(self, x: float, y: float, across: float, number: int) -> None:
        """A number in a full circle."""
        self._pdf.set_fill_color(PLUM)
        self._pdf.ellipse(x, y, across, across, style="F")
        size = across / MILLIMETRES * 0.6
        place = Box(x, y + (across - _line(size)) / 2, across, across)
        self.write(place, str(number), Letters(size, bold=True, colour=WHITE, align="C"))

    def heart(self, x: float, y: float, across: float, colour: str) -> None:
        self._pdf.image(BytesIO(_HEART.format(colour).encode()), x, y, across, across)

    def squares(self, box: Box, rows: Sequence[Sequence[bool]]) -> None:
        """A pattern of dark squares as one shape, so that no light shows between them."""
        side = box.width / len(rows)
        with self._pdf.new_path() as path:
            path.style.fill_color, path.style.stroke_color = "#000000", None
            for number, row in enumerate(rows):
                for start, length in _runs(row):
                    y = box.y + number * side
                    path.rectangle(box.x + start * side, y, length * side, side)

    def link(self, box: Box, address: str) -> None:
        """Makes a place open this address when it is tapped on a screen."""
        self._pdf.link(box.x, box.y, box.width, box.height, address)


def _largest(sizes: Sequence[float], fits: Callable[[float], bool]) -> float:
    """The first of these falling sizes that fits, or else the last."""
    if len(sizes) == 1 or fits(sizes[0]):  # as most texts do
        return sizes[0]
    return sizes[min(bisect_left(sizes, True, lo=1, key=fits), len(sizes) - 1)]


def _line(size: float) -> float:
    return size * MILLIMETRES * LEADING


def _cut(text: str, length: int) -> str:
    return f"{text[:length].rstrip()}…"


def _runs(row: Sequence[bool]) -> list[tuple[int, int]]:
    """Where dark squares begin, and how many stand beside each other."""
    found: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if dark and found and sum(found[-1]) == place:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif dark:
            found.append((place, 1))
    return found
