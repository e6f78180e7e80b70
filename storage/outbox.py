"""What must be sent: the table is the queue, each row is leased, tried and settled by itself."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.dialects import postgresql

from storage.columns import written_out
from storage.leasing import (
    PRIORITY,
    ROW,
    Body,
    Leased,
    Line,
    OutboxRow,
    lease,
    outbox_row,
    waits,
)
from storage.models import tables
from storage.sealing import PersonKey, Sealer

__all__ = [
    "SENDING",
    "Body",
    "Leased",
    "Line",
    "NewMessage",
    "OutboxRow",
    "Outcome",
    "begin_sending",
    "cancel_for",
    "farewell_body",
    "last_nudge",
    "lease",
    "put",
    "release",
    "retry",
    "sealed_body",
    "settle",
]

SENDING = "sending"

outbox = tables["outbox"]
conversation = tables["conversation"]


@dataclass(frozen=True, slots=True)
class NewMessage:
    """A reply has a `body` (sealed_body); a nudge or announcement a `text_key` and `args`.

    A nudge has no conversation yet: it goes where she wrote last when it is sent.
    """

    key: str
    kind: str
    class_: str
    person_id: int
    at: datetime
    conversation_id: int | None = None
    text_key: str | None = None
    args: Mapping[str, Any] | None = None
    body: bytes | None = None
    not_before: datetime | None = None
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """`state`: sent, uncertain, held, cancelled, expired or dead; `reason` a word, not a text.

    `category` is what the platform charges for.
    """

    state: str
    at: datetime
    reason: str | None = None
    provider_id: str | None = None
    channel: str | None = None
    category: str | None = None


def sealed_body(
    key: PersonKey,
    text: str,
    choices: Sequence[tuple[str, str]] = (),
    document: tuple[str, str] | None = None,
    picture: str = "",
) -> bytes:
    """What a reply says, sealed for its person; a `document` (token, name) goes in its place, a
    `picture` above it."""
    said: dict[str, Any] = {"text": text, "choices": list(choices)}
    if document is not None:
        said["document"] = document
    if picture:
        said["picture"] = picture
    return key.seal("body", json.dumps(said).encode())


def farewell_body(sealer: Sealer, chat: str, text: str) -> bytes:
    """The last words to somebody whose key was just destroyed: sealed by the house itself."""
    said = {"chat": chat, "text": text, "choices": []}
    return sealer.seal("farewell", json.dumps(said).encode())


def put(tx: Connection, rows: Sequence[NewMessage]) -> None:
    """Queues the rows; one whose key is there already is left out."""
    if rows:
        tx.execute(_PUT, [_columns(row) for row in rows] if len(rows) > 1 else _columns(rows[0]))


def settle(tx: Connection, outbox_id: int, attempt: int, outcome: Outcome) -> bool:
    """Closes a row and wipes its body (a held one keeps it).

    False when it is no longer ours: settled, cancelled, or leased again under a later attempt.
    """
    statement = _HOLD if outcome.state == "held" else _SETTLE
    facts = {"id_": outbox_id, "attempt_": attempt, "state_": outcome.state, "at": outcome.at}
    said = {
        "reason_": outcome.reason,
        "provider": outcome.provider_id,
        "channel_": outcome.channel,
        "category_": outcome.category,
    }
    return tx.execute(statement, {**facts, **said}).rowcount == 1


def retry(
    tx: Connection,
    outbox_id: int,
    attempt: int,
    not_before: datetime,
    reason: str,
    *,
    failed: bool = True,
) -> bool:
    """Gives a row back until `not_before`; False when it is no longer ours.

    `failed`: a platform was called and it counts as a try.
    """
    facts = {"id_": outbox_id, "attempt_": attempt, "then": not_before, "reason_": reason}
    return tx.execute(_RETRY, {**facts, "more": int(failed)}).rowcount == 1


def release(
    tx: Connection, person_id: int, conversation_id: int, asking: Collection[str], at: datetime
) -> int:
    """She wrote: what was held for her may go; gives how many.

    What asks nothing goes to this conversation, in order and before the reply to what she wrote;
    the kinds that are `asking` wait their turn as before.
    """
    facts = {"person": person_id, "conversation": conversation_id, "at": at}
    known = {**facts, "asking": list(asking)}
    return tx.execute(_RELEASE, known).rowcount + tx.execute(_RELEASE_ASKING, known).rowcount


def begin_sending(tx: Connection, outbox_id: int, attempt: int) -> bool:
    """Says that the platform is about to be called, so that a crash leaves a trace.

    A row that is leased again with reason SENDING may have gone out already.
    """
    return tx.execute(_SENDING, {"id_": outbox_id, "attempt_": attempt}).rowcount == 1


def cancel_for(
    tx: Connection, person_id: int, reason: str, at: datetime, replies_too: bool = True
) -> int:
    """Cancels what still waits for this person, and wipes it; gives how many."""
    statement = _CANCEL if replies_too else _CANCEL_UNASKED
    return tx.execute(statement, {"person": person_id, "reason_": reason, "at": at}).rowcount


def last_nudge(tx: Connection, person_id: int) -> OutboxRow | None:
    """What we last sent unasked: the answer to "waarom"."""
    row = tx.execute(_LAST_NUDGE, {"person": person_id}).first()
    return None if row is None else outbox_row(*row)


def _columns(new: NewMessage) -> dict[str, object]:
    return {
        "key": new.key,
        "kind": new.kind,
        "class": new.class_,
        "person_id": new.person_id,
        "conversation_id": new.conversation_id,
        "text_key": new.text_key,
        "args": None if new.args is None else json.dumps(dict(new.args)),
        "body": new.body,
        "priority": PRIORITY[new.class_],
        "not_before": new.not_before or new.at,
        "expires_at": new.expires_at,
        "created_at": new.at,
    }


_PUT = postgresql.insert(outbox).on_conflict_do_nothing()
_OURS = update(outbox).where(
    outbox.c.id == bindparam("id_", type_=outbox.c.id.type),
    outbox.c.attempt == bindparam("attempt_", type_=outbox.c.attempt.type),
    waits(),
)
_HOLD = _OURS.values(
    state=bindparam("state_"),
    reason=bindparam("reason_"),
    provider_id=bindparam("provider"),
    channel=bindparam("channel_"),
    category=bindparam("category_"),
    settled_at=bindparam("at"),
    leased_until=None,
)
_SETTLE = _HOLD.values(body=None)
_RETRY = _OURS.values(
    not_before=bindparam("then"),
    reason=bindparam("reason_"),
    leased_until=None,
    tries=outbox.c.tries + bindparam("more", type_=outbox.c.tries.type),
)
_HELD_FOR_HER = (
    update(outbox)
    .where(outbox.c.person_id == bindparam("person"), written_out(outbox.c.state, "held"))
    .values(state="waiting", not_before=bindparam("at"), reason="released", settled_at=None)
)
_ASKS = outbox.c.kind.in_(bindparam("asking", expanding=True))
_RELEASE_ASKING = _HELD_FOR_HER.where(_ASKS)
_RELEASE = _HELD_FOR_HER.where(~_ASKS).values(
    conversation_id=bindparam("conversation"),
    priority=PRIORITY["reply"],
    **{"class": "reply"},
)
_SENDING = _OURS.values(reason=SENDING)
_CANCEL = (
    update(outbox)
    .where(outbox.c.person_id == bindparam("person"), outbox.c.state.in_(("waiting", "held")))
    .values(
        state="cancelled",
        reason=bindparam("reason_"),
        settled_at=bindparam("at"),
        leased_until=None,
        body=None,
    )
)
_CANCEL_UNASKED = _CANCEL.where(outbox.c["class"] != "reply")
_LAST_NUDGE = (
    select(*ROW)
    .where(
        outbox.c.person_id == bindparam("person"),
        outbox.c["class"] != "reply",
        outbox.c.state.in_(("sent", "uncertain")),
    )
    .order_by(outbox.c.id.desc())
    .limit(1)
)
