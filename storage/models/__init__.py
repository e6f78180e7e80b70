"""The tables, as SQLModel classes; queries elsewhere are Core statements on `tables[...]`."""

from storage.columns import Row
from storage.models import house, messages, people, streets

__all__ = ["house", "messages", "people", "streets", "tables"]

tables = Row.metadata.tables
