"""The tables, as SQLModel classes; queries elsewhere are Core statements on `tables[...]`."""

from sqlalchemy import Table

from storage.columns import Row
from storage.models import (
    announcements,
    documents,
    events,
    groups,
    handovers,
    heat,
    house,
    ideas,
    messages,
    people,
    recruiting,
    streets,
    surveys,
    threads,
)

__all__ = [
    "announcements",
    "documents",
    "events",
    "groups",
    "handovers",
    "heat",
    "house",
    "ideas",
    "in_order",
    "messages",
    "people",
    "recruiting",
    "streets",
    "surveys",
    "tables",
    "threads",
]

tables = Row.metadata.tables


def in_order() -> tuple[Table, ...]:
    """All of them, a row after those it refers to; here, so that all are known by then."""
    return tuple(Row.metadata.sorted_tables)
