"""The tables, as SQLModel classes; queries elsewhere are Core statements on `tables[...]`."""

from datetime import date, datetime

from sqlalchemy import BigInteger, CheckConstraint, Column, Index, String, UniqueConstraint
from sqlmodel import Field

from storage.columns import Id, Moment, Row, one_of, only_where, starting


class Programme(Row, table=True):
    """A municipality that takes part; `settings` is JSON text, typed and checked in bot."""

    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    municipality: str = Field(unique=True)
    local_party: str
    yearly_cents: int = Field(sa_type=BigInteger)
    latitude: float | None = None
    longitude: float | None = None
    settings: str = starting("{}")
    created_at: datetime = Field(sa_type=Moment)


class Street(Row, table=True):
    """A label for who share a pot; `name_key` is the name without case, accents, punctuation."""

    __table_args__ = (UniqueConstraint("programme_id", "name_key"),)
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    programme_id: int = Field(foreign_key="programme.id", sa_type=Id)
    name: str
    name_key: str
    created_at: datetime = Field(sa_type=Moment)
    closed_at: datetime | None = Field(default=None, sa_type=Moment)


class Account(Row, table=True):
    """Where money is or went: municipality and sponsor of a programme, the rest of a street."""

    __table_args__ = (
        one_of("kind", "municipality", "sponsor", "pot", "spent", "cash_difference", "returned"),
        UniqueConstraint("street_id", "kind"),
        only_where(
            "uq_account_programme_kind",
            "programme_id",
            "kind",
            where="street_id IS NULL",
            unique=True,
        ),
    )
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    kind: str
    programme_id: int = Field(foreign_key="programme.id", sa_type=Id)
    street_id: int | None = Field(default=None, foreign_key="street.id", sa_type=Id)


class Attention(Row, table=True):
    """One gift of a street, append-only: a correction is a new row that names the old one.

    `undone`: this row withdraws the one it names in `corrects`. `restores`: the row whose content
    came back when a correction was undone. `gifts` is comma-joined; `cents` 0 is a free one.
    """

    __table_args__ = (
        one_of("mood", "LIEF", "LEED"),
        CheckConstraint("cents >= 0", name="cents"),
        CheckConstraint("NOT undone OR corrects IS NOT NULL", name="undone_names_one"),
        Index("ix_attention_street_day", "street_id", "day"),
        Index("ix_attention_booked_by", "booked_by", "booked_at"),
    )
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    street_id: int = Field(foreign_key="street.id", sa_type=Id)
    day: date
    gifts: str
    occasion: str
    mood: str
    cents: int = Field(sa_type=BigInteger)
    booked_by: int = Field(foreign_key="person.id", sa_type=Id)
    booked_at: datetime = Field(sa_type=Moment)
    ref: str = Field(unique=True)
    corrects: int | None = Field(default=None, foreign_key="attention.id", unique=True, sa_type=Id)
    restores: int | None = Field(default=None, foreign_key="attention.id", sa_type=Id)
    undone: bool = starting(False)


class Transfer(Row, table=True):
    """Whole cents from one account to another, append-only; a reversal names what it reverses."""

    __table_args__ = (
        CheckConstraint("cents > 0", name="cents"),
        CheckConstraint("source <> target", name="two_accounts"),
        Index("ix_transfer_source_cents", "source", "cents"),
        Index("ix_transfer_target_cents", "target", "cents"),
        only_where("uq_transfer_attention", "attention_id", where="reverses IS NULL", unique=True),
    )
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    ref: str = Field(unique=True)
    source: int = Field(foreign_key="account.id", sa_type=Id)
    target: int = Field(foreign_key="account.id", sa_type=Id)
    cents: int = Field(sa_type=BigInteger)
    at: datetime = Field(sa_type=Moment)
    attention_id: int | None = Field(default=None, foreign_key="attention.id", sa_type=Id)
    reverses: int | None = Field(default=None, foreign_key="transfer.id", unique=True, sa_type=Id)
    booked_by: int | None = Field(default=None, foreign_key="person.id", sa_type=Id)


class Person(Row, table=True):
    """Somebody who talks with us; without `wrapped_key` she is erased and only the number is left.

    `form` and `at_once` are null until asked. `unchanged` counts bookings confirmed as shown.
    """

    __table_args__ = (one_of("form", "je", "u"),)
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    token: str = Field(unique=True)
    wrapped_key: bytes | None = None
    name: bytes | None = None
    language: str = starting("nl")
    form: str | None = None
    at_once: bool | None = None
    unchanged: int = starting(0)
    answers_only: bool = starting(False)
    paused_until: date | None = None
    stopped_at: datetime | None = Field(default=None, sa_type=Moment)
    goodbye_day: date | None = None
    reminder_days: int = starting(3)
    reminder_hour: int = starting(10)
    tips_snoozed_until: date | None = None
    tips_dropped_to: int = starting(0, sa_type=BigInteger)
    consent_version: str | None = None
    consent_at: datetime | None = Field(default=None, sa_type=Moment)
    created_at: datetime = Field(sa_type=Moment)
    erased_at: datetime | None = Field(default=None, sa_type=Moment)


class Identity(Row, table=True):
    """How a channel knows a person; `lookup` is a keyed hash, null once erased."""

    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    person_id: int = Field(foreign_key="person.id", sa_type=Id, index=True)
    channel: str
    lookup: str | None = Field(default=None, unique=True)
    sealed: bytes | None = None
    last_in_at: datetime | None = Field(default=None, sa_type=Moment)
    blocked_at: datetime | None = Field(default=None, sa_type=Moment)


class Conversation(Row, table=True):
    """A chat with one identity: the sealed talk, and the number of the question last asked."""

    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    identity_id: int = Field(foreign_key="identity.id", sa_type=Id, index=True)
    channel: str
    account: str
    lookup: str | None = Field(default=None, unique=True)
    sealed_chat: bytes | None = None
    talk: bytes | None = None
    question: int = starting(0)
    last_in_at: datetime | None = Field(default=None, sa_type=Moment)
    wrong_codes: int = starting(0)
    wrong_since: datetime | None = Field(default=None, sa_type=Moment)


class Membership(Row, table=True):
    """A role of a person, for a street, a programme or the whole network (both null)."""

    __table_args__ = (
        one_of("role", "neighbour", "gangmaker", "coordinator", "editor"),
        Index("ix_membership_person", "person_id"),
        only_where("ix_membership_street", "street_id", "role", where="until IS NULL"),
    )
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    person_id: int = Field(foreign_key="person.id", sa_type=Id)
    role: str
    programme_id: int | None = Field(default=None, foreign_key="programme.id", sa_type=Id)
    street_id: int | None = Field(default=None, foreign_key="street.id", sa_type=Id)
    since: datetime = Field(sa_type=Moment)
    until: datetime | None = Field(default=None, sa_type=Moment)


class Consent(Row, table=True):
    """What a person said yes to, and to which version of the text."""

    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    person_id: int = Field(foreign_key="person.id", sa_type=Id, index=True)
    version: str
    wants: str
    at: datetime = Field(sa_type=Moment)


class Invitation(Row, table=True):
    """A code that lets somebody in; only its keyed hash is kept."""

    __table_args__ = (one_of("role", "neighbour", "gangmaker", "coordinator", "editor"),)
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    role: str
    programme_id: int | None = Field(default=None, foreign_key="programme.id", sa_type=Id)
    street_id: int | None = Field(default=None, foreign_key="street.id", sa_type=Id, index=True)
    code_hash: str = Field(unique=True)
    reusable: bool = starting(False)
    created_at: datetime = Field(sa_type=Moment)
    expires_at: datetime | None = Field(default=None, sa_type=Moment)
    used_at: datetime | None = Field(default=None, sa_type=Moment)
    used_by: int | None = Field(default=None, foreign_key="person.id", sa_type=Id)
    revoked_at: datetime | None = Field(default=None, sa_type=Moment)


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
    """What must be sent. Only a reply holds a (sealed) body, wiped when it is settled."""

    __table_args__ = (
        one_of('"class"', "reply", "nudge", "announcement"),
        one_of("state", "waiting", "sent", "uncertain", "held", "cancelled", "expired", "dead"),
        only_where("ix_outbox_line", "priority", "not_before", "id", where="state = 'waiting'"),
        only_where("ix_outbox_conversation", "conversation_id", "id", where="state = 'waiting'"),
        Index("ix_outbox_person", "person_id", "id"),
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
    leased_until: datetime | None = Field(default=None, sa_type=Moment)
    state: str = starting("waiting")
    reason: str | None = None
    provider_id: str | None = None
    created_at: datetime = Field(sa_type=Moment)
    settled_at: datetime | None = Field(default=None, sa_type=Moment)


class Due(Row, table=True):
    """What a tick decided for a subject on a local date: the key lets one process decide."""

    kind: str = Field(primary_key=True)
    subject: str = Field(primary_key=True)
    local_date: date = Field(primary_key=True)
    decided_at: datetime = Field(sa_type=Moment)
    outcome: str


class PhoneLine(Row, table=True):
    """One line on a phone of the demo, sealed with the house's own key."""

    __tablename__ = "phone_line"
    __table_args__ = (UniqueConstraint("phone", "event_id"),)
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    phone: str
    mine: bool
    sealed: bytes
    event_id: str | None = None
    at: datetime = Field(sa_type=Moment)
    ticks: int = starting(0)


class Setting(Row, table=True):
    """A word the house remembers: key_fingerprint, clock_ahead_seconds, sender_paused."""

    name: str = Field(primary_key=True)
    value: str


class Look(Row, table=True):
    """Who looked at what of others."""

    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    person_id: int = Field(foreign_key="person.id", sa_type=Id)
    what: str
    street_id: int | None = Field(default=None, foreign_key="street.id", sa_type=Id)
    programme_id: int | None = Field(default=None, foreign_key="programme.id", sa_type=Id)
    at: datetime = Field(sa_type=Moment)


tables = Row.metadata.tables
