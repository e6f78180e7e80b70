"""`lief heat check` as an operator meets it: the real command, the services on loopback."""

import json
from collections.abc import Iterator
from contextlib import chdir
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from api import heat_desk
from api.inviting import desk
from bot.clock import AMSTERDAM, utc_now
from bot.nudges.heat.kept import days_to_json
from bot.nudges.heat.outlook import DayOutlook
from bot.nudges.heat.state import HeatEvent, HeatState, Phase, to_json
from bot.settings import Settings, WrongSetting, read_settings
from storage import heat, pauses, streets
from storage.heat import LookRow
from tests.conftest import NewDatabase
from tests.platforms.weather import Weather, alert, weather_service
from tests.running import lief

CHECK = ("heat", "check", "--programme", "lindewaard")
TODAY = utc_now().astimezone(AMSTERDAM).date()
ALL_YEAR = '{"heat": {"thresholds": {"season_from": "01-01", "season_to": "12-31"}}}'
NOBODY = "http://127.0.0.1:1"


@pytest.fixture
def folder(new_sqlite: NewDatabase, tmp_path: Path) -> Path:
    """A folder whose lief.db knows Lindewaard, near De Bilt, and Elders, which has no place."""
    with new_sqlite() as url:
        (tmp_path / "lief.db").write_bytes(Path(url.removeprefix("sqlite:///")).read_bytes())
    with chdir(tmp_path), desk(Settings()) as open_desk:
        open_desk.add_programme("Lindewaard", "Welzijn Lindewaard", 150_00, (52.10, 5.18))
        open_desk.add_programme("Elders", "Welzijn Elders", 150_00, (None, None))
        with open_desk.db.transaction() as tx:
            tx.exec_driver_sql("UPDATE programme SET settings = ?", (ALL_YEAR,))
    return tmp_path


@pytest.fixture
def weather() -> Iterator[Weather]:
    with weather_service(Weather(today=TODAY)) as served:
        yield served


def check(folder: Path, weather: Weather, municipality: str = "lindewaard") -> heat_desk.Report:
    settings = Settings(
        database_url=f"sqlite:///{folder / 'lief.db'}",
        open_meteo_url=weather.address,
        meteoalarm_url=weather.address + "/",
    )
    return heat_desk.check(settings, municipality)


def table(folder: Path, weather: Weather, municipality: str = "lindewaard") -> str:
    return "\n".join(heat_desk.as_table(check(folder, weather, municipality)))


def days(*maxima: float) -> dict[object, float]:
    return {TODAY + timedelta(days=n): c for n, c in enumerate(maxima)}


def test_it_prints_what_the_sources_say_and_what_the_bot_would_do(
    folder: Path, weather: Weather
) -> None:
    weather.maxima = days(22, 24, 31, 33.5, 32, 21, 20)
    where = {"OPEN_METEO_URL": weather.address, "METEOALARM_URL": weather.address}
    ended = lief(folder, *CHECK, **where)
    assert ended.returncode == 0, ended.stderr
    said = ended.stdout
    assert "52.1,5.2" in said
    assert f"{TODAY + timedelta(days=3)}   33.5 °C" in said
    assert "no heat warning" in said
    assert f"heat from {TODAY + timedelta(days=2)} to {TODAY + timedelta(days=4)}" in said
    assert f"{TODAY + timedelta(days=2)} 09:30  heat_check_in to gangmakers" in said
    assert "CC BY 4.0" in said


def test_in_mild_weather_it_would_do_nothing(folder: Path, weather: Weather) -> None:
    weather.maxima = days(*[20] * 7)
    assert "  nothing\n" in table(folder, weather)


def test_a_warning_is_named_by_its_colour(folder: Path, weather: Weather) -> None:
    noon = datetime.combine(TODAY, datetime.min.time(), AMSTERDAM) + timedelta(hours=12)
    weather.maxima = days(*[20] * 7)
    weather.warnings = [alert("1", noon, noon + timedelta(days=1))]
    said = table(folder, weather)
    assert f"{TODAY} to {TODAY + timedelta(days=1)}  orange" in said
    assert "by official" in said


def test_json_is_a_line_for_each_source_the_state_and_each_message(
    folder: Path, weather: Weather
) -> None:
    weather.maxima = days(22, 24, 31, 33.5, 32, 21, 20)
    lines = [json.loads(line) for line in heat_desk.as_json(check(folder, weather))]
    assert [line.get("source") for line in lines[:2]] == ["forecast", "official"]
    assert lines[0]["days"][3] == {"day": f"{TODAY + timedelta(days=3)}", "max_c": 33.5}
    assert lines[2]["phase"] == "announced"
    assert {line["message"] for line in lines[3:]} >= {"heat_announcement", "heat_check_in"}


def test_without_internet_it_reads_unknown(folder: Path) -> None:
    said = table(folder, Weather(address=NOBODY))
    assert said.count("unknown (no_connection)") == 2
    assert "now calm" in said


def test_a_programme_without_a_place_says_so(folder: Path, weather: Weather) -> None:
    said = table(folder, weather, "Elders")
    assert "unknown (no_place)" in said
    assert "unknown (no_area)" in said
    assert weather.calls == []


def test_an_unknown_programme_says_how_to_add_it(folder: Path) -> None:
    ended = lief(folder, "heat", "check", "--programme", "Nergens")
    assert ended.returncode == 1
    assert "programme add" in ended.stderr
    assert ended.stderr.count("\n") == 1


@pytest.mark.parametrize("name", ["OPEN_METEO_URL", "METEOALARM_URL"])
def test_an_address_that_is_none_is_named(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "weather.example.org")
    with pytest.raises(WrongSetting, match=name):
        read_settings()


def test_wrong_usage_exits_with_2(tmp_path: Path) -> None:
    assert lief(tmp_path, "heat", "check").returncode == 2


# --- beginning where the programme is -----------------------------------------------------------


def known(folder: Path, state: HeatState | None = None, word: bool | None = None) -> None:
    """What the house of that folder knows already about Lindewaard."""
    with chdir(folder), desk(Settings()) as open_desk, open_desk.db.transaction() as tx:
        programme = streets.programme_by_name(tx, "Lindewaard")
        assert programme is not None
        if state is not None:
            heat.keep_state(tx, programme.id, to_json(state))
        if word is not None:
            heat.set_word(tx, programme.id, word, TODAY, person_id=None)


def test_it_begins_where_the_programme_is(folder: Path, weather: Weather) -> None:
    """Announced yesterday, so it is not announced again."""
    weather.maxima = days(31, 32, 33.5, 32, 21, 20, 20)
    yesterday = TODAY - timedelta(days=1)
    event = HeatEvent(
        TODAY, TODAY + timedelta(days=3), ("forecast",), yesterday, armed=True,
        announced_on=yesterday,
    )  # fmt: skip
    known(folder, HeatState(Phase.ANNOUNCED, event, spoke_on=yesterday))
    said = table(folder, weather)
    assert "heat_announcement" not in said
    assert f"{TODAY + timedelta(days=2)} 09:30  heat_check_in to gangmakers" in said
    state = json.loads(list(heat_desk.as_json(check(folder, weather)))[2])
    assert (state["began"], state["phase"], state["word"]) == ("announced", "active", None)


@pytest.mark.parametrize(("word", "dutch"), [(True, "aan"), (False, "uit")])
def test_the_coordinators_word_goes_first(
    folder: Path, weather: Weather, word: bool, dutch: str
) -> None:
    weather.maxima = days(*([20] * 7 if word else [33, 33, 33, 33, 20, 20, 20]))
    known(folder, word=word)
    said = table(folder, weather)
    assert f"the coordinator said hitte {dutch} on {TODAY}" in said
    assert ("by coordinator" in said) == word
    assert ("  nothing\n" in said) != word


def test_days_that_are_remembered_count(folder: Path, weather: Weather) -> None:
    """Two hot days past and one today are a run, though the forecast tells of today only."""
    weather.maxima = days(31, 20, 20, 20, 20, 20, 20)
    assert "heat from" not in table(folder, weather)
    past = [DayOutlook(TODAY - timedelta(days=n), 31.0) for n in (2, 1)]
    with chdir(folder), desk(Settings()) as open_desk, open_desk.db.transaction() as tx:
        at = utc_now() - timedelta(hours=7)
        heat.claim(tx, "forecast", "52.1,5.2", None, at)
        kept_days = days_to_json(past)
        heat.keep_answer(tx, LookRow("forecast", "52.1,5.2", at, at, "{}", kept_days))
    assert f"heat from {TODAY - timedelta(days=2)} to {TODAY}" in table(folder, weather)


def test_it_keeps_nothing(folder: Path, weather: Weather) -> None:
    weather.maxima = days(31, 32, 33.5, 32, 21, 20, 20)
    table(folder, weather)
    with chdir(folder), desk(Settings()) as open_desk, open_desk.db.transaction() as tx:
        assert heat.looks(tx) == []
        assert [programme.state for programme in heat.programmes(tx)] == [None, None]


def test_what_is_held_back_is_said(folder: Path, weather: Weather) -> None:
    weather.maxima = days(31, 32, 33.5, 32, 21, 20, 20)
    with chdir(folder), desk(Settings()) as open_desk, open_desk.db.transaction() as tx:
        programme = streets.programme_by_name(tx, "Lindewaard")
        assert programme is not None
        pauses.pause(tx, programme.id, heat.HEAT, None, utc_now())
    assert "a coordinator holds these messages back:" in table(folder, weather)
