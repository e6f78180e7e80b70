"""What a coordinator sets in her programme: saved, and written down who changed what."""

from collections.abc import Mapping
from typing import Any

from bot.deeds import ChangeSetting, Outcome
from bot.doing.act import Act, Doings
from bot.doing.desk import leads
from bot.programme import kept as kept
from bot.programme.check import changes
from bot.programme.words import ProgrammeFile
from storage import looks
from storage.db import Transaction


def change_setting(tx: Transaction, deed: ChangeSetting, act: Act) -> Outcome:
    """Nobody is told unasked: what counts can be looked up."""
    if not leads(act, deed.programme_id):
        return Outcome("not_yours")
    before = kept.settings_of(tx, deed.programme_id)
    after = _with(before, deed.setting, deed.value)
    for change in changes(before, after):
        looks.note(tx, act.by, f"set {change}", act.at, programme_id=deed.programme_id)
    kept.save(tx, deed.programme_id, after)
    return Outcome()


def _with(before: ProgrammeFile, setting: str, value: Any) -> ProgrammeFile:
    whole = before.model_dump(mode="json")
    *tables, name = setting.split(".")
    part = whole
    for table in tables:
        part = part[table]
    part[name] = {**part[name], **value} if isinstance(value, Mapping) else value
    return ProgrammeFile.model_validate(whole)


DOES: Doings = {ChangeSetting: change_setting}
