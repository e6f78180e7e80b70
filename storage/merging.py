"""Makes two people one: what was the one's becomes the other's, sealed anew with her key."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, Connection, Update, bindparam, delete, exists, select, update

from storage import choices, people, receivers, surveys, threads
from storage.models import tables
from storage.person import PersonRow
from storage.sealing import PersonKey, Sealer

SAME_NEWS = timedelta(days=1)

person = tables["person"]
identity = tables["identity"]
conversation = tables["conversation"]
membership = tables["membership"]
outbox = tables["outbox"]
handover = tables["handover"]
sign_up = tables["sign_up"]

Reseal = Callable[[str, bytes], bytes]


def merge(tx: Connection, sealer: Sealer, away: PersonRow, into: PersonRow, at: datetime) -> None:
    """`away` becomes `into`, whose name and preferences stay; a stop of either holds.

    Nothing of the books is rewritten: `merged_into` says who booked it. Both are locked, and so
    are the conversations of `away`. On SQLite her old key stays in the write-ahead log until
    Database.flush().
    """
    facts = {"away": away.id, "into": into.id, "at": at, "lately": at - SAME_NEWS}
    _seal_anew(tx, _resealing(sealer, away, into), away.id)
    receivers.merge(tx, away.id, into.id, at)
    for statement in (*_DOUBLES, *_MOVES, _FORMERLY, _AWAY):
        tx.execute(statement, facts)
    choices.move(tx, away.id, into.id)
    surveys.move(tx, away.id, into.id)
    threads.forget(tx, away.id)  # it was held in a chat that is no longer hers alone
    if away.stopped_at is not None or into.stopped_at is not None:
        people.stop(tx, into.id, into.stopped_at or away.stopped_at or at)


def _resealing(sealer: Sealer, away: PersonRow, into: PersonRow) -> Reseal:
    old, new = _key(sealer, away), _key(sealer, into)
    return lambda purpose, sealed: new.seal(purpose, old.open(purpose, sealed))


def _key(sealer: Sealer, who: PersonRow) -> PersonKey:
    key = who.key(sealer)
    assert key is not None, "only who is still there is made one with another"
    return key


def _seal_anew(tx: Connection, reseal: Reseal, away: int) -> None:
    """Addresses, chats and waiting replies; where a talk stood is let go."""
    for find, keep, purpose in _SEALED:
        for row in tx.execute(find, {"away": away}).all():
            tx.execute(keep, {"id_": row.id, "anew": reseal(purpose, row.sealed)})


_ID = person.c.id.type
_AWAY_ID = bindparam("away", type_=_ID)
_INTO_ID = bindparam("into", type_=_ID)
_AT = bindparam("at", type_=person.c.created_at.type)
_HERS = identity.c.person_id == bindparam("away")
_THIS = bindparam("id_", type_=_ID)

_ADDRESSES = select(identity.c.id, identity.c.sealed).where(_HERS, identity.c.sealed.is_not(None))
_CHATS = (
    select(conversation.c.id, conversation.c.sealed_chat.label("sealed"))
    .join(identity, identity.c.id == conversation.c.identity_id)
    .where(_HERS, conversation.c.sealed_chat.is_not(None))
)
_REPLIES = select(outbox.c.id, outbox.c.body.label("sealed")).where(
    outbox.c.person_id == bindparam("away"), outbox.c.body.is_not(None)
)
_REQUESTS = select(sign_up.c.id, sign_up.c.sealed).where(sign_up.c.person_id == bindparam("away"))
_NEW_CHAT: dict[str, Any] = {"sealed_chat": bindparam("anew"), "talk": None}
_SEALED = (
    (
        _ADDRESSES,
        update(identity).where(identity.c.id == _THIS).values(sealed=bindparam("anew")),
        "identity",
    ),
    (_CHATS, update(conversation).where(conversation.c.id == _THIS).values(_NEW_CHAT), "chat"),
    (
        _REQUESTS,
        update(sign_up).where(sign_up.c.id == _THIS).values(sealed=bindparam("anew")),
        "sign_up",
    ),
    (_REPLIES, update(outbox).where(outbox.c.id == _THIS).values(body=bindparam("anew")), "body"),
)

mine = membership.alias("mine")
_DOUBLE_ROLES = (
    update(membership)
    .where(
        membership.c.person_id == _AWAY_ID,
        membership.c.until.is_(None),
        exists().where(
            mine.c.person_id == _INTO_ID,
            mine.c.until.is_(None),
            mine.c.role == membership.c.role,
            mine.c.programme_id.is_not_distinct_from(membership.c.programme_id),
            mine.c.street_id.is_not_distinct_from(membership.c.street_id),
        ),
    )
    .values(until=_AT)
)
told = outbox.alias("told")
_DOUBLE_NEWS = (
    update(outbox)
    .where(
        outbox.c.person_id == _AWAY_ID,
        outbox.c["class"] != "reply",
        outbox.c.state.in_(("waiting", "held")),
        exists().where(
            told.c.person_id == _INTO_ID,
            told.c.kind == outbox.c.kind,
            told.c.args.is_not_distinct_from(outbox.c.args),
            told.c.created_at >= bindparam("lately", type_=outbox.c.created_at.type),
        ),
    )
    .values(state="cancelled", reason="merged", settled_at=_AT, leased_until=None)
)


hers = sign_up.alias("hers")
_DOUBLE_REQUEST = delete(sign_up).where(
    sign_up.c.person_id == _AWAY_ID, exists().where(hers.c.person_id == _INTO_ID)
)
_BOTH = (_AWAY_ID, _INTO_ID)
_TO_HERSELF = delete(handover).where(
    handover.c.giver_id.in_(_BOTH), handover.c.receiver_id.in_(_BOTH)
)
_DOUBLES = (_DOUBLE_ROLES, _DOUBLE_NEWS, _DOUBLE_REQUEST, _TO_HERSELF)


def _move(column: Column[int]) -> Update:
    return update(column.table).where(column == _AWAY_ID).values({column: _INTO_ID})


_MOVES = tuple(
    _move(tables[table].c[column])
    for table, column in (
        ("identity", "person_id"),
        ("membership", "person_id"),
        ("consent", "person_id"),
        ("tip", "from_person"),
        ("tip", "taken_by"),
        ("outbox", "person_id"),
        ("invitation", "used_by"),
        ("look", "person_id"),
        ("document", "person_id"),
        ("group_chat", "added_by"),
        ("heat_answer", "person_id"),
        ("heat_word", "person_id"),
        ("kind_pause", "person_id"),
        ("sign_up", "person_id"),
        ("sign_up", "asked_by"),
        ("handover", "giver_id"),
        ("handover", "receiver_id"),
    )
)
_FORMERLY = update(person).where(person.c.merged_into == _AWAY_ID).values(merged_into=_INTO_ID)
_AWAY = (
    update(person)
    .where(person.c.id == _AWAY_ID)
    .values(wrapped_key=None, name=None, erased_at=_AT, merged_into=_INTO_ID)
)
