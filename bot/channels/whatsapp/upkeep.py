"""What WhatsApp needs now and then: messages that no webhook brought, late news, templates."""

from datetime import datetime, timedelta

import structlog
from twilio.rest import Client

from bot.channels.base import Take
from bot.channels.whatsapp.client import ask
from bot.channels.whatsapp.reading import read_listed
from bot.channels.whatsapp.setup import Workshop
from bot.clock import AMSTERDAM, Clock
from bot.receipts import apply_waiting
from storage import due, receipts
from storage import house as memory
from storage.db import Database, Transaction

EVERY = 10  # minutes
AT_MOST = timedelta(hours=24)
# A webhook says more than the list (which button was tapped), so it gets a minute to come first;
# and a message may be listed later than it was sent.
SETTLED = timedelta(minutes=1)
LATE = timedelta(minutes=5)

log = structlog.get_logger()


class Upkeep:
    """Called every minute in every process; who does what is decided in the database."""

    def __init__(
        self, client: Client, number: str, account: str, db: Database, clock: Clock
    ) -> None:
        self._client = client
        self._number = number
        self._account = account
        self._db = db
        self._clock = clock
        self._started = False

    async def __call__(self, take: Take) -> None:
        """Raises NotSent and storage errors; the next call goes on."""
        now = self._clock.now()
        await self._db.run(lambda tx: apply_waiting(tx, now))
        if await self._is_our_look(now):
            await self._catch_up(take, now)
        if await self._db.run(lambda tx: _is_ours(tx, "whatsapp_templates", "house", now)):
            await self._db.run(lambda tx: receipts.let_go(tx, now))
            await self._look_at_templates(now)

    # --- messages that were missed ---------------------------------------------------------------

    async def _is_our_look(self, now: datetime) -> bool:
        """At start, and every ten minutes by whoever comes first."""
        if not self._started:
            self._started = True
            return True
        local = now.astimezone(AMSTERDAM)
        slot = f"{local:%H}:{local.minute // EVERY * EVERY:02d}{local:%z}"
        return await self._db.run(lambda tx: _is_ours(tx, "whatsapp_look", slot, now))

    async def _catch_up(self, take: Take, now: datetime) -> None:
        """Takes in what was sent since the last look; what was seen before has no effect."""
        until = now - SETTLED
        since = await self._db.run(_looked_at)
        if since is not None:
            since = max(since, now - AT_MOST)
            await self._take_listed(take, since - LATE, until)
        await self._db.run(
            lambda tx: memory.remember(tx, memory.WHATSAPP_LOOKED_AT, until.isoformat())
        )

    async def _take_listed(self, take: Take, since: datetime, until: datetime) -> None:
        listed = await ask(
            self._client.messages.list_async(
                to=self._number, date_sent_after=since, date_sent_before=until, page_size=200
            )
        )
        found = [m for m in listed if m.direction == "inbound" and m.date_sent and m.sid]
        unseen = await self._db.run(
            lambda tx: receipts.unseen(tx, "whatsapp", self._account, [str(m.sid) for m in found])
        )
        for message in sorted(found, key=lambda m: (m.date_sent, m.sid)):
            event = read_listed(message, self._account) if message.sid in unseen else None
            if event is not None:
                log.info("message was missed", channel="whatsapp")
                await take(event)

    # --- templates -------------------------------------------------------------------------------

    async def _look_at_templates(self, now: datetime) -> None:
        for before, after in await Workshop(self._client, self._db).look(now):
            log.warning(
                "template changed",
                name=after.name,
                status=after.status,
                category=after.category,
                was=before.category,
            )


def _is_ours(tx: Transaction, kind: str, subject: str, now: datetime) -> bool:
    return due.decide(tx, kind, subject, now.astimezone(AMSTERDAM).date(), now, "done")


def _looked_at(tx: Transaction) -> datetime | None:
    said = memory.remembered(tx, memory.WHATSAPP_LOOKED_AT)
    return None if said is None else datetime.fromisoformat(said)
