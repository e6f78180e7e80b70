"""The year of a street on one page A4: what came in, what was given, what is left."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from babel.dates import format_date

from bot.paper.facts import Given, Report
from bot.paper.sheet import (
    A4,
    AMBER_SOFT,
    INK_SOFT,
    PLUM,
    PLUM_DEEP,
    WHITE,
    Box,
    Letters,
    Sheet,
)
from bot.paper.voice import Voice
from bot.saying import money

EDGE, WIDE = 18.0, 174.0
BAND = 40.0
FOOT = 284.0
LARGE = 8.4  # millimetres for a row
FORMS = ((1, LARGE), (1, 7.0), (2, 7.2), (2, 5.6))  # columns, and the height of a row
GAP = 8.0  # between two columns
AMOUNT = 24.0


def expense_report(report: Report, voice: Voice, made: datetime, today: date) -> bytes:
    """One page A4, a PDF; with many attentions the rows become smaller, and stand in two columns.

    What then still finds no place is counted in the last row, so that it adds up.
    """
    title = voice("paper-report-title", street=report.street, year=str(report.year))
    sheet = Sheet(A4, title, voice.language, made)
    _band(sheet, report, voice)
    y = _sums(sheet, report, voice)
    _attentions(sheet, report, voice, y)
    when = format_date(today, "d MMMM yyyy", locale=voice.language)
    foot = Box(EDGE, FOOT, WIDE, 6)
    small = Letters(11, colour=INK_SOFT)
    sheet.write(foot, voice("paper-report-who", day=when), small)
    return sheet.done()


def _band(sheet: Sheet, report: Report, voice: Voice) -> None:
    sheet.panel(Box(0, 0, sheet.width, BAND), PLUM, round_=0)
    sheet.heart(EDGE, 10, 7, WHITE)
    brand = Letters(16, bold=True, colour=WHITE)
    sheet.write(Box(EDGE + 10, 9.8, 100, 9), voice("paper-brand"), brand)
    year = Letters(26, bold=True, colour=WHITE, align="R")
    sheet.write(Box(EDGE + WIDE - 40, 20.5, 40, 14), str(report.year), year)
    street = Letters(26, bold=True, colour=WHITE, smallest=8)
    sheet.write(Box(EDGE, 20.5, WIDE - 42, 16), report.street, street)


def _sums(sheet: Sheet, report: Report, voice: Voice) -> float:
    """How the pot came from its beginning to what is left; gives where that ends."""
    heading = Letters(18, bold=True, colour=PLUM_DEEP)
    y = (
        BAND
        + 8
        + sheet.write(Box(EDGE, BAND + 8, WIDE, 10), voice("paper-report-heading"), heading)
        + 2
    )
    spent = sum(one.cents for one in report.given)
    rows = [
        ("paper-report-carried", report.carried),
        ("paper-report-came-in", report.came_in),
        ("paper-report-counted", report.counted),
        ("paper-report-returned", -report.returned),
    ]
    shown = [(voice(key), cents) for key, cents in rows if cents]
    shown.append((voice("paper-report-spent", count=len(report.given)), -spent))
    for words, cents in shown:
        row = words, money(cents, voice.language)
        _row(sheet, Box(EDGE, y, WIDE, LARGE), row, Letters(15))
        y += LARGE
    panel = Box(EDGE, y + 1, WIDE, 15)
    sheet.panel(panel, AMBER_SOFT, 4)
    large = Letters(19, bold=True, colour=PLUM_DEEP)
    inside = Box(panel.x + 5, panel.y + 3.2, WIDE - 10, 10)
    sheet.write(inside, voice("paper-report-left"), large)
    left = Letters(19, bold=True, colour=PLUM_DEEP, align="R")
    sheet.write(inside, money(report.left, voice.language), left)
    return panel.y + panel.height


def _attentions(sheet: Sheet, report: Report, voice: Voice, y: float) -> None:
    heading = Letters(18, bold=True, colour=PLUM_DEEP)
    y += 8
    y += sheet.write(Box(EDGE, y, WIDE, 10), voice("paper-report-given"), heading) + 2
    if not report.given:
        sheet.write(Box(EDGE, y, WIDE, 10), voice("paper-report-none"), Letters(14))
        return
    room = FOOT - 4 - y
    fit = ((n, high) for n, high in FORMS if -(-len(report.given) // n) * high <= room)
    columns, high = next(fit, FORMS[-1])
    rows = _rows(report.given, int(room / high) * columns, voice)
    each = -(-len(rows) // columns)
    wide = (WIDE - GAP * (columns - 1)) / columns
    texts = [words for words, _ in rows]
    letters = sheet.on_one_line(wide - AMOUNT, texts, Letters(high / LARGE * 15))
    for place, (words, amount) in enumerate(rows):
        column, line = divmod(place, each)
        box = Box(EDGE + column * (wide + GAP), y + line * high, wide, high)
        _row(sheet, box, (words, amount), letters)


def _rows(given: Sequence[Given], most: int, voice: Voice) -> list[tuple[str, str]]:
    """Words and amount of each; the last counts what found no place."""
    kept = given if len(given) <= most else given[: most - 1]
    rows = [(_in_words(one, voice), _amount(one.cents, voice)) for one in kept]
    if rest := given[len(kept) :]:
        cents = sum(one.cents for one in rest)
        rows.append((voice("paper-report-more", count=len(rest)), money(cents, voice.language)))
    return rows


def _in_words(one: Given, voice: Voice) -> str:
    day = format_date(one.day, "d MMMM", locale=voice.language)
    return f"{day}: {voice(f'occasion-{one.occasion}')}" if one.occasion else day


def _amount(cents: int, voice: Voice) -> str:
    return money(cents, voice.language) if cents else voice("paper-report-free")


def _row(sheet: Sheet, box: Box, row: tuple[str, str], letters: Letters) -> None:
    """Words at the left and an amount at the right, above a thin line."""
    words, amount = row
    y = box.y + (box.height - letters.size * 0.45) / 2
    sheet.write(Box(box.x, y, box.width - AMOUNT, box.height), words, letters)
    right = Box(box.x + box.width - AMOUNT, y, AMOUNT, box.height)
    sheet.write(right, amount, replace(letters, align="R"))
    sheet.line(box.x, box.y + box.height, box.x + box.width, box.y + box.height)
