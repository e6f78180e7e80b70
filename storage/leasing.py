"""Takes what may go now from the outbox: a row is ours for a minute, with all it needs to go."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    bindparam,
    exists,
    select,
    update,
)

from storage.columns import written_out
from storage.house import sender_rests
from storage.models import tables
from storage.pacing import Pace, begin_chat, chat_is_free
from storage.person import PERSON_COLUMNS, PersonRow
from storage.sealing import Sealer

LEASE = timedelta(seconds=60)  # longer than the HTTP timeout of 20 s
PRIORITY = {"reply": 0, "nudge": 10, "announcement": 20}

outbox = tables["outbox"]
person = tables["person"]
identity = tables["identity"]
conversation = tables["conversation"]
chat_pace = tables["chat_pace"]


@dataclass(frozen=True, slots=True)
class Body:
    """What the person will see, and in which chat; choices are pairs of id and label.

    `document` is the token of one and its name: it goes in place of the text. `picture` is the
    name of one that goes above it.
    """

    chat: str
    text: str
    choices: tuple[tuple[str, str], ...]
    document: tuple[str, str] | None = None
    picture: str = ""


@dataclass(frozen=True, slots=True)
class OutboxRow:
    id: int
    key: str
    kind: str
    class_: str
    person_id: int
    conversation_id: int | None
    text_key: str | None
    args: dict[str, Any]
    body: bytes | None
    not_before: datetime
    expires_at: datetime | None
    attempt: int
    created_at: datetime
    reason: str | None
    tries: int


@dataclass(frozen=True, slots=True)
class Leased:
    """A row that is ours for 60 s, with all that is needed to send it.

    Channel, account and chat are None for a row without conversation.
    """

    row: OutboxRow
    person: PersonRow
    channel: str | None
    account: str | None
    sealed_chat: bytes | None
    last_in_at: datetime | None
    blocked_at: datetime | None

    def open(self, sealer: Sealer) -> Body | None:
        """The body of a reply; None for a row that has none. Raises CannotOpen."""
        if self.row.body is None:
            return None
        key = self.person.key(sealer)
        if key is None:  # she was erased, and this says so
            return _body(json.loads(sealer.open("farewell", self.row.body)))
        chat = "" if self.sealed_chat is None else key.open("chat", self.sealed_chat).decode()
        return _body({"chat": chat, **json.loads(key.open("body", self.row.body))})


@dataclass(frozen=True, slots=True)
class Line:
    """Which rows to take: the replies of one `channel`, at its pace; without, what goes unasked.

    `now` is civil time and moves with the demo's clock; `real` counts leases and pace.
    """

    now: datetime
    real: datetime
    limit: int
    channel: str | None = None
    pace: Pace | None = None


def lease(tx: Connection, line: Line) -> list[Leased]:
    """Takes rows that may go now, unless the sender rests; of the unasked, nudges come first.

    A reply waits for earlier ones of its conversation, and for its chat to be free.
    """
    facts = {"now": line.now, "real": line.real, "n": line.limit, "channel": line.channel}
    if line.channel is None:
        rows = _unasked(tx, facts)
    else:
        rows = tx.execute(_REPLIES if line.pace is None else _PACED_REPLIES, facts).all()
    if line.pace is not None:
        rows = [row for row in rows if begin_chat(tx, row[5], line.pace, line.real) == 0]
    if rows:
        tx.execute(_LEASE, {"ids": [row[0] for row in rows], "until": line.real + LEASE})
    return [_leased(*row) for row in rows]


def _unasked(tx: Connection, facts: dict[str, Any]) -> Sequence[Any]:
    for class_ in ("nudge", "announcement"):
        rows = tx.execute(_UNASKED, {**facts, "priority": PRIORITY[class_]}).all()
        if rows:
            return rows
    return []


def _leased(*columns: Any) -> Leased:
    n = len(ROW)
    row = outbox_row(*columns[:11], columns[11] + 1, *columns[12:n])
    return Leased(row, PersonRow(*columns[n + 5 :]), *columns[n : n + 5])


def outbox_row(*columns: Any) -> OutboxRow:
    values = list(columns)
    values[7] = json.loads(values[7] or "{}")
    return OutboxRow(*values)


def _body(said: dict[str, Any]) -> Body:
    pairs = tuple((choice[0], choice[1]) for choice in said["choices"])
    token, name = said.get("document") or (None, "")
    document = (token, name) if token else None
    return Body(said["chat"], said["text"], pairs, document, said.get("picture", ""))


def waits(row: Any = outbox) -> ColumnElement[bool]:
    return written_out(row.c.state, "waiting")


def _line(*more: ColumnElement[bool]) -> Select[Any]:
    return (
        select(
            *ROW,
            conversation.c.channel,
            conversation.c.account,
            conversation.c.sealed_chat,
            conversation.c.last_in_at,
            identity.c.blocked_at,
            *PERSON_COLUMNS,
        )
        .select_from(
            outbox.join(person, person.c.id == outbox.c.person_id)
            .outerjoin(conversation, conversation.c.id == outbox.c.conversation_id)
            .outerjoin(identity, identity.c.id == conversation.c.identity_id)
            .outerjoin(chat_pace, chat_pace.c.conversation_id == outbox.c.conversation_id)
        )
        .where(
            waits(),
            outbox.c.not_before <= bindparam("now"),
            outbox.c.leased_until.is_(None) | (outbox.c.leased_until <= bindparam("real")),
            ~_an_earlier_reply_waits(),
            ~sender_rests(),
            *more,
        )
        .order_by(outbox.c.not_before, outbox.c.id)
        .limit(bindparam("n"))
        .with_for_update(of=outbox, skip_locked=True)
    )


def _an_earlier_reply_waits() -> ColumnElement[bool]:
    earlier = outbox.alias("earlier")
    return exists().where(
        waits(earlier),
        earlier.c.conversation_id == outbox.c.conversation_id,
        written_out(earlier.c["class"], "reply"),
        earlier.c.id < outbox.c.id,
    )


ROW = (
    outbox.c.id,
    outbox.c.key,
    outbox.c.kind,
    outbox.c["class"],
    outbox.c.person_id,
    outbox.c.conversation_id,
    outbox.c.text_key,
    outbox.c.args,
    outbox.c.body,
    outbox.c.not_before,
    outbox.c.expires_at,
    outbox.c.attempt,
    outbox.c.created_at,
    outbox.c.reason,
    outbox.c.tries,
)
_REPLIES = _line(
    outbox.c.priority == PRIORITY["reply"], conversation.c.channel == bindparam("channel")
)
_PACED_REPLIES = _REPLIES.where(chat_is_free(bindparam("real", type_=chat_pace.c.next_at.type)))
_UNASKED = _line(outbox.c.priority == bindparam("priority"))
_LEASE = (
    update(outbox)
    .where(outbox.c.id.in_(bindparam("ids", expanding=True)))
    .values(attempt=outbox.c.attempt + 1, leased_until=bindparam("until"))
)
