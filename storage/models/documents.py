"""What the table of documents holds: which file somebody asked for, never the file itself."""

from datetime import datetime

from sqlmodel import Field

from storage.columns import Id, Moment, Row


class Document(Row, table=True):
    """A file that is made anew each time it is fetched; only the token's keyed hash is kept.

    `sealed`: which street or programme, year and format, under the house's key.
    """

    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    lookup: str = Field(unique=True)
    person_id: int = Field(foreign_key="person.id", sa_type=Id, index=True)
    what: str
    sealed: bytes
    made_at: datetime = Field(sa_type=Moment)
    expires_at: datetime = Field(sa_type=Moment, index=True)
