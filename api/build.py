"""Builds the parts that every command shares, and joins them once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.channels.base import Channel
from bot.channels.phone import PhoneChannel, Screens
from bot.clock import Clock
from bot.conversation import House
from bot.delivery import Delivery
from bot.dialogues import DIALOGUES
from bot.engine import Engine
from bot.nudges.schedule import Ticker
from bot.saying import LANGUAGES, Speech
from bot.settings import Settings
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
    delivery: Delivery
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
    screens = Screens()
    channels: Mapping[str, Channel] = {}
    if settings.demo:
        channels = {"phone": PhoneChannel(db, sealer, clock, screens.tell)}
    delivery = Delivery(db, house, clock, channels)
    ticker = Ticker(db, clock, delivery.wake)
    return Parts(settings, db, house, clock, screens, delivery, ticker)


def _ahead(db: Database) -> timedelta:
    with db.transaction() as tx:
        return timedelta(seconds=memory.clock_ahead(tx))
