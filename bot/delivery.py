"""Sends what waits in the outbox: takes rows in hand, and settles what came back.

One message that is slow holds nobody else: each is settled as soon as its platform answered.
"""

import asyncio
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import structlog

from bot.channels.base import Channel
from bot.clock import Clock, monotonic, utc_now
from bot.conversation import FAREWELL, House
from bot.enclosures import Enclosures
from bot.handing_over import HandOver, InHand
from bot.settling import Result, count, settle
from bot.tally import Tally
from storage import outbox, pacing
from storage.db import Database, Transaction
from storage.errors import StorageError

AT_ONCE = 32  # messages in hand per channel, and of those whose channel is not known yet
LOOK_EVERY = 0.25  # seconds: what other processes did, and what goes unasked, is found by looking
UNASKED = "unasked"

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class _Step:
    """What one look at the database brought: results that are settled, rows to send."""

    settled: list[Result]
    taken: list[InHand]

    @property
    def did_something(self) -> bool:
        return bool(self.settled or self.taken)


class Delivery:
    """One sender. Several may work on the same database: each row is leased by one."""

    def __init__(
        self,
        db: Database,
        house: House,
        clock: Clock,
        channels: Mapping[str, Channel],
        tally: Tally | None = None,
        enclosures: Enclosures | None = None,
    ) -> None:
        self._db = db
        self._clock = clock
        self._channels = channels
        self._paced = [name for name, channel in channels.items() if channel.pace is not None]
        self._tally = tally or Tally()
        self._hand_over = HandOver(db, house, clock, channels, enclosures)
        self._unasked_from = 0.0  # the monotonic moment of the next look for what goes unasked
        self._in_hand: dict[asyncio.Task[Result], str] = {}
        self._came_back: deque[Result] = deque()
        self._one_look = asyncio.Lock()
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
        while not self._leaving or self._in_hand or self._came_back:
            try:
                more = len((await self._look()).taken) >= AT_ONCE
                self.stuck = False
            except StorageError as trouble:
                log.warning("sender waits", code=trouble.code)
                self.stuck, more = True, False
            if not more:  # what is in hand wakes us when it comes back
                await self._rest()

    async def drain(self) -> None:
        """Send all that is due now."""
        while (await self._look(for_all=True)).did_something or self._in_hand:
            if self._in_hand and not self._came_back:
                await asyncio.wait(self._in_hand, return_when=asyncio.FIRST_COMPLETED)

    async def _rest(self) -> None:
        try:
            async with asyncio.timeout(LOOK_EVERY):
                await self._woken.wait()
        except TimeoutError:
            return

    async def _look(self, *, for_all: bool = False) -> _Step:
        """Settle what came back and take in hand what may go.

        What goes unasked is looked for every LOOK_EVERY, and `for_all` always.
        """
        async with self._one_look:
            self._woken.clear()
            unasked = for_all or monotonic() >= self._unasked_from
            step = await self._db.run(partial(self._step, unasked=unasked))
            count(self._tally, step.settled)
            for hand in step.taken:
                self._begin(hand)
        if any(result.leased.row.kind == FAREWELL for result in step.settled):
            await asyncio.get_running_loop().run_in_executor(None, self._db.flush)
        return step

    def _begin(self, hand: InHand) -> None:
        task = asyncio.create_task(self._hand_over.send(hand))
        self._in_hand[task] = hand.leased.channel or UNASKED
        task.add_done_callback(self._back)

    def _back(self, task: asyncio.Task[Result]) -> None:
        del self._in_hand[task]
        if not task.cancelled():
            self._came_back.append(task.result())
        self.wake()

    # --- in a storage thread --------------------------------------------------------------------

    def _step(self, tx: Transaction, *, unasked: bool) -> _Step:
        back = [self._came_back.popleft() for _ in range(len(self._came_back))]
        try:
            now, real = self._clock.now(), pacing.database_time(tx, utc_now())
            pacing.lock(tx, self._paced)
            settle(tx, back, now, real, self._channels)
            return _Step(back, self._taken(tx, partial(outbox.Line, now, real), unasked=unasked))
        except BaseException:
            self._came_back.extendleft(reversed(back))
            raise

    def _taken(self, tx: Transaction, line: partial[outbox.Line], *, unasked: bool) -> list[InHand]:
        if self._leaving:
            return []
        base, taken, room = monotonic(), list[InHand](), 0
        for channel in self._channels.values():
            here = self._room(tx, channel, line.args[1])
            if not here:
                continue
            replies = outbox.lease(tx, line(here, channel.name, channel.pace))
            moments = pacing.promise(tx, channel.name, channel.pace, line.args[1], len(replies))
            taken += [InHand(r, base + m) for r, m in zip(replies, moments, strict=True)]
            room += here - len(replies)
        room = min(room, AT_ONCE - self._busy_with(UNASKED))
        if unasked and room > 0:
            found = outbox.lease(tx, line(room))
            taken += [InHand(leased, base) for leased in found]
            self._unasked_from = base if found else base + LOOK_EVERY
        return taken

    def _room(self, tx: Transaction, channel: Channel, real: datetime) -> int:
        free = AT_ONCE - self._busy_with(channel.name)
        if channel.pace is None:
            return free
        return min(free, pacing.room(tx, channel.name, channel.pace, real))

    def _busy_with(self, name: str) -> int:
        return list(self._in_hand.values()).count(name)
