"""What came of the measurements of several programmes together: sums of what each may show.

Only groups that a programme shows to its own coordinator are added up, and never divided. So who
subtracts, one programme's outcome from the whole or yesterday's whole from today's, finds groups
that are shown already.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations

from bot.survey import QUESTIONS
from bot.survey.counts import Group, Groups, Measured

LEAST_PLACES = 2  # of one the total would be its own outcome


@dataclass(frozen=True, slots=True)
class Sum:
    """The same groups of so many `places`, added up."""

    places: int
    groups: Groups

    @property
    def people(self) -> tuple[int, ...]:
        """How many took part there, in each round."""
        return tuple(map(sum, zip(*(group.counts for group in self.groups), strict=True)))


@dataclass(frozen=True, slots=True)
class Together:
    """Several `places`, and how many `people` took part there, in the first round or in both.

    A question that too few of them can show is absent, and `moved` is None.
    """

    places: int
    people: tuple[int, ...]
    questions: Mapping[str, Sum]
    moved: Sum | None = None


def together(found: Sequence[Measured]) -> tuple[Together, ...]:
    """The first rounds of all, and the comparison of those that held two; each of two places on."""
    twice = [one for one in found if len(one.numbers) > 1]
    both = (_together([_first_of(one) for one in found]), _together(twice))
    return tuple(one for one in both if one is not None)


def _together(found: Sequence[Measured]) -> Together | None:
    if len(found) < LEAST_PLACES:
        return None
    sums = {question: added([one.questions[question] for one in found]) for question in QUESTIONS}
    return Together(
        len(found),
        tuple(map(sum, zip(*(one.people for one in found), strict=True))),
        {question: one for question, one in sums.items() if one is not None},
        added([one.moved for one in found]),
    )


def _first_of(one: Measured) -> Measured:
    """Its first round, in the groups in which it is shown now."""
    groups = {
        question: tuple(Group(group.answers, group.counts[:1]) for group in groups)
        for question, groups in one.questions.items()
    }
    return Measured(one.numbers[:1], one.people[:1], groups, ())


def added(found: Sequence[Groups]) -> Sum | None:
    """The most that can be told without dividing a group: of several ways to join them the one
    with the most people times divisions. A place that would need a division does not count.

    None when no two places have a division in common.
    """
    there = [(groups, _divisions(groups)) for groups in found if len(groups) > 1]
    every = sorted({at for _, divisions in there for at in divisions})
    best: tuple[int, Sum] | None = None
    for number in range(len(every), 0, -1):
        for chosen in combinations(every, number):
            mine = [groups for groups, divisions in there if divisions.issuperset(chosen)]
            if len(mine) >= LEAST_PLACES:
                sum_ = Sum(len(mine), _added(mine, chosen))
                worth = sum(sum_.people) * number
                best = (worth, sum_) if best is None or worth > best[0] else best
    return None if best is None else best[1]


def _divisions(groups: Groups) -> frozenset[int]:
    """After how many answers one group ends and another begins."""
    return frozenset(accumulate(len(group.answers) for group in groups[:-1]))


def _added(found: Sequence[Groups], divisions: Sequence[int]) -> Groups:
    joined = [_joined(groups, divisions) for groups in found]
    return tuple(
        Group(alike[0].answers, tuple(map(sum, zip(*(g.counts for g in alike), strict=True))))
        for alike in zip(*joined, strict=True)
    )


def _joined(groups: Groups, divisions: Sequence[int]) -> Groups:
    """Only these divisions are left."""
    done: list[Group] = []
    at = 0
    for group in groups:
        done.append(group if not at or at in divisions else done.pop().with_(group))
        at += len(group.answers)
    return tuple(done)
