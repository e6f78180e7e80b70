"""Codes that let somebody in; the code itself is only known to who made it and who got it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, insert, select, update

from storage.errors import CodeExpired, CodeUnknown, CodeUsed
from storage.models import tables
from storage.sealing import Sealer

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # without 0 O 1 I
LENGTH = 12  # 60 random bits
GOOD_FOR = timedelta(days=7)
DOOR = "door_code"

invitation = tables["invitation"]


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a code is for; a street's programme may be left out."""

    id: int
    role: str
    programme_id: int | None
    street_id: int | None
    reusable: bool
    expires_at: datetime | None
    used_at: datetime | None
    used_by: int | None


def code_shape(text: str) -> str | None:
    """The bare code in a text such as "abcd-efgh jklm"; None when it cannot be one."""
    bare = "".join(sign for sign in text.upper() if sign not in "- \u00a0\u2010\u2011\u2013")
    fits = len(bare) == LENGTH and all(sign in ALPHABET for sign in bare)
    return bare if fits else None


def shown(bare: str) -> str:
    """As people read it: ABCD-EFGH-JKLM."""
    return "-".join(bare[i : i + 4] for i in range(0, LENGTH, 4))


def invite(  # noqa: PLR0913, PLR0917 (an invitation is all of these)
    tx: Connection,
    sealer: Sealer,
    new_code: str,
    role: str,
    programme_id: int | None,
    street_id: int | None,
    at: datetime,
    reusable: bool = False,
) -> str:
    """Keeps the hash of `new_code`; gives it as people read it.

    A reusable code has no end, but a new one for the same street and role revokes it.
    Raises CodeUnknown when `new_code` has not the shape of one.
    """
    bare = code_shape(new_code)
    if bare is None:
        raise CodeUnknown
    owner = {"role": role, "programme_id": programme_id, "street_id": street_id}
    if reusable:
        tx.execute(_REVOKE, {"role_": role, "street": street_id, "at": at})
    row = {
        **owner,
        "code_hash": sealer.lookup("code", bare),
        "reusable": reusable,
        "created_at": at,
        "expires_at": None if reusable else at + GOOD_FOR,
        "sealed": sealer.seal(DOOR, bare.encode()) if reusable else None,
    }
    tx.execute(insert(invitation), row)
    return shown(bare)


def door_code(tx: Connection, sealer: Sealer, street_id: int) -> str | None:
    """The neighbours' code of a street as people read it; None when none can be told again."""
    sealed = tx.execute(_DOOR, {"street": street_id}).scalar()
    return None if sealed is None else shown(sealer.open(DOOR, sealed).decode())


def has_untold_door(tx: Connection, street_id: int) -> bool:
    """Whether a code of its door works that cannot be told again: from before they were kept."""
    row = tx.execute(_DOOR, {"street": street_id}).first()
    return row is not None and row.sealed is None


def look_up(tx: Connection, sealer: Sealer, code: str, at: datetime) -> Invitation:
    """What the code is for, without using it. Raises CodeUnknown, CodeUsed, CodeExpired."""
    bare = code_shape(code)
    if bare is None:
        raise CodeUnknown
    row = tx.execute(_BY_CODE, {"hash": sealer.lookup("code", bare)}).first()
    if row is None:
        raise CodeUnknown
    found = Invitation(*row)
    if found.used_at is not None:
        raise CodeUsed(invitation_id=found.id, used_by=found.used_by)
    if found.expires_at is not None and at >= found.expires_at:
        raise CodeExpired(invitation_id=found.id)
    return found


def redeem(tx: Connection, sealer: Sealer, code: str, person_id: int, at: datetime) -> Invitation:
    """Uses the code: a single-use one works for one person, once. Raises as look_up does."""
    found = look_up(tx, sealer, code, at)
    if found.reusable:
        return found
    if tx.execute(_USE, {"id_": found.id, "by": person_id, "at": at}).rowcount != 1:
        raise CodeUsed(invitation_id=found.id)
    return found


_BY_CODE = select(
    invitation.c.id,
    invitation.c.role,
    invitation.c.programme_id,
    invitation.c.street_id,
    invitation.c.reusable,
    invitation.c.expires_at,
    invitation.c.used_at,
    invitation.c.used_by,
).where(invitation.c.code_hash == bindparam("hash"), invitation.c.revoked_at.is_(None))
_DOOR = (
    select(invitation.c.sealed)
    .where(
        invitation.c.street_id == bindparam("street"),
        invitation.c.role == "neighbour",
        invitation.c.reusable.is_(True),
        invitation.c.revoked_at.is_(None),
    )
    .order_by(invitation.c.id.desc())
    .limit(1)
)
_USE = (
    update(invitation)
    .where(
        invitation.c.id == bindparam("id_", type_=invitation.c.id.type),
        invitation.c.used_at.is_(None),
    )
    .values(used_at=bindparam("at"), used_by=bindparam("by"))
)
_REVOKE = (
    update(invitation)
    .where(
        invitation.c.street_id == bindparam("street", type_=invitation.c.id.type),
        invitation.c.role == bindparam("role_", type_=invitation.c.role.type),
        invitation.c.reusable.is_(True),
        invitation.c.revoked_at.is_(None),
    )
    .values(revoked_at=bindparam("at"))
)
