"""How fast we may write, agreed between all senders through the database.

Times here are the database's own, never the civil clock: nobody is rushed by a moved clock.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, bindparam, func, or_, select, update
from sqlalchemy.dialects import postgresql

from storage.models import tables

AHEAD = 0.5  # seconds: what is promised further ahead would stand in the way of what is urgent
BUSY = timedelta(seconds=60)  # as long as a lease: a sender that died frees the chat by then

channel_pace = tables["channel_pace"]
chat_pace = tables["chat_pace"]


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a channel may be used: `per_second` in all, a chat every `chat_every` seconds.

    A chat that was quiet may have `burst` messages at once; the channel as a whole has none.
    """

    per_second: float
    chat_every: float
    burst: int = 3

    @property
    def between(self) -> timedelta:
        """Between two messages through the channel."""
        return timedelta(seconds=1 / self.per_second)

    @property
    def credit(self) -> timedelta:
        """What a chat that was quiet may be ahead of its own pace."""
        return timedelta(seconds=(self.burst - 1) * self.chat_every)

    def next_in_chat(self, last: datetime | None, now: datetime) -> datetime:
        """When a chat may be written to again after a message now; `last` is what that was."""
        every = timedelta(seconds=self.chat_every)
        return max(last or now - self.credit, now - self.credit) + every


def database_time(tx: Connection, real: datetime) -> datetime:
    """The moment as all senders on this database see it; on SQLite they share one machine."""
    if tx.dialect.name == "sqlite":
        return real
    moment: datetime = tx.execute(_NOW).scalar_one()
    return moment


# --- the channel as a whole -----------------------------------------------------------------------


def lock(tx: Connection, channels: Sequence[str]) -> None:
    """Takes these channels' pace first, always in the same order, so that senders never tangle."""
    for channel in sorted(channels):
        _channel(tx, channel)


def room(tx: Connection, channel: str, pace: Pace | None, now: datetime) -> int:
    """How many messages may be promised a moment in this channel now; 0 while it is closed.

    Locks the channel's pace until the transaction ends: `promise` what you take.
    """
    row = _channel(tx, channel)
    if row.closed_until is not None and row.closed_until > now:
        return 0
    if pace is None:
        return 1_000
    ahead = now + timedelta(seconds=AHEAD) - max(row.next_at or now, now)
    return max(0, int(ahead / pace.between) + 1 if ahead >= timedelta(0) else 0)


def promise(
    tx: Connection, channel: str, pace: Pace | None, now: datetime, count: int
) -> list[float]:
    """The moments for so many messages, in seconds from now, evenly apart."""
    if pace is None or not count:
        return [0.0] * count
    first = max(_channel(tx, channel).next_at or now, now)
    tx.execute(_NEXT, {"channel_": channel, "next": first + count * pace.between})
    return [(first - now + n * pace.between).total_seconds() for n in range(count)]


def close_channel(tx: Connection, channel: str, until: datetime, why: str) -> None:
    """Nobody uses the channel until then."""
    _channel(tx, channel)
    tx.execute(_CLOSE, {"channel_": channel, "until": until, "why": why})


def open_channel(tx: Connection, channel: str) -> None:
    tx.execute(_CLOSE, {"channel_": channel, "until": None, "why": None})


def closed_channels(tx: Connection, now: datetime) -> dict[str, str]:
    """Why, for each channel that is closed."""
    return {row.channel: row.closed_why for row in tx.execute(_CLOSED, {"now": now})}


# --- one chat -------------------------------------------------------------------------------------


def begin_chat(tx: Connection, conversation_id: int, pace: Pace, now: datetime) -> float:
    """Takes the chat for one message: 0, or the seconds after which to ask again."""
    row = tx.execute(_CHAT, {"conversation": conversation_id}).first()
    if row is not None and row.next_at is not None and row.next_at > now:
        return float((row.next_at - now).total_seconds())
    following = pace.next_in_chat(row.next_at if row else None, now)
    taken = {"conversation_id": conversation_id, "next_at": following, "busy_until": now + BUSY}
    got = tx.execute(_TAKE_CHAT, {**taken, "now": now}).first()
    return 0.0 if got is not None else 1.0


def end_chat(tx: Connection, conversation_ids: Sequence[int]) -> None:
    """Gives chats back after their message went, or did not."""
    if conversation_ids:
        tx.execute(_END_CHATS, {"ids": list(conversation_ids)})


def hold_chat(tx: Connection, conversation_id: int, until: datetime) -> None:
    """Nobody writes to this chat until then: the platform said so."""
    row = {"conversation_id": conversation_id, "next_at": until, "busy_until": None}
    tx.execute(_HOLD_CHAT, row)


def chat_is_free(now: ColumnElement[datetime]) -> ColumnElement[bool]:
    """The condition, for a join on chat_pace, that a chat may be written to."""
    return or_(chat_pace.c.next_at.is_(None), chat_pace.c.next_at <= now) & or_(
        chat_pace.c.busy_until.is_(None), chat_pace.c.busy_until <= now
    )


def forget_pace(tx: Connection, before: datetime) -> int:
    """Lets go of chats whose pace no longer matters; gives how many."""
    return tx.execute(_OLD_CHATS, {"before": before}).rowcount


def _channel(tx: Connection, channel: str) -> Row[Any]:
    row = tx.execute(_CHANNEL, {"channel": channel}).first()
    if row is None:
        tx.execute(_NEW_CHANNEL, {"channel": channel})
        row = tx.execute(_CHANNEL, {"channel": channel}).one()
    return row


_NOW = select(func.clock_timestamp())
_CHANNEL = (
    select(channel_pace).where(channel_pace.c.channel == bindparam("channel")).with_for_update()
)
_NEW_CHANNEL = postgresql.insert(channel_pace).on_conflict_do_nothing()
_THIS = channel_pace.c.channel == bindparam("channel_")
_NEXT = update(channel_pace).where(_THIS).values(next_at=bindparam("next"))
_CLOSE = (
    update(channel_pace)
    .where(_THIS)
    .values(closed_until=bindparam("until"), closed_why=bindparam("why"))
)
_CLOSED = select(channel_pace.c.channel, channel_pace.c.closed_why).where(
    channel_pace.c.closed_until > bindparam("now")
)
_CHAT = select(chat_pace).where(chat_pace.c.conversation_id == bindparam("conversation"))
_NEW_CHAT = postgresql.insert(chat_pace).values(
    conversation_id=bindparam("conversation_id"),
    next_at=bindparam("next_at"),
    busy_until=bindparam("busy_until"),
)
_WRITTEN = {"next_at": _NEW_CHAT.excluded.next_at, "busy_until": _NEW_CHAT.excluded.busy_until}
_TAKE_CHAT = _NEW_CHAT.on_conflict_do_update(
    index_elements=["conversation_id"],
    set_=_WRITTEN,
    where=or_(
        chat_pace.c.busy_until.is_(None),
        chat_pace.c.busy_until <= bindparam("now", type_=chat_pace.c.busy_until.type),
    ),
).returning(chat_pace.c.conversation_id)
_HOLD_CHAT = _NEW_CHAT.on_conflict_do_update(index_elements=["conversation_id"], set_=_WRITTEN)
_END_CHATS = (
    update(chat_pace)
    .where(chat_pace.c.conversation_id.in_(bindparam("ids", expanding=True)))
    .values(busy_until=None)
)
_OLD_CHATS = chat_pace.delete().where(
    chat_pace.c.next_at < bindparam("before"), chat_pace.c.busy_until.is_(None)
)
