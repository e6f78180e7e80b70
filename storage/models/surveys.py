"""What the tables of measurements hold: rounds, and who dealt with them; never who said what."""

from datetime import date

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from storage.columns import Id, Row, only_where


class SurveyRound(Row, table=True):
    """A programme's 0-measurement, or one that followed it.

    `box`: all answers of the round together, in no order, under the house's key. It is written
    anew with each of them, so that no row, number or moment belongs to one.
    """

    __tablename__ = "survey_round"
    __table_args__ = (
        UniqueConstraint("programme_id", "number"),
        only_where("uq_survey_round_open", "programme_id", where="closed_on IS NULL", unique=True),
    )
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    programme_id: int = Field(foreign_key="programme.id", sa_type=Id)
    number: int
    opened_on: date
    closed_on: date | None = None
    box: bytes | None = None


class SurveyMark(Row, table=True):
    """She said yes or no to a round, so she is not asked again: not which, and not when."""

    __tablename__ = "survey_mark"
    __table_args__ = ({"sqlite_with_rowid": False},)
    round_id: int = Field(
        primary_key=True,
        foreign_key="survey_round.id",
        sa_type=Id,
        sa_column_kwargs={"autoincrement": False},
    )
    person_id: int = Field(
        primary_key=True,
        foreign_key="person.id",
        sa_type=Id,
        index=True,
        sa_column_kwargs={"autoincrement": False},
    )
