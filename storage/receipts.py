"""What platforms say became of our messages: each word once, and what follows from it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, select, update
from sqlalchemy.dialects import postgresql

from storage.models import tables

FOR_A_DAY = timedelta(days=1)
KEPT = timedelta(days=30)
PAGE = 500

receipt = tables["receipt"]
outbox = tables["outbox"]
inbox = tables["inbox"]
identity = tables["identity"]
conversation = tables["conversation"]


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """`status` and `error` in the platform's own words."""

    id: int
    channel: str
    provider_id: str
    status: str
    error: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """The message that a receipt is about. A body is gone: it was wiped when the message went."""

    outbox_id: int
    class_: str
    person_id: int
    conversation_id: int | None
    state: str
    category: str | None


def keep(
    tx: Connection, channel: str, provider_id: str, status: str, error: str | None, at: datetime
) -> ReceiptRow | None:
    """Keeps it; None when this was said before."""
    row = {"channel": channel, "provider_id": provider_id, "status": status, "error": error}
    number = tx.execute(_KEEP, {**row, "at": at}).scalar()
    return None if number is None else ReceiptRow(number, channel, provider_id, status, error)


def waiting(tx: Connection, now: datetime) -> list[ReceiptRow]:
    """Those of the last day whose message was not known yet, oldest first, at most 500."""
    return [ReceiptRow(*row) for row in tx.execute(_WAITING, {"since": now - FOR_A_DAY})]


def message(tx: Connection, channel: str, provider_id: str) -> Told | None:
    """The message it is about; None while it is not known under that number.

    Not locked: people come before messages in the order of locks, and what is done to a message
    is done only while it is `sent`.
    """
    row = tx.execute(_MESSAGE, {"provider": provider_id, "channel": channel}).first()
    return None if row is None else Told(*row)


def statuses(tx: Connection, channel: str, provider_id: str) -> set[str]:
    """All that was ever said of one message."""
    return set(tx.execute(_STATUSES, {"provider": provider_id, "channel": channel}).scalars())


def applied(tx: Connection, receipt_id: int) -> None:
    """Nothing more follows from it."""
    tx.execute(_APPLIED, {"id_": receipt_id})


def again(tx: Connection, outbox_id: int, not_before: datetime, reason: str) -> None:
    """A message that went and did not arrive waits once more."""
    tx.execute(_AGAIN, {"id_": outbox_id, "then": not_before, "reason_": reason})


def close(tx: Connection, outbox_id: int, state: str, reason: str, at: datetime) -> None:
    """A message that went and did not arrive is given up (dead, cancelled) or held."""
    facts = {"id_": outbox_id, "state_": state, "reason_": reason, "at": at}
    tx.execute(_CLOSE, facts)


def block(tx: Connection, told: Told, channel: str, at: datetime) -> None:
    """She cannot be reached where this message went; a message from her lifts it."""
    where = told.conversation_id
    if where is None:
        where = tx.execute(_CHAT, {"person": told.person_id, "channel": channel}).scalar()
    if where is not None:
        tx.execute(_BLOCK, {"conversation": where, "at": at})


def let_go(tx: Connection, now: datetime) -> int:
    """Lets go of what is older than 30 days; gives how much."""
    return tx.execute(_OLD, {"before": now - KEPT}).rowcount


def unseen(tx: Connection, channel: str, account: str, event_ids: Sequence[str]) -> set[str]:
    """Which of these events never came in."""
    facts = {"channel": channel, "account": account}
    seen: set[str] = set()
    for first in range(0, len(event_ids), PAGE):
        page = list(event_ids[first : first + PAGE])
        seen.update(tx.execute(_SEEN, {**facts, "ids": page}).scalars())
    return set(event_ids) - seen


_HERS = (receipt.c.channel == bindparam("channel"), receipt.c.provider_id == bindparam("provider"))
_KEEP = postgresql.insert(receipt).on_conflict_do_nothing().returning(receipt.c.id)
_WAITING = (
    select(
        receipt.c.id, receipt.c.channel, receipt.c.provider_id, receipt.c.status, receipt.c.error
    )
    .where(~receipt.c.applied, receipt.c.at >= bindparam("since"))
    .order_by(receipt.c.at, receipt.c.id)
    .limit(PAGE)
)
_MESSAGE = select(
    outbox.c.id,
    outbox.c["class"],
    outbox.c.person_id,
    outbox.c.conversation_id,
    outbox.c.state,
    outbox.c.category,
).where(
    outbox.c.provider_id == bindparam("provider"),
    outbox.c.channel.is_(None) | (outbox.c.channel == bindparam("channel")),
)
_STATUSES = select(receipt.c.status).where(*_HERS)
_APPLIED = (
    update(receipt)
    .where(receipt.c.id == bindparam("id_", type_=receipt.c.id.type))
    .values(applied=True)
)
_ROW = update(outbox).where(
    outbox.c.id == bindparam("id_", type_=outbox.c.id.type), outbox.c.state == "sent"
)
_AGAIN = _ROW.values(
    state="waiting",
    reason=bindparam("reason_"),
    not_before=bindparam("then"),
    leased_until=None,
    settled_at=None,
    tries=outbox.c.tries + 1,
)
_CLOSE = _ROW.values(
    state=bindparam("state_"), reason=bindparam("reason_"), settled_at=bindparam("at")
)
_CHAT = (
    select(conversation.c.id)
    .join(identity, identity.c.id == conversation.c.identity_id)
    .where(
        identity.c.person_id == bindparam("person"), conversation.c.channel == bindparam("channel")
    )
    .order_by(conversation.c.last_in_at.desc().nulls_last(), conversation.c.id.desc())
    .limit(1)
)
_BLOCK = (
    update(identity)
    .where(
        identity.c.id
        == select(conversation.c.identity_id)
        .where(conversation.c.id == bindparam("conversation"))
        .scalar_subquery()
    )
    .values(blocked_at=bindparam("at"))
)
_OLD = delete(receipt).where(receipt.c.at < bindparam("before"))
_SEEN = select(inbox.c.event_id).where(
    inbox.c.channel == bindparam("channel"),
    inbox.c.account == bindparam("account"),
    inbox.c.event_id.in_(bindparam("ids", expanding=True)),
)
