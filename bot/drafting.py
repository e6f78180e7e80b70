"""What a document is made from: who asks for it, with what it is made, and how it is drawn."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.paper.voice import Voice
from bot.roles import Role
from bot.say import Say
from bot.saying import Speech
from bot.ways_in import WaysIn
from storage import people, streets
from storage.db import Transaction
from storage.person import PersonRow
from storage.sealing import Sealer
from storage.streets import StreetRow

PDF = "pdf"

Draw = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks for it and when; `about` says of which street or programme, year and format."""

    tx: Transaction
    who: PersonRow
    about: Mapping[str, Any]
    at: datetime

    def leads(self, programme_id: int) -> bool:
        mine = people.memberships(self.tx, self.who.id)
        return any(m.role == Role.COORDINATOR and m.programme_id == programme_id for m in mine)

    def keeps(self, street_id: int) -> bool:
        mine = people.memberships(self.tx, self.who.id)
        return any(m.role == Role.GANGMAKER and m.street_id == street_id for m in mine)

    @property
    def edits(self) -> bool:
        """For the whole network."""
        return any(m.role == Role.EDITOR for m in people.memberships(self.tx, self.who.id))

    @property
    def street(self) -> StreetRow | None:
        """None when it is closed."""
        return streets.street_by_id(self.tx, int(self.about["street"]))


@dataclass(frozen=True, slots=True)
class Tools:
    """What every document is made with."""

    speech: Speech
    ways_in: WaysIn
    sealer: Sealer

    def voice(self, who: PersonRow) -> Voice:
        return Voice(self.speech, who.language, who.form or "je")


@dataclass(frozen=True, slots=True)
class Draft:
    """A document that may be made: `read` looks up what stands in it, and gives how to draw it.

    It is read within the transaction of who asked, and drawn after it. `otherwise` is said where
    such a file cannot be sent.
    """

    name: Say
    ending: str
    read: Callable[[Tools], Draw]
    otherwise: Say | None = None
