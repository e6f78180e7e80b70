"""The outcome of a measurement as a scene to be drawn: two rounds beside each other."""

from collections.abc import Iterator
from typing import Any

from bot.numbers.drawing import FONTS, LETTERS, Words, shorten
from bot.say import Lines, say
from bot.survey.counts import Groups, Measured
from bot.survey.told import either, head


def scene_of(found: Measured, place: str, words: Words) -> dict[str, Any]:
    """All that stands in the picture: the groups that the message tells, and no other."""
    return {
        "fonts": [str(FONTS / name) for name in LETTERS],
        "title": words(say("measure-picture", place=shorten(place))),
        "head": words(head(found)).partition("\n")[0],
        "rounds": [words(say("measure-round", number=number)) for number in found.numbers],
        "questions": [
            {
                "title": words(say(f"measure-about-{question}", lines=Lines())).strip(),
                "bars": list(_bars(found, question, groups, words)),
            }
            for question, groups in found.questions.items()
        ],
    }


def _bars(found: Measured, question: str, groups: Groups, words: Words) -> Iterator[dict[str, Any]]:
    """Of each group the share of all who took part, in each round."""
    if len(groups) == 1:
        yield {"words": words(say("measure-line-all")), "shares": [], "shown": []}
        return
    for group in groups:
        told = list(zip(group.counts, found.people, strict=True))
        yield {
            "words": words(either(question, group.answers)),
            "shares": [count / people for count, people in told],
            "shown": [words(say("measure-of", count=one, people=all_)) for one, all_ in told],
        }
