"""Names that people typed, as they are shown, and as files are called."""

import unicodedata

LONGEST = 60  # letters, before what it ends with
_UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")  # controls, and marks that turn the direction
_TAKEN = frozenset('/\\:*?"<>|%;')  # a disk or a header reads more in these than a letter
# Controls but for new line and tab, and the marks that turn the direction of writing.
_TURNING = dict.fromkeys(
    (
        *(n for n in (*range(32), *range(127, 160)) if chr(n) not in "\n\t"),
        *(0x61C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A), 0xFEFF),
    )
)


def visible(text: str) -> str:
    """The text without what cannot be seen, on one line, with single spaces."""
    kept = (" " if c.isspace() else c for c in text if c.isspace() or not _unseen(c))
    return " ".join("".join(kept).split())


def readable(text: str) -> str:
    """The text as typed, without signs that turn or hide what stands around it."""
    return text.translate(_TURNING)


def file_name(words: str, ending: str) -> str:
    """`Saldi Lindewaard 2026.xlsx`: no path, no hidden file, nothing unseen, never empty."""
    kept = "".join(" " if sign in _TAKEN else sign for sign in visible(words))
    name = " ".join(kept.split())[:LONGEST].strip(" .")
    return f"{name or 'document'}.{ending}"


def _unseen(letter: str) -> bool:
    return unicodedata.category(letter) in _UNSEEN
