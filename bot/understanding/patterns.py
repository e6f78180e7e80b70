"""Fits the lines of `words/patterns.toml` on the classes of words that a message holds."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from bot.understanding.guess import Guess

FILE = Path(__file__).parent / "words" / "patterns.toml"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One line: the pieces it needs, those it must not meet, and how sure it is."""

    intent: str
    needs: frozenset[str]
    without: frozenset[str]
    score: int
    name: str


class Patterns:
    """All lines, found by their first piece."""

    def __init__(self) -> None:
        self._by_piece: dict[str, list[Pattern]] = {}
        table = tomllib.loads(FILE.read_text("utf8"))
        for intent, lines in table["intent"].items():
            for line in lines:
                pattern, first = _read(intent, line)
                self._by_piece.setdefault(first, []).append(pattern)

    def fitting(self, seen: set[str]) -> list[Guess]:
        """Every line that fits what was seen."""
        return [
            Guess(pattern.score, pattern.intent, pattern.name)
            for piece in seen & self._by_piece.keys()
            for pattern in self._by_piece[piece]
            if pattern.needs <= seen and pattern.without.isdisjoint(seen)
        ]


def _read(intent: str, line: str) -> tuple[Pattern, str]:
    pieces = line.split()
    bonus = int(pieces.pop()) if pieces[-1].startswith("+") else 0
    needs = [piece for piece in pieces if not piece.startswith("-")]
    without = [piece[1:] for piece in pieces if piece.startswith("-")]
    name = f"{intent}: {' '.join(pieces)}"
    return Pattern(intent, frozenset(needs), frozenset(without), len(needs) + bonus, name), needs[0]
