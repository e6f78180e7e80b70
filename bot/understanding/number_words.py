"""Makes the number words of a language from its units and tens: "eenentwintig", "drieenhalve"."""

from typing import Any

UNITS, TENS, BELOW_HUNDRED = range(100, 1000), range(2000, 9100), range(1, 10_000)
MOST_WITH_HALF, MOST_WITH_LINK = 3000, 1200


def number_words(table: dict[str, Any]) -> dict[str, int]:
    """Words and their values in hundredths; only some languages join words together."""
    numbers: dict[str, int] = {word: 100 * value for word, value in table.get("number", {}).items()}
    joined = table.get("joined", {})
    if "between" in joined:
        numbers |= _joined(numbers, joined)
    parts: dict[str, int] = joined.get("parts", {})
    return numbers | parts


def _joined(numbers: dict[str, int], joined: dict[str, Any]) -> dict[str, int]:
    units = {word: value for word, value in numbers.items() if value in UNITS}
    tens = {word: value for word, value in numbers.items() if value in TENS}
    made = dict(numbers)
    for ten, value in tens.items():
        made |= {unit + joined["between"] + ten: value + small for unit, small in units.items()}
    made |= _hundreds(made, units, joined)
    halves = [half.strip() for half in joined["half"].split(",")]
    small = {word: value for word, value in made.items() if value <= MOST_WITH_HALF}
    return made | {word + half: n + 50 for word, n in small.items() for half in halves}


def _hundreds(
    below: dict[str, int], units: dict[str, int], joined: dict[str, Any]
) -> dict[str, int]:
    hundred, link = joined["hundred"], joined["between"]
    starts = {"": 100} | {word: value for word, value in units.items() if value > 100}
    rests = {word: value for word, value in below.items() if value in BELOW_HUNDRED}
    made = {start + hundred: 100 * base for start, base in starts.items()}
    for start, base in starts.items():
        for word, value in rests.items():
            made[start + hundred + word] = 100 * base + value
            if value <= MOST_WITH_LINK:
                made[start + hundred + link + word] = 100 * base + value
    return made
