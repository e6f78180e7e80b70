"""Programmes, their streets, and who is gangmaker there."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from rapidfuzz import fuzz, process
from sqlalchemy import Connection, bindparam, insert, select, update

from storage import ledger
from storage.errors import ProgrammeExists, StreetClosed, StreetExists
from storage.models import tables

LOCAL = ZoneInfo("Europe/Amsterdam")
NEARLY = 88.0  # of 100: "Lindestraat" and "Lindenstraat" are 96, "Lindenlaan" is 73
STREET_ACCOUNTS = ("pot", "spent", "cash_difference", "returned")

programme = tables["programme"]
street = tables["street"]
account = tables["account"]
membership = tables["membership"]
person = tables["person"]


@dataclass(frozen=True, slots=True)
class NewProgramme:
    """`settings` is JSON text; bot knows its shape."""

    municipality: str
    local_party: str
    yearly_cents: int
    latitude: float | None = None
    longitude: float | None = None
    settings: str = "{}"


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    id: int
    municipality: str
    local_party: str
    yearly_cents: int
    latitude: float | None
    longitude: float | None
    settings: str


@dataclass(frozen=True, slots=True)
class StreetRow:
    id: int
    programme_id: int
    name: str


def name_key(name: str) -> str:
    """The name without case, accents, spaces and punctuation: "’s-Gravenweg" → "sgravenweg"."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in bare if letter.isalnum())


def add_programme(tx: Connection, new: NewProgramme, at: datetime) -> int:
    """Raises ProgrammeExists."""
    if programme_by_name(tx, new.municipality) is not None:
        raise ProgrammeExists
    row = {
        "municipality": new.municipality,
        "local_party": new.local_party,
        "yearly_cents": new.yearly_cents,
        "latitude": new.latitude,
        "longitude": new.longitude,
        "settings": new.settings,
        "created_at": at,
    }
    programme_id: int = tx.execute(_ADD_PROGRAMME, row).scalar_one()
    kinds = ("municipality", "sponsor")
    tx.execute(_ADD_ACCOUNT, [{"kind": kind, "programme_id": programme_id} for kind in kinds])
    return programme_id


def programme_by_name(tx: Connection, municipality: str) -> ProgrammeRow | None:
    """Whatever its case, accents and punctuation."""
    key = name_key(municipality)
    rows = [ProgrammeRow(*row) for row in tx.execute(_PROGRAMMES)]
    return next((row for row in rows if name_key(row.municipality) == key), None)


def programmes(tx: Connection) -> list[ProgrammeRow]:
    """All that take part, in the order in which they began."""
    return [ProgrammeRow(*row) for row in tx.execute(_IN_ORDER)]


def change_settings(tx: Connection, programme_id: int, settings: str) -> None:
    """Another document; bot checks it first."""
    tx.execute(_CHANGE_SETTINGS, {"id_": programme_id, "document": settings})


def programme_by_id(tx: Connection, programme_id: int) -> ProgrammeRow | None:
    row = tx.execute(_PROGRAMME, {"id": programme_id}).first()
    return None if row is None else ProgrammeRow(*row)


def open_street(
    tx: Connection,
    programme_id: int,
    name: str,
    at: datetime,
    yearly_cents: int,
    new: bool = False,
) -> int:
    """Opens a street with its accounts and the first filling of its pot; gives its id.

    Raises StreetExists with the `suggestion` for the same name, and unless `new` for a near one;
    StreetClosed for the name of one that was closed.
    """
    name = " ".join(name.split())
    _refuse_double(tx, programme_id, name, new)
    row = {"programme_id": programme_id, "name": name, "name_key": name_key(name), "at": at}
    street_id: int = tx.execute(_OPEN_STREET, row).scalar_one()
    owner = {"programme_id": programme_id, "street_id": street_id}
    tx.execute(_ADD_STREET_ACCOUNT, [{"kind": kind, **owner} for kind in STREET_ACCOUNTS])
    if yearly_cents:
        year = at.astimezone(LOCAL).year
        ledger.deposit(tx, street_id, yearly_cents, f"refill:{street_id}:{year}", at)
    return street_id


def street_by_name(tx: Connection, programme_id: int, name: str) -> StreetRow | None:
    """By exact name, whatever its case, accents and punctuation."""
    found = {"programme": programme_id, "key": name_key(name)}
    row = tx.execute(_BY_KEY, found).first()
    return None if row is None else StreetRow(*row)


def street_by_id(tx: Connection, street_id: int) -> StreetRow | None:
    row = tx.execute(_STREET, {"id": street_id}).first()
    return None if row is None else StreetRow(*row)


def candidates(tx: Connection, programme_id: int, name: str, limit: int = 5) -> list[StreetRow]:
    """The street of that name, or else those with a name like it, likest first."""
    exact = street_by_name(tx, programme_id, name)
    if exact is not None:
        return [exact]
    rows = {row.id: row for row in streets_in(tx, programme_id)}
    keys = {row.id: name_key(row.name) for row in rows.values()}
    near = process.extract(name_key(name), keys, scorer=fuzz.WRatio, score_cutoff=80, limit=limit)
    return [rows[street_id] for _, _, street_id in near]


def streets_in(tx: Connection, programme_id: int) -> list[StreetRow]:
    """All open streets of a programme, by name."""
    return [StreetRow(*row) for row in tx.execute(_STREETS_IN, {"programme": programme_id})]


def streets_of(tx: Connection, person_id: int) -> list[StreetRow]:
    """The streets whose pot this person keeps."""
    return [StreetRow(*row) for row in tx.execute(_STREETS_OF, {"person": person_id})]


def gangmakers_of(tx: Connection, street_id: int) -> list[int]:
    """The person ids, in the order in which they joined."""
    return list(tx.execute(_GANGMAKERS_OF, {"street": street_id}).scalars())


def closed_street(tx: Connection, programme_id: int, name: str) -> StreetRow | None:
    """A street of that name that was closed, if there is one."""
    row = tx.execute(_CLOSED, {"programme": programme_id, "key": name_key(name)}).first()
    return None if row is None else StreetRow(*row)


def coordinators_of(tx: Connection, programme_id: int) -> list[int]:
    """The person ids of those who can be told something: not stopped, in the order of joining."""
    found = tx.execute(_COORDINATORS_OF, {"programme": programme_id}).scalars()
    return list(dict.fromkeys(found))


def _refuse_double(tx: Connection, programme_id: int, name: str, new: bool) -> None:
    closed = closed_street(tx, programme_id, name)
    if closed is not None:
        raise StreetClosed(street_id=closed.id, suggestion=closed.name)
    same = street_by_name(tx, programme_id, name)
    near = same or (None if new else _nearest(tx, programme_id, name))
    if near is not None:
        raise StreetExists(street_id=near.id, suggestion=near.name)


def _nearest(tx: Connection, programme_id: int, name: str) -> StreetRow | None:
    rows = {row.id: row for row in streets_in(tx, programme_id)}
    keys = {row.id: name_key(row.name) for row in rows.values()}
    best = process.extractOne(name_key(name), keys, scorer=fuzz.ratio, score_cutoff=NEARLY)
    return rows[best[2]] if best else None


_PROGRAMMES = select(
    programme.c.id,
    programme.c.municipality,
    programme.c.local_party,
    programme.c.yearly_cents,
    programme.c.latitude,
    programme.c.longitude,
    programme.c.settings,
)
_PROGRAMME = _PROGRAMMES.where(programme.c.id == bindparam("id"))
_IN_ORDER = _PROGRAMMES.order_by(programme.c.id)
_ADD_PROGRAMME = insert(programme).returning(programme.c.id)
_CHANGE_SETTINGS = (
    update(programme)
    .where(programme.c.id == bindparam("id_", type_=programme.c.id.type))
    .values(settings=bindparam("document"))
)
_ADD_ACCOUNT = insert(account)
_ADD_STREET_ACCOUNT = insert(account)
_OPEN_STREET = (
    insert(street)
    .values(
        programme_id=bindparam("programme_id"),
        name=bindparam("name"),
        name_key=bindparam("name_key"),
        created_at=bindparam("at"),
    )
    .returning(street.c.id)
)
_CLOSED = select(street.c.id, street.c.programme_id, street.c.name).where(
    street.c.closed_at.is_not(None),
    street.c.programme_id == bindparam("programme"),
    street.c.name_key == bindparam("key"),
)
_STREETS = select(street.c.id, street.c.programme_id, street.c.name).where(
    street.c.closed_at.is_(None)
)
_STREET = _STREETS.where(street.c.id == bindparam("id"))
_BY_KEY = _STREETS.where(
    street.c.programme_id == bindparam("programme"), street.c.name_key == bindparam("key")
)
_STREETS_IN = _STREETS.where(street.c.programme_id == bindparam("programme")).order_by(
    street.c.name_key
)
_KEEPS = (membership.c.role == "gangmaker") & membership.c.until.is_(None)
_STREETS_OF = (
    _STREETS.join(membership, membership.c.street_id == street.c.id)
    .where(_KEEPS, membership.c.person_id == bindparam("person"))
    .order_by(street.c.name_key)
)
_GANGMAKERS_OF = (
    select(membership.c.person_id)
    .where(_KEEPS, membership.c.street_id == bindparam("street"))
    .order_by(membership.c.id)
)
_COORDINATORS_OF = (
    select(membership.c.person_id)
    .join(person, person.c.id == membership.c.person_id)
    .where(
        membership.c.role == "coordinator",
        membership.c.until.is_(None),
        membership.c.programme_id == bindparam("programme"),
        person.c.stopped_at.is_(None),
    )
    .order_by(membership.c.id)
)
