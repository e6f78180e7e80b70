"""Remembers every event that came in, for ever, so that a replay has no effect."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.dialects import postgresql

from storage.models import tables

inbox = tables["inbox"]


@dataclass(frozen=True, slots=True)
class Arrival:
    """One event of a channel; `message_id` is the provider's number of the message itself."""

    channel: str
    account: str
    event_id: str
    message_id: str | None = None
    conversation_id: int | None = None


def claim(tx: Connection, arrival: Arrival, at: datetime) -> int | None:
    """The number of this event when it is new; None for one that was seen before."""
    row = {
        "channel": arrival.channel,
        "account": arrival.account,
        "event_id": arrival.event_id,
        "message_id": arrival.message_id,
        "conversation_id": arrival.conversation_id,
        "received_at": at,
    }
    return tx.execute(_CLAIM, row).scalar()


def place(tx: Connection, inbox_id: int, conversation_id: int) -> None:
    """Says in which conversation the event came, when that was not known at the claim."""
    tx.execute(_PLACE, {"id_": inbox_id, "conversation": conversation_id})


def first_with(tx: Connection, conversation_id: int, message_id: str) -> int | None:
    """The number of the event that first brought this message: what an edit refers to."""
    facts = {"conversation": conversation_id, "message": message_id}
    return tx.execute(_FIRST_WITH, facts).scalar()


_CLAIM = postgresql.insert(inbox).on_conflict_do_nothing().returning(inbox.c.id)
_PLACE = (
    update(inbox)
    .where(inbox.c.id == bindparam("id_", type_=inbox.c.id.type))
    .values(conversation_id=bindparam("conversation"))
)
_FIRST_WITH = (
    select(inbox.c.id)
    .where(
        inbox.c.conversation_id == bindparam("conversation"),
        inbox.c.message_id == bindparam("message"),
    )
    .order_by(inbox.c.id)
    .limit(1)
)
