"""Every kind over the days on which clocks, years and months turn: each once a day, on its hour."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import select

from bot.clock import AMSTERDAM
from bot.months import by_months
from bot.nudges.heat.outlook import DAY
from bot.nudges.quiet import is_quiet
from storage import people, streets
from storage.db import Database
from storage.models import tables
from storage.sealing import Sealer
from tests.neighbourhood import YEARLY, Neighbourhood
from tests.nudges.lived import Shift, Table, live
from tests.nudges.replay import midnight, minutes

# The local days that are walked; on the last but one the clock or the month turns.
TURNS = {
    "winter time": (date(2026, 10, 24), date(2026, 10, 26)),
    "summer time": (date(2027, 3, 27), date(2027, 3, 29)),
    "new year": (date(2026, 12, 30), date(2027, 1, 2)),
    "leap day": (date(2028, 2, 28), date(2028, 3, 1)),
}
EVERY_TURN = pytest.mark.parametrize("turn", TURNS)
HOT_ALL_YEAR = """{"nudges_per_week": 21, "quiet_after_months": 0,
  "heat": {"thresholds": {"season_from": "01-01", "season_to": "12-31"}}}"""
QUIET = """{"nudges_per_week": 21, "quiet_after_months": 1, "year_end_day": 24,
  "heat": {"mode": "off"}}"""
HOUR = timedelta(hours=1)
outbox = tables["outbox"]

PEOPLE = ("anja", "mo", "bea", "carla")


def a_town(db: Database, sealer: Sealer, first: date, last: date) -> Neighbourhood:
    """Anja and Mo in the heat, Mo told a tip; Bea's street is quiet for a month on the turn."""
    town = Neighbourhood(db, sealer, midnight(by_months(last - DAY, -1)), settings=QUIET)
    town.joins("bea")
    town.time = midnight(first - DAY) + timedelta(hours=12)
    with db.transaction() as tx:
        new = streets.NewProgramme("Zonnewaard", "Welzijn", YEARLY, 52.1, 5.2, HOT_ALL_YEAR)
        town.programme = streets.add_programme(tx, new, town.time)
        town.street = streets.open_street(tx, town.programme, "Beukenlaan", town.time, YEARLY)
    anja, mo = town.joins("anja"), town.joins("mo")
    town.joins("carla", "coordinator")
    town.hear("mo", "tip: buurvrouw op 23 is gevallen")
    town.hear("carla", "hitte")
    town.hear("carla", "Elke dag een regel")
    with db.transaction() as tx:
        people.change(tx, anja, reminder_days=1)
        people.change(tx, mo, reminder_days=0)
    town.deliver()
    return town


# --- what is due --------------------------------------------------------------------------------

Due = dict[int, list[str]]  # for each day of the walk, when, to whom and what

# A reminder gives way for an hour to a question that waits for an answer.
HEAT: Due = {
    0: ["09:30 anja heat_announcement", "09:30 mo heat_announcement", "10:00 anja tip_reminder"],
    1: ["09:30 anja heat_check_in", "09:30 mo heat_check_in", "10:30 anja tip_reminder",
        "17:00 carla heat_daily"],
    2: ["10:00 anja tip_reminder", "17:00 carla heat_daily"],
    3: ["09:30 anja heat_check_in", "09:30 mo heat_check_in", "10:30 anja tip_reminder",
        "17:00 carla heat_daily"],
}  # fmt: skip
A_MONTH_QUIET: Due = {1: ["10:00 bea quiet_street"]}
# Bea is asked on the last day of that week and hears of her new pot; so she gets no idea.
THE_YEAR: Due = {
    0: ["10:00 bea year_end"],
    2: [f"09:30 {who} new_year" for who in ("anja", "bea", "mo")],
}


def due(turn: str) -> dict[date, list[str]]:
    first, last = TURNS[turn]
    also = THE_YEAR if turn == "new year" else A_MONTH_QUIET
    days = range((last - first).days + 1)
    return {first + n * DAY: sorted(HEAT[n] + also.get(n, [])) for n in days}


def went(town: Neighbourhood) -> dict[date, list[str]]:
    """All that went out unasked, as `due` has it."""
    found: dict[date, list[str]] = {}
    with town.db.transaction() as tx:
        rows = tx.execute(select(outbox).where(outbox.c["class"] == "nudge")).all()
        named = {people.member_behind(tx, town.sealer, town.channel, who): who for who in PEOPLE}
    for row in rows:
        assert row.state == "sent"
        assert not is_quiet(row.settled_at)
        local = row.settled_at.astimezone(AMSTERDAM)
        said = f"{local:%H:%M} {named[row.person_id]} {row.kind}"
        found.setdefault(local.date(), []).append(said)
    return {day: sorted(said) for day, said in found.items()}


def walked(db: Database, sealer: Sealer, turn: str, moments: Iterator[datetime]) -> None:
    first, last = TURNS[turn]
    town = a_town(db, sealer, first, last)
    table = Table(town.clock, {first + n * DAY: 33.0 for n in range(12)})
    live(town, Shift(db, sealer, town.clock, [table]), moments)
    assert went(town) == due(turn)


@EVERY_TURN
def test_each_goes_once_a_day_on_its_hour(database: Database, sealer: Sealer, turn: str) -> None:
    walked(database, sealer, turn, closely(*TURNS[turn]))


@pytest.mark.soak
@EVERY_TURN
def test_each_goes_once_a_day_minute_by_minute(
    database: Database, sealer: Sealer, turn: str
) -> None:
    walked(database, sealer, turn, minutes(*TURNS[turn]))


def closely(first: date, last: date) -> Iterator[datetime]:
    """The night of the turn in steps of five minutes, each minute about a due moment."""
    for at in minutes(first, last):
        local, into_turn = at.astimezone(AMSTERDAM), at - midnight(last - DAY)
        turns = HOUR <= into_turn <= 3 * HOUR and at.minute % 5 == 0
        morning = 8 <= local.hour < 11 and local.minute % 10 == 0
        if turns or morning or local.minute == 0 or near(local.time()):
            yield at


def near(clock: time) -> bool:
    return any(time(h, m - 1) <= clock <= time(h, m + 1) for h, m in ((8, 30), (9, 30), (20, 30)))
