"""Builds the parts that every command shares, and joins them once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from api.heat_demo import weather_of_the_demo
from api.heat_desk import heat_sources
from api.platforms import real_platforms
from bot.channels.base import Platform
from bot.channels.http import Http
from bot.channels.phone import PhoneChannel, Screens
from bot.clock import Clock
from bot.conversation import House
from bot.delivery import Delivery
from bot.dialogues import DIALOGUES
from bot.engine import Engine
from bot.nudges.heat.watch import Watch
from bot.nudges.schedule import Ticker, Upkeep
from bot.reception import Reception
from bot.saying import LANGUAGES, Speech
from bot.settings import Settings
from bot.tally import Tally
from storage import house as memory
from storage.db import Database
from storage.schema import require_newest
from storage.sealing import open_sealer


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything that runs: made here, and handed to whoever needs a piece."""

    settings: Settings
    db: Database
    house: House
    clock: Clock
    screens: Screens
    http: Http
    platforms: tuple[Platform, ...]
    tally: Tally
    delivery: Delivery
    reception: Reception
    ticker: Ticker

    def close(self) -> None:
        self.db.close()


def build(settings: Settings) -> Parts:
    """Open the database and join the parts.

    Raises SchemaTooOld, SchemaTooNew, Busy and the KeyFile errors of storage.
    """
    db = Database.open(settings.database_url)
    try:
        require_newest(db)
        sealer = open_sealer(db, settings.key_file)
        house = House(Engine(DIALOGUES, LANGUAGES), Speech.load(), sealer)
        clock = Clock(ahead=_ahead(db) if settings.demo else timedelta(0))
    except BaseException:
        db.close()
        raise
    screens, http, tally = Screens(), Http(), Tally()
    platforms: tuple[Platform, ...]
    if settings.demo:
        platforms = (Platform(PhoneChannel(db, sealer, clock, screens.tell)),)
    else:
        platforms = real_platforms(settings, db, house, clock, http)
    channels = {platform.channel.name: platform.channel for platform in platforms}
    delivery = Delivery(db, house, clock, channels, tally)
    reception = Reception(db, house, clock, channels, tally, delivery.wake)
    sources = weather_of_the_demo(db, clock) if settings.demo else heat_sources(settings, http)
    watch = Watch(db, clock, sources, tally)
    upkeep = [*_upkeep(platforms, reception), watch.look]
    ticker = Ticker(db, clock, delivery.wake, upkeep, sources)
    return Parts(
        settings, db, house, clock, screens, http, platforms, tally, delivery, reception, ticker
    )


def _upkeep(platforms: Sequence[Platform], reception: Reception) -> list[Upkeep]:
    return [partial(p.upkeep, reception.take) for p in platforms if p.upkeep is not None]


def _ahead(db: Database) -> timedelta:
    with db.transaction() as tx:
        return timedelta(seconds=memory.clock_ahead(tx))
