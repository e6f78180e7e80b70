"""Draws the numbers of a year, or a measurement: a scene as JSON comes in, a PNG goes out.

Run by itself, so it imports nothing of ours. Colours are those of Okabe and Ito, which people who
see few colours can tell apart (jfly.uni-koeln.de/color); each also has a hatch and its own words.
"""

import json
import sys
from io import BytesIO
from textwrap import wrap
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# The plotting library is only imported where something is drawn: who wants to know where this
# file is loads nothing.

WIDE, MARGIN, NAMES, DOTS = 9.0, 0.45, 2.5, 120  # inches, and dots to each: 1080 wide
INK, GREY = "#000000", "#595959"
BLUE, ORANGE, GREEN, PALE = "#0072B2", "#E69F00", "#009E73", "#BBBBBB"
OF_MOOD = {"LIEF": (ORANGE, ""), "LEED": (BLUE, "//"), "": (PALE, "..")}
OF_ROUND = ((ORANGE, "//"), (BLUE, ""))
LARGE, USUAL, SMALL = 25, 16, 14.5
TITLE_LETTERS = 40
MAKER = "Lief & Leed"


def main() -> None:
    scene = json.load(sys.stdin)
    sys.stdout.buffer.write(draw(scene))


def draw(scene: dict[str, Any]) -> bytes:
    """The picture, as bytes of a PNG."""
    from matplotlib import rcParams

    rcParams.update({"font.size": USUAL, "hatch.color": "white", "text.parse_math": False})
    page = _measurement(scene) if "questions" in scene else _year(scene)
    made = BytesIO()
    page.figure.savefig(made, format="png", dpi=DOTS, metadata={"Software": MAKER})
    return made.getvalue()


def _year(scene: dict[str, Any]) -> "_Page":
    from matplotlib.figure import Figure

    title = "\n".join(wrap(_legible(scene["title"], _fonts(scene["fonts"])), TITLE_LETTERS))
    moods, bars = len(scene["moods"]), len(scene["occasions"])
    heights = (1.0 + 0.45 * title.count("\n"), 3.7, _if(moods, 1.1, 0.36), _if(bars, 0.7, 0.5), 0.6)
    page = _Page(Figure(figsize=(WIDE, sum(heights)), facecolor="white"))
    _head(page.part(heights[0]), title, scene["head"])
    _quarters(page.part(heights[1], under=0.45), scene)
    if moods:
        _moods(page.part(heights[2]), scene)
    if bars:
        _occasions(page.part(heights[3], left=NAMES, under=0.1), scene)
    _text(page.part(heights[4]), 0.3, scene["note"], size=SMALL, color=GREY)
    return page


class _Page:
    """Parts below each other, measured in inches."""

    def __init__(self, figure: "Figure") -> None:
        self.figure = figure
        self._high = float(figure.get_figheight())
        self._left = self._high

    def part(self, high: float, left: float = 0, under: float = 0) -> "Axes":
        """The next one down; `left` and `under` are kept free for what stands beside it."""
        self._left -= high
        x, wide = MARGIN + left, WIDE - 2 * MARGIN - left
        box = (
            x / WIDE,
            (self._left + under) / self._high,
            wide / WIDE,
            (high - under) / self._high,
        )
        axes = self.figure.add_axes(box)
        axes.set_axis_off()
        axes.set_ylim(0, high - under)
        return axes


def _if(many: int, first: float, each: float) -> float:
    return first + each * many if many else 0


def _fonts(files: list[str]) -> set[int]:
    """Whatever the first font lacks comes from the last; gives the letters that there are."""
    from matplotlib import rcParams
    from matplotlib.font_manager import fontManager, get_font

    for file in files:
        fontManager.addfont(file)
    rcParams["font.family"] = ["Atkinson Hyperlegible", "DejaVu Sans"]
    return {letter for file in files for letter in get_font(file).get_charmap()}


def _legible(text: str, letters: set[int]) -> str:
    """Without the small pictures that no font has."""
    return " ".join("".join(c for c in text if ord(c) in letters or c.isspace()).split())


def _text(axes: "Axes", high: float, text: str, size: float = USUAL, **more: Any) -> None:
    """From edge to edge; smaller when it would not fit."""
    placed = axes.text(0, high, text, fontsize=size, transform=axes.get_yaxis_transform(), **more)
    fits = axes.bbox.width / max(placed.get_window_extent().width, 1)
    placed.set_fontsize(min(size, size * fits))


def _head(axes: "Axes", title: str, head: str) -> None:
    _text(axes, 0.45, title, size=LARGE, fontweight="bold", color=INK)
    _text(axes, 0.05, head, color=INK)


def _quarters(axes: "Axes", scene: dict[str, Any]) -> None:
    high = axes.get_ylim()[1]
    _text(axes, high - 0.45, scene["quarters_title"], fontweight="bold")
    found = scene["quarters"]
    most = max((quarter["count"] for quarter in found), default=0) or 1
    for place, quarter in enumerate(found):
        bar = quarter["count"] / most * (high - 1.6)
        axes.bar(place, bar, width=0.72, color=GREEN)
        words = quarter["words"].replace(", ", "\n")
        axes.text(place, bar + 0.08, words, ha="center", va="bottom", fontsize=SMALL)
        axes.text(place, -0.1, quarter["label"], ha="center", va="top")
    axes.axhline(0, color=INK)
    axes.set_xlim(-0.5, len(found) - 0.5)


def _moods(axes: "Axes", scene: dict[str, Any]) -> None:
    """One bar of all, and below it what each part is: colour and hatch only repeat the words."""
    high, begin = axes.get_ylim()[1], 0.0
    whole = sum(mood["count"] for mood in scene["moods"])
    for place, mood in enumerate(scene["moods"]):
        colour, hatch = OF_MOOD[mood["mood"]]
        share, line = mood["count"] / whole, high - 1.05 - 0.36 * place
        look: dict[str, Any] = {"facecolor": colour, "hatch": hatch, "edgecolor": "white"}
        axes.barh(high - 0.55, share, left=begin, height=0.45, **look)
        axes.barh(line, 0.045, height=0.26, **look)
        axes.text(0.06, line, mood["words"], va="center", fontsize=SMALL)
        begin += share
    axes.set_xlim(0, 1)


def _occasions(axes: "Axes", scene: dict[str, Any]) -> None:
    high, found = axes.get_ylim()[1], scene["occasions"]
    _beside(axes, high - 0.35, scene["occasions_title"], ha="left", fontweight="bold")
    most = max((one["count"] for one in found), default=0) or 1
    for place, one in enumerate(found):
        line = high - 0.85 - 0.5 * place
        axes.barh(line, one["count"] / most, height=0.36, color=BLUE)
        axes.text(one["count"] / most + 0.015, line, one["shown"], va="center")
        _beside(axes, line, one["words"], ha="left", va="center")
    axes.set_xlim(0, 1.18)


def _beside(axes: "Axes", high: float, text: str, **more: Any) -> None:
    wide = WIDE - 2 * MARGIN - NAMES
    axes.text(-NAMES / wide, high, text, transform=axes.get_yaxis_transform(), **more)


# --- a measurement --------------------------------------------------------------------------------


def _measurement(scene: dict[str, Any]) -> "_Page":
    """Four questions below each other; of each group a bar for each round."""
    from matplotlib.figure import Figure

    title = "\n".join(wrap(_legible(scene["title"], _fonts(scene["fonts"])), TITLE_LETTERS))
    first = 1.0 + 0.45 * title.count("\n")
    heights = [0.65 + _bars_height(one["bars"]) for one in scene["questions"]]
    page = _Page(Figure(figsize=(WIDE, first + 0.6 + sum(heights) + 0.3), facecolor="white"))
    _head(page.part(first), title, scene["head"])
    _legend(page.part(0.6), scene["rounds"])
    for one, high in zip(scene["questions"], heights, strict=True):
        _question(page.part(high), one)
    return page


def _bars_height(bars: list[dict[str, Any]]) -> float:
    return sum(0.44 + 0.32 * len(bar["shares"]) for bar in bars)


def _legend(axes: "Axes", rounds: list[str]) -> None:
    for place, words in enumerate(rounds):
        colour, hatch = OF_ROUND[place]
        axes.barh(0.2, 0.03, left=0.3 * place, height=0.26, color=colour, hatch=hatch)
        axes.text(0.3 * place + 0.045, 0.2, words, va="center", fontsize=SMALL)
    axes.set_xlim(0, 1)


def _question(axes: "Axes", question: dict[str, Any]) -> None:
    """The words of a group stand above its bars: they can be long."""
    axes.set_xlim(0, 1.25)
    line = axes.get_ylim()[1] - 0.4
    _text(axes, line, question["title"], fontweight="bold")
    for bar in question["bars"]:
        line -= 0.38
        _text(axes, line, bar["words"], size=SMALL)
        for place, (share, shown) in enumerate(zip(bar["shares"], bar["shown"], strict=True)):
            colour, hatch = OF_ROUND[place]
            low = line - 0.22 - 0.32 * place
            axes.barh(low, share, height=0.26, color=colour, hatch=hatch)
            axes.text(share + 0.015, low, shown, va="center", fontsize=SMALL)
        line -= _bars_height([bar]) - 0.38


if __name__ == "__main__":
    main()
