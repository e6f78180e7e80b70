"""The numbers of a year as a message, which is also what a picture of them says."""

from bot.say import Cents, Lines, Say, say
from bot.world.numbers import Numbers, Quarter, State

COMMONEST = 5  # occasions that are named


def in_words(numbers: Numbers) -> Say:
    """A few lines: the year, its quarters, lief and leed, the commonest occasions."""
    if not numbers.count:
        few = "numbers-few" if numbers.hides else "numbers-none"
        return say(few, place=_place(numbers), year=str(numbers.year))
    rule = (say("numbers-rule"),) if numbers.hides else ()
    lines = Lines((*_quarters(numbers), *_reasons(numbers), *rule))
    return say("numbers-page", head=_head(numbers), lines=lines)


def title(numbers: Numbers) -> Say:
    """What the numbers are of, and when."""
    return say("numbers-title", place=_place(numbers), year=str(numbers.year))


def quarter_in_words(quarter: Quarter) -> Say:
    """Its name, and what may be told of it."""
    number = str(quarter.number)
    if quarter.state is not State.TOLD:
        return say(f"numbers-quarter-{quarter.state}", number=number)
    return say("numbers-quarter-told", number=number, given=_given(quarter))


def _place(numbers: Numbers) -> Say:
    return say("just-name", name=numbers.place) if numbers.place else say("numbers-together")


def _head(numbers: Numbers) -> Say:
    return say(
        "numbers-head",
        title=title(numbers),
        count=numbers.count,
        spent=Cents(numbers.cents),
        active=numbers.active,
        streets=numbers.streets,
    )


def _given(quarter: Quarter) -> Say:
    return say(
        "numbers-given",
        count=quarter.count,
        spent=Cents(quarter.cents),
        streets=quarter.streets,
    )


def _quarters(numbers: Numbers) -> tuple[Say, ...]:
    begun = (q for q in numbers.quarters if q.state is not State.COMING)
    late = numbers.late
    lines = tuple(quarter_in_words(quarter) for quarter in begun)
    if late.state is not State.TOLD:
        return lines
    return (*lines, say("numbers-late", given=_given(late)))


def _reasons(numbers: Numbers) -> tuple[Say, ...]:
    if not numbers.occasions:
        return (say("numbers-reasons-later"),)
    moods = (say(f"numbers-mood-{mood or 'both'}", count=n) for mood, n in numbers.moods.items())
    until = say(f"numbers-until-{numbers.resting}")
    return (*moods, say("numbers-reasons", until=until, lines=_named(numbers)))


def _named(numbers: Numbers) -> Lines:
    named = [one for one in numbers.occasions.items() if one[0]][:COMMONEST]
    others = sum(numbers.occasions.values()) - sum(count for _, count in named)
    lines = [say("numbers-reason", occasion=say(f"occasion-{name}"), count=n) for name, n in named]
    rest = [say("numbers-reason-other", count=others)] if others else []
    return Lines((*lines, *rest))
