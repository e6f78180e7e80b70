"""A table as CSV: commas, points in amounts, days as 2026-07-01, each text safe to open."""

import csv
from datetime import date
from io import StringIO

from bot.books.safe import as_text
from bot.books.tables import Cell, Table
from bot.say import Cents

BYTE_ORDER_MARK = "\ufeff"  # a spreadsheet then reads é as é


def csv_lines(table: Table) -> bytes:
    """RFC 4180 in UTF-8. The total is left out: whoever reads this can add."""
    into = StringIO(newline="")
    writer = csv.writer(into)
    writer.writerow(table.header)
    writer.writerows([_written(cell) for cell in row] for row in table.rows)
    return (BYTE_ORDER_MARK + into.getvalue()).encode()


def euros(cents: int) -> str:
    """`-1250.05`: two decimals and a point, nothing between thousands."""
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def _written(cell: Cell) -> str:
    if isinstance(cell, Cents):
        return euros(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    return as_text(cell) if isinstance(cell, str) else str("" if cell is None else cell)
