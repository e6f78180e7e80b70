"""What must be sent: the table is the queue, each row is leased, tried and settled by itself."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, update
from sqlalchemy.dialects import postgresql

from storage.columns import written_out
from storage.leasing import PRIORITY, ROW, Body, Leased, OutboxRow, lease, outbox_row, waits
from storage.models import tables
from storage.sealing import PersonKey, Sealer

__all__ = [
    "SENDING",
    "Body",
    "Depth",
    "Leased",
    "NewMessage",
    "OutboxRow",
    "Outcome",
    "begin_sending",
    "cancel_for",
    "depth",
    "farewell_body",
    "last_nudge",
    "lease",
    "put",
    "retry",
    "sealed_body",
    "settle",
]

SENDING = "sending"

outbox = tables["outbox"]


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
    """`state`: sent, uncertain, held, cancelled, expired or dead; `reason` a word, not a text."""

    state: str
    at: datetime
    reason: str | None = None
    provider_id: str | None = None


@dataclass(frozen=True, slots=True)
class Depth:
    """How much waits, how much of it is due, and since when the oldest due row could have gone."""

    waiting: int
    due: int
    oldest: datetime | None
    uncertain: int
    held: int
    dead: int


def sealed_body(key: PersonKey, text: str, choices: Sequence[tuple[str, str]] = ()) -> bytes:
    """What a reply says, sealed for its person."""
    return key.seal("body", json.dumps({"text": text, "choices": list(choices)}).encode())


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
    said = {"reason_": outcome.reason, "provider": outcome.provider_id}
    return tx.execute(statement, {**facts, **said}).rowcount == 1


def retry(tx: Connection, outbox_id: int, attempt: int, not_before: datetime, reason: str) -> bool:
    """Gives a row back until `not_before`; False when it is no longer ours."""
    facts = {"id_": outbox_id, "attempt_": attempt, "then": not_before, "reason_": reason}
    return tx.execute(_RETRY, facts).rowcount == 1


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


def depth(tx: Connection, now: datetime) -> Depth:
    """For metrics and readyz."""
    waiting = tx.execute(_WAITING).scalar_one()
    due, oldest = tx.execute(_DUE, {"now": now}).one()
    trouble = {row.state: row.n for row in tx.execute(_TROUBLE)}
    return Depth(waiting, due, oldest, *(trouble.get(s, 0) for s in ("uncertain", "held", "dead")))


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
    settled_at=bindparam("at"),
    leased_until=None,
)
_SETTLE = _HOLD.values(body=None)
_RETRY = _OURS.values(not_before=bindparam("then"), reason=bindparam("reason_"), leased_until=None)
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
_WAITING = select(func.count(outbox.c.id)).where(waits())
_DUE = select(func.count(outbox.c.id), func.min(outbox.c.not_before)).where(
    waits(), outbox.c.not_before <= bindparam("now")
)
_TROUBLE = (
    select(outbox.c.state, func.count().label("n"))
    .where(written_out(outbox.c.state, "uncertain", "held", "dead"))
    .group_by(outbox.c.state)
)
