"""The rule of five: nothing is told of a group that comes from fewer than five streets.

Whatever is told is the sum of blocks that do not overlap, each of at least five streets. What can
be worked out by subtraction is a sum of blocks too, so no smaller group ever comes out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LEAST = 5  # streets
MOODS = ("LIEF", "LEED")


@dataclass(frozen=True, slots=True)
class Block:
    """Attentions that are told together. An empty mood or occasion: of several.

    `streets`: from at least so many different ones.
    """

    mood: str
    occasion: str
    count: int
    streets: int

    @property
    def small(self) -> bool:
        return self.streets < LEAST


def enough(streets: int) -> bool:
    """Whether so many streets are a group that may be told."""
    return streets >= LEAST


def split(reasons: Sequence[Block]) -> tuple[Block, ...]:
    """The same attentions in blocks that may be told; together they come from five streets or more.

    A small one is told with the other small ones of its mood. Because who knows the whole could
    subtract, the smallest block that stands by itself joins them; when there is none, they are
    told without their mood.
    """
    found = [block for mood in MOODS for block in _of_mood(mood, reasons)]
    loose = [block for block in found if block.small]
    told = [block for block in found if not block.small]
    if loose and told:
        loose.append(told.pop(told.index(min(told, key=_size))))
    return (*told, _together("", loose)) if loose else tuple(told)


def _of_mood(mood: str, reasons: Iterable[Block]) -> tuple[Block, ...]:
    """Its blocks; the small ones as one, which is still small when nothing could join them."""
    mine = sorted((block for block in reasons if block.mood == mood), key=_size)
    small = [block for block in mine if block.small]
    if not small:
        return tuple(mine)
    told = mine[len(small) :]
    return (*told[1:], _together(mood, [*small, *told[:1]]))


def _size(block: Block) -> tuple[int, int, str, str]:
    return (block.streets, block.count, block.mood, block.occasion)


def _together(mood: str, blocks: Sequence[Block]) -> Block:
    """Their streets may be the same ones: there are at least as many as the most of any."""
    return Block(mood, "", sum(b.count for b in blocks), max(b.streets for b in blocks))
