"""When the sources are asked: at most once in six hours for all programmes of a spot."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.http import Http
from bot.nudges.heat.asking import EVERY, SPREAD, STALE, Sighting, due_questions, next_ask
from bot.nudges.heat.combine import FORECAST, OFFICIAL
from bot.nudges.heat.meteoalarm import MeteoAlarm
from bot.nudges.heat.open_meteo import OpenMeteo
from bot.nudges.heat.outlook import Outlook, Unknown
from bot.nudges.heat.province import place_of, province_at
from bot.nudges.heat.settings import HeatSettings
from bot.nudges.heat.source import Place

NOON = datetime(2025, 7, 1, 12, tzinfo=UTC)
SOURCES = [
    OpenMeteo(Http(), "http://open-meteo.example"),
    MeteoAlarm(Http(), "http://alarm.example"),
]
AMSTELVEEN, NEXT_DOOR, UTRECHT = (
    Place(52.30, 4.86, "NL011"), Place(52.31, 4.90, "NL011"), Place(52.09, 5.12, "NL015"),
)  # fmt: skip


def asked(source: str, spot: str, at: datetime = NOON) -> Sighting:
    return Sighting(source, spot, at, Outlook())


@given(st.integers(-50_000, 50_000), st.text())
def test_the_next_call_is_six_hours_on_and_a_little_more(hours: int, spot: str) -> None:
    at = NOON + timedelta(hours=hours)
    again = next_ask(FORECAST, spot, at)
    assert at + EVERY <= again < at + EVERY + SPREAD
    assert again == next_ask(FORECAST, spot, at), "every process reckons the same"


def test_spots_do_not_ask_in_the_same_minute() -> None:
    moments = {next_ask(FORECAST, f"52.{n},4.9", NOON).minute for n in range(60)}
    assert len(moments) > 15


def test_places_of_one_spot_share_a_call() -> None:
    questions = due_questions([AMSTELVEEN, NEXT_DOOR, UTRECHT], SOURCES, [], NOON)
    assert [(q.source, q.spot) for q in questions] == [
        (FORECAST, "52.3,4.9"), (OFFICIAL, "NL011"), (FORECAST, "52.1,5.1"), (OFFICIAL, "NL015"),
    ]  # fmt: skip


def test_a_failed_call_also_waits_six_hours() -> None:
    failed = Sighting(FORECAST, "52.3,4.9", NOON, Unknown("their_fault"))
    for hours, due in ((0, False), (5.9, False), (6.6, True)):
        now = NOON + timedelta(hours=hours)
        questions = due_questions([AMSTELVEEN], SOURCES[:1], [failed], now)
        assert bool(questions) == due


def test_what_was_asked_elsewhere_does_not_hold_this_spot_back() -> None:
    others = [asked(FORECAST, "52.1,5.1"), asked(OFFICIAL, "NL011")]
    assert len(due_questions([AMSTELVEEN], SOURCES, others, NOON)) == 1


def test_a_programme_without_a_place_asks_nothing() -> None:
    assert due_questions([Place(None, None)], SOURCES, [], NOON) == []


def test_an_old_answer_is_none() -> None:
    sighting = asked(FORECAST, "52.3,4.9")
    assert sighting.as_of(NOON + STALE) == Outlook()
    assert sighting.as_of(NOON + STALE + timedelta(seconds=1)) == Unknown("stale")


# --- the province -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("latitude", "longitude", "area"),
    [
        (52.30, 4.86, "NL011"),  # Amstelveen
        (52.27, 4.75, "NL011"),  # Aalsmeer
        (52.38, 4.64, "NL011"),  # Haarlem
        (52.08, 4.31, "NL009"),  # The Hague
        (51.92, 4.48, "NL009"),  # Rotterdam
        (52.09, 5.12, "NL015"),  # Utrecht
        (52.10, 5.18, "NL015"),  # De Bilt
        (53.22, 6.57, ""),  # Groningen
        (50.85, 5.69, ""),  # Maastricht
        (51.98, 5.91, ""),  # Arnhem
        (52.35, 5.26, ""),  # Almere
        (0.0, 0.0, ""),
        (-90.0, 180.0, ""),
    ],
)
def test_a_place_says_its_province_where_we_know_it(
    latitude: float, longitude: float, area: str
) -> None:
    assert province_at(latitude, longitude) == area


def test_a_programmes_own_province_goes_before_the_guess() -> None:
    assert place_of(52.30, 4.86, HeatSettings()).area == "NL011"
    assert place_of(52.30, 4.86, HeatSettings(area="NL015")).area == "NL015"
    assert place_of(None, None, HeatSettings()).area == ""
