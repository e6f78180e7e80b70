"""A message cut into words, numbers and signs, with room for what each of them turns out to be."""

import re
from dataclasses import dataclass, field
from itertools import islice

from bot.understanding.normalise import Tidy

MOST_TOKENS = 256

# Each alternative starts with another kind of character, so there is nothing to go back on.
_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+(?:'[^\W\d_]+)*|\S")

Classes = tuple[str, ...]


@dataclass(slots=True)
class Sentence:
    """Parallel lists, one place per token; `claims` says which span has explained a token."""

    tidy: Tidy
    words: list[str]
    starts: list[int]
    ends: list[int]
    longer: bool  # more tokens than are looked at
    marks: list[Classes] = field(default_factory=list)
    claims: list[str | None] = field(default_factory=list)
    guessed: set[int] = field(default_factory=set)  # places where a typing error was repaired
    phrased: set[int] = field(default_factory=set)  # places inside a phrase of several words
    present: dict[str, int] = field(default_factory=dict)  # class → its first place

    def __len__(self) -> int:
        return len(self.words)

    def has(self, place: int, kind: str) -> bool:
        """Whether the token at `place` belongs to a class; False outside the message."""
        return 0 <= place < len(self.words) and kind in self.marks[place]

    def any(self, place: int, kinds: frozenset[str]) -> bool:
        """Whether the token at `place` belongs to one of the classes."""
        return 0 <= place < len(self.words) and not kinds.isdisjoint(self.marks[place])

    def word(self, place: int) -> str:
        """The plain word at `place`, empty outside the message."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def before(self, place: int) -> int:
        """The place before `place`; of a phrase of several words, its first word."""
        place -= 1
        while place > 0 and place in self.phrased and not self.marks[place]:
            place -= 1
        return place

    def currency_behind(self, place: int) -> bool:
        """A euro at `place` that belongs to the number before it: not so "nr 77 €8,49"."""
        if not self.has(place, "unit.euro"):
            return False
        opens_next = self.words[place] == "€" and self.word(place + 1)[:1].isdigit()
        return self.glued(place) or not opens_next

    def glued(self, place: int) -> bool:
        """Whether the token at `place` stands against the one before it, without a space."""
        return 0 < place < len(self.words) and self.starts[place] == self.ends[place - 1]

    def claim(self, first: int, end: int, kind: str) -> None:
        """Notes that the tokens from `first` up to `end` are explained as `kind`."""
        for place in range(first, end):
            self.claims[place] = kind

    def typed(self, first: int, end: int) -> str:
        """What was typed from `first` up to `end`, for showing."""
        return self.tidy.typed[self.starts[first] : self.ends[end - 1]]


def cut_up(tidy: Tidy) -> Sentence:
    """At most 256 tokens are looked at: enough for a story, too few for mischief."""
    words, starts, ends = [], [], []
    found = _TOKEN.finditer(tidy.plain)
    for match in islice(found, MOST_TOKENS):
        start, end = match.span()
        words.append(match.group())
        starts.append(start)
        ends.append(end)
    longer = len(words) == MOST_TOKENS and next(found, None) is not None
    sentence = Sentence(tidy, words, starts, ends, longer)
    sentence.claims = [None] * len(words)
    return sentence


def tokens_of(text: str) -> tuple[str, ...]:
    """A phrase of a word list, cut up the same way."""
    return tuple(_TOKEN.findall(text))
