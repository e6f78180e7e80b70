"""Closes a street: what was left goes back, who kept its pot is thanked, and its books stay."""

from sqlalchemy import Connection, bindparam, select, update

from storage import handovers, tips
from storage.models import tables
from storage.transfers import Event, return_rest

street = tables["street"]
membership = tables["membership"]
invitation = tables["invitation"]


def close(tx: Connection, street_id: int, event: Event) -> int | None:
    """Gives the cents that went back to the municipality; None when it was closed before.

    Memberships end, codes open nothing any more, and what was open of tips is destroyed.
    """
    if tx.execute(_LOCK, {"street": street_id}).first() is None:
        return None
    returned = return_rest(tx, street_id, event)
    facts = {"street": street_id, "at": event.at}
    for statement in (_CLOSE, _LEAVE, _REVOKE):
        tx.execute(statement, facts)
    tips.fade_in(tx, street_id, event.at)
    handovers.close(tx, street_id)
    return returned


_THE_STREET = bindparam("street", type_=street.c.id.type)
_LOCK = (
    select(street.c.id)
    .where(street.c.id == _THE_STREET, street.c.closed_at.is_(None))
    .with_for_update()
)
_CLOSE = update(street).where(street.c.id == _THE_STREET).values(closed_at=bindparam("at"))
_LEAVE = (
    update(membership)
    .where(membership.c.street_id == _THE_STREET, membership.c.until.is_(None))
    .values(until=bindparam("at"))
)
_REVOKE = (
    update(invitation)
    .where(invitation.c.street_id == _THE_STREET, invitation.c.revoked_at.is_(None))
    .values(revoked_at=bindparam("at"), sealed=None)
)
