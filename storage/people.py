"""What a person may, wants and agreed to; finding and erasing her come from files beside this."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, insert, select, update

from storage import outbox
from storage.erasure import erase, everything_held
from storage.meeting import (
    Address,
    Met,
    block,
    block_sender,
    conversation_by_id,
    count_wrong_code,
    find_conversation,
    last_used_conversation,
    member_behind,
)
from storage.models import tables
from storage.person import PERSON_COLUMNS, PersonRow, her_numbers
from storage.sealing import Sealer

__all__ = [
    "Address",
    "MembershipRow",
    "Met",
    "PersonRow",
    "block",
    "block_sender",
    "change",
    "conversation_by_id",
    "count_wrong_code",
    "erase",
    "everything_held",
    "find_conversation",
    "give_consent",
    "join",
    "last_used_conversation",
    "leave",
    "member_behind",
    "memberships",
    "names",
    "numbers_of",
    "person_by_id",
    "rename",
    "start",
    "stop",
    "who_she_is",
]

CHANGEABLE = frozenset(
    {
        "language",
        "form",
        "at_once",
        "unchanged",
        "answers_only",
        "paused_until",
        "goodbye_day",
        "reminder_days",
        "reminder_hour",
        "tips_snoozed_until",
        "tips_dropped_to",
    }
)
EVERYTHING, ANSWERS, NOTHING = "everything", "answers", "nothing"

person = tables["person"]
membership = tables["membership"]
street = tables["street"]
programme = tables["programme"]


@dataclass(frozen=True, slots=True)
class MembershipRow:
    """A current role, with what is said about its place; its settings are JSON of two documents."""

    role: str
    programme_id: int | None
    street_id: int | None
    street_name: str | None
    municipality: str | None
    local_party: str | None
    settings: str | None
    yearly_cents: int | None
    street_settings: str | None


def person_by_id(tx: Connection, person_id: int) -> PersonRow | None:
    row = tx.execute(_PERSON, {"id": person_id}).first()
    return None if row is None else PersonRow(*row)


def memberships(tx: Connection, person_id: int) -> list[MembershipRow]:
    """What she is now, in the order in which she joined."""
    return [MembershipRow(*row) for row in tx.execute(_MEMBERSHIPS, {"person": person_id})]


def join(
    tx: Connection,
    person_id: int,
    role: str,
    programme_id: int | None,
    street_id: int | None,
    at: datetime,
) -> bool:
    """Makes her a member; False when she is that already. A street brings its programme."""
    tx.execute(_LOCK, {"id": person_id})
    if street_id is not None and programme_id is None:
        programme_id = tx.execute(_PROGRAMME_OF, {"street": street_id}).scalar_one()
    place = {"role": role, "programme_id": programme_id, "street_id": street_id}
    now = [(m.role, m.programme_id, m.street_id) for m in memberships(tx, person_id)]
    if tuple(place.values()) in now:
        return False
    tx.execute(insert(membership), {"person_id": person_id, "since": at, **place})
    return True


def leave(tx: Connection, person_id: int, role: str, street_id: int, at: datetime) -> bool:
    """Ends a role of hers in a street; False when she had none."""
    facts = {"person": person_id, "role_": role, "street": street_id, "at": at}
    return tx.execute(_LEAVE, facts).rowcount > 0


def change(tx: Connection, person_id: int, **columns: object) -> None:
    """Changes what she prefers; only the columns of CHANGEABLE."""
    if not CHANGEABLE.issuperset(columns):
        raise ValueError("not a preference")
    tx.execute(update(person).where(person.c.id == person_id).values(columns))


def rename(tx: Connection, met: Met, name: str) -> None:
    """Keeps her name, sealed; an empty one forgets it."""
    sealed = met.key.seal("name", name.encode()) if name else None
    tx.execute(_RENAME, {"id_": met.person.id, "sealed": sealed})


def who_she_is(tx: Connection, person_id: int) -> int:
    """Her number now; another one when she became one with somebody."""
    return int(tx.execute(_NOW_SHE_IS, {"person": person_id}).scalar_one())


def names(tx: Connection, sealer: Sealer, ids: Sequence[int]) -> dict[int, str | None]:
    """The name of each, or of who she turned out to be; None for who is erased or never told."""
    rows = tx.execute(_PEOPLE, {"ids": list(set(ids))})
    return {number: PersonRow(*who).name(sealer) for number, *who in rows}


def numbers_of(tx: Connection, person_id: int) -> frozenset[int]:
    """Under which numbers she stands in the books: her own, and those that became one with it."""
    return frozenset(tx.execute(_NUMBERS, {"person": person_id}).scalars())


def give_consent(tx: Connection, person_id: int, version: str, wants: str, at: datetime) -> None:
    """Keeps what she said to which version of the text: everything, answers or nothing."""
    tx.execute(
        insert(tables["consent"]),
        {"person_id": person_id, "version": version, "wants": wants, "at": at},
    )
    agreed = wants != NOTHING
    facts = {"version": version if agreed else None, "at": at if agreed else None}
    tx.execute(_CONSENT, {"id_": person_id, "quiet": wants != EVERYTHING, **facts})


def stop(tx: Connection, person_id: int, at: datetime) -> None:
    """From now on nothing unasked, on any channel; what waits unasked is cancelled."""
    person_id = who_she_is(tx, person_id)
    tx.execute(_STOPPED, {"id_": person_id, "at": at})
    outbox.cancel_for(tx, person_id, "stopped", at, replies_too=False)


def start(tx: Connection, person_id: int) -> None:
    tx.execute(_STOPPED, {"id_": person_id, "at": None})


_HER = person.c.id == bindparam("id_", type_=person.c.id.type)
_PERSON = select(*PERSON_COLUMNS).where(person.c.id == bindparam("id"))
_booked = person.alias("booked")
_PEOPLE = (
    select(_booked.c.id, *PERSON_COLUMNS)
    .join(person, person.c.id == func.coalesce(_booked.c.merged_into, _booked.c.id))
    .where(_booked.c.id.in_(bindparam("ids", expanding=True)))
)
_NOW_SHE_IS = select(func.coalesce(person.c.merged_into, person.c.id)).where(
    person.c.id == bindparam("person")
)
_NUMBERS = her_numbers(bindparam("person", type_=person.c.id.type))
_LOCK = select(person.c.id).where(person.c.id == bindparam("id")).with_for_update()
_MEMBERSHIPS = (
    select(
        membership.c.role,
        membership.c.programme_id,
        membership.c.street_id,
        street.c.name,
        programme.c.municipality,
        programme.c.local_party,
        programme.c.settings,
        programme.c.yearly_cents,
        street.c.settings,
    )
    .select_from(
        membership.outerjoin(street, street.c.id == membership.c.street_id).outerjoin(
            programme, programme.c.id == membership.c.programme_id
        )
    )
    .where(membership.c.person_id == bindparam("person"), membership.c.until.is_(None))
    .order_by(membership.c.id)
)
_LEAVE = (
    update(membership)
    .where(
        membership.c.person_id == bindparam("person", type_=membership.c.person_id.type),
        membership.c.street_id == bindparam("street", type_=membership.c.street_id.type),
        membership.c.role == bindparam("role_", type_=membership.c.role.type),
        membership.c.until.is_(None),
    )
    .values(until=bindparam("at", type_=membership.c.until.type))
)
_PROGRAMME_OF = select(street.c.programme_id).where(street.c.id == bindparam("street"))
_RENAME = update(person).where(_HER).values(name=bindparam("sealed"))
_STOPPED = update(person).where(_HER).values(stopped_at=bindparam("at"))
_CONSENT = (
    update(person)
    .where(_HER)
    .values(
        consent_version=bindparam("version"),
        consent_at=bindparam("at"),
        answers_only=bindparam("quiet"),
    )
)
