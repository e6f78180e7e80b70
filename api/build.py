"""Builds the parts that every command shares, and joins them once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from api.heat_demo import weather_of_the_demo
from api.heat_desk import heat_sources
from api.links import ways_in
from api.platforms import real_platforms
from bot.channels.base import Platform
from bot.channels.http import Http
from bot.channels.phone import PhoneChannel, Screens
from bot.clock import Clock
from bot.conversation import House
from bot.delivery import Delivery
from bot.dialogues import DIALOGUES
from bot.enclosures import Enclosures
from bot.engine import Engine
from bot.nudges.heat.source import HeatSource
from bot.nudges.heat.watch import Watch
from bot.nudges.posting import Posting
from bot.nudges.schedule import Ticker, Upkeep
from bot.pictures.album import Album
from bot.printer import Printer
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
    printer: Printer
    album: Album

    def close(self) -> None:
        self.db.close()


@dataclass(frozen=True, slots=True)
class Outside:
    """What lies outside the house: the platforms and the weather, real or of the demo."""

    settings: Settings
    db: Database
    house: House
    clock: Clock
    http: Http

    def platforms(self, screens: Screens) -> tuple[Platform, ...]:
        if self.settings.demo:
            phone = PhoneChannel(self.db, self.house.sealer, self.clock, screens.tell)
            return (Platform(phone),)
        return real_platforms(self.settings, self.db, self.house, self.clock, self.http)

    def sources(self) -> tuple[HeatSource, ...]:
        if self.settings.demo:
            return weather_of_the_demo(self.db, self.clock)
        return heat_sources(self.settings, self.http)


def build(settings: Settings) -> Parts:
    """Open the database and join the parts.

    Raises SchemaTooOld, SchemaTooNew, Busy and the KeyFile errors of storage.
    """
    db = Database.open(settings.database_url)
    try:
        house = open_house(settings, db)
        clock = Clock(ahead=ahead(settings, db))
    except BaseException:
        db.close()
        raise
    return _joined(Outside(settings, db, house, clock, Http()))


def _joined(outside: Outside) -> Parts:
    """The parts of one house, each made once."""
    settings, db, house, clock = outside.settings, outside.db, outside.house, outside.clock
    screens, tally = Screens(), Tally()
    platforms, sources = outside.platforms(screens), outside.sources()
    channels = {platform.channel.name: platform.channel for platform in platforms}
    printer = Printer(db, house, clock)
    album = Album(db, house.sealer, clock, {p.channel.name: p.fetch for p in platforms if p.fetch})
    delivery = Delivery(db, house, clock, channels, tally, Enclosures(printer, album))
    reception = Reception(db, house, clock, channels, tally, delivery.wake)
    posting = Posting(db, house, clock, channels, album)
    upkeep = [
        *_upkeep(platforms, reception),
        Watch(db, clock, sources, tally).look,
        posting.look,
    ]
    return Parts(
        settings=settings,
        db=db,
        house=house,
        clock=clock,
        screens=screens,
        http=outside.http,
        platforms=platforms,
        tally=tally,
        delivery=delivery,
        reception=reception,
        ticker=Ticker(db, clock, delivery.wake, upkeep, sources),
        printer=printer,
        album=album,
    )


def open_house(settings: Settings, db: Database) -> House:
    """Raises SchemaTooOld, SchemaTooNew, Busy and the KeyFile errors of storage."""
    require_newest(db)
    sealer = open_sealer(db, settings.key_file)
    return House(Engine(DIALOGUES, LANGUAGES), Speech.load(), sealer, ways_in=ways_in(settings))


def ahead(settings: Settings, db: Database) -> timedelta:
    """How far civil time is ahead of the real one: not at all, but in the demo."""
    if not settings.demo:
        return timedelta(0)
    with db.transaction() as tx:
        return timedelta(seconds=memory.clock_ahead(tx))


def _upkeep(platforms: Sequence[Platform], reception: Reception) -> list[Upkeep]:
    return [partial(p.upkeep, reception.take) for p in platforms if p.upkeep is not None]
