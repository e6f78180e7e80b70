"""Who looked at what of others: an audit that only grows."""

from datetime import datetime

from sqlalchemy import Connection, insert

from storage.models import tables


def note(
    tx: Connection,
    person_id: int,
    what: str,
    at: datetime,
    street_id: int | None = None,
    programme_id: int | None = None,
) -> None:
    """`what` is a word such as "balance"; the place is a street or a programme."""
    place = {"street_id": street_id, "programme_id": programme_id}
    tx.execute(insert(tables["look"]), {"person_id": person_id, "what": what, "at": at, **place})
