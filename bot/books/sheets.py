"""Tables as a workbook for a spreadsheet (XLSX), in which no cell is a formula."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from bot.books.safe import visible
from bot.books.tables import Cell, Table
from bot.say import Cents

MAKER = "Lief & Leed"
EURO = '"€" #,##0.00;[Red]-"€" #,##0.00'
DAY = "d mmm yyyy"
LONGEST = 32_767  # letters in a cell

_PLUM = "6B397C"
_HEADER = Font(bold=True, color="FFFFFF")
_BOLD = Font(bold=True)
_FILL = PatternFill("solid", fgColor=_PLUM)
_LINE = Border(top=Side("thin", color=_PLUM))
_MIDDLE = Alignment(vertical="center", wrap_text=True)


def workbook(tables: Sequence[Table], made: datetime) -> bytes:
    """A sheet for each table; money is in euros, to be reckoned with."""
    book = Workbook(write_only=True)
    book.properties.creator = book.properties.lastModifiedBy = MAKER
    book.properties.created = made.replace(tzinfo=None)
    for table in tables:
        _fill(book.create_sheet(table.title[:31]), table)
    into = BytesIO()
    book.save(into)
    return into.getvalue()


def is_ours(file: Path) -> bool:
    """Whether `workbook` made this file and nobody saved it since."""
    try:
        with ZipFile(file) as parts:
            made_by = parts.read("docProps/core.xml").decode("utf8", "replace")
    except (BadZipFile, KeyError):
        return False
    return made_by.count(MAKER.replace("&", "&amp;")) == 2


def _fill(sheet: WriteOnlyWorksheet, table: Table) -> None:
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.header))}{len(table.rows) + 1}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9  # A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
    for number, width in enumerate(_widths(table), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.append(list(_header(sheet, table)))
    for row in table.rows:
        sheet.append([_cell(sheet, value) for value in row])
    if table.total:
        sheet.append(list(_total(sheet, table.total)))


def _widths(table: Table) -> Iterator[float]:
    """As wide as what stands in the first rows, within reason."""
    for column in zip(table.header, *table.rows[:500], strict=True):
        yield min(max(len(_shown(value)) for value in column) + 4, 44)


def _shown(value: Cell) -> str:
    if isinstance(value, Cents):
        return f"€ {value / 100:,.2f}"
    return "12 sep 2026" if isinstance(value, date) else str(value or "")


def _header(sheet: WriteOnlyWorksheet, table: Table) -> Iterator[WriteOnlyCell]:
    for title in table.header:
        cell = _cell(sheet, title)
        cell.font, cell.fill, cell.alignment = _HEADER, _FILL, _MIDDLE
        yield cell


def _total(sheet: WriteOnlyWorksheet, row: Sequence[Cell]) -> Iterator[WriteOnlyCell]:
    for value in row:
        cell = _cell(sheet, value)
        cell.font, cell.border = _BOLD, _LINE
        yield cell


def _cell(sheet: WriteOnlyWorksheet, value: Cell) -> WriteOnlyCell:
    if isinstance(value, str):
        return _text(sheet, value)
    if isinstance(value, Cents):
        cell = WriteOnlyCell(sheet, int(value) / 100)
        cell.number_format = EURO
        return cell
    cell = WriteOnlyCell(sheet, value)
    if isinstance(value, date):
        cell.number_format = DAY
    return cell


def _text(sheet: WriteOnlyWorksheet, text: str) -> WriteOnlyCell:
    """Text, whatever it looks like, also after somebody edits the cell."""
    cell = WriteOnlyCell(sheet, visible(text)[:LONGEST])
    cell.data_type = "s"
    cell.quotePrefix = True
    return cell
