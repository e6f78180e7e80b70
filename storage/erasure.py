"""Everything held about a person, and forgetting it: her key goes, the books stay."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, select, update

from storage import choices, documents, handovers, heat_people, outbox, recruits, surveys, threads
from storage.columns import written_out
from storage.models import tables
from storage.person import PERSON_COLUMNS, PersonRow, her_numbers
from storage.sealing import PersonKey, Sealer
from storage.tips import noted_by

person = tables["person"]
identity = tables["identity"]
conversation = tables["conversation"]
membership = tables["membership"]
consent = tables["consent"]
street = tables["street"]
programme = tables["programme"]
tip = tables["tip"]
attention = tables["attention"]
inbox = tables["inbox"]
link_code = tables["link_code"]


def erase(tx: Connection, person_id: int, at: datetime) -> None:
    """Destroys her key, name, addresses, talks and what waits; `booked_by` keeps her number.

    On SQLite, Database.flush() afterwards takes the old bytes out of the write-ahead log too.
    """
    facts = {"person": person_id, "at": at}
    for statement in _FORGET:
        tx.execute(statement, facts)
    choices.forget(tx, person_id)
    heat_people.forget(tx, person_id)
    recruits.forget(tx, person_id)
    documents.forget(tx, person_id)
    handovers.forget(tx, person_id)
    threads.forget(tx, person_id)
    surveys.forget(tx, person_id)
    outbox.cancel_for(tx, person_id, "erased", at)


def everything_held(tx: Connection, sealer: Sealer, person_id: int) -> dict[str, Any]:
    """All we hold about her, opened, as plain words, numbers, dates and lists of them.

    An empty dict for somebody who is erased.
    """
    who = PersonRow(*tx.execute(_WHO, {"person": person_id}).one())
    key = who.key(sealer)
    if key is None:
        return {}
    return {
        "name": who.name(sealer),
        **_preferences(who),
        "kinds": choices.all_of(tx, person_id),
        "consents": _rows(tx, _CONSENTS, person_id),
        "memberships": _rows(tx, _ROLES, person_id),
        "addresses": _addresses(tx, key, person_id),
        "talks": _talks(tx, key, person_id),
        "tips": [seen.told() for seen in noted_by(tx, sealer, person_id)],
        **heat_people.held(tx, person_id),
        "sign_up": recruits.held(tx, sealer, person_id),
        "handovers": handovers.held(tx, person_id),
        "surveys": surveys.dealt_with(tx, person_id),
        "bookings": tx.execute(_BOOKED, {"person": person_id}).scalar_one(),
        "messages_received": tx.execute(_RECEIVED, {"person": person_id}).scalar_one(),
    }


def _preferences(who: PersonRow) -> dict[str, Any]:
    kept = (
        "language",
        "form",
        "at_once",
        "answers_only",
        "paused_until",
        "stopped_at",
        "reminder_days",
        "reminder_hour",
        "created_at",
    )
    return {column: getattr(who, column) for column in kept}


def _rows(tx: Connection, statement: Any, person_id: int) -> list[dict[str, Any]]:
    return [dict(row._mapping) for row in tx.execute(statement, {"person": person_id})]


def _addresses(tx: Connection, key: PersonKey, person_id: int) -> list[dict[str, Any]]:
    return [
        {
            "channel": row.channel,
            "address": key.open("identity", row.sealed).decode(),
            "last_in_at": row.last_in_at,
        }
        for row in tx.execute(_WHERE, {"person": person_id})
    ]


def _talks(tx: Connection, key: PersonKey, person_id: int) -> list[dict[str, Any]]:
    rows = tx.execute(_SAID, {"person": person_id})
    return [json.loads(key.open("talk", sealed)) for sealed in rows.scalars()]


_ID = person.c.id.type
_MOMENT = person.c.created_at.type
_PERSON_ID = bindparam("person", type_=_ID)
_AT = bindparam("at", type_=_MOMENT)
_HERS = identity.c.person_id == _PERSON_ID

_CONVERSATIONS = (
    update(conversation)
    .where(conversation.c.identity_id.in_(select(identity.c.id).where(_HERS)))
    .values(lookup=None, sealed_chat=None, talk=None)
)
_IDENTITIES = update(identity).where(_HERS).values(lookup=None, sealed=None)
_MEMBERSHIPS = (
    update(membership)
    .where(membership.c.person_id == _PERSON_ID, membership.c.until.is_(None))
    .values(until=_AT)
)
_HER_TIPS = update(tip).where(tip.c.from_person == _PERSON_ID).values(from_person=None)
_TAKEN_TIPS = (
    update(tip)
    .where(tip.c.taken_by == _PERSON_ID, written_out(tip.c.state, "open", "taken"))
    .values(state="open", taken_by=None, taken_at=None)
)
_PERSON = (
    update(person)
    .where(person.c.id == _PERSON_ID)
    .values(wrapped_key=None, name=None, erased_at=_AT)
)
_CODES = delete(link_code).where(link_code.c.person_id == _PERSON_ID)
# In the order in which everybody locks: conversations, people, then the rest.
_FORGET = (
    _CONVERSATIONS,
    _IDENTITIES,
    _PERSON,
    _CODES,
    _MEMBERSHIPS,
    _HER_TIPS,
    _TAKEN_TIPS,
)
_WHO = select(*PERSON_COLUMNS).where(person.c.id == _PERSON_ID)
_CONSENTS = (
    select(consent.c.version, consent.c.wants, consent.c.at)
    .where(consent.c.person_id == _PERSON_ID)
    .order_by(consent.c.id)
)
_ROLES = (
    select(
        membership.c.role,
        street.c.name.label("street"),
        programme.c.municipality,
        membership.c.since,
        membership.c.until,
    )
    .select_from(
        membership.outerjoin(street, street.c.id == membership.c.street_id).outerjoin(
            programme, programme.c.id == membership.c.programme_id
        )
    )
    .where(membership.c.person_id == _PERSON_ID)
    .order_by(membership.c.id)
)
_WHERE = (
    select(identity.c.channel, identity.c.sealed, identity.c.last_in_at)
    .where(_HERS, identity.c.sealed.is_not(None))
    .order_by(identity.c.id)
)
_SAID = (
    select(conversation.c.talk)
    .join(identity, identity.c.id == conversation.c.identity_id)
    .where(_HERS, conversation.c.talk.is_not(None))
)
_BOOKED = select(func.count(attention.c.id)).where(
    attention.c.booked_by.in_(her_numbers(_PERSON_ID))
)
_RECEIVED = (
    select(func.count(inbox.c.id))
    .join(conversation, conversation.c.id == inbox.c.conversation_id)
    .join(identity, identity.c.id == conversation.c.identity_id)
    .where(_HERS)
)
