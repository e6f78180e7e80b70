"""Who is this, and where were we: one look at the conversation, made on first contact."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, case, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql

from storage import names
from storage.models import tables
from storage.person import PERSON_COLUMNS, PersonRow
from storage.sealing import PersonKey, Sealer, new_token
from storage.silence import in_doubt

AN_HOUR = timedelta(hours=1)
NEVER = datetime.min.replace(tzinfo=UTC)

person = tables["person"]
identity = tables["identity"]
conversation = tables["conversation"]
membership = tables["membership"]


@dataclass(frozen=True, slots=True)
class Met:
    """The person at the other end, and the talk with her: JSON, or None when there is none.

    `question` is the number of the question last asked; `new`: she was unknown until now, and
    it is this transaction that made her.
    """

    conversation_id: int
    identity_id: int
    person: PersonRow
    key: PersonKey
    talk: dict[str, Any] | None
    new: bool
    question: int
    last_in_at: datetime | None
    wrong_codes: int
    wrong_since: datetime | None
    identity_seen_at: datetime | None
    blocked_at: datetime | None
    sealed_chat: bytes
    wrong_answers: int

    @property
    def name(self) -> str | None:
        """What she is called; unsealed each time it is asked."""
        sealed = self.person.sealed_name
        return None if sealed is None else self.key.open("name", sealed).decode()


@dataclass(frozen=True, slots=True)
class Address:
    """Where a message goes: `sealed_chat` opens with the person's key, purpose "chat"."""

    conversation_id: int
    channel: str
    account: str
    sealed_chat: bytes
    last_in_at: datetime | None


def find_conversation(  # noqa: PLR0913, PLR0917 (what a channel knows of a message, as it knows it)
    tx: Connection,
    sealer: Sealer,
    channel: str,
    account: str,
    chat: str,
    sender: str,
    name: str,
    at: datetime,
    also: str = "",
) -> Met:
    """The conversation, locked until the transaction ends; made on first contact.

    `also` is another name of the sender on that channel: known by either, she is the same person.
    A number that is in doubt teaches no other name.
    Safe against two first contacts at once: both get the same one. Safe against her becoming one
    with somebody else while we wait for the lock: then nobody is found, and we look anew.
    """
    if also:
        names.recognise(tx, sealer, channel, sender, also, at)
    met = _meet(tx, sealer, channel, account, chat, sender, name, at)
    if also and not in_doubt(met, at):
        names.remember(tx, sealer, channel, sender, also)
    return met


def _meet(  # noqa: PLR0913, PLR0917 (the same)
    tx: Connection,
    sealer: Sealer,
    channel: str,
    account: str,
    chat: str,
    sender: str,
    name: str,
    at: datetime,
) -> Met:
    lookup = conversation_lookup(sealer, channel, account, chat, sender)
    row = tx.execute(_MEET, {"lookup": lookup}).first()
    if row is not None:
        return _met(sealer, row)
    identity_id, key, new = _identity(tx, sealer, channel, sender, name, at)
    facts = {"identity_id": identity_id, "channel": channel, "account": account, "lookup": lookup}
    tx.execute(_BEGIN, {**facts, "sealed_chat": key.seal("chat", chat.encode())})
    return _met(sealer, tx.execute(_MEET, {"lookup": lookup}).one(), new)


def conversation_lookup(sealer: Sealer, channel: str, account: str, chat: str, sender: str) -> str:
    """The keyed hash of a conversation; in a group each sender has her own."""
    return sealer.lookup("conversation", channel, account, chat, sender)


def conversation_by_id(tx: Connection, sealer: Sealer, conversation_id: int) -> Met | None:
    """The same, locked, for who knows its number; None when the person was erased."""
    for _ in range(2):  # on PostgreSQL the first finds nobody when she was made one meanwhile
        row = tx.execute(_MEET_AGAIN, {"id": conversation_id}).first()
        if row is not None:
            return _met(sealer, row)
    return None


def member_behind(tx: Connection, sealer: Sealer, channel: str, sender: str) -> int | None:
    """The person behind an address of a channel, when she has joined; else None."""
    facts = {"lookup": sealer.lookup("identity", channel, sender)}
    return tx.execute(_MEMBER, facts).scalar()


def last_used_conversation(tx: Connection, person_id: int) -> Address | None:
    """Where she wrote last and has not blocked us; None when there is no such place.

    What somebody else may have written from a number in doubt counts for nothing.
    """
    rows = tx.execute(_ADDRESSES, {"person": person_id}).all()
    row = max(rows, key=_wrote, default=None)
    return None if row is None else Address(*row[:-1])


def _wrote(row: Any) -> tuple[datetime, int]:
    """When she wrote there for sure: an identity's moment may be an hour behind."""
    last, sure = row.last_in_at or NEVER, row.surely_in_at
    return (last if sure is None else min(last, sure + AN_HOUR)), row.id


def count_wrong_code(tx: Connection, conversation_id: int, at: datetime) -> int:
    """Counts one wrong code; gives how many there were within the hour since the first."""
    facts = {"id_": conversation_id, "at": at, "an_hour_ago": at - AN_HOUR}
    return int(tx.execute(_WRONG_CODE, facts).scalar_one())


def block(tx: Connection, conversation_id: int, at: datetime) -> None:
    """The channel says that she blocked us there; a message from her lifts it."""
    tx.execute(_BLOCK, {"conversation": conversation_id, "at": at})


def block_sender(
    tx: Connection, sealer: Sealer, channel: str, sender: str, since: datetime | None
) -> None:
    """The same for an address, known or not; None for `since` lifts it."""
    lookup = sealer.lookup("identity", channel, sender)
    tx.execute(_BLOCK_SENDER, {"sender": lookup, "at": since})


def _identity(
    tx: Connection, sealer: Sealer, channel: str, sender: str, name: str, at: datetime
) -> tuple[int, PersonKey, bool]:
    lookup = sealer.lookup("identity", channel, sender)
    known = tx.execute(_KNOWN, {"lookup": lookup}).first()
    if known is None:
        person_id, key = _new_person(tx, sealer, name, at)
        facts = {"person_id": person_id, "channel": channel, "lookup": lookup}
        row = {**facts, "sealed": key.seal("identity", sender.encode())}
        identity_id = tx.execute(_NEW_IDENTITY, row).scalar()
        if identity_id is not None:
            return identity_id, key, True
        # Her other first message was faster, while we waited: keep that person.
        tx.execute(_NOT_NEEDED, {"id": person_id})
        known = tx.execute(_KNOWN, {"lookup": lookup}).one()
    return known.id, sealer.unwrap(known.token, known.wrapped_key), False


def _new_person(tx: Connection, sealer: Sealer, name: str, at: datetime) -> tuple[int, PersonKey]:
    token = new_token()
    wrapped = sealer.new_key(token)
    key = sealer.unwrap(token, wrapped)
    sealed_name = key.seal("name", name.encode()) if name else None
    row = {"token": token, "wrapped_key": wrapped, "name": sealed_name, "created_at": at}
    return tx.execute(_NEW_PERSON, row).scalar_one(), key


def _met(sealer: Sealer, row: Sequence[Any], new: bool = False) -> Met:
    conversation_id, identity_id, sealed_talk, *rest = row
    facts, who = rest[:8], PersonRow(*rest[8:])
    assert who.wrapped_key is not None, "an erased person has no look-up"
    key = sealer.unwrap(who.token, who.wrapped_key)
    talk = None if sealed_talk is None else json.loads(key.open("talk", sealed_talk))
    return Met(conversation_id, identity_id, who, key, talk, new, *facts)


_MET = (
    select(
        conversation.c.id,
        conversation.c.identity_id,
        conversation.c.talk,
        conversation.c.question,
        conversation.c.last_in_at,
        conversation.c.wrong_codes,
        conversation.c.wrong_since,
        identity.c.last_in_at,
        identity.c.blocked_at,
        conversation.c.sealed_chat,
        identity.c.wrong_answers,
        *PERSON_COLUMNS,
    )
    .select_from(
        conversation.join(identity, identity.c.id == conversation.c.identity_id).join(
            person, person.c.id == identity.c.person_id
        )
    )
    .with_for_update(of=(conversation, identity), key_share=True)
)
_MEET = _MET.where(conversation.c.lookup == bindparam("lookup"))
_MEET_AGAIN = _MET.where(conversation.c.id == bindparam("id"), conversation.c.lookup.is_not(None))
_KNOWN = (
    select(identity.c.id, person.c.token, person.c.wrapped_key)
    .join(person, person.c.id == identity.c.person_id)
    .where(identity.c.lookup == bindparam("lookup"))
)
_MEMBER = (
    select(identity.c.person_id)
    .join(membership, membership.c.person_id == identity.c.person_id)
    .where(identity.c.lookup == bindparam("lookup"), membership.c.until.is_(None))
    .limit(1)
)
_NEW_PERSON = insert(person).returning(person.c.id)
_NOT_NEEDED = delete(person).where(person.c.id == bindparam("id"))
_NEW_IDENTITY = postgresql.insert(identity).on_conflict_do_nothing().returning(identity.c.id)
_BEGIN = postgresql.insert(conversation).on_conflict_do_nothing()
_WHO_SHE_IS = (
    select(func.coalesce(person.c.merged_into, person.c.id))
    .where(person.c.id == bindparam("person"))
    .scalar_subquery()
)
_ADDRESSES = (
    select(
        conversation.c.id,
        conversation.c.channel,
        conversation.c.account,
        conversation.c.sealed_chat,
        conversation.c.last_in_at,
        identity.c.last_in_at.label("surely_in_at"),
    )
    .join(identity, identity.c.id == conversation.c.identity_id)
    .where(
        identity.c.person_id == _WHO_SHE_IS,
        identity.c.blocked_at.is_(None),
        conversation.c.lookup.is_not(None),
    )
)
_IN_TIME = conversation.c.wrong_since > bindparam("an_hour_ago")
_WRONG_CODE = (
    update(conversation)
    .where(conversation.c.id == bindparam("id_", type_=conversation.c.id.type))
    .values(
        wrong_codes=case((_IN_TIME, conversation.c.wrong_codes + 1), else_=1),
        wrong_since=case(
            (_IN_TIME, conversation.c.wrong_since),
            else_=bindparam("at", type_=person.c.created_at.type),
        ),
    )
    .returning(conversation.c.wrong_codes)
)
_BLOCK = (
    update(identity)
    .where(
        identity.c.id
        == select(conversation.c.identity_id)
        .where(conversation.c.id == bindparam("conversation"))
        .scalar_subquery()
    )
    .values(blocked_at=bindparam("at"))
)
_BLOCK_SENDER = (
    update(identity)
    .where(identity.c.lookup == bindparam("sender"))
    .values(blocked_at=bindparam("at"))
)
