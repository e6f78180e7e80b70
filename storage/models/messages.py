"""What the tables of messages hold: what came in, what must go out, and at which pace."""

from datetime import datetime

from sqlalchemy import Column, Index, String, UniqueConstraint
from sqlmodel import Field

from storage.columns import Id, Moment, Row, one_of, only_where, starting


class Inbox(Row, table=True):
    """Every event that ever came in, kept for ever: a replay has no effect."""

    __table_args__ = (
        UniqueConstraint("channel", "account", "event_id"),
        Index("ix_inbox_message", "conversation_id", "message_id"),
    )
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    channel: str
    account: str
    event_id: str
    conversation_id: int | None = Field(default=None, foreign_key="conversation.id", sa_type=Id)
    message_id: str | None = None
    received_at: datetime = Field(sa_type=Moment)


class Quarantine(Row, table=True):
    """What a platform signed and nobody could read: sealed by the house, kept for 7 days."""

    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    channel: str
    why: str
    sealed: bytes
    received_at: datetime = Field(sa_type=Moment, index=True)


class GroupChat(Row, table=True):
    """A group in which the bot stays, because somebody who has joined added it."""

    __tablename__ = "group_chat"
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    channel: str
    account: str
    lookup: str = Field(unique=True)
    sealed_chat: bytes
    added_by: int = Field(foreign_key="person.id", sa_type=Id)
    since: datetime = Field(sa_type=Moment)


class Tip(Row, table=True):
    """Somebody in a street could use attention; sealed under its own key, gone when handled."""

    __table_args__ = (
        one_of("state", "open", "taken", "done", "faded"),
        only_where("ix_tip_open", "street_id", where="state IN ('open', 'taken')"),
    )
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    street_id: int = Field(foreign_key="street.id", sa_type=Id)
    token: str = Field(unique=True)
    wrapped_key: bytes | None = None
    sealed: bytes | None = None
    from_person: int | None = Field(default=None, foreign_key="person.id", sa_type=Id, index=True)
    by_role: str
    created_at: datetime = Field(sa_type=Moment)
    state: str = starting("open")
    taken_by: int | None = Field(default=None, foreign_key="person.id", sa_type=Id)
    taken_at: datetime | None = Field(default=None, sa_type=Moment)
    handled_at: datetime | None = Field(default=None, sa_type=Moment)
    fades_at: datetime = Field(sa_type=Moment)


class Outbox(Row, table=True):
    """What must be sent. Only a reply holds a (sealed) body, wiped when it is settled.

    `attempt` counts leases and fences them; `tries` counts how often a platform failed.
    `channel` and `category` say where it went and what the platform asks for it.
    """

    __table_args__ = (
        one_of('"class"', "reply", "nudge", "announcement"),
        one_of("state", "waiting", "sent", "uncertain", "held", "cancelled", "expired", "dead"),
        only_where("ix_outbox_line", "priority", "not_before", "id", where="state = 'waiting'"),
        only_where("ix_outbox_conversation", "conversation_id", "id", where="state = 'waiting'"),
        Index("ix_outbox_person", "person_id", "id"),
        only_where("ix_outbox_unasked", "person_id", where="\"class\" <> 'reply'"),
        only_where("ix_outbox_provider", "provider_id", where="provider_id IS NOT NULL"),
        only_where("ix_outbox_trouble", "state", where="state IN ('uncertain', 'held', 'dead')"),
    )
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    key: str = Field(unique=True)
    kind: str
    class_: str = Field(sa_column=Column("class", String, nullable=False))
    person_id: int = Field(foreign_key="person.id", sa_type=Id)
    conversation_id: int | None = Field(default=None, foreign_key="conversation.id", sa_type=Id)
    text_key: str | None = None
    args: str | None = None
    body: bytes | None = None
    priority: int
    not_before: datetime = Field(sa_type=Moment)
    expires_at: datetime | None = Field(default=None, sa_type=Moment)
    attempt: int = starting(0)
    tries: int = starting(0)
    leased_until: datetime | None = Field(default=None, sa_type=Moment)
    state: str = starting("waiting")
    reason: str | None = None
    provider_id: str | None = None
    channel: str | None = None
    category: str | None = None
    created_at: datetime = Field(sa_type=Moment)
    settled_at: datetime | None = Field(default=None, sa_type=Moment)


class Receipt(Row, table=True):
    """What a platform says became of a message: each status once, in whatever order they come."""

    __table_args__ = (
        UniqueConstraint("channel", "provider_id", "status"),
        only_where("ix_receipt_waiting", "at", where="NOT applied"),
    )
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    channel: str
    provider_id: str
    status: str
    error: str | None = None
    at: datetime = Field(sa_type=Moment)
    applied: bool = starting(False)


class Template(Row, table=True):
    """A text that a platform must know beforehand: its number there, and whether it approved."""

    name: str = Field(primary_key=True)
    sid: str
    category: str | None = None
    status: str
    reason: str | None = None
    checked_at: datetime = Field(sa_type=Moment)


class ChannelPace(Row, table=True):
    """When a channel may be called again, whoever calls it; `closed_until` after an alarm."""

    __tablename__ = "channel_pace"
    channel: str = Field(primary_key=True)
    next_at: datetime | None = Field(default=None, sa_type=Moment)
    closed_until: datetime | None = Field(default=None, sa_type=Moment)
    closed_why: str | None = None


class ChatPace(Row, table=True):
    """When a chat may be written to again; `busy_until` while somebody writes to it.

    Without a foreign key on purpose: that would wait for whoever has the conversation locked.
    """

    __tablename__ = "chat_pace"
    conversation_id: int = Field(
        primary_key=True, sa_type=Id, sa_column_kwargs={"autoincrement": False}
    )
    next_at: datetime | None = Field(default=None, sa_type=Moment)
    busy_until: datetime | None = Field(default=None, sa_type=Moment)
