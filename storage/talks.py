"""Keeps the talk of a conversation: sealed JSON, and the number of the question last asked."""

import json
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, update

from storage.meeting import Met
from storage.models import tables
from storage.silence import in_doubt

SEEN_EVERY = timedelta(hours=1)  # an identity only needs to know the day
IDLE = timedelta(days=30)

conversation = tables["conversation"]
identity = tables["identity"]


def save(
    tx: Connection, met: Met, talk: dict[str, Any] | None, question: int, at: datetime
) -> None:
    """Keeps where the talk stands now; `at` is when her message came in.

    Whether she is still behind a number in doubt is not known by its writing.
    """
    sealed = None if talk is None else met.key.seal("talk", json.dumps(talk).encode())
    row = {"id_": met.conversation_id, "talk_": sealed, "question_": question, "at": at}
    tx.execute(_SAVE, row)
    if _seen_long_ago(met, at) and not in_doubt(met, at):
        tx.execute(_SEEN, {"id_": met.identity_id, "at": at})


def ask(tx: Connection, met: Met, talk: dict[str, Any], question: int) -> None:
    """Keeps a talk that we began ourselves, when a nudge goes out."""
    sealed = met.key.seal("talk", json.dumps(talk).encode())
    tx.execute(_ASK, {"id_": met.conversation_id, "talk_": sealed, "question_": question})


def wipe_idle(tx: Connection, now: datetime) -> int:
    """Wipes talks that were silent for 30 days; gives how many."""
    return tx.execute(_WIPE, {"before": now - IDLE}).rowcount


def _seen_long_ago(met: Met, at: datetime) -> bool:
    seen = met.identity_seen_at
    return seen is None or met.blocked_at is not None or at - seen > SEEN_EVERY


_MINE = conversation.c.id == bindparam("id_", type_=conversation.c.id.type)
_ASK = (
    update(conversation)
    .where(_MINE)
    .values(talk=bindparam("talk_"), question=bindparam("question_"))
)
_SAVE = _ASK.values(last_in_at=bindparam("at"))
_SEEN = (
    update(identity)
    .where(identity.c.id == bindparam("id_", type_=identity.c.id.type))
    .values(last_in_at=bindparam("at"), blocked_at=None)
)
_WIPE = (
    update(conversation)
    .where(conversation.c.talk.is_not(None), conversation.c.last_in_at < bindparam("before"))
    .values(talk=None)
)
