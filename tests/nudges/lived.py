"""Days as the whole house lives them: tick, sources, delivery and phones, on a real database."""

import asyncio
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from bot.channels.phone import NAME, PhoneChannel
from bot.clock import AMSTERDAM, Clock
from bot.conversation import House
from bot.delivery import Delivery
from bot.dialogues import DIALOGUES
from bot.engine import Engine
from bot.nudges.heat.combine import FORECAST
from bot.nudges.heat.outlook import Sight, Unknown
from bot.nudges.heat.source import HeatSource, Place
from bot.nudges.heat.watch import Watch
from bot.nudges.schedule import Ticker
from bot.saying import LANGUAGES
from bot.tally import Tally
from storage import phones, streets
from storage.db import Database
from storage.sealing import Sealer
from tests.neighbourhood import SPEECH, YEARLY, Neighbourhood
from tests.nudges.replay import MINUTE, SPOT, Maxima, midnight, minutes, perfect_forecast

SAYS = {
    "Het wordt warm. Maar één op de tien": "announcement",
    "Het is warm. Loop jij vandaag bij iemand langs?": "check_in",
    "De hitte is voorbij.": "closing",
    "Ik hoor al een dag niets van een weerdienst.": "source_silent",
}
GANGMAKERS = {"anja": "Lindenstraat", "mo": "Lindenstraat", "bea": "Beukenlaan"}
COORDINATOR, NEIGHBOUR = "carla", "ria"


@dataclass
class Table:
    """A forecast out of a table; on the days that `fails` names, nobody answers."""

    clock: Clock
    maxima: Maxima
    fails: Callable[[date], bool] = lambda _: False
    asked: list[datetime] = field(default_factory=list)
    name, title, credit = FORECAST, "a table", ""

    def spot(self, _place: Place) -> str | None:
        return SPOT

    async def look(self, _place: Place) -> Sight:
        self.asked.append(self.clock.now())
        today = self.clock.local().date()
        return Unknown("no_answer") if self.fails(today) else perfect_forecast(self.maxima, today)


class Shift:
    """One process at work: all it knows it reads from the database."""

    def __init__(
        self, db: Database, sealer: Sealer, clock: Clock, sources: Sequence[HeatSource]
    ) -> None:
        house = House(Engine(DIALOGUES, LANGUAGES), SPEECH, sealer)
        phone = PhoneChannel(db, sealer, clock, lambda *_: None)
        self.db, self.tally = db, Tally()
        self.delivery = Delivery(db, house, clock, {NAME: phone})
        watch = Watch(db, clock, sources, self.tally)
        self.ticker = Ticker(db, clock, self.delivery.wake, [watch.look], sources)

    async def minute(self) -> None:
        """What the scheduler does every minute, and all that may go out then."""
        await self.ticker.tick()
        await self.ticker.upkeep()
        await self.delivery.drain()


def live(town: Neighbourhood, shift: Shift, moments: Iterable[datetime]) -> None:
    async def on() -> None:
        for town.time in moments:
            await shift.minute()

    asyncio.run(on())


# --- a town -------------------------------------------------------------------------------------


def a_town(db: Database, sealer: Sealer, first: date, settings: str = "{}") -> Neighbourhood:
    """Two streets, three gangmakers, a neighbour and a coordinator, since that midnight."""
    town = Neighbourhood(db, sealer, time=midnight(first), settings=settings)
    with db.transaction() as tx:
        other = streets.open_street(tx, town.programme, "Beukenlaan", town.time, YEARLY)
    here = {"Lindenstraat": town.street, "Beukenlaan": other}
    for who, street in GANGMAKERS.items():
        town.street = here[street]
        town.joins(who)
    town.joins(NEIGHBOUR, "neighbour")
    town.joins(COORDINATOR, "coordinator")
    town.deliver()
    return town


def heard(town: Neighbourhood, who: str) -> list[tuple[str, str]]:
    """What reached her phone unasked, as a replay's calendar has it: ("20 09:30", "check_in")."""
    with town.db.transaction() as tx:
        lines = phones.lines(tx, town.sealer, who, limit=10_000)
    return [
        (f"{line.at.astimezone(AMSTERDAM):%d %H:%M}", what_it_says(line.payload["text"]))
        for line in lines
        if line.payload["kind"] == "nudge"
    ]


def what_it_says(text: str) -> str:
    [kind] = (kind for begins, kind in SAYS.items() if text.startswith(begins))
    return kind


# --- time ---------------------------------------------------------------------------------------


def by_day(first: date, last: date) -> Iterator[datetime]:
    """A few moments of the night, each hour by day, and each minute about half past nine."""
    for at in minutes(first, last, MINUTE):
        if is_walked(at.astimezone(AMSTERDAM)):
            yield at


def is_walked(local: datetime) -> bool:
    if time(9, 28) <= local.time() <= time(9, 32):
        return True
    return local.minute == 0 and (8 <= local.hour < 21 or local.hour % 4 == 0)


def days(first: date, count: int) -> tuple[date, date]:
    """The first and the last of so many days."""
    return first, first + timedelta(days=count - 1)
