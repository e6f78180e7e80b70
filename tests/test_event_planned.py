"""The time of an event is read as people say it, and never guessed."""

from datetime import time

import pytest

from bot.dialogues.event_planned import read_clock


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("zaterdag 12 juli om 10.30 uur", time(10, 30)),
        ("12 juli 14:00", time(14)),
        ("12.07.2026 om 9 uur", time(9)),
        ("12-07-2026, 19.30", time(19, 30)),
        ("morgen om half elf", time(10, 30)),
        ("half 3", time(14, 30)),
        ("half acht", time(7, 30)),
        ("half 1", time(12, 30)),
        ("om 2 uur", time(14)),
        ("om twee uur", time(14)),
        ("om 2.00 uur", time(2)),
        ("twaalf uur", time(12)),
        ("20 uur", time(20)),
        ("7 pm", time(19)),
        ("12 am", time(0)),
        ("12 pm", time(12)),
        ("at 9", time(9)),
        ("24.00", None),
        ("24 uur", None),
        ("10.75", None),
        ("zaterdag 12 juli", None),
        ("12.07.2026", None),
        ("10.30.45", None),
        ("om de hoek", None),
    ],
)
def test_a_time_of_the_day(text: str, clock: time | None) -> None:
    assert read_clock(text) == clock
