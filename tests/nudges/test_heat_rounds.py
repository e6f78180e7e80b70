"""The whole round of heat, kept and sent: who hears what, once, and who is left alone."""

import pytest
from sqlalchemy import select

from storage import heat, pauses, people, streets
from storage import house as memory
from storage.db import Database
from storage.models import tables
from storage.sealing import Sealer
from tests.neighbourhood import YEARLY
from tests.nudges.heat_town import HeatTown, heat_town

ASKS = "Het is warm. Loop jij vandaag bij iemand langs?"
ANNOUNCES = "Het wordt warm. Maar één op de tien"
PROPOSES = "Het wordt warm in "
THANKS = "De hitte is voorbij."
ARMED = '{"heat": {"mode": "armed"}}'


@pytest.fixture
def town(database: Database, sealer: Sealer) -> HeatTown:
    return heat_town(database, sealer)


def said(town: HeatTown, who: str, begins: str) -> int:
    return sum(text.startswith(begins) for text in town.screen(who))


def decided(town: HeatTown, kind: str) -> list[tuple[str, str]]:
    due = tables["due"]
    with town.db.transaction() as tx:
        rows = tx.execute(select(due.c.subject, due.c.outcome).where(due.c.kind == kind))
        return sorted(tuple(row) for row in rows)


def test_the_round_goes_to_gangmakers_once(town: HeatTown) -> None:
    town.joins("anja")
    town.joins("mo")
    town.joins("ria", "neighbour")
    town.until(30, "12:00")
    for who in ("anja", "mo"):
        assert [said(town, who, text) for text in (ANNOUNCES, ASKS, THANKS)] == [1, 2, 1]
    assert all(said(town, "ria", text) == 0 for text in (ANNOUNCES, ASKS, THANKS))


def test_a_spot_is_asked_once_in_six_hours_whatever_it_answers(town: HeatTown) -> None:
    town.weather.down = True
    town.until(21, "9:00")
    gaps = [b - a for a, b in zip(town.weather.asked, town.weather.asked[1:], strict=False)]
    assert 3 <= len(gaps) <= 4
    assert all(gap.total_seconds() >= 6 * 3600 for gap in gaps)
    assert town.tally.heat_asked.labels("forecast", "no_answer")._value.get() == len(gaps) + 1


def test_why_not_is_written_down(town: HeatTown) -> None:
    anja, mo = town.joins("anja"), town.joins("mo")
    town.hear("mo", "vakantie tot 30 juli")
    town.until(20, "12:00")
    outcomes = dict(decided(town, "heat_announcement"))
    assert outcomes[f"person:{mo}"] == "paused"
    assert outcomes[f"person:{anja}"] == "sent"
    assert outcomes[f"programme:{town.programme}"] == "done"


def test_nothing_goes_for_a_day_that_was_planned_before_a_restore(town: HeatTown) -> None:
    town.joins("anja")
    with town.db.transaction() as tx:
        memory.plan_from_after(tx, town.time.date())
    town.until(20, "20:00")
    assert decided(town, "heat_announcement") == []
    town.until(21, "12:00")
    assert said(town, "anja", ANNOUNCES) == 1


def test_what_is_held_back_goes_on_when_she_says_so(town: HeatTown) -> None:
    town.joins("anja")
    carla = town.joins("carla", "coordinator")
    with town.db.transaction() as tx:
        pauses.pause(tx, town.programme, heat.HEAT, carla, town.time)
    town.until(20, "20:00")
    assert decided(town, "heat_announcement") == [(f"programme:{town.programme}", "paused")]
    town.hear("carla", "hitte gaat door")
    town.until(21, "12:00")
    assert said(town, "anja", ANNOUNCES) == 1


def test_armed_waits_for_one_tap(database: Database, sealer: Sealer) -> None:
    town = heat_town(database, sealer, ARMED)
    town.joins("anja")
    town.joins("carla", "coordinator")
    town.until(20, "12:00")
    assert said(town, "anja", ANNOUNCES) == 0
    assert said(town, "carla", PROPOSES) == 1
    town.hear("carla", "ja")
    town.until(20, "13:00")
    assert said(town, "anja", ANNOUNCES) == 1
    assert said(town, "carla", "Goed, de berichten gaan uit.") == 1


def test_help_reaches_the_coordinator_in_the_evening(town: HeatTown) -> None:
    town.joins("anja")
    town.joins("carla", "coordinator")
    town.until(21, "9:00")
    town.until(22, "22:00")
    town.hear("anja", "omkijken")
    town.hear("anja", "hulp")
    assert "Bel 112" in town.screen("anja")[-1]
    assert town.screen("carla")[-1].startswith("Een gangmaker vraagt hulp in straat Lindenstraat")
    town.hear("anja", "ja")
    assert "phone: anja" in town.screen("carla")[-1]
    assert "Anja" in town.screen("carla")[-1]


def test_without_a_coordinator_she_hears_so(town: HeatTown) -> None:
    town.joins("anja")
    carla = town.joins("carla", "coordinator")
    town.until(22, "10:00")
    with town.db.transaction() as tx:
        people.stop(tx, carla, town.time)
    town.hear("anja", "hulp nodig")
    assert "niet bereiken" in town.screen("anja")[-1]


def test_a_daily_line_for_who_wants_it(town: HeatTown) -> None:
    for who, role in (("anja", "gangmaker"), ("carla", "coordinator"), ("cor", "coordinator")):
        town.joins(who, role)
    town.hear("carla", "hitte")
    town.hear("carla", "Elke dag een regel")
    town.until(22, "12:00")
    town.hear("anja", "ja")
    town.hear("anja", "3")
    town.until(22, "18:00")
    assert said(town, "carla", "Vandaag keken 1 van de 1 straten om.") == 1
    assert said(town, "cor", "Vandaag keken") == 0


def test_a_silent_source_is_told_once(town: HeatTown) -> None:
    town.joins("carla", "coordinator")
    town.weather.down = True
    town.until(24, "12:00")
    assert said(town, "carla", "Ik hoor al een dag niets van een weerdienst.") == 1


def test_who_leads_two_programmes_is_asked_about_each(database: Database, sealer: Sealer) -> None:
    town = heat_town(database, sealer, ARMED)
    town.joins("anja")
    town.joins("carla", "coordinator")
    with database.transaction() as tx:
        other = streets.NewProgramme("Zonnewaard", "Welzijn", YEARLY, settings=ARMED)
        town.programme = streets.add_programme(tx, other, town.time)
        town.street = streets.open_street(tx, town.programme, "Zonlaan", town.time, YEARLY)
    town.joins("mo")
    town.joins("carla", "coordinator")
    town.until(20, "10:00")
    assert said(town, "carla", PROPOSES) == 1, "one question at a time"
    town.hear("carla", "ja")
    town.until(20, "11:00")
    assert said(town, "carla", PROPOSES) == 2
    town.hear("carla", "ja")
    town.until(20, "12:00")
    assert said(town, "anja", ANNOUNCES) == said(town, "mo", ANNOUNCES) == 1
