"""What may be told of whom a message reached: blocks that do not overlap, each of five people.

Whatever is told is a sum of such blocks, so what can be worked out by subtraction is one too. What
is joined to what never depends on which of two numbers is larger: that would tell of the smaller.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

LEAST = 5  # people
SURE = LEAST + LEAST - 1  # from here on "all but a few of them" leaves open how few
GOT = "sent"
SEVERAL = "several"  # not, for one reason or another
EITHER = "either"  # to some of them, and not to others


@dataclass(frozen=True, slots=True)
class Block:
    """People who are told together: what became of them; `mostly`: of all but fewer than five."""

    what: str
    people: int
    mostly: bool = False


@dataclass(frozen=True, slots=True)
class There:
    """The blocks of a place; without a `name` of the small places together.

    `small`: those of small places are in them too.
    """

    name: str
    blocks: tuple[Block, ...]
    small: bool = False

    @property
    def people(self) -> int:
        return sum(block.people for block in self.blocks)


@dataclass(frozen=True, slots=True)
class Cell:
    """So many people of a place of whom the same became."""

    place: str
    what: str
    people: int


def told(cells: Iterable[Cell]) -> tuple[There, ...]:
    """The same people in blocks, by place, the largest first; nothing of fewer than five in all.

    Places of fewer than five are told together. When even those are too few, they join the first
    place that is large enough, which loses its name when that would tell how few they are.
    """
    large, small = _by_size(cells)
    loose = sum(small.values())
    if loose < LEAST and not large:
        return ()
    found = {name: There(name, split(mine)) for name, mine in large.items()}
    if loose >= LEAST:
        found[""] = There("", split(small))
    elif loose:
        first = next(iter(large))
        both = split(large[first] + small)
        sure = large[first].total() + loose >= SURE
        found[first] = There(first if sure else "", both, small=sure)
    return tuple(sorted(found.values(), key=lambda there: (not there.name, -there.people)))


def split(counts: Mapping[str, int]) -> tuple[Block, ...]:
    """Of one place with five people or more: who got it first, then why not.

    Small cells are told together; when they are too few, they join a reason that is large enough,
    else those who got it. The order of the blocks does not tell which.
    """
    return _in_order(_blocks(counts))


def _blocks(counts: Mapping[str, int]) -> list[Block]:
    large = {what: n for what, n in sorted(counts.items(), key=_order) if n >= LEAST}
    small = {what: n for what, n in counts.items() if 0 < n < LEAST}
    few = sum(small.values())
    if not few or few >= LEAST:
        rest = [Block(_both(small), few)] if few else []
        return [*(Block(what, n) for what, n in large.items()), *rest]
    joined = next((what for what in large if what != GOT), GOT)
    people = large[joined] + few
    mostly = people >= SURE
    block = Block(joined if mostly else _both({joined, *small}), people, mostly)
    return [block if what == joined else Block(what, n) for what, n in large.items()]


def together(there: Sequence[There]) -> tuple[Block, ...]:
    """The blocks of all places by what became of most of each, added up."""
    sums, mixed = Counter[str](), set[str]()
    for block in (block for one in there for block in one.blocks):
        sums[block.what] += block.people
        mixed |= {block.what} if block.mostly else set()
    return _in_order(Block(what, people, what in mixed) for what, people in sums.items())


def _in_order(blocks: Iterable[Block]) -> tuple[Block, ...]:
    return tuple(sorted(blocks, key=lambda block: _order((block.what, 0))))


def _by_size(cells: Iterable[Cell]) -> tuple[dict[str, Counter[str]], Counter[str]]:
    """The cells of each place of five people or more, and those of all others together."""
    places = dict[str, Counter[str]]()
    for cell in cells:
        places.setdefault(cell.place, Counter())[cell.what] += cell.people
    large = {name: mine for name, mine in places.items() if mine.total() >= LEAST}
    small = Counter[str]()
    for name, mine in places.items():
        small += Counter() if name in large else mine
    return large, small


def _order(cell: tuple[str, int]) -> tuple[bool, bool, str]:
    """Who got it, the reasons by name, and last what is of several."""
    return (cell[0] != GOT, cell[0] in (SEVERAL, EITHER), cell[0])


def _both(what: Iterable[str]) -> str:
    """What is told of several together."""
    return EITHER if GOT in set(what) else SEVERAL
