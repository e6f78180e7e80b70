"""What the tables of programmes, streets and their money hold."""

from datetime import date, datetime

from sqlalchemy import BigInteger, CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field

from storage.columns import Id, Moment, Row, one_of, only_where, starting


class Programme(Row, table=True):
    """A municipality that takes part; `settings` is JSON text, typed and checked in bot."""

    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    municipality: str = Field(unique=True)
    local_party: str
    yearly_cents: int = Field(sa_type=BigInteger)
    latitude: float | None = None
    longitude: float | None = None
    settings: str = starting("{}")
    created_at: datetime = Field(sa_type=Moment)


class Street(Row, table=True):
    """A label for who share a pot; `name_key` is the name without case, accents, punctuation.

    `settings` is what it does its own way: JSON text, typed and checked in bot.
    """

    __table_args__ = (UniqueConstraint("programme_id", "name_key"),)
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    programme_id: int = Field(foreign_key="programme.id", sa_type=Id)
    name: str
    name_key: str
    created_at: datetime = Field(sa_type=Moment)
    closed_at: datetime | None = Field(default=None, sa_type=Moment)
    settings: str = starting("{}")


class Account(Row, table=True):
    """Where money is or went: municipality and sponsor of a programme, the rest of a street."""

    __table_args__ = (
        one_of("kind", "municipality", "sponsor", "pot", "spent", "cash_difference", "returned"),
        UniqueConstraint("street_id", "kind"),
        only_where(
            "uq_account_programme_kind",
            "programme_id",
            "kind",
            where="street_id IS NULL",
            unique=True,
        ),
    )
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    kind: str
    programme_id: int = Field(foreign_key="programme.id", sa_type=Id)
    street_id: int | None = Field(default=None, foreign_key="street.id", sa_type=Id)


class Attention(Row, table=True):
    """One gift of a street, append-only: a correction is a new row that names the old one.

    `undone`: this row withdraws the one it names in `corrects`. `restores`: the row whose content
    came back when a correction was undone. `gifts` is comma-joined; `cents` 0 is a free one.
    """

    __table_args__ = (
        one_of("mood", "LIEF", "LEED"),
        CheckConstraint("cents >= 0", name="cents"),
        CheckConstraint("NOT undone OR corrects IS NOT NULL", name="undone_names_one"),
        Index("ix_attention_street_day", "street_id", "day"),
        Index("ix_attention_booked_by", "booked_by", "booked_at"),
    )
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    street_id: int = Field(foreign_key="street.id", sa_type=Id)
    day: date
    gifts: str
    occasion: str
    mood: str
    cents: int = Field(sa_type=BigInteger)
    booked_by: int = Field(foreign_key="person.id", sa_type=Id)
    booked_at: datetime = Field(sa_type=Moment)
    ref: str = Field(unique=True)
    corrects: int | None = Field(default=None, foreign_key="attention.id", unique=True, sa_type=Id)
    restores: int | None = Field(default=None, foreign_key="attention.id", sa_type=Id)
    undone: bool = starting(False)


class Transfer(Row, table=True):
    """Whole cents from one account to another, append-only; a reversal names what it reverses."""

    __table_args__ = (
        CheckConstraint("cents > 0", name="cents"),
        CheckConstraint("source <> target", name="two_accounts"),
        Index("ix_transfer_source_cents", "source", "cents"),
        Index("ix_transfer_target_cents", "target", "cents"),
        only_where("uq_transfer_attention", "attention_id", where="reverses IS NULL", unique=True),
    )
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    ref: str = Field(unique=True)
    source: int = Field(foreign_key="account.id", sa_type=Id)
    target: int = Field(foreign_key="account.id", sa_type=Id)
    cents: int = Field(sa_type=BigInteger)
    at: datetime = Field(sa_type=Moment)
    attention_id: int | None = Field(default=None, foreign_key="attention.id", sa_type=Id)
    reverses: int | None = Field(default=None, foreign_key="transfer.id", unique=True, sa_type=Id)
    booked_by: int | None = Field(default=None, foreign_key="person.id", sa_type=Id)
