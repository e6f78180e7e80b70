"""`lief export`: the books of a programme's year in a file."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from api.keeping import database
from api.progress import progress
from bot.books import FORMATS, Books, is_ours, words_in
from bot.books.lines import euros
from bot.clock import utc_now
from bot.saying import Speech
from bot.settings import Settings
from storage.beside import beside
from storage.books import read
from storage.errors import FileUnwritable
from storage.schema import require_newest

LANGUAGE = "nl"  # who reads the books is a municipality


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for, in a format of bot.books.FORMATS, and where it goes."""

    municipality: str
    year: int
    format: str
    file: Path


def export(settings: Settings, order: Order, *, as_json: bool) -> str:
    """The line to print. Raises FileTrouble, ProgrammeUnknown, SchemaTooOld, SchemaTooNew, Busy."""
    speech = Speech.load()
    with database(settings) as db, progress("exporting", as_json) as told:
        require_newest(db)
        with _plainly(order.file), beside(order.file, lambda f: is_ours(f, speech)) as part:
            with db.snapshot() as tx:
                books = read(tx, order.municipality, order.year, told)
            words = words_in(speech, LANGUAGE)
            part.write_bytes(FORMATS[order.format](books, words, utc_now(), told))
    return _as_json(order, books) if as_json else _in_words(order, books)


@contextmanager
def _plainly(file: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FileUnwritable(path=str(file), cause=error.strerror) from None


def _in_words(order: Order, books: Books) -> str:
    left = euros(sum(street.left for street in books.streets))
    return (
        f"{order.file}: {books.municipality} {books.year}, {len(books.streets)} streets, "
        f"{len(books.movements)} transfers, EUR {left} left in the pots."
    )


def _as_json(order: Order, books: Books) -> str:
    facts = {
        "file": str(order.file),
        "municipality": books.municipality,
        "year": books.year,
        "streets": len(books.streets),
        "transfers": len(books.movements),
        "left_cents": sum(street.left for street in books.streets),
    }
    return json.dumps(facts)
