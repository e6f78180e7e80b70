"""Codes with which somebody says "this other channel is mine too"; good for half an hour."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from storage.errors import CodeExpired, CodeUnknown, CodeUsed
from storage.invitations import code_shape, shown
from storage.meeting import Met
from storage.merging import merge
from storage.models import tables
from storage.person import PERSON_COLUMNS, PersonRow
from storage.sealing import Sealer

GOOD_FOR = timedelta(minutes=30)
KEPT_FOR = timedelta(days=7)  # so that an old code is called old, and not unknown

link_code = tables["link_code"]
person = tables["person"]
identity = tables["identity"]
conversation = tables["conversation"]


@dataclass(frozen=True, slots=True)
class LinkCode:
    """Who gave it in which conversation; whether it still works is another question."""

    id: int
    person_id: int
    conversation_id: int
    expires_at: datetime
    used_at: datetime | None

    def require_good(self, at: datetime) -> None:
        """Raises CodeUsed or CodeExpired."""
        if self.used_at is not None:
            raise CodeUsed(link_code_id=self.id)
        if at >= self.expires_at:
            raise CodeExpired(link_code_id=self.id)


def give_code(
    tx: Connection, sealer: Sealer, new_code: str, by: int, conversation_id: int, at: datetime
) -> str:
    """Keeps the hash of `new_code`; gives it as people read it. A new one ends the one before.

    Raises CodeUnknown when `new_code` has not the shape of a code.
    """
    bare = code_shape(new_code)
    if bare is None:
        raise CodeUnknown
    tx.execute(_LOCK_PEOPLE, {"ids": [by]})
    tx.execute(_END, {"person": by, "at": at})
    row = {
        "person_id": by,
        "conversation_id": conversation_id,
        "code_hash": sealer.lookup("link", bare),
        "created_at": at,
        "expires_at": at + GOOD_FOR,
    }
    tx.execute(insert(link_code), row)
    return shown(bare)


def find_code(tx: Connection, sealer: Sealer, code: str) -> LinkCode | None:
    """Whose code this is, used or too old as it may be; None for one that nobody gave."""
    bare = code_shape(code)
    if bare is None:
        return None
    row = tx.execute(_BY_CODE, {"hash": sealer.lookup("link", bare)}).first()
    return None if row is None else LinkCode(*row)


def link(tx: Connection, sealer: Sealer, code: str, met: Met, at: datetime) -> LinkCode:
    """Makes whoever types the code one person with whoever gave it, who stays.

    The code works once; typed by its giver it does nothing. `met` is the conversation that was
    locked when the message came in. Raises CodeUnknown, CodeUsed, CodeExpired.
    """
    found = find_code(tx, sealer, code)
    if found is None:
        raise CodeUnknown
    if found.person_id == met.person.id:
        return found
    found.require_good(at)
    giver, typer = _locked(tx, found, met.person.id)
    if giver.wrapped_key is None:
        raise CodeExpired(link_code_id=found.id)
    if tx.execute(_USE, {"id_": found.id, "at": at}).rowcount != 1:
        raise CodeUsed(link_code_id=found.id)
    tx.execute(_END, {"person": typer.id, "at": at})
    merge(tx, sealer, typer, giver, at)
    return found


def sweep(tx: Connection, now: datetime) -> int:
    """Throws codes away a week after their end; gives how many."""
    return tx.execute(_SWEEP, {"before": now - KEPT_FOR}).rowcount


def _locked(tx: Connection, found: LinkCode, typer_id: int) -> tuple[PersonRow, PersonRow]:
    """Giver and typer as they are now, held still.

    In the order in which everybody locks: conversations, then people, then the rest; each by
    number. The giver's conversation is only kept from being erased, so she may go on writing.
    """
    tx.execute(_LOCK_CHATS, {"person": typer_id})
    tx.execute(_KEEP_CHAT, {"id": found.conversation_id})
    rows = tx.execute(_LOCK_PEOPLE, {"ids": [found.person_id, typer_id]})
    people = {who.id: who for who in (PersonRow(*row) for row in rows)}
    return people[found.person_id], people[typer_id]


_BY_CODE = select(
    link_code.c.id,
    link_code.c.person_id,
    link_code.c.conversation_id,
    link_code.c.expires_at,
    link_code.c.used_at,
).where(link_code.c.code_hash == bindparam("hash"))
_UNUSED = link_code.c.used_at.is_(None)
_USE = (
    update(link_code)
    .where(link_code.c.id == bindparam("id_", type_=link_code.c.id.type), _UNUSED)
    .values(used_at=bindparam("at"))
)
_END = (
    update(link_code)
    .where(
        link_code.c.person_id == bindparam("person", type_=person.c.id.type),
        link_code.c.expires_at > bindparam("at", type_=link_code.c.expires_at.type),
        _UNUSED,
    )
    .values(expires_at=bindparam("at"))
)
_SWEEP = delete(link_code).where(link_code.c.expires_at < bindparam("before"))
_LOCK_CHATS = (
    select(conversation.c.id)
    .join(identity, identity.c.id == conversation.c.identity_id)
    .where(identity.c.person_id == bindparam("person"))
    .order_by(conversation.c.id)
    .with_for_update(key_share=True)
)
_KEEP_CHAT = (
    select(conversation.c.id)
    .where(conversation.c.id == bindparam("id"))
    .with_for_update(read=True, key_share=True)
)
_LOCK_PEOPLE = (
    select(*PERSON_COLUMNS)
    .where(person.c.id.in_(bindparam("ids", expanding=True)))
    .order_by(person.c.id)
    .with_for_update(key_share=True)
)
