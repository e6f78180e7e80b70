"""The books of a programme's year as a file: what each format is made by, and known by."""

from datetime import datetime
from pathlib import Path
from typing import Protocol

from bot.books import journal, lines, sheets, tables
from bot.books.tables import Words
from bot.say import say
from bot.saying import LANGUAGES, Speech
from storage.books import Books
from storage.copying import Progress, quietly

__all__ = ["FORMATS", "Books", "Writes", "is_ours", "words_in"]


class Writes(Protocol):
    """The bytes of a file; `made` is when, and `told` may break it off."""

    def __call__(
        self, books: Books, words: Words, made: datetime, told: Progress = quietly, /
    ) -> bytes: ...


def words_in(speech: Speech, language: str) -> Words:
    """Every text by its key, in that language."""
    return lambda key: speech.words(say(key), language, None)


def is_ours(file: Path, speech: Speech) -> bool:
    """Whether this file is a book of ours, in whatever format. Raises OSError."""
    with file.open("rb") as opened:
        first = opened.readline(1000)
    marks = [journal.MARK.encode(), *(_header(speech, language) for language in LANGUAGES)]
    return first.startswith(tuple(marks)) or sheets.is_ours(file)


def _workbook(books: Books, words: Words, made: datetime, told: Progress = quietly) -> bytes:
    made_by = (tables.overview, tables.movements, tables.occasions)
    return sheets.workbook([table(books, words) for table in made_by], made, told)


def _csv(books: Books, words: Words, _made: datetime, _told: Progress = quietly) -> bytes:
    return lines.csv_lines(tables.movements(books, words))


def _journal(books: Books, words: Words, _made: datetime, _told: Progress = quietly) -> bytes:
    return journal.journal(books, words)


def _header(speech: Speech, language: str) -> bytes:
    nothing = Books("", "", 2000, (), (), ())
    return lines.csv_lines(tables.movements(nothing, words_in(speech, language)))


FORMATS: dict[str, Writes] = {
    "xlsx": _workbook,
    "csv": _csv,
    "hledger": _journal,
}
