"""What became of a message that was in hand, written down; and counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.channels.base import Channel, ChannelClosed, NotSent, Refused, Sent, TryLater
from bot.nudges.sending import SHUT
from bot.tally import Tally
from storage import outbox, pacing, people
from storage.db import Transaction
from storage.outbox import Leased, Outcome

CLOSED_FOR = timedelta(minutes=5)  # then one message tries whether somebody mended it

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one row: an end, or another try after `again` seconds.

    `channel` and `conversation` say where it went or should have gone; `trouble` is what the
    platform said when it did not take it.
    """

    leased: Leased
    state: str
    reason: str | None = None
    channel: str | None = None
    conversation: int | None = None
    sent: Sent = Sent()  # noqa: RUF009 (a frozen value)
    again: float | None = None
    trouble: NotSent | None = None


def settle(
    tx: Transaction,
    results: Sequence[Result],
    now: datetime,
    real: datetime,
    channels: Mapping[str, Channel],
) -> None:
    """Each by itself, fenced by its attempt. `now` is civil time, `real` the database's.

    Locks in the order in which everybody does: chats, people, messages.
    """
    paced = {name for name, channel in channels.items() if channel.pace is not None}
    chats = (r.conversation for r in results if r.channel in paced)
    pacing.end_chat(tx, sorted(chat for chat in chats if chat is not None))
    in_order = sorted(results, key=lambda result: result.leased.row.id)
    for result in in_order:
        _learn(tx, result, now, real)
    for result in in_order:
        _settle_row(tx, result, now)


def count(tally: Tally, results: Sequence[Result]) -> None:
    """After the results were written: once each."""
    for result in results:
        channel, reason = result.channel or "none", result.reason or "none"
        if result.state == "sent":
            tally.sent.labels(channel, result.leased.row.class_).inc()
            tally.cost.labels(channel, result.sent.category).inc(result.sent.cost)
        elif result.trouble is not None and result.again is not None:
            tally.retried.labels(channel, reason).inc()
        elif result.state in ("dead", "uncertain"):
            getattr(tally, result.state).labels(channel, reason).inc()
            log.warning(
                "not sent", outbox=result.leased.row.id, state=result.state, reason=result.reason
            )


def _settle_row(tx: Transaction, result: Result, now: datetime) -> None:
    row = result.leased.row
    if result.again is None:
        outcome = Outcome(
            result.state,
            now,
            result.reason,
            result.sent.id,
            result.channel,
            result.sent.category if result.state == "sent" else None,
        )
        outbox.settle(tx, row.id, row.attempt, outcome)
        return
    then = now + timedelta(seconds=result.again)
    reason = SHUT if row.reason == SHUT else result.reason or "again"
    outbox.retry(tx, row.id, row.attempt, then, reason, failed=_counts(result.trouble))


def _counts(trouble: NotSent | None) -> bool:
    """Whether it was a try that failed, and not a platform that asked for patience."""
    return isinstance(trouble, TryLater) and trouble.after is None


def _learn(tx: Transaction, result: Result, now: datetime, real: datetime) -> None:
    """What a platform's refusal says about the person, the chat or the whole channel."""
    match result.trouble:
        case Refused(person_gone=True) if result.conversation is not None:
            people.block(tx, result.conversation, now)
        case Refused(opted_out=True):
            people.stop(tx, result.leased.row.person_id, now)
        case Refused(our_fault=True, reason=reason):
            log.error("our fault", channel=result.channel, reason=reason)
        case TryLater(after=float() | int() as after) if result.conversation is not None:
            pacing.hold_chat(tx, result.conversation, real + timedelta(seconds=after))
        case ChannelClosed(reason=reason) if result.channel is not None:
            log.error("channel closed", channel=result.channel, reason=reason)
            pacing.close_channel(tx, result.channel, real + CLOSED_FOR, reason)
