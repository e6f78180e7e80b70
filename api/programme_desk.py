"""`lief programme show`, `check` and `edit`: the settings of a municipality as a file."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from api.keeping import database
from bot.programme import kept as kept
from bot.programme.check import Change, Mistake, changes, read
from bot.programme.toml import written
from bot.programme.words import ProgrammeFile
from bot.settings import Settings
from storage.db import Transaction
from storage.errors import FileUnreadable, ProgrammeUnknown
from storage.schema import require_newest
from storage.streets import ProgrammeRow, programme_by_name


@dataclass(frozen=True, slots=True)
class Edited:
    """What became another, or the mistakes because of which nothing did."""

    changes: Sequence[Change] = ()
    mistakes: Sequence[Mistake] = ()


def show(settings: Settings, municipality: str, *, as_json: bool) -> str:
    """The file. Raises ProgrammeUnknown, SettingsUnreadable and what opening raises."""
    with database(settings) as db:
        require_newest(db)
        with db.transaction() as tx:
            found = _found(tx, municipality)
            file = kept.settings_of(tx, found.id)
    if not as_json:
        return written(file, found.municipality)
    told = {"municipality": found.municipality, **file.model_dump(mode="json")}
    return json.dumps(told, ensure_ascii=False) + "\n"


def check(file: Path) -> Sequence[Mistake]:
    """Raises FileUnreadable."""
    found = read(_text(file), ProgrammeFile())
    return () if isinstance(found, ProgrammeFile) else found


def as_json(mistake: Mistake) -> dict[str, Any]:
    """For programs: path, line and what is wrong."""
    return asdict(mistake)


def edit(settings: Settings, municipality: str, file: Path) -> Edited:
    """Save what the file says; all of it or nothing. Raises the same, and FileUnreadable."""
    text = _text(file)
    with database(settings) as db:
        require_newest(db)
        with db.transaction() as tx:
            programme_id = _found(tx, municipality).id
            before = kept.settings_of(tx, programme_id)
            after = read(text, before)
            if not isinstance(after, ProgrammeFile):
                return Edited(mistakes=after)
            kept.save(tx, programme_id, after)
            return Edited(changes(before, after))


def _found(tx: Transaction, municipality: str) -> ProgrammeRow:
    found = programme_by_name(tx, municipality)
    if found is None:
        raise ProgrammeUnknown
    return found


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise FileUnreadable(path=str(file), cause=error.strerror) from None
    except UnicodeDecodeError:
        raise FileUnreadable(path=str(file), cause="this is no text in UTF-8") from None
