"""Finds the known word that an unknown one is a typing error of."""

from collections import defaultdict
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA

SHORTEST, LONG, LONGEST = 5, 10, 20

Buckets = dict[tuple[str, int], list[str]]


@dataclass(slots=True)
class NearWords:
    """Known words by length and by their first and last two letters: an error spoils only one."""

    heads: Buckets = field(default_factory=lambda: defaultdict(list))
    tails: Buckets = field(default_factory=lambda: defaultdict(list))
    _all: set[str] = field(default_factory=set)

    def add(self, word: str) -> None:
        """Makes `word` one that can be meant."""
        if word not in self._all and word.isalpha() and SHORTEST <= len(word) <= LONGEST:
            self._all.add(word)
            self.heads[word[:2], len(word)].append(word)
            self.tails[word[-2:], len(word)].append(word)

    def find(self, word: str) -> str | None:
        """The nearest known word: one slip from five letters, two from ten."""
        size = len(word)
        if not SHORTEST <= size <= LONGEST:
            return None
        slips = 2 if size >= LONG else 1
        candidates: set[str] = set()
        for length in range(max(SHORTEST, size - slips), size + slips + 1):
            candidates.update(self.heads.get((word[:2], length), ()))
            candidates.update(self.tails.get((word[-2:], length), ()))
        found = [
            (away, near[0] != word[0], near)
            for near in candidates
            if (away := OSA.distance(word, near, score_cutoff=slips)) <= slips
        ]
        return min(found)[2] if found else None
