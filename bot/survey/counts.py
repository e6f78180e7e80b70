"""Counts what was answered so that no group of fewer than five can be seen or reckoned out.

Each question divides all who took part into groups of at least five, those who would rather not
say included: whatever is taken from whatever, five people remain or none. Answers that lie beside
each other share a group until it is large enough. A comparison only joins groups of the first
round, and never divides them otherwise: the two pictures laid over each other show no more.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.survey import QUESTIONS, SKIP

LEAST = 5
WAYS = ("up", "same", "down")

Answers = Sequence[str]  # of one person, in the order of the questions


@dataclass(frozen=True, slots=True)
class Group:
    """Answers that are counted together, and by how many people they were given, each round."""

    answers: tuple[str, ...]
    counts: tuple[int, ...]

    @property
    def is_enough(self) -> bool:
        return min(self.counts) >= LEAST

    def with_(self, other: "Group") -> "Group":
        both = zip(self.counts, other.counts, strict=True)
        return Group(self.answers + other.answers, tuple(one + two for one, two in both))


Groups = tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """What may be shown: `numbers` of one round or two, and how many people took part in each.

    `questions` has the groups of each question. `moved`: how many of those who took part twice
    went up, stayed the same or went down, all questions together; none with fewer than five.
    """

    numbers: tuple[int, ...]
    people: tuple[int, ...]
    questions: Mapping[str, Groups]
    moved: Groups

    @property
    def tells(self) -> bool:
        """Whether any question is more than everybody together."""
        return any(len(groups) > 1 for groups in self.questions.values())


def measured(held: Sequence[tuple[int, Mapping[str, Answers]]]) -> Measured | None:
    """Of closed rounds in their order, each its number and its answers by token: the first and
    the last in which five people took part. None when there is none.
    """
    large = [one for one in held if len(one[1]) >= LEAST]
    if not large:
        return None
    (number, first), *_, (_, last) = large[0], large[-1]
    if len(large) == 1:
        return Measured((number,), (len(first),), _alone(first), ())
    return Measured(
        (number, large[-1][0]), (len(first), len(last)), _compared(first, last), _moved(first, last)
    )


def joined(groups: Sequence[Group]) -> Groups:
    """Neighbours together until each is large enough; the last rest joins the one before it."""
    done: list[Group] = []
    for group in groups:
        if done and not done[-1].is_enough:
            done[-1] = done[-1].with_(group)
        else:
            done.append(group)
    if len(done) > 1 and not done[-1].is_enough:
        rest = done.pop()
        done[-1] = done[-1].with_(rest)
    return tuple(done)


def _alone(first: Mapping[str, Answers]) -> dict[str, Groups]:
    return {
        question: joined([Group((one,), (_given(first, at, (one,)),)) for one in (*known, SKIP)])
        for at, (question, known) in enumerate(QUESTIONS.items())
    }


def _compared(first: Mapping[str, Answers], last: Mapping[str, Answers]) -> dict[str, Groups]:
    return {
        question: joined(
            [
                Group(group.answers, (*group.counts, _given(last, at, group.answers)))
                for group in groups
            ]
        )
        for at, (question, groups) in enumerate(_alone(first).items())
    }


def _given(answered: Mapping[str, Answers], question: int, answers: Sequence[str]) -> int:
    return sum(one[question] in answers for one in answered.values())


def _moved(first: Mapping[str, Answers], last: Mapping[str, Answers]) -> Groups:
    """Over all questions at once: question by question it could be laid over the comparison."""
    twice = [(first[token], last[token]) for token in first.keys() & last.keys()]
    if len(twice) < LEAST:
        return ()
    ways = [_way(before, after) for before, after in twice]
    return joined([Group((way,), (ways.count(way),)) for way in WAYS])


def _way(before: Answers, after: Answers) -> str:
    """Where she moved on more questions than she moved back, she is up."""
    both = zip(QUESTIONS.values(), before, after, strict=True)
    steps = sum(_step(known, one, other) for known, one, other in both)
    return "up" if steps > 0 else "down" if steps < 0 else "same"


def _step(known: Sequence[str], before: str, after: str) -> int:
    if before not in known or after not in known:
        return 0
    moved = known.index(after) - known.index(before)
    return (moved > 0) - (moved < 0)
