"""The outcome of a measurement as a scene to be drawn: two rounds beside each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.numbers.drawing import FONTS, LETTERS, Words, shorten
from bot.say import Lines, Say, say
from bot.survey import QUESTIONS
from bot.survey.counts import Groups, Measured
from bot.survey.together import Together
from bot.survey.told import either, head, head_together


@dataclass(frozen=True, slots=True)
class Told:
    """The groups of a question, of so many `people` in each round."""

    question: str
    groups: Groups
    people: tuple[int, ...]


def scene_of(found: Measured, place: str, words: Words) -> dict[str, Any]:
    """All that stands in the picture: the groups that the message tells, and no other."""
    return {
        "fonts": [str(FONTS / name) for name in LETTERS],
        "title": words(say("measure-picture", place=shorten(place))),
        "head": words(head(found)).partition("\n")[0],
        "rounds": [words(say("measure-round", number=number)) for number in found.numbers],
        "questions": [
            _question(Told(question, groups, found.people), words)
            for question, groups in found.questions.items()
        ],
    }


def scene_together(one: Together, words: Words) -> dict[str, Any]:
    """The same of several municipalities; each question of those that can show it."""
    last = ("measure-round-first", "measure-round-last")[: len(one.people)]
    return {
        "fonts": [str(FONTS / name) for name in LETTERS],
        "title": words(name_of(one)),
        "head": words(head_together(one)).partition("\n")[0],
        "rounds": [words(Say(key)) for key in last],
        "questions": [_question(_told(question, one), words) for question in QUESTIONS],
    }


def name_of(one: Together) -> Say:
    """What its picture is called."""
    return say("measure-picture-both" if len(one.people) > 1 else "measure-picture-first")


def _told(question: str, one: Together) -> Told:
    found = one.questions.get(question)
    return Told(question, found.groups, found.people) if found else Told(question, (), ())


def _question(told: Told, words: Words) -> dict[str, Any]:
    title = words(say(f"measure-about-{told.question}", lines=Lines())).strip()
    return {"title": title, "bars": list(_bars(told, words))}


def _bars(told: Told, words: Words) -> Iterator[dict[str, Any]]:
    """Of each group the share of all who took part, in each round."""
    if len(told.groups) < 2:
        yield {"words": words(say("measure-line-all")), "shares": [], "shown": []}
        return
    for group in told.groups:
        shares = list(zip(group.counts, told.people, strict=True))
        yield {
            "words": words(either(told.question, group.answers)),
            "shares": [count / people for count, people in shares],
            "shown": [words(say("measure-of", count=one, people=all_)) for one, all_ in shares],
        }
