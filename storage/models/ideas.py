"""What the table of ideas holds: what the network's editors think of for a street."""

from datetime import datetime

from sqlmodel import Field

from storage.columns import Id, Moment, Row


class Idea(Row, table=True):
    """An idea for a season, a month ("1" to "12") or all the year, until an editor drops it."""

    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    text: str
    season: str
    author_id: int = Field(foreign_key="person.id", sa_type=Id)
    created_at: datetime = Field(sa_type=Moment)
    removed_at: datetime | None = Field(default=None, sa_type=Moment)
