"""Real heat waves of De Bilt, walked minute by minute: what is said, when, and how often."""

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest

from bot.clock import AMSTERDAM
from bot.nudges.heat.asking import EVERY, SPREAD
from bot.nudges.heat.combine import Word
from bot.nudges.heat.outlook import Outlook, Sight, Unknown, Warned
from bot.nudges.heat.settings import HeatSettings, Thresholds
from bot.nudges.heat.state import Phase
from bot.nudges.quiet import is_quiet
from tests.nudges.replay import Replay, measured

# The weather's file, and what is said on which day of the month at what time.
WAVES = {
    "2019-07.csv": [
        ("20 09:30", "announcement"),
        ("23 09:30", "check_in"),
        ("25 09:30", "check_in"),
        ("27 09:30", "check_in"),
        ("28 09:30", "closing"),
    ],
    "2022-07.csv": [
        ("15 09:30", "announcement"),
        ("18 09:30", "check_in"),
        ("20 09:30", "check_in"),
        ("21 09:30", "closing"),
    ],
    "2025-06.csv": [
        ("27 09:30", "announcement"),
        ("30 09:30", "check_in"),
        ("02 09:30", "check_in"),
        ("03 09:30", "closing"),
    ],
}
EVERY_WAVE = pytest.mark.parametrize(("name", "calendar"), WAVES.items(), ids=WAVES)
FIVE_MINUTES, HALF_AN_HOUR = timedelta(minutes=5), timedelta(minutes=30)


def walked(name: str, step: timedelta = FIVE_MINUTES, **how: object) -> Replay:
    """The whole table but its last two days, which the last forecasts look at."""
    maxima = measured(name)
    return Replay(maxima, **how).walk(min(maxima), max(maxima) - timedelta(days=2), step)  # type: ignore[arg-type]


def holds(replay: Replay) -> None:
    """What holds whatever the weather and whatever failed."""
    keys = Counter(planned.key for _, planned in replay.said)
    assert not [key for key, times in keys.items() if times > 1], "nothing goes twice a day"
    days = Counter(planned.day for _, planned in replay.said if planned.to == "gangmakers")
    assert not [day for day, times in days.items() if times > 1], "one heat message a day"
    for local, planned in replay.said:
        assert not is_quiet(local)
        assert local < planned.expires_at
        assert planned.day == local.date()
        assert planned.expires_at.astimezone(AMSTERDAM).hour == 20
    assert all(later - earlier >= EVERY for earlier, later in pairwise(replay.calls))


@EVERY_WAVE
def test_a_heat_wave_minute_by_minute(name: str, calendar: list[tuple[str, str]]) -> None:
    replay = walked(name, timedelta(minutes=1))
    assert replay.calendar == calendar
    phases = [phase for _, phase in replay.phases]
    assert phases == [Phase.CALM, Phase.ANNOUNCED, Phase.ACTIVE, Phase.OVER, Phase.CALM]
    holds(replay)


@EVERY_WAVE
@pytest.mark.parametrize("third", range(3))
def test_with_the_source_failing_one_day_in_three(
    name: str, calendar: list[tuple[str, str]], third: int
) -> None:
    replay = walked(name, fails=lambda day: day.toordinal() % 3 == third)
    assert replay.calendar == calendar
    holds(replay)


@EVERY_WAVE
@pytest.mark.parametrize("gone", range(24))
def test_with_the_bot_gone_for_an_hour_a_day(
    name: str, calendar: list[tuple[str, str]], gone: int
) -> None:
    replay = walked(name, HALF_AN_HOUR, down=lambda local: local.hour == gone)
    late = [(at.replace("09:30", "10:00"), kind) for at, kind in calendar]
    assert replay.calendar == (late if gone == 9 else calendar)
    holds(replay)


@EVERY_WAVE
def test_after_a_morning_without_the_bot_it_is_said_the_same_day(
    name: str, calendar: list[tuple[str, str]]
) -> None:
    replay = walked(name, down=lambda local: local.hour < 15)
    assert {at[3:] for at, _ in replay.calendar} == {"15:00"}
    assert "check_in" in {kind for _, kind in replay.calendar}
    holds(replay)


@EVERY_WAVE
def test_what_is_found_too_late_in_the_day_is_not_said(
    name: str, calendar: list[tuple[str, str]]
) -> None:
    assert walked(name, down=lambda local: 8 <= local.hour < 18).said == []


@EVERY_WAVE
@pytest.mark.parametrize("day", range(1, 10))
def test_a_day_without_the_bot_is_not_made_up_for(
    name: str, calendar: list[tuple[str, str]], day: int
) -> None:
    gone = min(measured(name)) + timedelta(days=4 + day)
    replay = walked(name, HALF_AN_HOUR, down=lambda local: local.date() == gone)
    assert gone not in {at.date() for at, _ in replay.said}
    assert replay.calendar[0][1] == "announcement"
    holds(replay)


@EVERY_WAVE
def test_a_source_that_never_answers_starts_nothing_and_is_told_once(
    name: str, calendar: list[tuple[str, str]]
) -> None:
    replay = walked(name, fails=lambda _: True)
    assert [planned.kind for _, planned in replay.said] == ["heat_source_silent"]
    told, first = replay.said[0][0], min(measured(name))
    assert f"{told:%H:%M}" == "09:30"
    assert told.date() == first + timedelta(days=1)


@pytest.mark.parametrize(
    ("name", "found"), [("2019-07.csv", True), ("2022-07.csv", False), ("2025-06.csv", False)]
)
def test_four_days_alone_would_miss_the_peaks(name: str, found: bool) -> None:
    only_four = HeatSettings(thresholds=Thresholds(short_run_days=4))
    assert bool(walked(name, settings=only_four).said) == found


def test_a_source_that_fails_when_it_ends_delays_the_thank_you_only() -> None:
    out = range(27, 30)
    replay = walked("2019-07.csv", fails=lambda day: day.month == 7 and day.day in out)
    assert replay.calendar[-1] == ("30 09:30", "closing")
    assert [phase for _, phase in replay.phases][-3:] == [Phase.ACTIVE, Phase.OVER, Phase.CALM]


def test_a_source_that_fails_long_after_it_ends_gets_no_late_thank_you() -> None:
    replay = walked("2019-07.csv", fails=lambda day: date(2019, 7, 26) <= day <= date(2019, 7, 31))
    assert ("closing" in {kind for _, kind in replay.calendar}) is False
    assert replay.state.phase is Phase.CALM
    told = [at.date() for at, planned in replay.said if planned.kind == "heat_source_silent"]
    assert len(told) == 1


# --- the warning service and the coordinator ----------------------------------------------------


def warned(first: date, last: date, since: datetime) -> Callable[[datetime], Sight]:
    warning = Outlook(warned=(Warned(first, last, 3),))
    return lambda local: warning if local >= since else Outlook()


def test_a_warning_makes_an_event_in_mild_weather() -> None:
    mild = dict.fromkeys(measured("2022-07.csv"), 24.0)
    since = datetime(2022, 7, 17, 16, 0, tzinfo=AMSTERDAM)
    official = warned(date(2022, 7, 18), date(2022, 7, 19), since)
    replay = Replay(mild, official=official).walk(date(2022, 7, 14), date(2022, 7, 24))
    assert replay.calendar == [
        ("18 09:30", "announcement"),
        ("19 09:30", "check_in"),
        ("20 09:30", "closing"),
    ]
    holds(replay)


def test_a_warning_service_that_fails_ends_nothing() -> None:
    mild = dict.fromkeys(measured("2022-07.csv"), 24.0)
    told = Outlook(warned=(Warned(date(2022, 7, 16), date(2022, 7, 18), 3),))
    gone = datetime(2022, 7, 17, 9, 0, tzinfo=AMSTERDAM)
    replay = Replay(mild, official=lambda at: told if at < gone else Unknown("no_answer"))
    replay.walk(date(2022, 7, 15), date(2022, 7, 22))
    assert replay.state.phase is Phase.ACTIVE
    assert "closing" not in {kind for _, kind in replay.calendar}


@EVERY_WAVE
def test_hitte_uit_keeps_it_quiet(name: str, calendar: list[tuple[str, str]]) -> None:
    settings = HeatSettings(word_days=14)
    off = Word(False, min(measured(name)) + timedelta(days=3))
    assert walked(name, settings=settings, word=off).said == []


def test_hitte_aan_plays_the_whole_round_in_mild_weather() -> None:
    mild = dict.fromkeys(measured("2022-07.csv"), 21.0)
    replay = Replay(mild, word=Word(True, date(2022, 7, 12)))
    replay.walk(date(2022, 7, 12), date(2022, 7, 20))
    assert replay.calendar == [
        ("12 09:30", "announcement"),
        ("13 09:30", "check_in"),
        ("15 09:30", "check_in"),
        ("17 09:30", "closing"),
    ]
    holds(replay)


@EVERY_WAVE
def test_an_armed_programme_asks_the_coordinator_and_waits(
    name: str, calendar: list[tuple[str, str]]
) -> None:
    replay = walked(name, settings=HeatSettings(mode="armed"))
    assert [(planned.kind, planned.to) for _, planned in replay.said] == [
        ("heat_proposal", "coordinators")
    ]
    assert f"{replay.said[0][0]:%d %H:%M}" == calendar[0][0]


def test_calls_are_six_hours_apart_and_spread() -> None:
    replay = walked("2022-07.csv", timedelta(minutes=1))
    gaps = [later - earlier for earlier, later in pairwise(replay.calls)]
    assert all(EVERY <= gap <= EVERY + SPREAD + timedelta(minutes=1) for gap in gaps)
    assert len(set(gaps)) > 5
