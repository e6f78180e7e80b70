"""Changes what holds for a whole programme, while nobody else does."""

from sqlalchemy import Connection, bindparam, select, update

from storage.errors import ProgrammeUnknown
from storage.models import tables

programme = tables["programme"]


def hold(tx: Connection, programme_id: int) -> tuple[str, int]:
    """Its settings and yearly cents; another who wants to change them waits until this is done.

    Raises ProgrammeUnknown.
    """
    row = tx.execute(_HOLD, {"id_": programme_id}).first()
    if row is None:
        raise ProgrammeUnknown
    return row.settings, row.yearly_cents


def change(tx: Connection, programme_id: int, settings: str, yearly_cents: int) -> None:
    """Another document, which bot checked, and another amount for the years to come."""
    changed = {"id_": programme_id, "document": settings, "cents": yearly_cents}
    tx.execute(_CHANGE, changed)


_THIS = programme.c.id == bindparam("id_", type_=programme.c.id.type)
_HOLD = select(programme.c.settings, programme.c.yearly_cents).where(_THIS).with_for_update()
_CHANGE = (
    update(programme)
    .where(_THIS)
    .values(settings=bindparam("document"), yearly_cents=bindparam("cents"))
)
