"""The demo's weather: cool, until somebody lets a heat wave come. No call goes out."""

from datetime import date, timedelta
from functools import partial

from bot.clock import Clock
from bot.nudges.heat.combine import FORECAST
from bot.nudges.heat.outlook import DAY, DayOutlook, Outlook, Sight
from bot.nudges.heat.settings import FIRST_DAY, LAST_DAY
from bot.nudges.heat.source import HeatSource, Place
from bot.programme import programme_settings
from storage import heat, streets
from storage import house as memory
from storage.db import Database, Transaction
from storage.heat import ProgrammeHeat

WAVE = (31.9, 36.4, 37.5, 37.2)  # De Bilt, 23 to 26 July 2019, maxima in °C
COOL = 22.0
AHEAD = 7  # days
BEGINS = "demo_heat_wave"


class DemoWeather:
    """A forecast that knows what was asked for, everywhere the same."""

    name, title, credit = FORECAST, "demo", ""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock

    def spot(self, _place: Place) -> str | None:
        return "demo"

    async def look(self, _place: Place) -> Sight:
        begins = await self._db.run(partial(memory.remembered, name=BEGINS))
        first = date.fromisoformat(begins) if begins else None
        today = self._clock.local().date()
        days = (today + n * DAY for n in range(AHEAD))
        return Outlook(tuple(DayOutlook(day, maximum_on(day, first)) for day in days))


def weather_of_the_demo(db: Database, clock: Clock) -> tuple[HeatSource, ...]:
    return (DemoWeather(db, clock),)


def maximum_on(day: date, first: date | None) -> float:
    """In °C, when the wave begins on `first`."""
    past = -1 if first is None else (day - first).days
    return WAVE[past] if 0 <= past < len(WAVE) else COOL


def let_it_come(tx: Transaction, today: date) -> None:
    """A heat wave from tomorrow on, in any season; everybody looks at the weather anew."""
    for programme in heat.programmes(tx):
        _all_year(tx, programme)
    memory.remember(tx, BEGINS, (today + timedelta(days=1)).isoformat())
    heat.ask_anew(tx)


def _all_year(tx: Transaction, programme: ProgrammeHeat) -> None:
    """Here it can get hot in winter too, also in a town that was built with the usual season."""
    chosen = programme_settings(programme.settings)
    if not chosen.example or chosen.heat.thresholds.covers_the_year:
        return
    season = {"season_from": FIRST_DAY, "season_to": LAST_DAY}
    thresholds = chosen.heat.thresholds.model_copy(update=season)
    anew = chosen.heat.model_copy(update={"thresholds": thresholds})
    document = chosen.model_copy(update={"heat": anew}).model_dump_json(exclude_defaults=True)
    streets.change_settings(tx, programme.id, document)
