"""A house on WhatsApp as a test plays with it: people write, Twilio tells, we look what came."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import httpx
from sqlalchemy import text

from api.build import Parts
from bot.channels.base import Channel
from bot.channels.whatsapp.joining import MESSAGES, STATUS
from bot.channels.whatsapp.setup import Workshop
from bot.channels.whatsapp.shelf import Shelf
from bot.channels.whatsapp.templates import UNASKED, Catalogue, Unasked
from bot.clock import new_code
from storage import invitations, outbox, streets
from tests.api.browser import Browser
from tests.platforms.twilio import Message, Twilio, signature

ANJA, MO = "whatsapp:+31611111111", "whatsapp:+31622222222"
NOOR = "whatsapp:+31600000077"


@dataclass
class WhatsApp:
    parts: Parts
    browser: Browser
    twilio: Twilio

    def __post_init__(self) -> None:
        self.twilio.now = self.parts.clock.now
        self.channel.pace = None  # a test need not wait
        with self.parts.db.transaction() as tx:
            now = self.parts.clock.now()
            new = streets.NewProgramme("Lindewaard", "Welzijn Lindewaard", 150_00)
            self.programme = streets.add_programme(tx, new, now)
            self.street = streets.open_street(tx, self.programme, "Lindenstraat", now, 150_00)

    @property
    def channel(self) -> Any:
        channel: Channel = self.parts.platforms[0].channel
        return channel

    # --- Twilio calls us -------------------------------------------------------------------------

    def post(self, path: str, fields: Any, **headers: str) -> httpx.Response:
        """A signed call, unless the headers say otherwise."""
        signed = {"X-Twilio-Signature": signature(path, fields), **headers}
        return self.browser.post(path, data=fields, headers=signed)

    def writes(self, who: str, said: str = "", **fields: str) -> httpx.Response:
        """`who` writes, and Twilio's webhook says so."""
        message = self.twilio.written(who, said)
        return self.post(MESSAGES, self.twilio.webhook(message, **fields))

    def status(self, sid: str, status: str, code: int | None = None) -> httpx.Response:
        return self.post(STATUS, self.twilio.status(sid, status, code))

    # --- and we call Twilio ----------------------------------------------------------------------

    def deliver(self) -> None:
        self.browser.run(self.parts.delivery.drain())

    def shown(self, who: str) -> list[Message]:
        """What the phone of `who` shows, delivered first."""
        self.deliver()
        return self.twilio.shown(who)

    def keep_house(self) -> None:
        """The minute passes in which the platform is looked after."""
        upkeep = self.parts.platforms[0].upkeep
        assert upkeep is not None, "WhatsApp has one"
        self.browser.run(upkeep(self.parts.reception.take))

    def later(self, **how_long: float) -> None:
        self.parts.clock.ahead += timedelta(**how_long)

    def to_noon(self) -> datetime:
        """The next day, when people may be written to; gives that moment, local."""
        local = self.parts.clock.local()
        noon = local.replace(hour=12, minute=0) + timedelta(days=1)
        self.later(seconds=(noon - local).total_seconds())
        return noon

    def set_up(self, status: str = "approved", unasked: tuple[Unasked, ...] = UNASKED) -> None:
        """`lief whatsapp setup`, and WhatsApp's judgement."""
        workshop = Workshop(self.channel._sender.client, self.parts.db)
        self.browser.run(_make(self, workshop, Catalogue(self.parts.house.speech, unasked)))
        self.twilio.approve(status)
        self.browser.run(workshop.look(self.parts.clock.now()))
        self.channel._shelf = Shelf(self.parts.db, fresh=0)

    # --- the house -------------------------------------------------------------------------------

    def invite(self, role: str = "gangmaker") -> str:
        with self.parts.db.transaction() as tx:
            now = self.parts.clock.now()
            code = invitations.invite(
                tx, self.parts.house.sealer, new_code(), role, self.programme, self.street, now
            )
        return f"START {code}"

    def joins(self, who: str, role: str = "gangmaker", **fields: str) -> None:
        self.writes(who, self.invite(role), **fields)
        self.writes(who, "Ja, graag", **fields)
        self.deliver()

    def three_join(self) -> None:
        """Anja and Mo keep a pot, Noor edits for the network."""
        self.joins(ANJA)
        self.joins(MO)
        self.joins(NOOR, "editor")

    def rows(self, query: str) -> list[Any]:
        with self.parts.db.transaction() as tx:
            return list(tx.execute(text(query)))

    def count(self, table: str) -> int:
        return int(self.rows(f"SELECT count(*) FROM {table}")[0][0])

    def nudge(self, kind: str = "tip_thanks", **settled: Any) -> int:
        """A nudge that went out, as the sender leaves it: its row's number."""
        [[person]] = self.rows("SELECT max(id) FROM person")
        now = self.parts.clock.now()
        row = outbox.NewMessage(f"nu:{now}", kind, "nudge", person, now, text_key=kind, args={})
        said = {"state": "sent", "provider_id": "SMnudge", "category": "reply", **settled}
        columns = ", ".join(f"{name} = :{name}" for name in said)
        with self.parts.db.transaction() as tx:
            outbox.put(tx, [row])
            [id_] = tx.execute(text("SELECT max(id) FROM outbox")).one()
            tx.execute(
                text(f"UPDATE outbox SET channel = 'whatsapp', {columns} WHERE id = {id_}"), said
            )
        return int(id_)

    def row(self, id_: int) -> tuple[str, str | None]:
        [found] = self.rows(f"SELECT state, reason FROM outbox WHERE id = {id_}")
        return found.state, found.reason


async def _make(house: WhatsApp, workshop: Workshop, catalogue: Catalogue) -> None:
    async for _row in workshop.set_up(catalogue, house.parts.clock.now()):
        pass
