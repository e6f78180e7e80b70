"""What the tables of heat hold: where each programme is, what the sources said, who looked in."""

from datetime import date, datetime

from sqlmodel import Field

from storage.columns import Id, Moment, Row, one_of, starting


class HeatState(Row, table=True):
    """How far a programme's heat is: JSON that bot knows the shape of."""

    __tablename__ = "heat_state"
    programme_id: int = Field(
        primary_key=True,
        foreign_key="programme.id",
        sa_type=Id,
        sa_column_kwargs={"autoincrement": False},
    )
    state: str


class HeatLook(Row, table=True):
    """What a source said of a spot. `claimed_at`: the last call, whatever came of it.

    `answer`, and the `days` remembered beside it, are JSON of the call at `asked_at`.
    """

    __tablename__ = "heat_look"
    source: str = Field(primary_key=True)
    spot: str = Field(primary_key=True)
    claimed_at: datetime | None = Field(default=None, sa_type=Moment)
    asked_at: datetime | None = Field(default=None, sa_type=Moment)
    answer: str | None = None
    days: str | None = None


class HeatWord(Row, table=True):
    """A coordinator's word, the newest of each programme: "hitte aan" or "hitte uit"."""

    __tablename__ = "heat_word"
    programme_id: int = Field(
        primary_key=True,
        foreign_key="programme.id",
        sa_type=Id,
        sa_column_kwargs={"autoincrement": False},
    )
    wanted: bool
    day: date
    person_id: int | None = Field(default=None, foreign_key="person.id", sa_type=Id)


class HeatAnswer(Row, table=True):
    """What a gangmaker answered on a local day, and nothing of any neighbour.

    `event` is the day on which the heat was announced. Of who is erased the count stays.
    """

    __tablename__ = "heat_answer"
    __table_args__ = (one_of("answer", "looked", "help", "later", "none"),)
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    programme_id: int = Field(foreign_key="programme.id", sa_type=Id, index=True)
    street_id: int = Field(foreign_key="street.id", sa_type=Id)
    event: date
    local_date: date
    person_id: int | None = Field(default=None, foreign_key="person.id", sa_type=Id, index=True)
    answer: str
    many: str | None = None
    may_call: bool = starting(False)
    at: datetime = Field(sa_type=Moment)


class KindPause(Row, table=True):
    """A kind of message that a coordinator holds back for her programme, until she says so."""

    __tablename__ = "kind_pause"
    programme_id: int = Field(
        primary_key=True,
        foreign_key="programme.id",
        sa_type=Id,
        sa_column_kwargs={"autoincrement": False},
    )
    kind: str = Field(primary_key=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", sa_type=Id)
    since: datetime = Field(sa_type=Moment)
