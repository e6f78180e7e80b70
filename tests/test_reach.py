"""Whoever sees a report and knows the rule learns of no group of fewer than five people."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from bot.numbers.reach import GOT, LEAST, Cell, There, split, together, told

OUTCOMES = (GOT, "cap", "opted_out", "paused", "unreachable", "window")
PLACES = ("Lindewaard", "Berkenrade", "Zuidwijk", "Oostkapel")
AT_ONCE = 4  # outcomes that occur together where every way to spread people is tried
FURTHEST = 15  # people there: a large cell, and one with others in it

cells = st.builds(Cell, st.sampled_from(PLACES), st.sampled_from(OUTCOMES), st.integers(0, 12))
reports = st.lists(cells, max_size=20)


@given(reports)
def test_a_report_adds_up_to_everybody(found: list[Cell]) -> None:
    everybody = sum(cell.people for cell in found)
    shown = told(found)
    assert sum(there.people for there in shown) == (everybody if everybody >= LEAST else 0)
    assert sum(block.people for block in together(shown)) == sum(one.people for one in shown)


@given(reports)
def test_every_block_is_of_five_people_or_more(found: list[Cell]) -> None:
    blocks = [block for there in told(found) for block in there.blocks]
    assert all(block.people >= LEAST for block in blocks)


@given(reports)
def test_nobody_is_told_of_in_two_places(found: list[Cell]) -> None:
    names = [there.name for there in told(found)]
    assert len(names) == len(set(names))


@given(st.dictionaries(st.sampled_from(OUTCOMES), st.integers(LEAST, 99)))
def test_what_is_large_enough_is_told_as_it_is(counts: dict[str, int]) -> None:
    assert {block.what: block.people for block in split(counts)} == counts
    assert not any(block.mostly for block in split(counts))


def test_no_small_cell_of_a_place_can_be_worked_out() -> None:
    """Whatever is told, there is another way in which the people can be spread."""
    ways = defaultdict(list)
    for few in combinations(OUTCOMES, AT_ONCE):
        for spread in spreads(AT_ONCE, FURTHEST):
            if sum(spread) >= LEAST:
                counts = dict(zip(few, spread, strict=True))
                ways[split(counts)].append(counts)
    for shown, alike in ways.items():
        for what in OUTCOMES:
            assert stays_open({counts.get(what, 0) for counts in alike}), shown
        for block in shown:  # nor how many are told with those of whom it is said
            many = {block.people - counts.get(block.what, 0) for counts in alike}
            assert not block.mostly or many == set(range(1, LEAST)), shown


def test_no_small_cell_can_be_worked_out_by_place() -> None:
    keys = list(product(PLACES[:2], (GOT, "window")))
    ways = defaultdict(list)
    for spread in spreads(len(keys), 11):
        found = [Cell(*key, n) for key, n in zip(keys, spread, strict=True)]
        ways[told(found)].append(spread)
    for shown, alike in ways.items():
        for number in range(len(keys)):
            assert stays_open({spread[number] for spread in alike}), shown


def stays_open(possible: set[int]) -> bool:
    """Whether nobody can say that it is this number of one to four people."""
    return len(possible) > 1 or not possible <= set(range(1, LEAST))


def spreads(cells: int, people: int) -> Iterator[tuple[int, ...]]:
    every = product(range(people + 1), repeat=cells)
    return (spread for spread in every if sum(spread) <= people)


def test_few_reasons_join_another_reason_before_those_who_got_it() -> None:
    assert shown({GOT: 40, "opted_out": 8, "window": 2}) == ["40 sent", "10 opted_out mostly"]
    assert shown({GOT: 40, "window": 2}) == ["42 sent mostly"]
    assert shown({GOT: 6, "window": 2}) == ["8 either"]
    assert shown({GOT: 6, "window": 4, "opted_out": 3}) == ["6 sent", "7 several"]


def test_small_places_are_told_together_or_with_a_larger_one() -> None:
    large, small = Cell("Lindewaard", GOT, 20), Cell("Zuidwijk", GOT, 3)
    assert told([large, small]) == (There("Lindewaard", split({GOT: 23}), small=True),)
    other = Cell("Oostkapel", "window", 2)
    assert told([small, large, other]) == (
        There("Lindewaard", split({GOT: 20})),
        There("", split({GOT: 3, "window": 2})),
    )


def test_of_fewer_than_five_nothing_is_told() -> None:
    assert told([Cell("Zuidwijk", GOT, 3), Cell("Oostkapel", "window", 1)]) == ()


def shown(counts: dict[str, int]) -> list[str]:
    return [f"{b.people} {b.what}{' mostly' * b.mostly}" for b in split(counts)]
