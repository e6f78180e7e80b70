"""What the tables of events hold: when and where, and who answered what."""

from datetime import datetime

from sqlmodel import Field

from storage.columns import Id, Moment, Row, one_of


class Event(Row, table=True):
    """The event of an announcement that is one; `seats` None: for whoever comes.

    The last four say how many there were of each answer, once nobody knows any more whose.
    """

    announcement_id: int = Field(foreign_key="announcement.id", primary_key=True, sa_type=Id)
    starts_at: datetime = Field(sa_type=Moment, index=True)
    venue: str
    seats: int | None = None
    came: int | None = None
    waited: int | None = None
    doubted: int | None = None
    declined: int | None = None


class EventAnswer(Row, table=True):
    """What somebody answered; `waiting`: she comes when a seat gets free, first come first.

    `since`: from when that answer counts. `named`: whether the organisers may see her first name,
    None while she was not asked.
    """

    __tablename__ = "event_answer"
    __table_args__ = (one_of("answer", "yes", "waiting", "maybe", "no"),)
    announcement_id: int = Field(foreign_key="event.announcement_id", primary_key=True, sa_type=Id)
    person_id: int = Field(foreign_key="person.id", primary_key=True, sa_type=Id, index=True)
    answer: str
    since: datetime = Field(sa_type=Moment)
    named: bool | None = None
