"""What a block of people is called, in a message and in a file."""

from collections.abc import Sequence
from typing import Any

from bot.numbers.reach import EITHER, GOT, SEVERAL, Block, There
from bot.say import Say, Term, say

OF_ITS_OWN = (GOT, SEVERAL, EITHER, "waiting", "window", "opted_out", "unreachable", "uncertain")


def what_in_words(block: Block) -> Say:
    """What became of them, without the number."""
    words = _what(block.what)
    return say("reached-mostly", what=words) if block.mostly else words


def place_in_words(there: There) -> Any:
    """The name of a municipality, or what the small ones are called."""
    if not there.name:
        return Term("reached-small")
    return say("reached-with-small", place=there.name) if there.small else there.name


def why_in_words(reason: str) -> Say:
    """Why somebody does not get it."""
    return say(f"reached-{reason}" if reason in OF_ITS_OWN else f"heat-missed-{reason}")


def joined(words: Sequence[Say]) -> Say:
    """With commas between them; at least one."""
    first, *rest = words
    return say("reached-and", block=first, rest=joined(rest)) if rest else first


def _what(what: str) -> Say:
    why = why_in_words(what)
    return why if what in OF_ITS_OWN else say("reached-not", why=why)
