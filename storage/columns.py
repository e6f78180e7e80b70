"""What the tables are made of: ids, moments, checks, partial indexes."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ColumnElement,
    DateTime,
    Dialect,
    Index,
    Integer,
    MetaData,
    TypeDecorator,
    false,
    literal_column,
    text,
    true,
)
from sqlmodel import Field, SQLModel

Id = BigInteger().with_variant(Integer, "sqlite")


class Moment(TypeDecorator[datetime]):
    """A point in time: aware and UTC in Python, naive UTC on SQLite; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Row(SQLModel):
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


def one_of(column: str, *words: str) -> CheckConstraint:
    listed = ", ".join(f"'{word}'" for word in words)
    return CheckConstraint(f"{column} IN ({listed})", name=column.strip('"'))


def only_where(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    condition = text(where)
    return Index(name, *columns, unique=unique, sqlite_where=condition, postgresql_where=condition)


def starting(value: str | int | bool, **field: Any) -> Any:
    """A column that starts at `value`, for Python and for plain SQL alike."""
    start = (true() if value else false()) if isinstance(value, bool) else str(value)
    return Field(default=value, sa_column_kwargs={"server_default": start}, **field)


def written_out(column: ColumnElement[str], *words: str) -> ColumnElement[bool]:
    """The column is one of the words, said as the partial indexes say it, so that they serve.

    SQLite plans a statement anew each time it runs with a bound word in such a place.
    """
    written: list[ColumnElement[str]] = [literal_column(f"'{word}'") for word in words]
    return column.in_(written) if len(written) > 1 else column == written[0]
