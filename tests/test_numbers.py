"""The rule of five holds for whoever sees everything that is told and can subtract."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import reduce
from itertools import permutations
from operator import or_

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.numbers.counting import Span, numbers_in
from bot.numbers.five import LEAST, Block, split
from bot.world.numbers import Numbers, State
from storage.numbers import LATE, QUARTERS, Active, Found, Given, Programme, Reasons

REASONS = (
    ("LIEF", "birth"),
    ("LIEF", "welcome"),
    ("LIEF", "birthday"),
    ("LIEF", "support"),
    ("LEED", "support"),
    ("LEED", "farewell"),
)


@dataclass(frozen=True, slots=True)
class Attention:
    """Of a street in a programme; a street's number counts within its programme."""

    programme: int
    street: int
    part: int
    mood: str
    occasion: str


@dataclass(frozen=True, slots=True)
class Weighed:
    """An attention that counts for a power of two, so that a sum says of which it was made."""

    what: Attention
    weight: int


attentions = st.builds(
    Attention,
    st.integers(1, 3),
    st.integers(1, 9),
    st.sampled_from((*QUARTERS, LATE)),
    st.just(""),
    st.just(""),
)


@st.composite
def years(draw: st.DrawFn) -> list[Weighed]:
    bare = draw(st.lists(attentions, min_size=10, max_size=120))
    reasons = draw(st.lists(st.sampled_from(REASONS), min_size=len(bare), max_size=len(bare)))
    named = [
        replace(one, mood=mood, occasion=occasion)
        for one, (mood, occasion) in zip(bare, reasons, strict=True)
    ]
    return [Weighed(one, 1 << number) for number, one in enumerate(named)]


def found(year: Iterable[Weighed], resting: int, only: int | None = None) -> Found:
    """What storage would find of them."""
    rows = [one for one in year if only in (None, one.what.programme)]
    given: Counter[tuple[int, int]] = Counter()
    parts: dict[tuple[int, int], set[int]] = defaultdict(set)
    reasons: dict[tuple[int, int, str, str], list[Weighed]] = defaultdict(list)
    for row in rows:
        what = row.what
        given[what.programme, what.part] += row.weight
        parts[what.programme, what.street].add(what.part)
        if what.part <= resting:
            reasons[what.programme, what.part, what.mood, what.occasion].append(row)
    masks = Counter((programme, frozenset(mine)) for (programme, _), mine in parts.items())
    return Found(
        tuple(Programme(number, f"Plaats {number}", 9) for number in (1, 2, 3)),
        tuple(Given(*place, count, count) for place, count in given.items()),
        tuple(Active(programme, mine, many) for (programme, mine), many in masks.items()),
        tuple(
            Reasons(*named, sum(r.weight for r in mine), len({r.what.street for r in mine}))
            for named, mine in reasons.items()
        ),
    )


def looks(year: list[Weighed]) -> Iterator[Numbers]:
    """Each programme and all together, whenever a quarter comes to rest, and afterwards."""
    for resting in (*QUARTERS, LATE):
        so_far = [one for one in year if one.what.part <= resting]
        for only in (None, 1, 2, 3):
            span = Span(2025, 4, min(resting, 4))
            yield numbers_in(found(so_far, span.resting, only), "", span)


def figures(numbers: Numbers) -> Iterator[int]:
    """Every amount of attentions that is told."""
    yield numbers.count
    yield from (part.count for part in (*numbers.quarters, numbers.late))
    yield from numbers.occasions.values()
    yield from numbers.moods.values()


def streets_in(figure: int, year: Iterable[Weighed]) -> set[tuple[int, int]]:
    return {(one.what.programme, one.what.street) for one in year if one.weight & figure}


def told_of(year: list[Weighed]) -> set[int]:
    return {figure for numbers in looks(year) for figure in figures(numbers) if figure}


@settings(max_examples=300)
@given(years())
def test_no_sum_of_what_is_told_leaves_fewer_than_five_streets(year: list[Weighed]) -> None:
    """Attentions that are in the same figures cannot be told apart by any sum of figures."""
    told = sorted(told_of(year))
    alike: dict[tuple[bool, ...], int] = defaultdict(int)
    for one in year:
        alike[tuple(bool(figure & one.weight) for figure in told)] |= one.weight
    for seen, group in alike.items():
        assert not any(seen) or len(streets_in(group, year)) >= LEAST


@settings(max_examples=300)
@given(years())
def test_no_two_figures_differ_by_one_street(year: list[Weighed]) -> None:
    for larger, smaller in permutations(told_of(year), 2):
        if larger | smaller == larger:
            assert len(streets_in(larger & ~smaller, year)) >= LEAST


@given(years())
def test_a_programme_of_one_street_changes_nothing_that_is_told(year: list[Weighed]) -> None:
    large = [replace(one, what=replace(one.what, programme=1)) for one in year]
    new = Attention(2, 1, 1, "LEED", "farewell")
    both = [*large, Weighed(new, 1 << len(large))]
    # Whether the first programme is told in a quarter or not, the one street never joins it.
    groups = [numbers_in(found(rows, 4), "", Span(2025, 4, 4)) for rows in (large, both)]
    few = any(q.state is State.FEW for q in groups[0].quarters)
    assert few or set(figures(groups[0])) == set(figures(groups[1]))


@given(years())
def test_everything_of_a_quarter_that_is_told_is_split_once(year: list[Weighed]) -> None:
    for numbers in looks(year):
        rested = sum(q.count for q in numbers.quarters if q.number <= numbers.resting)
        assert sum(numbers.occasions.values()) == sum(numbers.moods.values()) == rested
        assert reduce(or_, numbers.occasions.values(), 0) == rested


def test_a_small_reason_takes_the_smallest_large_one_along() -> None:
    found = split(
        [
            Block("LIEF", "birth", 2, 2),
            Block("LIEF", "welcome", 9, 6),
            Block("LIEF", "birthday", 20, 9),
            Block("LEED", "support", 12, 8),
        ]
    )
    assert [(block.mood, block.occasion, block.count) for block in found] == [
        ("LIEF", "birthday", 20),
        ("LIEF", "", 11),
        ("LEED", "support", 12),
    ]


def test_a_small_mood_is_not_told() -> None:
    found = split([Block("LIEF", "birthday", 20, 9), Block("LEED", "support", 3, 3)])
    assert [(block.mood, block.occasion, block.count) for block in found] == [("", "", 23)]
