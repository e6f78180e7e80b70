"""The rule that finds heat in a row of days, and what is remembered of them."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.nudges.heat.outlook import DayOutlook, Outlook, Run, Unknown, Warned, remember, rule
from bot.nudges.heat.settings import HeatSettings, Thresholds
from bot.nudges.heat.state import sight_from_json, sight_to_json
from bot.programme import programme_settings

FIRST = date(2025, 7, 1)
DEFAULT = Thresholds()


def days(maxima: Sequence[float | None], first: date = FIRST) -> list[DayOutlook]:
    return [DayOutlook(first + timedelta(days=n), c) for n, c in enumerate(maxima)]


def runs(
    maxima: Sequence[float | None], thresholds: Thresholds = DEFAULT, first: date = FIRST
) -> list[tuple[int, int]]:
    """The runs as places in the list, both ends included."""
    found = rule(days(maxima, first), thresholds)
    return [((run.first - first).days, (run.last - first).days) for run in found]


@pytest.mark.parametrize(
    ("maxima", "found"),
    [
        ([27, 27, 27, 27], [(0, 3)]),
        ([27, 27, 27, 26.9], []),
        ([30, 27, 30], [(0, 2)]),
        ([30, 27, 29.9], []),
        ([30, 30], []),
        ([36, 40], []),
        ([22.6, 26.4, 31.9, 36.4, 37.5, 37.2, 28.8], [(2, 6)]),
        ([21.6, 26.0, 32.2, 35.5, 27.7, 19.8, 20.7], [(2, 4)]),
        ([26.9, 30.1, 35.5, 33.8], [(1, 3)]),
        ([30, 30, 30, 20, 27, 27, 27, 27], [(0, 2), (4, 7)]),
        ([30, None, 30, 30], []),
        ([None, None], []),
        ([], []),
    ],
)
def test_four_warm_days_or_three_with_two_hot_ones(
    maxima: Sequence[float | None], found: list[tuple[int, int]]
) -> None:
    assert runs(maxima) == found


def test_a_peak_counts_by_itself_where_a_programme_wants_it() -> None:
    wants = Thresholds(peak_c=35)
    assert runs([20, 35, 20], wants) == [(1, 1)]
    assert runs([28, 35.1, 20], wants) == [(0, 1)]
    assert runs([34.9, 20], wants) == []


def test_all_thresholds_are_the_programmes_own() -> None:
    mild = Thresholds(warm_c=24, run_days=2, hot_c=28, short_run_days=1, hot_days=1)
    assert runs([24, 24], mild) == [(0, 1)]
    assert runs([28], mild) == [(0, 0)]


@pytest.mark.parametrize(
    ("first", "found"),
    [
        (date(2025, 4, 30), []),
        (date(2025, 5, 1), [(0, 3)]),
        (date(2025, 9, 27), [(0, 3)]),
        (date(2025, 9, 28), []),
        (date(2025, 12, 30), []),
    ],
)
def test_only_days_in_season_count(first: date, found: list[tuple[int, int]]) -> None:
    assert runs([28, 28, 28, 28], first=first) == found


def test_days_past_count_and_outlive_an_empty_value() -> None:
    today = FIRST + timedelta(days=2)
    stored = days([30, 31, 29, 28])
    told = [DayOutlook(FIRST, None), *days([26, 25], today)]
    kept = remember(stored, told, today)
    assert [day.max_c for day in kept] == [30, 31, 26, 25]


def test_a_day_ahead_is_as_known_as_the_newest_answer() -> None:
    kept = remember(days([30, 31, 29]), days([30, None]), FIRST)
    assert [day.max_c for day in kept] == [30, None]


def test_memory_is_bounded() -> None:
    kept = remember(days([20] * 100), [], FIRST + timedelta(days=100))
    assert len(kept) == 21


maxima_lists = st.lists(st.none() | st.floats(-20, 45), max_size=20)


@given(maxima_lists)
def test_an_unknown_day_never_makes_heat(maxima: list[float | None]) -> None:
    cold = [0.0 if c is None else c for c in maxima]
    assert runs(maxima) == runs(cold)


@given(maxima_lists, st.integers(0, 19), st.floats(0.5, 10))
def test_warmer_is_never_less_heat(maxima: list[float | None], place: int, by: float) -> None:
    warmer = [c + by if c is not None and n == place else c for n, c in enumerate(maxima)]
    found = runs(warmer)
    assert all(any(a <= first and last <= b for a, b in found) for first, last in runs(maxima))


@given(st.permutations(days([27, 31, 30, 20, 28, 28, 28, 28])))
def test_the_order_of_the_days_does_not_matter(shuffled: list[DayOutlook]) -> None:
    first = Run(FIRST, FIRST + timedelta(days=2))
    assert rule(shuffled, DEFAULT)[0] == first
    assert len(rule(shuffled, DEFAULT)) == 2


@given(st.lists(st.none() | st.floats(-60, 60), max_size=7), st.integers(2, 4))
def test_what_was_seen_is_kept_and_read_back_the_same(
    maxima: list[float | None], level: int
) -> None:
    warned = (Warned(FIRST, FIRST + timedelta(days=1), level),)
    for sight in (
        Outlook(tuple(days(maxima))),
        Outlook(),
        Outlook(warned=warned),
        Unknown("stale"),
    ):
        assert sight_from_json(sight_to_json(sight)) == sight


# --- the settings -------------------------------------------------------------------------------


def test_a_programme_without_heat_settings_has_the_defaults() -> None:
    heat = programme_settings("{}").heat
    assert heat == HeatSettings()
    assert (heat.thresholds.warm_c, heat.thresholds.run_days) == (27, 4)
    assert (heat.thresholds.hot_c, heat.thresholds.short_run_days) == (30, 3)
    assert (heat.thresholds.hot_days, heat.thresholds.peak_c) == (2, None)


def test_a_programme_sets_what_it_wants() -> None:
    document = '{"heat": {"mode": "armed", "area": "NL011", "thresholds": {"peak_c": 35}}}'
    heat = programme_settings(document).heat
    assert (heat.mode, heat.area, heat.thresholds.peak_c) == ("armed", "NL011", 35)


@pytest.mark.parametrize(
    "wrong",
    ['{"warm_c": "NaN"}', '{"warm_c": 31}', '{"peak_c": 20}', '{"run_days": 0}', '{"degrees": 1}',
     '{"season_from": "13-01"}', '{"season_from": "10-01"}'],
)  # fmt: skip
def test_thresholds_that_make_no_sense_are_refused(wrong: str) -> None:
    with pytest.raises(ValidationError):
        Thresholds.model_validate_json(wrong)
