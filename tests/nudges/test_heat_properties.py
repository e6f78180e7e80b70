"""Whatever the sources say and the coordinator wants: the laws of a heat event."""

from dataclasses import replace
from datetime import datetime, time

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.clock import AMSTERDAM
from bot.nudges.heat.combine import FORECAST, OFFICIAL, Seen, Word
from bot.nudges.heat.event import Step, advance, arm
from bot.nudges.heat.outlook import DayOutlook, Outlook, Sight, Unknown, Warned
from bot.nudges.heat.settings import HeatSettings
from bot.nudges.heat.state import HeatState, Phase, from_json, to_json
from tests.nudges.stage import AUTOMATIC, MORNING, day

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


@settings(max_examples=200, deadline=None)
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


@settings(max_examples=200, deadline=None)
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


@settings(max_examples=200, deadline=None)
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
