"""The tables, as SQLModel classes; queries elsewhere are Core statements on `tables[...]`."""

from storage.columns import Row
from storage.models import heat, house, messages, people, streets

__all__ = ["heat", "house", "messages", "people", "streets", "tables"]

tables = Row.metadata.tables
