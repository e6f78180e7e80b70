"""Real heat waves lived by the whole house: each hears what the plan says, when it says it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

import pytest
from sqlalchemy import select

from bot.clock import AMSTERDAM
from bot.nudges.heat.state import Phase, from_json
from bot.nudges.quiet import is_quiet
from storage import heat
from storage.db import Database
from storage.models import tables
from storage.sealing import Sealer
from tests.neighbourhood import Neighbourhood
from tests.nudges.lived import (
    COORDINATOR,
    GANGMAKERS,
    NEIGHBOUR,
    Shift,
    Table,
    a_town,
    by_day,
    days,
    heard,
    live,
)
from tests.nudges.replay import Replay, measured, minutes

SHORT, SHORT_DAYS = "2022-07.csv", days(date(2022, 7, 14), 9)
WAVES = ("2019-07.csv", SHORT, "2025-06.csv")
EVERY_WAVE = pytest.mark.parametrize("name", WAVES)
RESTARTS = (0, 8, 9, 10, 15, 20)  # in the suite; the long run starts anew in every hour
A_QUARTER = timedelta(minutes=15)
outbox = tables["outbox"]

Walk = list[datetime]
Fails = Callable[[date], bool]


def never(_: date) -> bool:
    return False


def whole(name: str) -> tuple[date, date]:
    """The table but its last two days, which the last forecasts look at."""
    maxima = measured(name)
    return min(maxima), max(maxima) - timedelta(days=2)


def replayed(name: str, moments: Iterable[datetime], fails: Fails = never) -> Replay:
    replay = Replay(measured(name), fails=fails)
    for at in moments:
        replay.tick(at)
    return replay


@dataclass(frozen=True)
class Wave:
    """Those days in a database of their own."""

    url: str
    db: Database
    sealer: Sealer

    def lived(self, name: str, moments: Walk, fails: Fails = never) -> None:
        """All those moments in one go, and everybody heard what the replay says."""
        town = a_town(self.db, self.sealer, local_day(moments[0]))
        live(town, self._shift(self.db, town, name, fails), moments)
        as_replayed(town, replayed(name, moments, fails))

    def restarted(self, name: str, moments: Walk) -> None:
        """The same, by processes that live an hour and know nothing but where the database is."""
        town = a_town(self.db, self.sealer, local_day(moments[0]))
        for _, hour in groupby(moments, key=lambda at: (at.date(), at.hour)):
            db = Database.open(self.url)
            live(town, self._shift(db, town, name), hour)
            db.close()
        as_replayed(town, replayed(name, moments))

    def _shift(self, db: Database, town: Neighbourhood, name: str, fails: Fails = never) -> Shift:
        return Shift(db, self.sealer, town.clock, [Table(town.clock, measured(name), fails)])


@pytest.fixture
def wave(database_url: str, database: Database, sealer: Sealer) -> Wave:
    return Wave(database_url, database, sealer)


def local_day(at: datetime) -> date:
    return at.astimezone(AMSTERDAM).date()


def as_replayed(town: Neighbourhood, replay: Replay) -> None:
    assert [kind for _, kind in replay.calendar][-1] == "closing"
    for who in GANGMAKERS:
        assert heard(town, who) == replay.calendar, who
    assert heard(town, NEIGHBOUR) == []
    told = [(f"{at:%d %H:%M}", p.kind) for at, p in replay.said if p.to == "coordinators"]
    assert [(at, f"heat_{kind}") for at, kind in heard(town, COORDINATOR)] == told
    nothing_late_or_twice(town)
    with town.db.transaction() as tx:
        [kept] = heat.programmes(tx)
    assert from_json(kept.state or "").phase is replay.state.phase is Phase.CALM


def nothing_late_or_twice(town: Neighbourhood) -> None:
    with town.db.transaction() as tx:
        rows = tx.execute(select(outbox).where(outbox.c["class"] == "nudge")).all()
    keys = [(row.kind, row.person_id, local_day(row.created_at)) for row in rows]
    assert len(keys) == len(set(keys))
    for row in rows:
        assert row.state == "sent"
        assert not is_quiet(row.settled_at)
        assert row.created_at <= row.settled_at < row.expires_at


# --- one wave in the suite ----------------------------------------------------------------------


def test_a_wave_lived_is_the_wave_replayed(wave: Wave) -> None:
    wave.lived(SHORT, [*by_day(*SHORT_DAYS)])


def test_restarts_all_day_change_nothing(wave: Wave) -> None:
    moments = by_day(*SHORT_DAYS)
    wave.restarted(SHORT, [at for at in moments if at.astimezone(AMSTERDAM).hour in RESTARTS])


def test_a_source_that_fails_one_day_in_three_ends_nothing(wave: Wave) -> None:
    wave.lived(SHORT, [*by_day(*SHORT_DAYS)], lambda day: day.toordinal() % 3 == 1)


# --- all of them, every minute ------------------------------------------------------------------


@pytest.mark.soak
@EVERY_WAVE
def test_every_wave_minute_by_minute(wave: Wave, name: str) -> None:
    wave.lived(name, [*minutes(*whole(name))])


@pytest.mark.soak
@EVERY_WAVE
def test_every_wave_with_a_restart_in_every_hour(wave: Wave, name: str) -> None:
    wave.restarted(name, [*minutes(*whole(name), step=A_QUARTER)])


@pytest.mark.soak
@EVERY_WAVE
@pytest.mark.parametrize("third", range(3))
def test_every_wave_with_a_source_that_fails_one_day_in_three(
    wave: Wave, name: str, third: int
) -> None:
    moments = [*minutes(*whole(name), step=A_QUARTER)]
    wave.lived(name, moments, lambda day: day.toordinal() % 3 == third)
