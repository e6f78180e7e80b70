"""What the tables of linked groups hold: which group hears what is announced, and what it got."""

from datetime import datetime

from sqlmodel import Field

from storage.columns import Id, Moment, Row, one_of, only_where


class GroupCode(Row, table=True):
    """A code that links a group once; only its keyed hash is kept.

    `programme_id` is None for the whole network.
    """

    __tablename__ = "group_code"
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    programme_id: int | None = Field(default=None, foreign_key="programme.id", sa_type=Id)
    code_hash: str = Field(unique=True)
    created_at: datetime = Field(sa_type=Moment)
    expires_at: datetime = Field(sa_type=Moment)
    used_at: datetime | None = Field(default=None, sa_type=Moment)


class GroupLink(Row, table=True):
    """A group in which announcements are posted: the network's, or those in one programme."""

    __tablename__ = "group_link"
    group_id: int = Field(
        foreign_key="group_chat.id",
        primary_key=True,
        sa_type=Id,
        sa_column_kwargs={"autoincrement": False},
    )
    programme_id: int | None = Field(default=None, foreign_key="programme.id", sa_type=Id)
    linked_at: datetime = Field(sa_type=Moment)


class GroupPost(Row, table=True):
    """An announcement in a group, once: taken in hand before it is posted, and never again after.

    `move` is 0, or which move of its event is told there.

    Without a foreign key to the group on purpose: one that removed us is forgotten, and what was
    posted there still counts. `at`: when it came in this state; `not_before`: the platform's word.
    """

    __tablename__ = "group_post"
    __table_args__ = (
        one_of("state", "planned", "sending", "sent", "uncertain", "refused"),
        only_where("ix_group_post_open", "state", where="state IN ('planned', 'sending')"),
    )
    announcement_id: int = Field(foreign_key="announcement.id", primary_key=True, sa_type=Id)
    group_id: int = Field(primary_key=True, sa_type=Id)
    move: int = Field(default=0, primary_key=True, sa_column_kwargs={"server_default": "0"})
    state: str
    at: datetime = Field(sa_type=Moment)
    not_before: datetime | None = Field(default=None, sa_type=Moment)
