"""Whom an announcement reached as a table: what became of how many, by municipality."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from bot.books.tables import Cell, Table
from bot.numbers.reach import There
from bot.numbers.reach_words import place_in_words, what_in_words
from bot.say import say

COLUMNS = ("place", "what", "people")


def table(reached: Sequence[There], words: Callable[[Any], str]) -> Table:
    """A row for each block of five people or more, and all of them below."""
    header = tuple(words(say(f"reached-column-{column}")) for column in COLUMNS)
    total = (words(say("reached-all")), None, sum(there.people for there in reached))
    return Table(words(say("reached-title")), header, tuple(_rows(reached, words)), total)


def _rows(reached: Sequence[There], words: Callable[[Any], str]) -> Iterator[tuple[Cell, ...]]:
    for there in reached:
        for block in there.blocks:
            yield words(place_in_words(there)), words(what_in_words(block)), block.people
