"""Changes what a street does its own way, while nobody else does."""

from sqlalchemy import Connection, bindparam, select, update

from storage.errors import StreetUnknown
from storage.models import tables

street = tables["street"]


def hold(tx: Connection, street_id: int) -> str:
    """Its settings; another who wants to change them waits until this is done.

    Raises StreetUnknown.
    """
    settings: str | None = tx.execute(_HOLD, {"id_": street_id}).scalar_one_or_none()
    if settings is None:
        raise StreetUnknown
    return settings


def change(tx: Connection, street_id: int, settings: str) -> None:
    """Another document, which bot checked."""
    tx.execute(_CHANGE, {"id_": street_id, "document": settings})


_THIS = street.c.id == bindparam("id_", type_=street.c.id.type)
_HOLD = select(street.c.settings).where(_THIS, street.c.closed_at.is_(None)).with_for_update()
_CHANGE = update(street).where(_THIS).values(settings=bindparam("document"))
