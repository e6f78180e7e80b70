"""Names that people typed, made harmless for where they are going to stand."""

import unicodedata
from collections.abc import Iterable

from bot.naming import visible

# A cell that begins so is a formula to a spreadsheet; the wide forms too, in some languages.
# https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_IN_NAMES = " .,'’&+/-"


def as_text(text: str) -> str:
    """A cell of a CSV file that no spreadsheet takes to be a formula."""
    shown = visible(text)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown


def account_name(text: str) -> str:
    """A part of an hledger account: no colon, semicolon, bracket, double space or sign.

    https://hledger.org/hledger.html#account-names; an emoji goes too, a letter of any script stays.
    """
    kept = "".join(c if _in_a_name(c) else " " for c in visible(text))
    return " ".join(kept.split()).strip(" '/,.&+-")


def told_apart(names: Iterable[tuple[int, str]], empty: str) -> dict[int, str]:
    """The account name of each number; the same one twice becomes `name 2`."""
    found: dict[int, str] = {}
    taken: set[str] = set()
    for number, name in names:
        first = account_name(name) or empty
        mine, again = first, 2
        while mine.casefold() in taken:
            mine, again = f"{first} {again}", again + 1
        taken.add(mine.casefold())
        found[number] = mine
    return found


def _in_a_name(letter: str) -> bool:
    return letter in _IN_NAMES or unicodedata.category(letter)[0] in "LMN"
