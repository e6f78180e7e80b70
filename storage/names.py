"""A channel may know somebody by two names, such as a phone number and a number of its own."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, func, select
from sqlalchemy.dialects import postgresql

from storage.models import tables
from storage.sealing import Sealer
from storage.silence import is_number, is_silent

person = tables["person"]
identity = tables["identity"]


def recognise(
    tx: Connection, sealer: Sealer, channel: str, sender: str, also: str, at: datetime
) -> None:
    """Takes an unknown sender to be whom we know as `also`; else changes nothing.

    A phone number that was silent for long vouches for nobody.
    """
    if is_number(also):
        known = tx.execute(_PERSON, {"lookup": sealer.lookup("identity", channel, also)}).first()
        if known is None or is_silent(known.last_in_at, at):
            return
    _give_name(tx, sealer, channel, known=also, new=sender, among=None)


def remember(tx: Connection, sealer: Sealer, channel: str, sender: str, also: str) -> None:
    """Keeps `also` for a known sender, the first time only.

    A second other name for the same number may mean that the number has a new owner.
    """
    _give_name(tx, sealer, channel, known=sender, new=also, among=1)


def _give_name(
    tx: Connection, sealer: Sealer, channel: str, *, known: str, new: str, among: int | None
) -> None:
    lookup = sealer.lookup("identity", channel, new)
    if tx.execute(_PERSON, {"lookup": lookup}).first() is not None:
        return
    who = tx.execute(_PERSON, {"lookup": sealer.lookup("identity", channel, known)}).first()
    if who is None:
        return
    names = tx.execute(_NAMES, {"person": who.id, "channel": channel}).scalar_one()
    if among is None or names <= among:
        key = sealer.unwrap(who.token, who.wrapped_key)
        facts = {"person_id": who.id, "channel": channel, "lookup": lookup}
        tx.execute(_GIVE, {**facts, "sealed": key.seal("identity", new.encode())})


_PERSON = (
    select(person.c.id, person.c.token, person.c.wrapped_key, identity.c.last_in_at)
    .join(identity, identity.c.person_id == person.c.id)
    .where(identity.c.lookup == bindparam("lookup"))
)
_NAMES = select(func.count(identity.c.id)).where(
    identity.c.person_id == bindparam("person"),
    identity.c.channel == bindparam("channel"),
    identity.c.lookup.is_not(None),
)
_GIVE = postgresql.insert(identity).on_conflict_do_nothing()
