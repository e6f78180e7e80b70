"""What the table of sign-ups holds: residents who would like to be gangmaker."""

from datetime import datetime

from sqlmodel import Field

from storage.columns import Id, Moment, Row


class SignUp(Row, table=True):
    """A resident's own request, until a coordinator decides; sealed under her key.

    `sealed` holds street, with how many, why, and a coordinator's question with her answer.
    `asked_by`: the coordinator who asked something; there is one round of it.
    """

    __tablename__ = "sign_up"
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    person_id: int = Field(foreign_key="person.id", sa_type=Id, unique=True)
    programme_id: int = Field(foreign_key="programme.id", sa_type=Id, index=True)
    sealed: bytes
    asked_by: int | None = Field(default=None, foreign_key="person.id", sa_type=Id)
    at: datetime = Field(sa_type=Moment)
