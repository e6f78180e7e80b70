"""One programme's way through the heat, a story at a time."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import AMSTERDAM
from bot.nudges.heat.combine import FORECAST, OFFICIAL, Seen, Word
from bot.nudges.heat.event import Step, advance, arm, foresee
from bot.nudges.heat.messages import Planned
from bot.nudges.heat.outlook import DayOutlook, Outlook, Sight, Unknown, Warned
from bot.nudges.heat.settings import HeatSettings, Thresholds
from bot.nudges.heat.state import HeatState, Phase, from_json, to_json

FIRST = date(2025, 7, 1)
DOWN = Unknown("no_answer")
AUTOMATIC = HeatSettings()
ARMED = HeatSettings(mode="armed")
MORNING = time(9, 30)
WIDE = 21  # days told at once, from a week before FIRST


def day(n: int) -> date:
    return FIRST + timedelta(days=n)


def forecast(*maxima: float | None, rest: float | None = 20.0) -> Outlook:
    """Maxima from FIRST on; the days around it, past and to come, are cool."""
    told = dict(enumerate(maxima))
    return Outlook(tuple(DayOutlook(day(n), told.get(n, rest)) for n in range(-7, WIDE - 7)))


class Programme:
    """Walks the days: `at(n, ...)` is the tick of day n, 09:30 unless said otherwise."""

    def __init__(self, chosen: HeatSettings = AUTOMATIC) -> None:
        self.settings = chosen
        self.state = HeatState()
        self.word: Word | None = None

    def at(self, n: int, sight: Sight, clock: time = MORNING, **other: Sight) -> list[str]:
        return [
            planned.kind.removeprefix("heat_") for planned in self.step(n, sight, clock, **other)
        ]

    def step(
        self, n: int, sight: Sight, clock: time = MORNING, **other: Sight
    ) -> tuple[Planned, ...]:
        now = datetime.combine(day(n), clock, AMSTERDAM)
        seen = Seen(now, "programme:1", {FORECAST: sight, **other}, self.word)
        step = advance(from_json(to_json(self.state)), seen, self.settings)
        self.state = step.state
        return step.planned

    def days(self, first: int, *sights: Sight) -> list[list[str]]:
        return [self.at(first + n, sight) for n, sight in enumerate(sights)]


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


def warned(first: int, last: int, level: int = 3) -> Outlook:
    return Outlook(warned=(Warned(day(first), day(last), level),))


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


# --- the coordinator ----------------------------------------------------------------------------


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


def test_an_armed_programme_without_a_tap_says_nothing_to_gangmakers() -> None:
    them, hot = Programme(ARMED), forecast(*[31] * 5)
    assert them.days(-2, *[hot] * 9) == [["proposal"], *[[]] * 8]


def test_a_tap_without_an_event_does_nothing() -> None:
    assert arm(HeatState()) == HeatState()


def test_switched_off_the_sources_are_not_heard() -> None:
    them, hot = Programme(HeatSettings(mode="off")), forecast(31, 31, 31)
    assert them.days(-1, hot, hot, hot) == [[], [], []]


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


# --- whatever happens ---------------------------------------------------------------------------

maxima = st.lists(st.none() | st.sampled_from([20.0, 26.9, 27.0, 30.0, 31.0, 36.0]), min_size=7,
                  max_size=7)  # fmt: skip
reasons = st.sampled_from(["no_answer", "too_deep", "stale"])
sights = st.one_of(
    reasons.map(Unknown),
    maxima.map(tuple),
    maxima.map(lambda told: tuple(31.0 if c is None else c for c in told)),
)
official = st.one_of(
    reasons.map(Unknown),
    st.just(Outlook()),
    st.tuples(st.integers(-1, 3), st.integers(0, 3), st.integers(2, 4)),
)
words = st.none() | st.tuples(st.booleans(), st.integers(0, 3))
clocks = st.lists(st.times(), max_size=4).map(sorted)
moments = st.lists(st.tuples(sights, official, words, clocks, st.booleans()), max_size=14)
modes = st.sampled_from(["automatic", "armed", "off"])


def played(
    history: list[tuple[object, ...]], chosen: HeatSettings
) -> list[tuple[Seen, HeatState, Step]]:
    """A day for each entry, a tick for each of its times and one at 09:30."""
    state, steps = HeatState(), []
    for n, (sight, warning, word, times, taps) in enumerate(history):
        state = arm(state) if taps else state
        for clock in sorted([*times, MORNING]):  # type: ignore[misc, has-type]
            now = datetime.combine(day(n), clock, AMSTERDAM)
            told = {FORECAST: _from(sight, n), OFFICIAL: _of(warning, n)}
            spoken = Word(word[0], day(n - word[1])) if isinstance(word, tuple) else None
            seen = Seen(now, "programme:1", told, spoken)
            step = advance(state, seen, chosen)
            steps.append((seen, state, step))
            state = from_json(to_json(step.state))
            assert state == step.state
    return steps


def _from(sight: object, n: int) -> Sight:
    if isinstance(sight, Unknown):
        return sight
    assert isinstance(sight, tuple)
    return Outlook(tuple(DayOutlook(day(n + ahead), c) for ahead, c in enumerate(sight)))


def _of(warning: object, n: int) -> Sight:
    if isinstance(warning, Outlook | Unknown):
        return warning
    assert isinstance(warning, tuple)
    first, length, level = warning
    return Outlook(warned=(Warned(day(n + first), day(n + first + length), level),))


@settings(max_examples=400, deadline=None)
@given(moments, modes)
def test_no_message_goes_twice_a_day_at_night_or_late(
    history: list[tuple[object, ...]], mode: str
) -> None:
    steps = played(history, HeatSettings.model_validate({"mode": mode}))
    said = [(seen, planned) for seen, _, step in steps for planned in step.planned]
    keys = [planned.key for _, planned in said]
    assert len(keys) == len(set(keys))
    days = [planned.day for _, planned in said if planned.to == "gangmakers"]
    assert len(days) == len(set(days)), "one heat message a day"
    for seen, planned in said:
        assert time(9, 30) <= seen.local.time() < time(18)
        assert seen.today == planned.day
        assert seen.now < planned.expires_at


@settings(max_examples=400, deadline=None)
@given(moments, modes)
def test_every_event_is_announced_asked_at_most_thrice_and_closed_in_that_order(
    history: list[tuple[object, ...]], mode: str
) -> None:
    steps = played(history, HeatSettings.model_validate({"mode": mode}))
    to_gangmakers = (p.kind for _, _, s in steps for p in s.planned if p.to == "gangmakers")
    round_ = ""
    for kind in to_gangmakers:
        letter = {"heat_announcement": "a", "heat_check_in": "c", "heat_closing": "z"}[kind]
        round_ = letter if letter == "a" else round_ + letter
        assert round_ in ("a", "ac", "acc", "accc", "acz", "accz", "acccz")


@settings(max_examples=400, deadline=None)
@given(moments)
def test_unknown_never_ends_or_begins_an_event(history: list[tuple[object, ...]]) -> None:
    dark = [(Unknown("no_answer"), Unknown("no_answer"), None, times, False)
            for _, _, _, times, _ in history]  # fmt: skip
    bright = [(sight, warning, None, times, False) for sight, warning, _, times, _ in history]
    for seen, before, step in played(bright + dark, AUTOMATIC):
        if not all(isinstance(sight, Unknown) for sight in seen.sights.values()):
            continue
        if before.phase in (Phase.ANNOUNCED, Phase.ACTIVE):
            assert step.state.phase in (Phase.ANNOUNCED, Phase.ACTIVE)
        else:
            assert step.state.phase in (before.phase, Phase.CALM)


@settings(max_examples=200, deadline=None)
@given(moments, st.data())
def test_a_second_tick_in_the_same_minute_says_nothing(
    history: list[tuple[object, ...]], data: st.DataObject
) -> None:
    steps = played(history, AUTOMATIC)
    if steps:
        seen, _, step = data.draw(st.sampled_from(steps))
        again = advance(step.state, replace(seen), AUTOMATIC)
        assert again.planned == ()
