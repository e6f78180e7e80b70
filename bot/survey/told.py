"""The outcome of a measurement in words: what stands in the message, and in the picture."""

from collections.abc import Iterator

from bot.say import Lines, Say, say
from bot.survey import QUESTIONS
from bot.survey.counts import Group, Groups, Measured
from bot.survey.together import Sum, Together


def in_words(found: Measured) -> Iterator[Say]:
    """The text that stands for the picture: each question with its groups, none under five."""
    yield head(found)
    for question, groups in found.questions.items():
        yield say(f"measure-about-{question}", lines=Lines(_lines(question, groups)))
    if found.moved:
        people = sum(group.counts[0] for group in found.moved)
        yield say("measure-moved", people=people, lines=Lines(_lines("moved", found.moved)))


def head(found: Measured) -> Say:
    """Which rounds, and how many people took part in each."""
    if len(found.numbers) == 1:
        return say("measure-one", number=found.numbers[0], people=found.people[0])
    (number, last), (people, then) = found.numbers, found.people
    return say("measure-two", number=number, people=people, next=last, then=then)


def together_in_words(one: Together) -> Iterator[Say]:
    """The same of several municipalities; a question that too few can show says so."""
    yield head_together(one)
    for question in QUESTIONS:
        lines = _lines_together(question, one.questions.get(question), one.places)
        yield say(f"measure-about-{question}", lines=Lines(lines))
    if one.moved:
        lines = _lines_together("moved", one.moved, one.places)
        yield say("measure-moved", people=one.moved.people[0], lines=Lines(lines))


def head_together(one: Together) -> Say:
    """Of how many places, and how many people took part there."""
    if len(one.people) == 1:
        return say("measure-all-one", places=one.places, people=one.people[0])
    people, then = one.people
    return say("measure-all-two", places=one.places, people=people, then=then)


def _lines_together(question: str, found: Sum | None, places: int) -> list[Say]:
    lines = _lines(question, found.groups if found else ())
    if found is None or found.places == places:
        return lines
    return [*lines, say("measure-from", places=found.places)]


def either(question: str, answers: tuple[str, ...]) -> Say:
    """ "soms of nooit"."""
    first, *rest = answers
    one = say(f"measure-{question}-{first}")
    return say("measure-or", one=one, other=either(question, tuple(rest))) if rest else one


def _lines(question: str, groups: Groups) -> list[Say]:
    if len(groups) < 2:
        return [say("measure-line-all")]
    return [_line(question, group) for group in groups]


def _line(question: str, group: Group) -> Say:
    what = either(question, group.answers)
    if len(group.counts) == 1:
        return say("measure-line", what=what, before=group.counts[0])
    return say("measure-line-two", what=what, before=group.counts[0], after=group.counts[1])
