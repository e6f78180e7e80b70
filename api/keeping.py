"""The operator's spare house: a backup, its return, and whether the sender rests."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import structlog

from api.progress import progress
from bot.clock import utc_now
from bot.settings import Settings
from storage import house as memory
from storage.backup import back_up as write_backup
from storage.copies import opened
from storage.db import Database
from storage.restoring import Restored, require_key
from storage.restoring import restore as put_back
from storage.schema import require_newest

GO_ON = "Look first, then go on with: lief resume"

log = structlog.get_logger()


def back_up(settings: Settings, file: Path, *, as_json: bool) -> list[str]:
    """The lines to print. Raises what storage.backup raises."""
    with database(settings) as db, progress("copying", as_json) as told:
        copied = write_backup(db, file, utc_now(), told)
    if as_json:
        made_at = copied.made_at.isoformat()
        return [_json(file=str(file), made_at=made_at, schema=copied.schema, rows=copied.rows)]
    return [f"{file}: {_told(copied.rows)}. The key file is not in it; keep that elsewhere."]


def restore(settings: Settings, file: Path, *, as_json: bool) -> list[str]:
    """The lines to print. Raises what storage.copies and storage.restoring raise."""
    with opened(file) as copy:
        require_key(copy, settings.key_file)
        with database(settings) as db, progress("restoring", as_json) as told:
            restored = put_back(db, copy, utc_now(), told)
    log.warning("restored", made_at=restored.made_at, uncertain=restored.uncertain, sender="paused")
    return [_as_json(file, restored)] if as_json else _in_words(file, restored)


def pause(settings: Settings, paused: bool) -> str:
    """The sender rests, or goes on; the line to print. Raises SchemaTooOld, SchemaTooNew, Busy."""
    with database(settings) as db:
        require_newest(db)
        with db.transaction() as tx:
            memory.pause_sender(tx, paused)
    return "The sender is paused. Go on with: lief resume" if paused else "The sender goes on."


def _as_json(file: Path, restored: Restored) -> str:
    facts = {"rows": restored.rows, "uncertain": restored.uncertain, "sender": "paused"}
    return _json(file=str(file), made_at=restored.made_at, **facts)


def _in_words(file: Path, restored: Restored) -> list[str]:
    uncertain = sum(restored.uncertain.values())
    kinds = ", ".join(f"{kind} {n}" for kind, n in restored.uncertain.items())
    return [
        f"{file}, made {restored.made_at}: {_told(restored.rows)}.",
        f"Uncertain, and not sent again: {uncertain}" + (f" ({kinds})." if kinds else "."),
        f"The sender is paused, and nothing is planned for today. {GO_ON}",
    ]


def _told(rows: Mapping[str, int]) -> str:
    return (
        f"{rows['person']} people, {rows['attention']} attentions, {rows['transfer']} transfers, "
        f"{sum(rows.values())} rows in all"
    )


def _json(**facts: object) -> str:
    return json.dumps(facts)


@contextmanager
def database(settings: Settings) -> Iterator[Database]:
    db = Database.open(settings.database_url)
    try:
        yield db
    finally:
        db.close()
