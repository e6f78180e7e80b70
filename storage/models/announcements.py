"""What the tables of announcements hold: one voice to many, and whom it went to."""

from datetime import datetime

from sqlmodel import Field

from storage.columns import Id, Moment, Row, one_of, only_where, starting


class Announcement(Row, table=True):
    """What an editor, the operator, or a coordinator for her programme, says to many at once.

    `programme_id` is None for the whole network, `author_id` for the operator. `theme`: what it
    is about, "" for anything.
    `kind`: what it is, under the name by which people choose against it.
    `picture`: which one stands above it, by its name; see Picture.
    """

    __table_args__ = (
        one_of("kind", "announcement", "newsletter", "event"),
        one_of("audience", "all", "gangmakers", "coordinators"),
        one_of("state", "going", "paused", "cancelled"),
        only_where("ix_announcement_going", "starts_at", where="state = 'going'"),
    )
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    author_id: int | None = Field(default=None, foreign_key="person.id", sa_type=Id)
    programme_id: int | None = Field(default=None, foreign_key="programme.id", sa_type=Id)
    audience: str
    theme: str = starting("")
    text: str
    picture: str = starting("")
    created_at: datetime = Field(sa_type=Moment)
    starts_at: datetime = Field(sa_type=Moment)
    expires_at: datetime = Field(sa_type=Moment)
    state: str = starting("going")
    kind: str = starting("announcement")


class Picture(Row, table=True):
    """A picture that was fetched for an announcement: a plain JPEG with nothing written in it.

    `name`: its channel and that platform's own name for it. `token` opens it below our address.
    `sealed` is None when it could not be used.
    """

    name: str = Field(primary_key=True)
    token: str = Field(unique=True)
    sealed: bytes | None
    made_at: datetime = Field(sa_type=Moment)


class AnnouncementPlace(Row, table=True):
    """A programme in which an announcement goes: its own line, and how far the plan came.

    `asked`: its coordinators may add a line or leave it out until `asked_until`; who decided is
    kept while she is there. `reached`: everybody up to this person was looked at.
    """

    __tablename__ = "announcement_place"
    __table_args__ = (one_of("state", "asked", "ready", "skipped", "done"),)
    announcement_id: int = Field(foreign_key="announcement.id", primary_key=True, sa_type=Id)
    programme_id: int = Field(foreign_key="programme.id", primary_key=True, sa_type=Id)
    state: str
    line: str = starting("")
    asked_until: datetime | None = Field(default=None, sa_type=Moment)
    decided_by: int | None = Field(default=None, foreign_key="person.id", sa_type=Id)
    reached: int = Field(default=0, sa_type=Id, sa_column_kwargs={"server_default": "0"})


class AnnouncementPerson(Row, table=True):
    """Somebody whom an announcement is for, once: "sent" (it is in the outbox) or why not.

    "merged": she became one with somebody who had it, so that she is not sent it again.
    """

    __tablename__ = "announcement_person"
    announcement_id: int = Field(foreign_key="announcement.id", primary_key=True, sa_type=Id)
    person_id: int = Field(foreign_key="person.id", primary_key=True, sa_type=Id)
    programme_id: int = Field(foreign_key="programme.id", sa_type=Id)
    outcome: str
