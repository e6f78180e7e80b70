"""One message handed to its platform at its moment, and what came of it."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial

import structlog

from bot.channels.base import (
    Attached,
    Channel,
    ChannelClosed,
    Choice,
    Held,
    NotSent,
    Outgoing,
    Refused,
    TryLater,
)
from bot.clock import Clock, jitter, monotonic, utc_now
from bot.conversation import House
from bot.enclosures import Enclosures
from bot.nudges.sending import SHUT, Going, Keep, Leave, Ready, Wait, make_ready, word_again
from bot.say import say
from bot.settling import CLOSED_FOR, Result
from storage import outbox, pacing
from storage.db import Database, Transaction
from storage.outbox import Leased

PATIENCE = 25.0  # seconds for one call to a platform; shorter than the lease of 60
TRIES = 8
LATE = 0.05  # seconds: who misses her moment by more takes a new one

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class InHand:
    """A row that is ours, and the moment it may go, on the monotonic clock."""

    leased: Leased
    moment: float


class HandOver:
    """Never raises: every row comes back with a result."""

    def __init__(
        self,
        db: Database,
        house: House,
        clock: Clock,
        channels: Mapping[str, Channel],
        enclosures: Enclosures | None = None,
    ) -> None:
        self._db = db
        self._house = house
        self._clock = clock
        self._channels = channels
        self._enclosed = enclosures or Enclosures.of(db, house, clock)

    async def send(self, hand: InHand) -> Result:
        row = hand.leased.row
        if row.expires_at is not None and row.expires_at <= self._clock.now():
            return _end(hand.leased, "expired")
        if row.class_ != "reply" and row.reason == outbox.SENDING:
            return _end(hand.leased, "uncertain", "crashed")
        try:
            return await self._send(hand)
        except Exception:
            log.exception("cannot send", outbox=row.id, kind=row.kind)
            return _not_sent(_end(hand.leased, "waiting"), TryLater("error"))

    async def _send(self, hand: InHand) -> Result:
        leased = hand.leased
        if leased.row.class_ == "reply" and leased.row.body is not None:
            result = _end(leased, "sent")
            return await self._hand_over(result, await self._opened(leased), hand.moment)
        making = self._word_again(leased) if leased.row.class_ == "reply" else self._ready(leased)
        ready = await self._db.run(making)
        match ready:
            case Ready():
                result = Result(leased, "sent", None, ready.channel, ready.conversation)
                moment = hand.moment if ready.moment is None else ready.moment
                outgoing = replace(ready.outgoing, picture=self._enclosed.album.of(ready.picture))
                return await self._hand_over(result, outgoing, moment)
            case Wait():
                return Result(leased, "waiting", ready.reason, again=ready.seconds)
            case Keep():
                return _end(leased, "held", ready.reason)
            case Leave():
                return _end(leased, "cancelled", ready.reason)

    def _ready(self, leased: Leased) -> Callable[[Transaction], Ready | Wait | Keep | Leave]:
        going = partial(Going, self._house, leased, self._clock.now(), self._channels)
        return lambda tx: make_ready(tx, going(pacing.database_time(tx, utc_now()), monotonic()))

    def _word_again(self, leased: Leased) -> Callable[[Transaction], Ready | Wait | Leave]:
        now = self._clock.now()
        return lambda tx: word_again(tx, self._house, leased, now)

    async def _hand_over(self, result: Result, outgoing: Outgoing, moment: float) -> Result:
        channel = self._channels[result.channel or ""]
        await self._until(channel, moment)
        try:
            async with asyncio.timeout(PATIENCE):
                sent = await channel.send(outgoing)
        except NotSent as trouble:
            return _not_sent(result, trouble)
        except TimeoutError:
            return _not_sent(result, TryLater("timeout", sent_perhaps=True))
        return Result(result.leased, "sent", None, channel.name, result.conversation, sent)

    async def _opened(self, leased: Leased) -> Outgoing:
        body = leased.open(self._house.sealer)
        assert body is not None, "a reply has a body until it is settled"
        outgoing = self._said(leased, body)
        return await self._with_picture(outgoing, body.picture) if body.picture else outgoing

    def _said(self, leased: Leased, body: outbox.Body) -> Outgoing:
        return Outgoing(
            body.chat,
            body.text,
            tuple(Choice(id_, label) for id_, label in body.choices),
            "reply",
            heard_at=leased.last_in_at,
            language=leased.person.language,
            form=leased.person.form,
            shut=leased.row.reason == SHUT,
            document=self._attached(body),
        )

    async def _with_picture(self, outgoing: Outgoing, name: str) -> Outgoing:
        """Who sends a picture round sees it first: now it is fetched, or said that it was not."""
        picture = None
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                picture = await self._enclosed.album.take(name)
        if picture is not None:
            return replace(outgoing, picture=picture)
        failed = self._house.speech.words(say("picture-failed"), outgoing.language, outgoing.form)
        return replace(outgoing, text=f"{failed}\n\n{outgoing.text}")

    def _attached(self, body: outbox.Body) -> Attached | None:
        if body.document is None:
            return None
        token, name = body.document
        return Attached(token, name, partial(self._enclosed.printer.made, token))

    async def _until(self, channel: Channel, moment: float) -> None:
        """Wait for the moment; whoever comes late asks for a new one, so that none bunch up."""
        while True:
            await asyncio.sleep(max(0.0, moment - monotonic()))
            if channel.pace is None or monotonic() - moment <= LATE:
                return
            base, [seconds] = await self._db.run(partial(_a_new_moment, channel=channel))
            moment = base + seconds


def _a_new_moment(tx: Transaction, channel: Channel) -> tuple[float, list[float]]:
    real = pacing.database_time(tx, utc_now())
    return monotonic(), pacing.promise(tx, channel.name, channel.pace, real, 1)


def _end(leased: Leased, state: str, reason: str | None = None) -> Result:
    return Result(leased, state, reason, leased.channel, leased.row.conversation_id)


def _not_sent(result: Result, trouble: NotSent) -> Result:
    """A reply carries a booking: at least once. Anything unasked: at most once."""
    tell = partial(
        Result,
        result.leased,
        reason=trouble.reason,
        channel=result.channel,
        conversation=result.conversation,
        trouble=trouble,
    )
    match trouble:
        case Held():
            return tell(state="held")
        case Refused(person_gone=gone, opted_out=opted_out):
            return tell(state="cancelled" if gone or opted_out else "dead")
        case TryLater(sent_perhaps=True) if result.leased.row.class_ != "reply":
            return tell(state="uncertain")
    again = _again(trouble, result.leased.row.tries + 1)
    return tell(state="dead" if again is None else "waiting", again=again)


def _again(trouble: NotSent, tries: int) -> float | None:
    """After how many seconds to try again; None when it was tried often enough."""
    match trouble:
        case ChannelClosed():
            return CLOSED_FOR.total_seconds()
        case TryLater(after=float() | int() as after):
            return after
    return None if tries >= TRIES else jitter(2.0**tries)
