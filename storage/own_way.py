"""What a street does its own way: read, and changed while nobody else does."""

from sqlalchemy import Connection, bindparam, select, update

from storage.errors import StreetUnknown
from storage.models import tables

street = tables["street"]
person = tables["person"]
membership = tables["membership"]


def hold(tx: Connection, street_id: int) -> str:
    """Its settings; another who wants to change them waits until this is done.

    Raises StreetUnknown.
    """
    settings: str | None = tx.execute(_HOLD, {"id_": street_id}).scalar_one_or_none()
    if settings is None:
        raise StreetUnknown
    return settings


def settings_of(tx: Connection, street_id: int) -> str:
    """Of an open street, read only; those of one that does all as usual when it is not there."""
    return tx.execute(_READ, {"id_": street_id}).scalar_one_or_none() or "{}"


def remind(tx: Connection, street_id: int, before: int, after: int) -> None:
    """Its gangmakers who are reminded after so many days as usual, from now on after others."""
    tx.execute(_REMIND, {"street": street_id, "before": before, "after": after})


def change(tx: Connection, street_id: int, settings: str) -> None:
    """Another document, which bot checked."""
    tx.execute(_CHANGE, {"id_": street_id, "document": settings})


_THIS = street.c.id == bindparam("id_", type_=street.c.id.type)
_READ = select(street.c.settings).where(_THIS, street.c.closed_at.is_(None))
_HOLD = _READ.with_for_update()
_CHANGE = update(street).where(_THIS).values(settings=bindparam("document"))
_ITS_GANGMAKERS = select(membership.c.person_id).where(
    membership.c.street_id == bindparam("street", type_=street.c.id.type),
    membership.c.role == "gangmaker",
    membership.c.until.is_(None),
)
_REMIND = (
    update(person)
    .where(
        person.c.id.in_(_ITS_GANGMAKERS),
        person.c.reminder_days == bindparam("before", type_=person.c.reminder_days.type),
    )
    .values(reminder_days=bindparam("after", type_=person.c.reminder_days.type))
)
