"""What goes along with messages: documents that are made, pictures that are shown."""

from dataclasses import dataclass
from typing import Self

from bot.clock import Clock
from bot.conversation import House
from bot.pictures.album import Album
from bot.printer import Printer
from storage.db import Database


@dataclass(frozen=True, slots=True)
class Enclosures:
    """One of each in a process."""

    printer: Printer
    album: Album

    @classmethod
    def of(cls, db: Database, house: House, clock: Clock) -> Self:
        """With an album that fetches nothing."""
        return cls(Printer(db, house, clock), Album(db, house.sealer, clock, {}))
