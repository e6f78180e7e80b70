"""Warnings of MeteoAlarm: what stands, what was withdrawn, and what cannot be read."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import AMSTERDAM
from bot.nudges.heat.outlook import Outlook, Unknown, Warned
from bot.nudges.heat.warnings import heat_in
from tests.platforms.weather import alert

UTRECHT, NOORD_HOLLAND = "NL015", "NL011"
SAMPLE = Path(__file__).parent / "weather" / "meteoalarm_nl_synthetic.json"
FROM, UNTIL = datetime(2025, 7, 1, 12, tzinfo=AMSTERDAM), datetime(2025, 7, 2, 20, tzinfo=AMSTERDAM)
BOTH_DAYS = (date(2025, 7, 1), date(2025, 7, 2))


def heat(*warnings: Any, area: str = UTRECHT) -> list[Warned]:
    said = heat_in({"warnings": list(warnings)}, area)
    assert isinstance(said, Outlook), said
    return list(said.warned)


def one(**other: Any) -> dict[str, Any]:
    return alert("A", FROM, UNTIL, **other)


# --- the sample ---------------------------------------------------------------------------------


def test_the_sample_leaves_one_warning_standing() -> None:
    """Utrecht's was cancelled, Noord-Holland's raised; a thunderstorm and a Test are not ours."""
    sample = json.loads(SAMPLE.read_text(encoding="utf8"))
    assert heat_in(sample, UTRECHT) == Outlook()
    assert heat_in(sample, NOORD_HOLLAND) == Outlook(warned=(Warned(*BOTH_DAYS, 3),))
    assert heat_in(sample, "NL009") == Outlook()


# --- what counts --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("level", "found"),
    [("2; yellow; Moderate", 2), ("3; orange; Severe", 3), ("4; red; Extreme", 4), ("4", 4),
     (3, 3), (" 3 ;x", 3), ("1; green; Minor", None), ("5", None), ("33", None),
     ("orange; 3", None), ("", None), (None, None)],
)  # fmt: skip
def test_only_the_leading_number_of_the_level_counts(level: object, found: int | None) -> None:
    assert [warned.level for warned in heat(one(level=level))] == ([found] if found else [])


@pytest.mark.parametrize(
    ("kind", "counts"),
    [("5; high-temperature", True), ("5; High-Temperature", True),
     ("5; Extreme high temperature", True), ("5", True), ("3; Thunderstorm", False),
     ("15; heat", False), ("55; heat", False), ("high-temperature; 5", False)],
)  # fmt: skip
def test_only_the_leading_number_of_the_type_counts(kind: str, counts: bool) -> None:
    assert bool(heat(one(type=kind))) == counts


@pytest.mark.parametrize("status", ["Test", "Exercise", "System", "Draft", "actual", None, 1])
def test_only_what_is_actual_counts(status: object) -> None:
    assert heat(one(status=status), alert("B", FROM, UNTIL, area="NL001")) == []


@pytest.mark.parametrize("kind", ["Ack", "Error", "alert", None])
def test_only_alerts_and_updates_warn(kind: object) -> None:
    assert heat(one(msgType=kind)) == []
    assert heat(one(msgType="Update")) == [Warned(*BOTH_DAYS, 3)]


def test_another_province_is_not_ours() -> None:
    assert heat(one(area=NOORD_HOLLAND)) == []


# --- what was withdrawn -------------------------------------------------------------------------


def refers_to(*identifiers: str) -> str:
    return " ".join(f"knmi@example.invalid,{i},2025-06-30T08:00:00+02:00" for i in identifiers)


def test_a_cancel_withdraws_what_it_refers_to() -> None:
    cancel = alert("B", FROM, UNTIL, msgType="Cancel", references=refers_to("X", "A"))
    assert heat(one(), cancel) == heat(cancel, one()) == []


def test_a_cancel_leaves_others_standing() -> None:
    cancel = alert("B", FROM, UNTIL, msgType="Cancel", references=refers_to("X"))
    assert len(heat(one(), cancel)) == 1


def test_an_update_takes_the_place_of_what_it_refers_to() -> None:
    longer = UNTIL.replace(day=3)
    update = alert("B", FROM, longer, msgType="Update", references=refers_to("A"), level="4")
    last = alert("C", FROM, UNTIL, msgType="Update", references=refers_to("B"), level="2")
    assert heat(one(), update) == [Warned(BOTH_DAYS[0], date(2025, 7, 3), 4)]
    assert heat(update, last, one()) == [Warned(*BOTH_DAYS, 2)]


def test_a_test_withdraws_nothing() -> None:
    drill = alert("B", FROM, UNTIL, msgType="Cancel", references=refers_to("A"), status="Test")
    assert len(heat(one(), drill)) == 1


@pytest.mark.parametrize("references", [None, 7, "A", "A,B", ",,,", ["A"], "x" * 100_000])
def test_references_that_make_no_sense_withdraw_nothing(references: object) -> None:
    cancel = alert("B", FROM, UNTIL, msgType="Cancel", references=references)
    assert len(heat(one(), cancel)) == 1


# --- its days -----------------------------------------------------------------------------------


def days_of(onset: object, expires: object, **told: object) -> tuple[date, date] | None:
    warning = one()
    warning["alert"]["info"][0].update({"onset": onset, "expires": expires, **told})
    found = heat(warning)
    return (found[0].first, found[0].last) if found else None


def test_days_are_local_days() -> None:
    assert days_of("2025-06-30T22:30:00Z", "2025-07-01T21:59:00Z") == (date(2025, 7, 1),) * 2
    assert days_of("2025-07-01T12:00:00+02:00", "2025-07-03T00:00:00+02:00") == BOTH_DAYS


def test_without_an_onset_it_begins_when_it_takes_effect() -> None:
    effective = "2025-07-01T08:00:00+02:00"
    assert days_of(None, UNTIL.isoformat(), effective=effective) == BOTH_DAYS


def test_without_an_end_it_lasts_a_day() -> None:
    assert days_of(FROM.isoformat(), None) == (date(2025, 7, 1),) * 2


@pytest.mark.parametrize(
    ("onset", "expires"),
    [("soon", "later"), (None, None), ("2025-07-01T12:00:00", "2025-07-02T12:00:00"),
     ("2025-07-03T12:00:00Z", "2025-07-01T12:00:00Z"), ("0001-01-01T00:00:00+14:00", None),
     ("9999-12-31T23:59:59-14:00", None), (5, {})],
)  # fmt: skip
def test_a_warning_without_days_is_left_out(onset: object, expires: object) -> None:
    assert days_of(onset, expires) is None


# --- what cannot be read ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "document",
    [None, 1, "x", [], {}, {"warnings": None}, {"warnings": {}}, {"warnings": "x"},
     {"warnings": [1, None, "x"]}, {"warnings": [{"alert": {}}, {"alert": 3}, {"x": 1}]}],
)  # fmt: skip
def test_a_document_in_which_nothing_can_be_read_is_unknown(document: object) -> None:
    assert heat_in(document, UTRECHT) == Unknown("malformed")


def test_what_is_malformed_leaves_the_rest_readable() -> None:
    broken: list[Any] = [None, 1, {}, {"alert": None}, {"alert": {"status": "Actual", "info": 3}}]
    assert heat(*broken, one(), *broken) == [Warned(*BOTH_DAYS, 3)]


def test_one_object_is_read_as_a_list_of_it() -> None:
    warning = one()
    told = warning["alert"]["info"][0]
    told["area"] = told["area"][0]
    told["area"]["geocode"] = told["area"]["geocode"][0]
    warning["alert"]["info"] = told
    assert heat(warning) == [Warned(*BOTH_DAYS, 3)]


anything = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8)
    | st.sampled_from(["Actual", "Alert", "Cancel", "5; heat", "3", UTRECHT, FROM.isoformat()]),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(
        st.sampled_from(["warnings", "alert", "info", "status", "msgType", "identifier", "value",
                         "parameter", "valueName", "area", "geocode", "onset", "references"]),
        inner, max_size=6,
    ),
    max_leaves=25,
)  # fmt: skip


@given(anything, anything)
def test_nothing_that_can_be_sent_makes_it_stumble(document: object, other: object) -> None:
    for sent in (document, {"warnings": [document, other]}, {"warnings": [{"alert": document}]}):
        assert isinstance(heat_in(sent, UTRECHT), Outlook | Unknown)


@given(anything, st.sampled_from(["info", "references", "msgType", "identifier", "sent"]))
def test_a_broken_neighbour_never_hides_a_warning(broken: object, name: str) -> None:
    neighbour = alert("other", FROM, UNTIL, area="NL001", msgType="Alert")
    neighbour["alert"][name] = broken
    assert Warned(*BOTH_DAYS, 3) in heat(one(), neighbour)
