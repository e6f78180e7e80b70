"""Groups that hear what is announced: the code that links one, and which are linked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, insert, select, update
from sqlalchemy.dialects import postgresql

from storage.errors import CodeExpired, CodeUnknown, CodeUsed
from storage.invitations import code_shape, shown
from storage.models import tables
from storage.sealing import Sealer

GOOD_FOR = timedelta(days=7)

group_code = tables["group_code"]
group_link = tables["group_link"]


@dataclass(frozen=True, slots=True)
class Linked:
    """A linked group; `programme_id` None hears the whole network."""

    group_id: int
    programme_id: int | None
    linked_at: datetime


def give_code(
    tx: Connection, sealer: Sealer, new_code: str, programme_id: int | None, at: datetime
) -> str:
    """Keeps the hash of `new_code`, which links one group in a week; gives it as people read it.

    Raises CodeUnknown when `new_code` has not the shape of a code.
    """
    bare = code_shape(new_code)
    if bare is None:
        raise CodeUnknown
    row = {
        "programme_id": programme_id,
        "code_hash": sealer.lookup("group_code", bare),
        "created_at": at,
        "expires_at": at + GOOD_FOR,
    }
    tx.execute(insert(group_code), row)
    return shown(bare)


def knows(tx: Connection, sealer: Sealer, code: str) -> bool:
    """Whether this is such a code, used or not: it is for a group, and lets nobody in."""
    bare = code_shape(code)
    facts = {"hash": sealer.lookup("group_code", bare or "")}
    return bare is not None and tx.execute(_BY_CODE, facts).first() is not None


def link(tx: Connection, sealer: Sealer, code: str, group_id: int, at: datetime) -> Linked:
    """Links the group, which hears nothing else from then on; the code works once.

    Raises CodeUnknown, CodeUsed, CodeExpired.
    """
    bare = code_shape(code)
    row = bare and tx.execute(_BY_CODE, {"hash": sealer.lookup("group_code", bare)}).first()
    if not row:
        raise CodeUnknown
    if row.expires_at <= at:
        raise CodeExpired(group_code_id=row.id)
    if tx.execute(_USE, {"id_": row.id, "at": at}).rowcount != 1:
        raise CodeUsed(group_code_id=row.id)
    new = Linked(group_id, row.programme_id, at)
    facts = {"group_id": group_id, "programme_id": row.programme_id, "linked_at": at}
    tx.execute(_LINK, facts)
    return new


def linked(tx: Connection, group_id: int) -> Linked | None:
    """None for a group that hears nothing."""
    row = tx.execute(_ONE, {"group": group_id}).first()
    return None if row is None else Linked(*row)


def of_network(tx: Connection) -> list[Linked]:
    """Those that hear the whole network, the oldest first."""
    return [Linked(*row) for row in tx.execute(_OF_NETWORK)]


def of_programmes(tx: Connection, programme_ids: Sequence[int]) -> list[Linked]:
    """Those that hear one of these programmes, the oldest first."""
    return [Linked(*row) for row in tx.execute(_OF_PROGRAMMES, {"ids": list(programme_ids)})]


def unlink(tx: Connection, group_id: int) -> bool:
    """False when it was not linked any more."""
    return tx.execute(_UNLINK, {"group": group_id}).rowcount == 1


def sweep(tx: Connection, now: datetime) -> int:
    """Throws codes away a week after their end; gives how many."""
    return tx.execute(_SWEEP, {"before": now - GOOD_FOR}).rowcount


_BY_CODE = select(group_code.c.id, group_code.c.programme_id, group_code.c.expires_at).where(
    group_code.c.code_hash == bindparam("hash")
)
_USE = (
    update(group_code)
    .where(
        group_code.c.id == bindparam("id_", type_=group_code.c.id.type),
        group_code.c.used_at.is_(None),
    )
    .values(used_at=bindparam("at"))
)
_NEW = postgresql.insert(group_link)
_LINK = _NEW.on_conflict_do_update(
    index_elements=["group_id"],
    set_={"programme_id": _NEW.excluded.programme_id, "linked_at": _NEW.excluded.linked_at},
)
_LINKED = select(group_link.c.group_id, group_link.c.programme_id, group_link.c.linked_at)
_THIS = group_link.c.group_id == bindparam("group")
_ONE = _LINKED.where(_THIS)
_IN_ORDER = _LINKED.order_by(group_link.c.linked_at, group_link.c.group_id)
_OF_NETWORK = _IN_ORDER.where(group_link.c.programme_id.is_(None))
_OF_PROGRAMMES = _IN_ORDER.where(group_link.c.programme_id.in_(bindparam("ids", expanding=True)))
_UNLINK = delete(group_link).where(_THIS)
_SWEEP = delete(group_code).where(group_code.c.expires_at < bindparam("before"))
