"""Measures how long understanding takes: the median of real messages, the worst of hostile ones."""

import json
import statistics
from datetime import datetime
from pathlib import Path
from time import perf_counter_ns
from zoneinfo import ZoneInfo

from bot.understanding import understand

MESSAGES = Path(__file__).parent / "understanding" / "messages.jsonl"
NOW = datetime(2026, 11, 18, 14, tzinfo=ZoneInfo("Europe/Amsterdam"))
LENGTH = 4096

HOSTILE = (
    "1", " ", "1 ", "a", "a ", "9,", "€ 1 ", "+1", ".,", "06-", "nl91", "12 euro ", "@.", "1-",
    "bloemen 1,50 ", "qwertz ", "blomen ", ":1", "twaalf ", "vijftig ", "\u0130", "e\u0301",
    "\ud800", "een ", "1.", "1:", "(1) ", "tientje ", "verjaardagsbloemetjesx ", "van ", "🌹",
    "a-", "geen taart ", "vorige week dinsdag ", "12 mei ", "0 ", "-", "niet ", "x1@", "www.",
    "honderd ", "1 en ", "nr ", "nr 1 ", "samen 1 ", "plnatje ", "\u0660", "briefje van ",
)  # fmt: skip


def worst_time() -> tuple[float, str]:
    """The longest of all hostile texts of 4,096 characters, in milliseconds, and its piece."""
    return max((_best((piece * LENGTH)[:LENGTH]) / 1e6, piece) for piece in HOSTILE)


def median_time() -> float:
    """The median over the labelled messages, in microseconds."""
    lines = MESSAGES.read_text("utf8").splitlines()
    return statistics.median(_best(json.loads(line)["text"]) / 1e3 for line in lines)


def _best(text: str) -> int:
    return min(_once(text) for _ in range(7))


def _once(text: str) -> int:
    start = perf_counter_ns()
    understand(text, now=NOW)
    return perf_counter_ns() - start
