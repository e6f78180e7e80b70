"""Names that people typed, as they are shown, and as files are called."""

import unicodedata

LONGEST = 60  # letters, before what it ends with
_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")  # controls, and marks that turn the direction
_TAKEN = frozenset('/\\:*?"<>|%;')  # a disk or a header reads more in these than a letter


def visible(text: str) -> str:
    """The text without what cannot be seen, on one line, with single spaces."""
    kept = (" " if c.isspace() else c for c in text if c.isspace() or not _unseen(c))
    return " ".join("".join(kept).split())


def file_name(words: str, ending: str) -> str:
    """`Saldi Lindewaard 2026.xlsx`: no path, no hidden file, nothing unseen, never empty."""
    kept = "".join(" " if sign in _TAKEN else sign for sign in visible(words))
    name = " ".join(kept.split())[:LONGEST].strip(" .")
    return f"{name or 'document'}.{ending}"


def _unseen(letter: str) -> bool:
    return unicodedata.category(letter) in _UNSEEN
