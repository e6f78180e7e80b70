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

from bot.books.tables import Cell, Table
from bot.naming import visible
from bot.say import Cents
from storage.copying import Progress, quietly

MAKER = "Lief & Leed"
EURO = '"€" #,##0.00;[Red]-"€" #,##0.00'
DAY = "d mmm yyyy"
PAGE = 500  # rows between two looks at whether to go on
LONGEST = 32_767  # letters in a cell

_PLUM = "6B397C"
_HEADER = Font(bold=True, color="FFFFFF")
_BOLD = Font(bold=True)
_FILL = PatternFill("solid", fgColor=_PLUM)
_LINE = Border(top=Side("thin", color=_PLUM))
_MIDDLE = Alignment(vertical="center", wrap_text=True)


def workbook(tables: Sequence[Table], made: datetime, told: Progress = quietly) -> bytes:
    """A sheet for each table; money is in euros, to be reckoned with. `told` may break it off."""
    book = Workbook(write_only=True)
    book.properties.creator = book.properties.lastModifiedBy = MAKER
    book.properties.created = made.replace(tzinfo=None)
    try:
        for table in tables:
            _fill(book.create_sheet(table.title[:31]), table, told)
    except BaseException:
        for sheet in book.worksheets:
            sheet.close()  # else it complains when it is thrown away
        raise
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


def _fill(sheet: WriteOnlyWorksheet, table: Table, told: Progress) -> None:
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(table.header))}{len(table.rows) + 1}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9  # A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = "1:1"
    for number, width in enumerate(_widths(table), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.append(_header(sheet, table.header))
    cells = _Cells(sheet)
    for number, row in enumerate(table.rows):
        sheet.append(cells.filled(row))
        if number % PAGE == 0:
            told(number, len(table.rows))
    if table.total:
        sheet.append(_total(sheet, table.total))


def _widths(table: Table) -> Iterator[float]:
    """As wide as what stands in the first rows, within reason."""
    for column in zip(table.header, *table.rows[:500], strict=True):
        yield min(max(len(_shown(value)) for value in column) + 4, 44)


def _shown(value: Cell) -> str:
    if isinstance(value, Cents):
        return f"€ {value / 100:,.2f}"
    return "12 sep 2026" if isinstance(value, date) else str(value or "")


def _header(sheet: WriteOnlyWorksheet, titles: Sequence[str]) -> list[WriteOnlyCell]:
    cells = _Cells(sheet).filled(titles)
    for cell in cells:
        cell.font, cell.fill, cell.alignment = _HEADER, _FILL, _MIDDLE
    return cells


def _total(sheet: WriteOnlyWorksheet, row: Sequence[Cell]) -> list[WriteOnlyCell]:
    cells = _Cells(sheet).filled(row)
    for cell in cells:
        cell.font, cell.border = _BOLD, _LINE
    return cells


class _Cells:
    """The cells of one row, used again for the next: to style each anew takes twice as long."""

    def __init__(self, sheet: WriteOnlyWorksheet) -> None:
        self._sheet = sheet
        self._made: dict[tuple[int, type], WriteOnlyCell] = {}

    def filled(self, row: Sequence[Cell]) -> list[WriteOnlyCell]:
        return [self._cell(place, value) for place, value in enumerate(row)]

    def _cell(self, place: int, value: Cell) -> WriteOnlyCell:
        kind = place, type(value)
        cell = self._made.get(kind)
        if cell is None:
            cell = self._made[kind] = _styled(self._sheet, value)
        if isinstance(value, str):
            cell.value = visible(value)[:LONGEST]
            cell.data_type = "s"  # whatever it looks like
        else:
            cell.value = int(value) / 100 if isinstance(value, Cents) else value
        return cell


def _styled(sheet: WriteOnlyWorksheet, value: Cell) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet)
    if isinstance(value, str):
        cell.quotePrefix = True  # it stays text when somebody edits it
    elif isinstance(value, Cents):
        cell.number_format = EURO
    elif isinstance(value, date):
        cell.number_format = DAY
    return cell
