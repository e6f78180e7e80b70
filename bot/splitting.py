"""A long text as several messages, cut between lines, else sentences, else words."""

import re

_CUTS = (re.compile(r"\n"), re.compile(r"(?<=[.!?])\s+"), re.compile(r"\s+"))


def parts(text: str, longest: int) -> list[str]:
    """The text in pieces of at most so many characters; nothing of it is lost but white space."""
    pieces = []
    while len(text) > longest:
        cut = _cut(text, longest)
        pieces.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*pieces, text]


def _cut(text: str, longest: int) -> int:
    """Where to cut: as late as there is room for, and not so early that the piece is a scrap."""
    for between in _CUTS:
        places = [m.start() for m in between.finditer(text, longest // 3, longest + 1)]
        if places:
            return places[-1]
    return longest
