"""The weather of a rehearsal, from a file: `day,max_c`, a line for each day."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from bot.nudges.heat.foretold import Maxima

LARGEST = 1_000_000  # bytes; a century of days is 700,000
COLDEST, HOTTEST = -60.0, 60.0  # °C


class WeatherUnreadable(Exception):
    """The message names the file and the line, and fits on one line."""


def read_weather(path: Path) -> Maxima:
    """Each day's maximum in °C; comma or semicolon between the columns, a header may be there.

    Raises WeatherUnreadable.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise WeatherUnreadable(f"{path}: too large for a file of days")
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "no text in UTF-8"
        raise WeatherUnreadable(f"{path}: cannot be read ({why})") from None
    maxima = dict(_days(path, text.splitlines()))
    if not maxima:
        raise WeatherUnreadable(f"{path}: no day in it; a line reads 2019-07-25,37.5")
    return maxima


def _days(path: Path, lines: list[str]) -> Iterator[tuple[date, float]]:
    between = ";" if lines and ";" in lines[0] else ","
    for number, row in enumerate(csv.reader(lines, delimiter=between), start=1):
        if not any(cell.strip() for cell in row) or (number == 1 and _is_header(row)):
            continue
        try:
            day, celsius = date.fromisoformat(row[0].strip()), _degrees(row[1])
        except (ValueError, IndexError):
            raise WeatherUnreadable(
                f"{path}, line {number}: a day and its maximum in °C, such as 2019-07-25,37.5"
            ) from None
        yield day, celsius


def _is_header(row: list[str]) -> bool:
    return not any(letter.isdecimal() for letter in row[0])


def _degrees(cell: str) -> float:
    celsius = float(cell.strip().replace(",", "."))
    if not COLDEST <= celsius <= HOTTEST:
        raise ValueError(celsius)
    return celsius
