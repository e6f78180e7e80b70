"""What the tables of events hold: when and where, how that was before, and who answered what."""

from datetime import datetime

from sqlmodel import Field

from storage.columns import Id, Moment, Row, one_of, starting


class Event(Row, table=True):
    """The event of an announcement that is one; `seats` None: for whoever comes.

    `moves`: how often it got another time or place. The last four say how many there were of each
    answer, once nobody knows any more whose.
    """

    announcement_id: int = Field(foreign_key="announcement.id", primary_key=True, sa_type=Id)
    starts_at: datetime = Field(sa_type=Moment, index=True)
    venue: str
    seats: int | None = None
    moves: int = starting(0)
    came: int | None = None
    waited: int | None = None
    doubted: int | None = None
    declined: int | None = None


class EventMove(Row, table=True):
    """An event got another time or place: how it was before that, and how far people heard of it.

    `reached`: everybody up to this person was looked at; `done`: that was everybody.
    """

    __tablename__ = "event_move"
    announcement_id: int = Field(foreign_key="event.announcement_id", primary_key=True, sa_type=Id)
    number: int = Field(primary_key=True)
    at: datetime = Field(sa_type=Moment)
    starts_at: datetime = Field(sa_type=Moment)
    venue: str
    reached: int = Field(default=0, sa_type=Id, sa_column_kwargs={"server_default": "0"})
    done: bool = starting(False)


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
