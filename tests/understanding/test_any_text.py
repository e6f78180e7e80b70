"""Any text whatever gives an answer, and a hostile one costs no more than its length."""

import sys
from collections.abc import Callable
from datetime import datetime
from types import FrameType
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding import (
    read_amount,
    read_day,
    read_gifts,
    read_house_number,
    read_occasion,
    read_yes_no,
    understand,
)
from tests.bench_understanding import HOSTILE

NOW = datetime(2026, 11, 18, 14, tzinfo=ZoneInfo("Europe/Amsterdam"))
ROLES = ("gangmaker", "neighbour", "coordinator", "editor")
CONTEXTS = (None, "heat_checkin", "just_booked")
BITS = [
    "€",
    "12",
    ",",
    "50",
    "euro",
    "een",
    "nr",
    "-",
    ":",
    "bloemen",
    "twaalf",
    "vijftig",
    "ipv",
    "+",
    "x",
    "a",
    "tientje",
    "nee",
    "was",
    "mei",
    "op",
    "06",
    "NL91",
    "@",
    "?",
]


@settings(max_examples=400, deadline=None)
@given(
    text=st.text(st.characters(), max_size=80) | st.lists(st.sampled_from(BITS)).map(" ".join),
    role=st.sampled_from(ROLES),
    context=st.sampled_from(CONTEXTS),
)
def test_any_text_gives_an_answer(text: str, role: str, context: str | None) -> None:
    facts = understand(text, role=role, context=context, now=NOW)
    assert facts.intent
    assert not (facts.confident and facts.must_confirm)
    assert facts.amount_cents is None or facts.amount_cents >= 0
    assert len(facts.guesses) <= 3
    assert "\x00" not in facts.text
    facts.text.encode("utf8")


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(), max_size=60) | st.lists(st.sampled_from(BITS)).map("".join))
def test_any_text_may_answer_any_question(text: str) -> None:
    read_amount(text, NOW)
    read_day(text, NOW, past=True)
    for read in (read_yes_no, read_gifts, read_occasion, read_house_number):
        read(text)


@pytest.mark.parametrize(
    "text", ["", "   ", "\x00", "\ud800", "\u202e\u200f", "\u0301" * 9, "9" * 5000, "\n\t\r"]
)
def test_bad_input_is_unknown(text: str) -> None:
    facts = understand(text, now=NOW)
    assert (facts.intent, facts.confident) == ("unknown", False)


@pytest.mark.parametrize("frame", ["{}", ".{}", "0/{}", "12,{}", "{}:30", "{}-7", "06{}", "€ {}"])
@pytest.mark.parametrize("sign", ["²", "①", "⒈", "½", "٣"])
def test_a_sign_that_only_looks_like_a_digit_is_read_or_left(frame: str, sign: str) -> None:
    text = frame.format(sign)
    assert understand(text, now=NOW).intent
    read_amount(text, NOW)
    read_day(text, NOW, past=True)


def test_only_emoji_books_nothing() -> None:
    facts = understand("😀🎉👍", now=NOW)
    assert (facts.intent, facts.amount_cents) == ("smalltalk", None)


def test_a_long_text_is_cut_and_said_to_be() -> None:
    facts = understand("bloemen 12,50 " * 2000, now=NOW)
    assert facts.cut
    assert len(facts.text) == 4096
    assert not facts.confident


def test_marks_of_direction_do_not_hide_an_amount() -> None:
    facts = understand("bloemen \u202e12,50\u202c euro\ufeff", now=NOW)
    assert (facts.amount_cents, facts.confident) == (1250, True)


def steps(work: Callable[[], object]) -> int:
    """How many lines and calls of Python one piece of work takes."""
    count = 0

    def tick(frame: FrameType, event: str, arg: Any) -> Any:
        nonlocal count
        count += 1
        return tick

    before = sys.gettrace()
    sys.settrace(tick)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("piece", HOSTILE)
def test_steps_grow_no_faster_than_the_text(piece: str) -> None:
    """Twice the text takes at most twice the steps, and a full one a bounded number."""
    short, double, full = (
        steps(lambda size=size: understand((piece * size)[:size], now=NOW))
        for size in (150, 300, 4096)
    )
    assert double <= 2.4 * short + 200
    assert full <= 200_000
