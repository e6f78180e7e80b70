"""What the tables of people hold: who they are, where they write from, what they agreed to."""

from datetime import date, datetime

from sqlalchemy import BigInteger, Index
from sqlmodel import Field

from storage.columns import Id, Moment, Row, one_of, only_where, starting


class Person(Row, table=True):
    """Somebody who talks with us; without `wrapped_key` she is erased and only the number is left.

    `merged_into`: who she turned out to be, when two channels became one person.
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
    merged_into: int | None = Field(default=None, foreign_key="person.id", sa_type=Id, index=True)


class Identity(Row, table=True):
    """How a channel knows a person; `lookup` is a keyed hash, null once erased.

    `last_in_at` is when she was last there for sure: a number that is in doubt does not move it.
    """

    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    person_id: int = Field(foreign_key="person.id", sa_type=Id, index=True)
    channel: str
    lookup: str | None = Field(default=None, unique=True)
    sealed: bytes | None = None
    last_in_at: datetime | None = Field(default=None, sa_type=Moment)
    blocked_at: datetime | None = Field(default=None, sa_type=Moment)
    wrong_answers: int = starting(0)


class Conversation(Row, table=True):
    """A chat with one identity: the sealed talk, and the number of the question last asked.

    `menu` names the commands that the platform shows in this chat.
    """

    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    identity_id: int = Field(foreign_key="identity.id", sa_type=Id, index=True)
    channel: str
    account: str
    lookup: str | None = Field(default=None, unique=True)
    sealed_chat: bytes | None = None
    talk: bytes | None = None
    question: int = starting(0)
    last_in_at: datetime | None = Field(default=None, sa_type=Moment)
    menu: str | None = None
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


class KindChoice(Row, table=True):
    """Whether a person wants a kind of message that is sent unasked."""

    __tablename__ = "kind_choice"
    person_id: int = Field(
        primary_key=True,
        foreign_key="person.id",
        sa_type=Id,
        sa_column_kwargs={"autoincrement": False},
    )
    kind: str = Field(primary_key=True)
    wanted: bool


class Invitation(Row, table=True):
    """A code that lets somebody in; only its keyed hash is kept, and the door code of a street."""

    __table_args__ = (one_of("role", "neighbour", "gangmaker", "coordinator", "editor"),)
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    role: str
    programme_id: int | None = Field(default=None, foreign_key="programme.id", sa_type=Id)
    street_id: int | None = Field(default=None, foreign_key="street.id", sa_type=Id, index=True)
    code_hash: str = Field(unique=True)
    reusable: bool = starting(False)
    sealed: bytes | None = None
    created_at: datetime = Field(sa_type=Moment)
    expires_at: datetime | None = Field(default=None, sa_type=Moment)
    used_at: datetime | None = Field(default=None, sa_type=Moment)
    used_by: int | None = Field(default=None, foreign_key="person.id", sa_type=Id)
    revoked_at: datetime | None = Field(default=None, sa_type=Moment)


class LinkCode(Row, table=True):
    """A code with which a person takes her other channel to be hers; only its hash is kept."""

    __tablename__ = "link_code"
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    person_id: int = Field(foreign_key="person.id", sa_type=Id, index=True)
    conversation_id: int = Field(foreign_key="conversation.id", sa_type=Id)
    code_hash: str = Field(unique=True)
    created_at: datetime = Field(sa_type=Moment)
    expires_at: datetime = Field(sa_type=Moment)
    used_at: datetime | None = Field(default=None, sa_type=Moment)


class Look(Row, table=True):
    """Who looked at what of others."""

    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    person_id: int = Field(foreign_key="person.id", sa_type=Id)
    what: str
    street_id: int | None = Field(default=None, foreign_key="street.id", sa_type=Id)
    programme_id: int | None = Field(default=None, foreign_key="programme.id", sa_type=Id)
    at: datetime = Field(sa_type=Moment)
