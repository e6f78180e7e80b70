"""In which programmes people are, and what those have set: for a page of people at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import Connection, bindparam, case, func, select

from storage.models import tables
from storage.rows import the_ids

membership = tables["membership"]
programme = tables["programme"]


@dataclass(frozen=True, slots=True)
class Place:
    """A programme of hers."""

    id: int
    keeps_a_pot: bool


def programmes_of(tx: Connection, rows: str) -> dict[int, tuple[Place, ...]]:
    """Of each person whose number is in `rows`; who is in none is absent."""
    found = tx.execute(_PLACES, {"rows": rows}).all()
    return {
        who: tuple(Place(row[1], bool(row[2])) for row in hers)
        for who, hers in groupby(found, key=lambda row: row[0])
    }


def settings_of(tx: Connection, places: Mapping[int, Iterable[Place]]) -> dict[int, str]:
    """The document of each of these programmes."""
    numbers = {place.id for hers in places.values() for place in hers}
    return dict(tuple(row) for row in tx.execute(_SETTINGS, {"ids": list(numbers)}))


_PLACES = (
    select(
        membership.c.person_id,
        membership.c.programme_id,
        func.max(case((membership.c.role == "gangmaker", 1), else_=0)),
    )
    .where(
        membership.c.person_id.in_(the_ids()),
        membership.c.until.is_(None),
        membership.c.programme_id.is_not(None),
    )
    .group_by(membership.c.person_id, membership.c.programme_id)
    .order_by(membership.c.person_id)
)
_SETTINGS = select(programme.c.id, programme.c.settings).where(
    programme.c.id.in_(bindparam("ids", expanding=True))
)
