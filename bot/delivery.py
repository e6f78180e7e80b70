"""Sends what waits in the outbox: order, rate, retries, giving up politely."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

import structlog

from bot.channels.base import Channel, Choice, Outgoing, Refused, TryLater
from bot.clock import Clock, jitter, utc_now
from bot.conversation import FAREWELL, House
from bot.nudges.sending import Leave, Ready, Wait, make_ready
from bot.tally import Tally
from storage import house as memory
from storage import outbox, people
from storage.db import Database, Transaction
from storage.errors import StorageError
from storage.outbox import Leased, Outcome

AT_ONCE = 32
LOOK_EVERY = 0.25  # seconds: the work of other processes is seen by looking
PATIENCE = 20.0  # seconds for one call to a platform; shorter than the lease of 60
TRIES = 8

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class _Settled:
    """What became of one row: an end, or another try after `again` seconds."""

    leased: Leased
    state: str
    reason: str | None = None
    provider_id: str | None = None
    again: float | None = None


class Delivery:
    """One sender. Several may work on the same database: each row is leased by one."""

    def __init__(
        self,
        db: Database,
        house: House,
        clock: Clock,
        channels: Mapping[str, Channel],
        tally: Tally | None = None,
    ) -> None:
        self._db = db
        self._house = house
        self._clock = clock
        self._channels = channels
        self._tally = tally or Tally()
        self._woken = asyncio.Event()
        self._leaving = False
        self.stuck = False

    def wake(self) -> None:
        """Something was queued in this process: look now."""
        self._woken.set()

    def leave(self) -> None:
        """Finish what is in hand, and let `run` end."""
        self._leaving = True
        self.wake()

    async def run(self) -> None:
        """Send until told to leave; trouble with the database is waited out."""
        while not self._leaving:
            try:
                busy = await self.send_some()
                self.stuck = False
            except StorageError as trouble:
                log.warning("sender waits", code=trouble.code)
                self.stuck, busy = True, 0
            if not busy and not self._leaving:
                await self._rest()

    async def drain(self) -> None:
        """Send all that is due now."""
        while await self.send_some():
            pass

    async def send_some(self) -> int:
        """Lease, send and settle one batch; gives how many rows it was."""
        self._woken.clear()
        leased = await self._db.run(self._lease)
        settled = await asyncio.gather(*(self._send(row) for row in leased))
        if settled:
            await self._db.run(lambda tx: self._settle(tx, settled))
        if any(end.leased.row.kind == FAREWELL for end in settled):
            await asyncio.get_running_loop().run_in_executor(None, self._db.flush)
        return len(leased)

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(LOOK_EVERY):
                await self._woken.wait()
        except TimeoutError:
            return

    def _lease(self, tx: Transaction) -> list[Leased]:
        if memory.sender_paused(tx):
            return []
        names = list(self._channels)
        return outbox.lease(tx, self._clock.now(), AT_ONCE, names, real=utc_now())

    # --- one row --------------------------------------------------------------------------------

    async def _send(self, leased: Leased) -> _Settled:
        row = leased.row
        if row.expires_at is not None and row.expires_at <= self._clock.now():
            return _Settled(leased, "expired")
        if row.class_ != "reply" and row.reason == outbox.SENDING:
            return _Settled(leased, "uncertain", "crashed")
        try:
            return await self._send_now(leased)
        except Exception:
            log.exception("cannot send", outbox=row.id, kind=row.kind)
            return _again(leased, "error", None)

    async def _send_now(self, leased: Leased) -> _Settled:
        if leased.row.class_ == "reply":
            return await self._hand_over(leased, leased.channel, self._opened(leased))
        ready = await self._db.run(self._make_ready(leased))
        match ready:
            case Ready():
                return await self._hand_over(leased, ready.channel, ready.outgoing)
            case Wait():
                return _Settled(leased, "waiting", ready.reason, again=ready.seconds)
            case Leave():
                return _Settled(leased, "cancelled", ready.reason)

    def _make_ready(self, leased: Leased) -> Callable[[Transaction], Ready | Wait | Leave]:
        now = self._clock.now()
        return lambda tx: make_ready(tx, self._house, leased, now)

    def _opened(self, leased: Leased) -> Outgoing:
        body = leased.open(self._house.sealer)
        assert body is not None, "a reply has a body until it is settled"
        choices = tuple(Choice(id_, label) for id_, label in body.choices)
        return Outgoing(body.chat, body.text, choices, "reply")

    async def _hand_over(self, leased: Leased, channel: str | None, outgoing: Outgoing) -> _Settled:
        if channel is None or channel not in self._channels:
            return _Settled(leased, "dead", "no_channel")
        try:
            async with asyncio.timeout(PATIENCE):
                taken = await self._channels[channel].send(outgoing)
        except Refused as refusal:
            state = "cancelled" if refusal.person_gone else "dead"
            return _Settled(leased, state, refusal.reason)
        except TryLater as later:
            return _later(leased, later)
        except TimeoutError:
            return _later(leased, TryLater("timeout", sent_perhaps=True))
        return _Settled(leased, "sent", provider_id=taken.id)

    # --- settling -------------------------------------------------------------------------------

    def _settle(self, tx: Transaction, settled: list[_Settled]) -> None:
        now = self._clock.now()
        for end in settled:
            row = end.leased.row
            if end.again is not None:
                then = now + timedelta(seconds=end.again)
                outbox.retry(tx, row.id, row.attempt, then, end.reason or "again")
                continue
            outcome = Outcome(end.state, now, end.reason, end.provider_id)
            outbox.settle(tx, row.id, row.attempt, outcome)
            if end.reason == "blocked" and row.conversation_id is not None:
                people.block(tx, row.conversation_id, now)
            if end.state in ("dead", "uncertain"):
                log.warning("not sent", outbox=row.id, state=end.state, reason=end.reason)


def _later(leased: Leased, later: TryLater) -> _Settled:
    """A reply carries a booking: at least once. Anything unasked: at most once."""
    if later.sent_perhaps and leased.row.class_ != "reply":
        return _Settled(leased, "uncertain", later.reason)
    return _again(leased, later.reason, later.after)


def _again(leased: Leased, reason: str, after: float | None) -> _Settled:
    attempt = leased.row.attempt
    if attempt >= TRIES and after is None:
        return _Settled(leased, "dead", reason)
    seconds = after if after is not None else jitter(2.0**attempt)
    return _Settled(leased, "waiting", reason, again=seconds)
