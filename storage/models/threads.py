"""What the table of threads holds: that a gangmaker talks with her coordinators, and no words."""

from datetime import datetime

from sqlmodel import Field

from storage.columns import Id, Moment, Row


class Thread(Row, table=True):
    """One open talk of a gangmaker about a street; gone when it is given back to the bot.

    `waits_since`: her first words that no coordinator answered yet.
    """

    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    person_id: int = Field(foreign_key="person.id", sa_type=Id, unique=True)
    street_id: int = Field(foreign_key="street.id", sa_type=Id)
    opened_at: datetime = Field(sa_type=Moment)
    spoke_at: datetime = Field(sa_type=Moment)
    waits_since: datetime | None = Field(default=None, sa_type=Moment)
