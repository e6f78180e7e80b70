"""A street in a fresh database, and people who write to the real bot and read what it says."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from sqlalchemy import delete

from bot.channels.base import Channel, Incoming
from bot.channels.phone import ACCOUNT, NAME, PhoneChannel
from bot.clock import Clock, new_code
from bot.conversation import House, hear
from bot.delivery import Delivery
from bot.dialogues import DIALOGUES
from bot.engine import Engine
from bot.nudges.schedule import Ticker
from bot.saying import LANGUAGES, Speech
from storage import invitations, ledger, people, phones, streets
from storage.db import Database
from storage.models import tables
from storage.sealing import Sealer

SPEECH = Speech.load()
NOON = datetime(2026, 6, 10, 10, 0, tzinfo=UTC)  # a Wednesday, 12:00 in Amsterdam
YEARLY = 150_00


@dataclass
class Neighbourhood:
    """One programme, one street; `time` is the real time of its clock, and stands still."""

    db: Database
    sealer: Sealer
    time: datetime = NOON
    channels: Mapping[str, Channel] = field(default_factory=dict)
    settings: str = "{}"  # of the programme
    channel: str = NAME  # on which everybody writes

    def __post_init__(self) -> None:
        self.house = House(Engine(DIALOGUES, LANGUAGES), SPEECH, self.sealer)
        self.clock = Clock(real=lambda: self.time)
        self._events = count(1)
        self.moves_to(self.db)
        with self.db.transaction() as tx:
            new = streets.NewProgramme(
                "Lindewaard", "Welzijn Lindewaard", YEARLY, settings=self.settings
            )
            self.programme = streets.add_programme(tx, new, self.time)
            self.street = streets.open_street(tx, self.programme, "Lindenstraat", self.time, YEARLY)

    def moves_to(self, db: Database) -> None:
        """Everybody talks with this database from now on."""
        self.db = db
        phone = PhoneChannel(db, self.sealer, self.clock, lambda *_: None)
        self.delivery = Delivery(db, self.house, self.clock, self.channels or {NAME: phone})
        self.ticker = Ticker(db, self.clock, self.delivery.wake)

    # --- people ---------------------------------------------------------------------------------

    def hear(self, who: str, text: str = "", event: str = "", **more: Any) -> bool:
        """`who` writes; False when this event was heard before."""
        event = event or f"n{next(self._events)}"
        known = {"text": text, "message_id": event, "name": who.title(), **more}
        incoming = Incoming(self.channel, ACCOUNT, event, sender=who, chat=who, **known)
        with self.db.transaction() as tx:
            return hear(tx, self.house, incoming, self.clock.now())

    def invite(self, role: str = "gangmaker") -> str:
        with self.db.transaction() as tx:
            code = invitations.invite(
                tx, self.sealer, new_code(), role, self.programme, self.street, self.clock.now()
            )
        return f"START {code}"

    def joins(self, who: str, role: str = "gangmaker") -> int:
        """Joins by code, as people do; gives her person id. Who was there before does not hear."""
        self.hear(who, self.invite(role))
        self.hear(who, "Ja, graag")
        outbox = tables["outbox"]
        with self.db.transaction() as tx:
            tx.execute(delete(outbox).where(outbox.c.kind == "team_news"))
            person = people.member_behind(tx, self.sealer, self.channel, who)
        assert person is not None, "she said yes"
        return person

    # --- what they see --------------------------------------------------------------------------

    def deliver(self) -> None:
        asyncio.run(self.delivery.drain())

    def screen(self, who: str) -> list[str]:
        """Everything the bot said to her, delivered first."""
        self.deliver()
        return self.shown(who)

    def shown(self, who: str) -> list[str]:
        with self.db.transaction() as tx:
            found = phones.lines(tx, self.sealer, who, limit=10_000)
        return [line.payload["text"] for line in found]

    def balance(self) -> int:
        with self.db.transaction() as tx:
            return ledger.balance(tx, self.street)

    # --- time -----------------------------------------------------------------------------------

    def tick(self) -> None:
        asyncio.run(self.ticker.tick())

    def later(self, **how_long: float) -> None:
        self.time += timedelta(**how_long)
