"""Text in, facts out: what a message says, and how sure that is."""

from bot.understanding.facts import AmountRead, Facts
from bot.understanding.first import (
    explain,
    read_amount,
    read_day,
    read_gifts,
    read_house_number,
    read_occasion,
    read_yes_no,
    to_stored_occasion,
    understand,
)

__all__ = [
    "AmountRead",
    "Facts",
    "explain",
    "read_amount",
    "read_day",
    "read_gifts",
    "read_house_number",
    "read_occasion",
    "read_yes_no",
    "to_stored_occasion",
    "understand",
]
