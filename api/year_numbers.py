"""`lief numbers`: the numbers of a year for a municipality or the network, in words or a picture.

They are the same as in the chat, and hide the same: what is made here is meant to be passed on.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from api.keeping import database
from bot.clock import utc_now
from bot.numbers.drawing import is_ours, png, scene_of
from bot.numbers.words import in_words
from bot.numbers.year import year_in_numbers
from bot.say import Say
from bot.saying import Speech
from bot.settings import Settings
from bot.world.numbers import Numbers
from storage import streets
from storage.beside import beside
from storage.db import Transaction
from storage.errors import FileUnwritable, ProgrammeUnknown
from storage.schema import require_newest

LANGUAGE = "nl"  # who reads them is a municipality


@dataclass(frozen=True, slots=True)
class Order:
    """Of which municipality, None for all together; the file is where a picture goes."""

    municipality: str | None
    year: int
    file: Path | None = None


def numbers(settings: Settings, order: Order, *, as_json: bool) -> str:
    """What to print. Raises ProgrammeUnknown, FileTrouble, SubprocessError and of the database."""
    speech = Speech.load()

    def words(saying: Say) -> str:
        return speech.words(saying, LANGUAGE, None)

    with database(settings) as db:
        require_newest(db)
        with db.snapshot() as tx:
            found = year_in_numbers(tx, order.year, utc_now(), _programme(tx, order))
    if order.file is not None:
        _write(order.file, png(scene_of(found, words)))
    return json.dumps(_facts(found)) if as_json else words(in_words(found))


def _programme(tx: Transaction, order: Order) -> tuple[int, str] | None:
    if order.municipality is None:
        return None
    programme = streets.programme_by_name(tx, order.municipality)
    if programme is None:
        raise ProgrammeUnknown
    return programme.id, programme.municipality


def _write(file: Path, picture: bytes) -> None:
    try:
        with beside(file, is_ours) as part:
            part.write_bytes(picture)
    except OSError as error:
        raise FileUnwritable(path=str(file), cause=error.strerror) from None


def _facts(found: Numbers) -> dict[str, object]:
    return {
        "municipality": found.place or None,
        "year": found.year,
        "attentions": found.count,
        "spent_cents": found.cents,
        "streets": found.streets,
        "active_streets": found.active,
        "quarters": [asdict(quarter) for quarter in found.quarters],
        "late": asdict(found.late),
        "moods": {mood or "both": count for mood, count in found.moods.items()},
        "occasions": {name or "other": count for name, count in found.occasions.items()},
        "occasions_of_quarters": found.resting,
        "programmes": found.programmes,
        "programmes_left_out": found.left_out,
    }
