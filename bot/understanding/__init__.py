"""Text in, facts out: what a message says, and how sure that is."""

from bot.understanding.answers import (
    read_amount,
    read_day,
    read_gifts,
    read_house_number,
    read_occasion,
    read_yes_no,
)
from bot.understanding.explaining import explain
from bot.understanding.facts import AmountRead, Facts
from bot.understanding.gifts import to_stored_occasion
from bot.understanding.hearing import understand
from bot.understanding.lines import answer_lines
from bot.understanding.normalise import in_lines

__all__ = [
    "AmountRead",
    "Facts",
    "answer_lines",
    "explain",
    "in_lines",
    "read_amount",
    "read_day",
    "read_gifts",
    "read_house_number",
    "read_occasion",
    "read_yes_no",
    "to_stored_occasion",
    "understand",
]
