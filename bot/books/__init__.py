"""The books of a programme's year as a file: what each format is made by, and known by."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from bot.books import journal, lines, sheets, tables
from bot.books.tables import Words
from bot.say import say
from bot.saying import LANGUAGES, Speech
from storage.books import Books

__all__ = ["FORMATS", "Books", "is_ours", "words_in"]


def words_in(speech: Speech, language: str) -> Words:
    """Every text by its key, in that language."""
    return lambda key: speech.words(say(key), language, None)


def is_ours(file: Path, speech: Speech) -> bool:
    """Whether this file is a book of ours, in whatever format. Raises OSError."""
    with file.open("rb") as opened:
        first = opened.readline(1000)
    marks = [journal.MARK.encode(), *(_header(speech, language) for language in LANGUAGES)]
    return first.startswith(tuple(marks)) or sheets.is_ours(file)


def _workbook(books: Books, words: Words, made: datetime) -> bytes:
    made_by = (tables.overview, tables.movements, tables.occasions)
    return sheets.workbook([table(books, words) for table in made_by], made)


def _csv(books: Books, words: Words, _made: datetime) -> bytes:
    return lines.csv_lines(tables.movements(books, words))


def _journal(books: Books, words: Words, _made: datetime) -> bytes:
    return journal.journal(books, words)


def _header(speech: Speech, language: str) -> bytes:
    nothing = Books("", "", 2000, (), (), ())
    return lines.csv_lines(tables.movements(nothing, words_in(speech, language)))


# The bytes of a file: of these books, in these words, made at this moment.
FORMATS: dict[str, Callable[[Books, Words, datetime], bytes]] = {
    "xlsx": _workbook,
    "csv": _csv,
    "hledger": _journal,
}
