"""The settings of a programme where they are kept: read to be changed, and saved."""

from pydantic import ValidationError

from bot.programme import programme_settings
from bot.programme.words import ProgrammeFile, stored
from storage import programmes
from storage.db import Transaction
from storage.errors import SettingsUnreadable


def settings_of(tx: Transaction, programme_id: int) -> ProgrammeFile:
    """All that holds there, held until the transaction is over.

    Raises ProgrammeUnknown, and SettingsUnreadable for those that this version does not know.
    """
    document, yearly_cents = programmes.hold(tx, programme_id)
    try:
        known = programme_settings(document)
    except ValidationError:
        raise SettingsUnreadable from None
    return ProgrammeFile.model_validate(dict(known) | {"yearly_cents": yearly_cents})


def save(tx: Transaction, programme_id: int, file: ProgrammeFile) -> None:
    """What was checked before."""
    programmes.change(tx, programme_id, stored(file), file.yearly_cents)
