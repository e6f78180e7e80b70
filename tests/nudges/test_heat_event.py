"""One programme's way through the heat, a story at a time."""

from datetime import date, datetime, time

import pytest

from bot.clock import AMSTERDAM
from bot.nudges.heat.combine import FORECAST, OFFICIAL, Seen
from bot.nudges.heat.event import advance, foresee
from bot.nudges.heat.outlook import DayOutlook, Outlook, Warned
from bot.nudges.heat.settings import HeatSettings, Thresholds
from bot.nudges.heat.state import HeatState, Phase
from tests.nudges.stage import (
    AUTOMATIC,
    DOWN,
    MORNING,
    Programme,
    day,
    forecast,
    warned,
)

# --- how it begins ------------------------------------------------------------------------------


def test_it_is_announced_at_most_three_days_ahead() -> None:
    them, hot = Programme(), forecast(30, 30, 30)
    assert them.days(-5, hot, hot, hot) == [[], [], ["announcement"]]
    assert them.state.phase is Phase.ANNOUNCED


@pytest.mark.parametrize(
    ("clock", "said"),
    [(time(8, 29), 0), (time(9, 29), 0), (MORNING, 1), (time(17, 59), 1), (time(18, 0), 0),
     (time(20, 30), 0), (time(0, 0), 0)],
)  # fmt: skip
def test_it_is_said_by_day_and_not_too_late(clock: time, said: int) -> None:
    them = Programme()
    them.at(-1, forecast(30, 30, 30), time(0, 0))
    assert len(them.at(-1, forecast(30, 30, 30), clock)) == said


def test_what_is_found_in_the_afternoon_is_announced_tomorrow() -> None:
    them, hot = Programme(), forecast(30, 30, 30)
    assert them.at(-3, forecast()) == []
    assert them.at(-3, hot, time(15)) == []
    assert them.at(-2, hot) == ["announcement"]


def test_what_is_hot_already_is_announced_at_once() -> None:
    them = Programme()
    assert them.at(1, forecast(30, 30, 30), time(15)) == ["announcement"]
    assert them.state.phase is Phase.ACTIVE


def test_days_already_past_count() -> None:
    them = Programme()
    assert them.at(3, forecast(27, 27, 27, 26)) == []
    assert them.at(3, forecast(27, 27, 27, 27)) == ["announcement"]


def test_heat_that_is_past_begins_nothing() -> None:
    assert Programme().days(3, forecast(30, 30, 30), forecast(30, 30, 30)) == [[], []]


# --- the round ----------------------------------------------------------------------------------


def test_the_round_is_announcement_check_ins_every_second_day_thank_you() -> None:
    them, hot = Programme(), forecast(*[31] * 8)
    assert them.days(-1, *[hot] * 11) == [
        ["announcement"], ["check_in"], [], ["check_in"], [], ["check_in"], [], [], [],
        ["closing"], [],
    ]  # fmt: skip
    assert them.state == HeatState(spoke_on=day(8))


def test_announced_on_its_first_day_it_asks_the_day_after() -> None:
    them, hot = Programme(), forecast(31, 31, 31)
    assert them.days(0, *[hot] * 4) == [["announcement"], ["check_in"], [], ["closing"]]


def test_nothing_is_said_twice_on_a_day() -> None:
    them, hot = Programme(), forecast(31, 31, 31)
    assert them.at(-1, hot) == ["announcement"]
    assert them.at(-1, hot, time(12)) == them.at(-1, DOWN, time(13)) == []


def test_who_was_never_asked_is_not_thanked() -> None:
    them, hot = Programme(), forecast(31, 31, 31)
    assert them.at(2, hot) == ["announcement"]
    assert them.days(3, hot, hot) == [[], []]


def test_a_single_cooler_day_is_the_same_event_and_asks_nothing() -> None:
    them, hot = Programme(), forecast(31, 31, 31, 22, 31, 31, 31)
    said = them.days(0, *[hot] * 8)
    assert said == [
        ["announcement"], ["check_in"], [], [], ["check_in"], [], ["check_in"], ["closing"],
    ]  # fmt: skip


def test_two_cooler_days_make_two_events() -> None:
    them, hot = Programme(), forecast(31, 31, 31, 22, 22, 31, 31, 31)
    assert them.days(0, *[hot] * 9) == [
        ["announcement"], ["check_in"], [], ["closing"], ["announcement"], ["check_in"], [],
        ["check_in"], ["closing"],
    ]  # fmt: skip


# --- the sources change their mind, or fall silent ----------------------------------------------


def test_an_announced_event_that_does_not_come_ends_quietly() -> None:
    them = Programme()
    assert them.days(-2, forecast(31, 31, 31), forecast()) == [["announcement"], []]
    assert them.state.phase is Phase.OVER


def test_a_forecast_that_returns_is_not_announced_again() -> None:
    them, hot = Programme(), forecast(31, 31, 31)
    said = them.days(-3, hot, forecast(), hot, hot)
    assert said == [["announcement"], [], [], ["check_in"]]


def test_a_run_that_grows_is_the_same_event() -> None:
    them = Programme()
    said = them.days(0, forecast(31, 31, 31), *[forecast(*[31] * 6)] * 6)
    assert [kind for kinds in said for kind in kinds] == [
        "announcement",
        *["check_in"] * 3,
        "closing",
    ]


def test_unknown_keeps_every_phase() -> None:
    them, hot = Programme(), forecast(31, 31, 31)
    for n, phase in ((-4, Phase.CALM), (-2, Phase.ANNOUNCED), (1, Phase.ACTIVE)):
        them.at(n, hot)
        them.at(n, DOWN, time(13))
        assert them.state.phase is phase
    for n in range(2, 9):
        them.at(n, DOWN)
        assert them.state.phase is Phase.ACTIVE
    assert "closing" not in them.at(9, hot), "too late for a thank-you"
    assert them.state.phase is Phase.CALM


def test_the_calendar_goes_on_while_the_source_is_silent() -> None:
    them = Programme()
    assert them.at(-1, forecast(31, 31, 31)) == ["announcement"]
    assert them.days(0, DOWN) == [["check_in"]]


@pytest.mark.parametrize("hole", [0, 1, 2])
def test_an_empty_value_ends_nothing(hole: int) -> None:
    them, maxima = Programme(), [31.0, 31.0, 31.0]
    them.at(-1, forecast(*maxima))
    holed = forecast(*(None if n == hole else c for n, c in enumerate(maxima)))
    assert them.days(0, holed, holed, holed, holed) == [["check_in"], [], ["check_in"], ["closing"]]


def test_an_empty_value_halfway_does_not_cut_off_what_follows() -> None:
    them, hot = Programme(), forecast(*[31] * 5)
    them.days(-1, hot, hot)
    holed = forecast(31, 31, 31, None, 31)
    assert them.days(1, *[holed] * 5) == [[], ["check_in"], [], ["check_in"], ["closing"]]


def test_what_is_over_stays_over_when_a_source_falls_silent() -> None:
    them, hot, official = Programme(), forecast(31, 31, 31), warned(0, 2)
    for n in range(-1, 3):
        them.at(n, hot, official=official)
    them.at(3, hot, time(8), official=official)
    assert them.state.phase is Phase.OVER
    assert them.at(3, DOWN, official=official) == ["closing"]


def test_it_is_over_only_when_today_and_tomorrow_are_known() -> None:
    them = Programme()
    them.days(0, forecast(31, 31, 31), forecast(31, 31, 31))
    assert them.at(3, forecast(31, 31, 31, 20, None)) == []
    assert them.state.phase is Phase.ACTIVE
    assert them.at(3, forecast(31, 31, 31, 20, 20)) == ["closing"]


def test_a_forecast_of_other_days_is_no_forecast() -> None:
    old = Outlook(tuple(DayOutlook(day(n), 31.0) for n in range(-5, 0)))
    them = Programme()
    assert them.at(0, old) == []
    assert them.state.silences[0].source == FORECAST


# --- silence ------------------------------------------------------------------------------------


def test_a_silence_of_more_than_a_day_is_told_once_to_the_coordinator() -> None:
    them = Programme()
    them.at(0, DOWN, time(9, 30))
    assert them.at(1, DOWN, time(9, 30)) == []
    told = them.step(1, DOWN, time(9, 31))
    assert [(p.kind, p.to, p.subject) for p in told] == [
        ("heat_source_silent", "coordinators", "programme:1:forecast")
    ]
    assert them.days(2, DOWN, DOWN) == [[], []]
    them.at(4, forecast())
    them.at(5, DOWN)
    assert them.at(7, DOWN) == ["source_silent"], "another silence is told again"


def test_each_source_is_silent_by_itself() -> None:
    them = Programme()
    them.at(0, DOWN, official=DOWN)
    assert len(them.at(2, DOWN, official=DOWN)) == 2
    assert them.at(3, DOWN, official=Outlook()) == []


def test_out_of_season_silence_is_not_told() -> None:
    them = Programme(HeatSettings(thresholds=Thresholds(season_from="08-01")))
    assert them.days(0, DOWN, DOWN, DOWN) == [[], [], []]


def test_a_source_that_is_not_set_up_is_not_silent() -> None:
    state = HeatState()
    for n in range(4):
        now = datetime.combine(day(n), MORNING, AMSTERDAM)
        state = advance(state, Seen(now, "programme:1", {}), AUTOMATIC).state
    assert state == HeatState()


# --- the official source ------------------------------------------------------------------------


def test_a_warning_wins_from_a_mild_forecast() -> None:
    them = Programme()
    assert them.at(-1, forecast(), official=warned(0, 1)) == ["announcement"]
    assert them.state.event is not None
    assert them.state.event.by == (OFFICIAL,)


def test_no_warning_says_nothing_against_a_forecast() -> None:
    assert Programme().at(-1, forecast(31, 31, 31), official=Outlook()) == ["announcement"]


def test_a_programme_chooses_from_which_colour_on() -> None:
    them = Programme(HeatSettings(warning_level=3))
    assert them.at(-1, forecast(), official=warned(0, 1, level=2)) == []
    assert them.at(-1, forecast(), official=warned(0, 1, level=3)) == ["announcement"]


def test_a_mild_forecast_does_not_end_what_a_silent_official_source_began() -> None:
    them = Programme()
    them.at(-1, forecast(), official=warned(0, 1))
    for n in range(6):
        them.at(n, forecast(), official=DOWN)
    assert them.state.phase is Phase.ACTIVE
    them.at(6, forecast(), official=Outlook())
    assert them.state.phase is not Phase.ACTIVE


def test_a_cancelled_warning_ends_it_when_the_forecast_is_mild() -> None:
    them = Programme()
    them.at(-1, forecast(), official=warned(0, 3))
    them.at(0, forecast(), official=warned(0, 3))
    assert them.at(1, forecast(), official=Outlook()) == ["closing"]


def test_a_warning_without_end_is_not_believed_for_ever() -> None:
    them = Programme()
    endless = Outlook(warned=(Warned(day(0), date(2199, 1, 1), 4),))
    them.at(0, forecast(), official=endless)
    assert them.state.event is not None
    assert them.state.event.last == day(30)


# --- looking ahead ------------------------------------------------------------------------------


def test_what_is_foreseen_is_what_happens() -> None:
    hot = forecast(31, 31, 31)
    now = datetime.combine(day(-3), time(7), AMSTERDAM)
    seen = Seen(now, "programme:1", {FORECAST: hot})
    foreseen = foresee(HeatState(), seen, AUTOMATIC)
    assert [(at, planned.kind.removeprefix("heat_")) for at, planned in foreseen] == [
        (datetime.combine(day(n), MORNING, AMSTERDAM), kind)
        for n, kind in ((-3, "announcement"), (0, "check_in"), (2, "check_in"), (3, "closing"))
    ]
