"""Finds the day that is spoken of, and counts how far it is from today."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.understanding.numbers import Number
from bot.understanding.sentence import Sentence

DATE_SIGNS = frozenset({"-", "/", "."})
NOT_A_DATE = frozenset(
    {"unit.euro", "unit.cent", "unit.measure", "unit.people", "unit.piece", "unit.week"}
    | {"unit.day", "unit.year", "unit.hour", "unit.month"}
)


@dataclass(frozen=True, slots=True)
class Day:
    """A mention of a day: an offset, a weekday, or a day of a month."""

    place: int
    offset: int | None = None
    weekday: int | None = None
    turn: str = ""  # past, past_week, coming, coming_week
    date: tuple[int | None, int | None, int] | None = None  # year, month, day


def claim_dates(sentence: Sentence) -> list[Day]:
    """Dates in figures ("3-11", "12/5/2026", "2026-11-03"), claimed before numbers are read."""
    days = []
    for place in range(len(sentence.words) - 2):
        if sentence.words[place].isdecimal() and sentence.claims[place] is None:
            end, date_ = _figures(sentence, place)
            if date_:
                days.append(Day(place, date=date_))
                sentence.claim(place, end, "date")
    return days


def _figures(
    sentence: Sentence, place: int
) -> tuple[int, tuple[int | None, int | None, int] | None]:
    sign = sentence.words[place + 1]
    if sign not in DATE_SIGNS or not sentence.words[place + 2].isdecimal():
        return place, None
    if not (sentence.glued(place + 1) and sentence.glued(place + 2)) or _stuck(sentence, place):
        return place, None
    parts, end = [sentence.words[place], sentence.words[place + 2]], place + 3
    if (
        sentence.word(end) == sign
        and sentence.word(end + 1).isdecimal()
        and sentence.glued(end + 1)
    ):
        parts.append(sentence.words[end + 1])
        end += 2
    if any(len(part) > 4 for part in parts) or (len(parts) == 2 and sign == "."):
        return place, None
    if len(parts) == 2 and _house_or_range(sentence, place, end):
        return place, None
    return end, _valid(parts)


def _stuck(sentence: Sentence, place: int) -> bool:
    """Whether something stands against its front: "nr3-11", "€3/4"."""
    return sentence.glued(place) and sentence.words[place - 1] not in ("(", ":", ";")


def _house_or_range(sentence: Sentence, place: int, end: int) -> bool:
    if sentence.any(end, NOT_A_DATE) or (sentence.glued(end) and sentence.word(end).isalnum()):
        return True
    if sentence.any(
        place - 1, frozenset({"near.number", "place.street", "unit.euro", "near.home"})
    ):
        return True
    if sentence.word(end) in (",", ".") and sentence.glued(end) and sentence.glued(end + 1):
        return True
    return sentence.has(place - 1, "near.at") and sentence.any(
        place - 2, frozenset({"person.neighbour", "person.someone", "place.street"})
    )


def _valid(parts: list[str]) -> tuple[int | None, int | None, int] | None:
    if len(parts[0]) == 4:
        parts = parts[::-1]
    if any(len(part) > 2 for part in parts[:2]):
        return None
    day, month = int(parts[0]), int(parts[1])
    year = int(parts[2]) if len(parts) == 3 else None
    if parts == ["24", "7"] or not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return (year + 2000 if year is not None and year < 100 else year), month, day


def read_days(sentence: Sentence, numbers: list[Number]) -> list[Day]:
    """Days in words, and numbers beside a month, "dagen geleden" or "over … dagen"."""
    days = [_beside_number(sentence, number) for number in numbers if number.kind is None]
    found = [day for day in days if day]
    for place, classes in enumerate(sentence.marks):
        if sentence.claims[place] is None and classes:
            found += [day for kind in classes if (day := _in_words(sentence, place, kind))]
    return _without_repeats(sentence, found)


def _without_repeats(sentence: Sentence, found: list[Day]) -> list[Day]:
    """ "vorige week dinsdag" is one day; "niet gisteren maar eergisteren" too."""
    if any(day.turn.endswith("_week") for day in found):
        found = [day for day in found if day.offset not in (-7, 7)]
    meant = [day for day in found if not sentence.has(day.place - 1, "near.instead")]
    return meant or found


def _in_words(sentence: Sentence, place: int, kind: str) -> Day | None:
    if kind.startswith("day."):
        return Day(place, offset=int(kind[4:]))
    if kind.startswith("weekday."):
        return Day(place, weekday=int(kind[8:]), turn=_turn(sentence, place))
    return None


def _turn(sentence: Sentence, place: int) -> str:
    for turn in ("past_week", "coming_week", "past", "coming"):
        kind = f"when.{turn}"
        if kind in sentence.present and (
            sentence.has(place - 1, kind)
            or sentence.has(place - 2, kind)
            or sentence.has(place + 1, kind)
        ):
            return turn
    return ""


def _beside_number(sentence: Sentence, number: Number) -> Day | None:
    if not number.plain or number.value > 366:
        return None
    at = number.end
    if sentence.has(at, "unit.ordinal") and sentence.glued(at):
        at += 1
    at += sentence.word(at) in ("of", "van", "-")
    month = _month(sentence, at)
    if month and 1 <= number.value <= 31 and (number.words or number.digits <= 2):
        return _day_of_month(sentence, number, at, month)
    if (ordinal := at > number.end) and 1 <= number.value <= 31:
        return _nth(sentence, number, at) if ordinal else None
    return _some_days(sentence, number)


def _month(sentence: Sentence, place: int) -> int | None:
    for kind in sentence.marks[place] if place < len(sentence) else ():
        if kind.startswith("month."):
            return int(kind[6:])
    return None


def _day_of_month(sentence: Sentence, number: Number, at: int, month: int) -> Day:
    end, year = at + 1, None
    word = sentence.word(end)
    if len(word) == 4 and word[:2] in ("19", "20") and word.isdecimal():
        year, end = int(word), end + 1
    sentence.claim(number.first, end, "date")
    number.kind = "date"
    return Day(number.first, date=(year, month, number.value))


def _nth(sentence: Sentence, number: Number, at: int) -> Day | None:
    """ "de 12e", "op de 3de", but not "de 12e verjaardag"."""
    if not sentence.has(number.first - 1, "near.nth") and sentence.word(number.first - 1) != "the":
        return None
    after = sentence.word(at)
    if after.isalpha() and not sentence.marks[at] and sentence.word(at) not in ("heb", "was"):
        return None
    if sentence.any(at, frozenset({"unit.floor", "occasion.birthday", "unit.floor_nth"})):
        return None
    sentence.claim(number.first, at, "date")
    number.kind = "date"
    return Day(number.first, date=(None, None, number.value))


def _some_days(sentence: Sentence, number: Number) -> Day | None:
    at = number.end
    size = 1 if sentence.has(at, "unit.day") else 7 if sentence.has(at, "unit.week") else 0
    if not size:
        return None
    if sentence.has(at + 1, "when.ago"):
        number.kind = "date"
        sentence.claim(number.first, at + 2, "date")
        return Day(number.first, offset=-size * number.value)
    if sentence.has(number.first - 1, "when.over") or sentence.word(number.first - 1) == "in":
        number.kind = "date"
        sentence.claim(number.first - 1, at + 1, "date")
        return Day(number.first, offset=size * number.value)
    return None


def days_away(day: Day, today: date, *, past: bool) -> int | None:
    """The offset of a mentioned day; a purchase (`past`) is never in the future."""
    if day.weekday is not None:
        return _weekday_away(day, today, past=past)
    if day.date:
        return _date_away(day.date, today, past=past)
    if past and day.offset is not None and day.offset > 0:
        return None
    return day.offset


def _weekday_away(day: Day, today: date, *, past: bool) -> int:
    assert day.weekday is not None
    ahead = (day.weekday - today.weekday()) % 7
    if day.turn == "past_week":
        return day.weekday - today.weekday() - 7
    if day.turn == "coming_week" and not past:
        return day.weekday - today.weekday() + 7
    if past or day.turn == "past":
        return ahead - 7
    return ahead or 7


def _date_away(parts: tuple[int | None, int | None, int], today: date, *, past: bool) -> int | None:
    year, month, day = parts
    step = -1 if past else 1
    if month is None:
        candidates = [_month_away(today, step * n, day) for n in range(3)]
    elif year is None:
        candidates = [_made(today.year + step * n, month, day) for n in range(2)]
    else:
        candidates = [_made(year, month, day)]
    for candidate in candidates:
        if candidate and (candidate <= today if past else candidate >= today):
            return (candidate - today).days
    return None


def _month_away(today: date, months: int, day: int) -> date | None:
    index = today.year * 12 + today.month - 1 + months
    return _made(index // 12, index % 12 + 1, day)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return (
            date(year, month, 1) + timedelta(days=day - 1) if day <= 28 else date(year, month, day)
        )
    except (ValueError, OverflowError):
        return None
