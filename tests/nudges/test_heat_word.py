"""The coordinator's word: hitte aan, hitte uit, and the tap of an armed programme."""

from datetime import time

import pytest

from bot.nudges.heat.combine import Word
from bot.nudges.heat.event import arm
from bot.nudges.heat.settings import HeatSettings
from bot.nudges.heat.state import HeatState
from tests.nudges.stage import ARMED, DOWN, Programme, day, forecast


def test_her_off_wins_from_both_sources() -> None:
    them = Programme()
    them.word = Word(False, day(-2))
    assert them.days(-2, *[forecast(31, 31, 31)] * 4) == [[], [], [], []]


def test_her_off_ends_it_with_a_thank_you() -> None:
    them, hot = Programme(), forecast(*[31] * 7)
    them.days(-1, hot, hot)
    them.word = Word(False, day(1))
    assert them.at(1, hot, time(14)) == ["closing"]
    assert them.days(2, hot, hot) == [[], []]


def test_her_off_ends_it_also_while_all_is_unknown() -> None:
    them = Programme()
    them.days(-1, forecast(31, 31, 31), forecast(31, 31, 31))
    them.word = Word(False, day(1))
    assert them.at(1, DOWN) == ["closing"]


def test_her_word_holds_for_some_days() -> None:
    them, hot = Programme(HeatSettings(word_days=2)), forecast(*[31] * 9)
    them.word = Word(False, day(0))
    assert them.days(0, hot, hot, hot) == [[], [], ["announcement"]]


def test_her_on_needs_no_source_and_is_said_the_same_day() -> None:
    them = Programme()
    them.word = Word(True, day(0))
    assert them.at(0, DOWN, time(14)) == ["announcement"]
    said = them.days(1, *[forecast()] * 5)
    assert said == [["check_in"], [], ["check_in"], [], ["closing"]]


def test_her_on_in_the_evening_is_said_in_the_morning() -> None:
    them = Programme()
    them.word = Word(True, day(0))
    assert them.at(0, DOWN, time(19)) == []
    assert them.at(1, DOWN) == ["announcement"]


def test_her_on_runs_on_when_the_sources_agree() -> None:
    them = Programme()
    them.word = Word(True, day(0))
    hot = forecast(*[31] * 7)
    said = [kind for kinds in them.days(0, *[hot] * 8) for kind in kinds]
    assert said == ["announcement", "check_in", "check_in", "check_in", "closing"]


@pytest.mark.parametrize("chosen", [ARMED, HeatSettings(mode="off")])
def test_her_on_counts_in_every_mode(chosen: HeatSettings) -> None:
    them = Programme(chosen)
    them.word = Word(True, day(0))
    assert them.at(0, forecast()) == ["announcement"]


def test_an_armed_programme_waits_for_her_tap() -> None:
    them, hot = Programme(ARMED), forecast(*[31] * 5)
    assert them.days(-2, hot, hot) == [["proposal"], []]
    them.state = arm(them.state)
    assert them.at(-1, hot, time(14)) == ["announcement"]
    assert them.days(0, *[hot] * 6) == [
        ["check_in"], [], ["check_in"], [], ["check_in"], ["closing"],
    ]  # fmt: skip


def test_her_on_is_a_tap_as_well() -> None:
    them, hot = Programme(HeatSettings(mode="armed", word_days=1)), forecast(*[31] * 5)
    assert them.at(-1, hot) == ["proposal"]
    them.word = Word(True, day(-1))
    assert them.at(-1, hot, time(19)) == []
    assert them.at(0, hot) == ["announcement"], "also when her word holds no longer"


def test_an_armed_programme_without_a_tap_says_nothing_to_gangmakers() -> None:
    them, hot = Programme(ARMED), forecast(*[31] * 5)
    assert them.days(-2, *[hot] * 9) == [["proposal"], *[[]] * 8]


def test_a_tap_without_an_event_does_nothing() -> None:
    assert arm(HeatState()) == HeatState()


def test_switched_off_the_sources_are_not_heard() -> None:
    them, hot = Programme(HeatSettings(mode="off")), forecast(31, 31, 31)
    assert them.days(-1, hot, hot, hot) == [[], [], []]
