"""What the conversation sees of a code: what it opens, or why it does not."""

from datetime import datetime

from bot.roles import Role
from bot.world import Invited, Linked
from storage import group_links, invitations, linking, streets
from storage.db import Transaction
from storage.errors import CodeExpired, CodeUnknown, CodeUsed
from storage.people import Met
from storage.sealing import Sealer


def invited(tx: Transaction, sealer: Sealer, code: str, now: datetime) -> Invited:
    """A code that lets somebody in."""
    try:
        found = invitations.look_up(tx, sealer, code, now)
    except CodeUnknown:
        return Invited(refusal="group" if group_links.knows(tx, sealer, code) else "unknown")
    except CodeUsed:
        return Invited(refusal="used")
    except CodeExpired:
        return Invited(refusal="expired")
    street = streets.street_by_id(tx, found.street_id) if found.street_id else None
    place = found.programme_id or (street.programme_id if street else None)
    programme = streets.programme_by_id(tx, place) if place else None
    return Invited(
        role=Role(found.role),
        street=street.name if street else None,
        municipality=programme.municipality if programme else None,
    )


def linked(tx: Transaction, sealer: Sealer, code: str, met: Met, now: datetime) -> Linked:
    """A code that makes two channels one person; `met` types it."""
    found = linking.find_code(tx, sealer, code)
    if found is None:
        return Linked(refusal="unknown")
    mine = found.person_id == met.person.id
    here = mine and found.conversation_id == met.conversation_id
    try:
        found.require_good(now)
    except CodeUsed:
        return Linked(mine, refusal=None if mine else "used")
    except CodeExpired:
        return Linked(mine, here, refusal="expired")
    return Linked(mine, here)
