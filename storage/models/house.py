"""What the house itself remembers."""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from storage.columns import Id, Moment, Row, starting


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
    """A word the house remembers: key_fingerprint, sender_paused, planned_until and the like."""

    name: str = Field(primary_key=True)
    value: str
