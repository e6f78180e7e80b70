"""What the table of handovers holds: a pot that goes from one gangmaker to another."""

from datetime import datetime

from sqlalchemy import BigInteger
from sqlmodel import Field

from storage.columns import Id, Moment, Row


class Handover(Row, table=True):
    """One at a time in a street, until both said yes to the same amount; gone when it is over.

    Of each the cents that she said yes to last. Without `giver_id` the giver has left the street.
    """

    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    street_id: int = Field(foreign_key="street.id", sa_type=Id, unique=True)
    giver_id: int | None = Field(default=None, foreign_key="person.id", sa_type=Id, index=True)
    receiver_id: int = Field(foreign_key="person.id", sa_type=Id, index=True)
    giver_cents: int | None = Field(default=None, sa_type=BigInteger)
    receiver_cents: int | None = Field(default=None, sa_type=BigInteger)
    at: datetime = Field(sa_type=Moment)
