"""A picture of a year's numbers, drawn in a process of its own that is gone when it is done.

A plotting library takes 60 MB or more: the bot itself never imports it.
"""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.aside import aside
from bot.numbers import picture
from bot.numbers.words import quarter_in_words, title
from bot.say import Cents, Say, say
from bot.world.numbers import Numbers

FONTS = Path(__file__).parents[1] / "paper" / "fonts"
LETTERS = ("AtkinsonHyperlegible-Regular.ttf", "AtkinsonHyperlegible-Bold.ttf", "DejaVuSans.ttf")
LONGEST_NAME = 60
BARS = 6  # occasions that are drawn; the message names fewer

Words = Callable[[Say], str]


def png(scene: dict[str, Any]) -> bytes:
    """The picture that `scene_of` describes. Raises SubprocessError when it cannot be drawn."""
    return aside(str(picture.__file__), json.dumps(scene).encode())


def is_ours(file: Path) -> bool:
    """Whether `png` drew this file. Raises OSError."""
    with file.open("rb") as opened:
        return f"Software\0{picture.MAKER}".encode() in opened.read(1000)


def scene_of(numbers: Numbers, words: Words) -> dict[str, Any]:
    """All that stands in the picture, in words and amounts; nothing of what is not told."""
    return {
        "fonts": [str(FONTS / name) for name in LETTERS],
        "title": words(title(replace(numbers, place=shorten(numbers.place)))),
        "head": words(
            say(
                "picture-count",
                count=numbers.count,
                spent=Cents(numbers.cents),
                active=numbers.active,
            )
        ),
        "quarters": _quarters(numbers, words),
        "quarters_title": words(say("picture-quarters")),
        "moods": _moods(numbers, words),
        "occasions": _occasions(numbers, words),
        "occasions_title": words(say("picture-occasions")) if numbers.occasions else "",
        "note": words(say("numbers-rule")) if numbers.hides else "",
    }


def shorten(name: str) -> str:
    """So that the year behind it is still read."""
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"


def _quarters(numbers: Numbers, words: Words) -> list[dict[str, Any]]:
    return [
        {
            "label": words(say("picture-quarter", number=str(quarter.number))),
            "count": quarter.count,
            "words": words(quarter_in_words(quarter)).partition(": ")[2],
        }
        for quarter in numbers.quarters
    ]


def _moods(numbers: Numbers, words: Words) -> list[dict[str, Any]]:
    return [
        {
            "words": words(say(f"numbers-mood-{mood or 'both'}", count=count)),
            "mood": mood,
            "count": count,
        }
        for mood, count in numbers.moods.items()
    ]


def _occasions(numbers: Numbers, words: Words) -> list[dict[str, Any]]:
    named = [one for one in numbers.occasions.items() if one[0]][:BARS]
    rest = sum(numbers.occasions.values()) - sum(count for _, count in named)
    bars = [(say(f"occasion-{name}"), count) for name, count in named]
    bars += [(say("picture-other"), rest)] if rest else []
    return [
        {"words": words(what), "count": n, "shown": words(say("picture-number", count=n))}
        for what, n in bars
    ]
