"""What is shown of a measurement: never a group under five, however pictures are laid together."""

from collections import Counter
from collections.abc import Mapping
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.survey import QUESTIONS, SKIP
from bot.survey.counts import LEAST, Answers, Group, Groups, Measured, joined, measured

Held = Mapping[str, Answers]

ONE = st.tuples(*(st.sampled_from((*known, SKIP)) for known in QUESTIONS.values()))
# Few tokens, so that many people are in both rounds, and few answers, so that groups form.
ROUND = st.dictionaries(st.integers(0, 40).map(str), ONE, max_size=40)
ROUNDS = st.lists(ROUND, min_size=1, max_size=3)


def pictures(rounds: list[Held]) -> list[Measured]:
    """All that is ever shown: one picture after each round was closed."""
    held = list(enumerate(rounds))
    shown = (measured(held[:end]) for end in range(1, len(held) + 1))
    return [picture for picture in shown if picture is not None]


def divisions(seen: list[Measured], number: int, question: str) -> list[tuple[Groups, int]]:
    """The groups into which pictures divide this round, and the place of the round in each."""
    return [
        (picture.questions[question], picture.numbers.index(number))
        for picture in seen
        if number in picture.numbers
    ]


@given(ROUNDS)
def test_every_group_that_is_shown_has_five_people(rounds: list[Held]) -> None:
    for picture in pictures(rounds):
        groups = [g for question in picture.questions.values() for g in question]
        assert all(count >= LEAST for g in [*groups, *picture.moved] for count in g.counts)


@given(ROUNDS)
def test_the_groups_of_a_question_are_everybody_once(rounds: list[Held]) -> None:
    """So that no rest, such as who would rather not say, can be reckoned out of the whole."""
    for picture in pictures(rounds):
        for question, groups in picture.questions.items():
            named = [answer for group in groups for answer in group.answers]
            assert named == [*QUESTIONS[question], SKIP]
            for place, people in enumerate(picture.people):
                assert sum(group.counts[place] for group in groups) == people


@settings(max_examples=200)
@given(ROUNDS)
def test_pictures_laid_over_each_other_show_no_fewer_than_five(rounds: list[Held]) -> None:
    seen = pictures(rounds)
    for number, question in product(range(len(rounds)), QUESTIONS):
        given_ = Counter(
            answers[list(QUESTIONS).index(question)] for answers in rounds[number].values()
        )
        for one, other in product(divisions(seen, number, question), repeat=2):
            for left, right in product(one[0], other[0]):
                both = set(left.answers) & set(right.answers)
                assert not both or sum(given_[answer] for answer in both) >= LEAST


def test_answers_that_lie_beside_each_other_share_a_group() -> None:
    cells = [
        Group((name,), (count,)) for name, count in zip("abcdef", (5, 4, 4, 0, 6, 2), strict=True)
    ]
    assert joined(cells) == (
        Group(("a",), (5,)),
        Group(("b", "c"), (8,)),
        Group(("d", "e", "f"), (8,)),
    )


def test_fewer_than_five_show_nothing() -> None:
    four = {str(n): ("some", "home", "sure", "none") for n in range(4)}
    five = {**four, "4": ("some", "home", "sure", "none")}
    assert measured([(0, four)]) is None
    assert measured([(0, {})]) is None
    alone = measured([(0, four), (1, five)])
    assert alone is not None
    assert alone.numbers == (1,)


def test_what_moved_counts_who_took_part_twice() -> None:
    before = {str(n): ("some", "half", "sure", SKIP) for n in range(12)}
    better = {str(n): ("many", "half", "sure", "none") for n in range(6)}
    worse = {str(n): ("some", "away", "sure", SKIP) for n in range(6, 11)}
    picture = measured(
        [(0, before), (1, {**better, **worse, "new": ("some", "away", "nope", SKIP)})]
    )
    assert picture is not None
    assert picture.people == (12, 12)
    assert picture.moved == (Group(("up",), (6,)), Group(("same", "down"), (5,)))


def test_four_who_took_part_twice_are_not_counted() -> None:
    before = {str(n): ("some", "half", "sure", SKIP) for n in range(9)}
    after = {str(n): ("many", "half", "sure", SKIP) for n in range(5, 14)}
    picture = measured([(0, before), (1, after)])
    assert picture is not None
    assert picture.moved == ()
