"""What is known of who answered an invitation: shown, forgotten, made one, let go of."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, select, update

from storage import events
from storage.events import STRONGEST
from storage.models import tables

KEPT = timedelta(days=30)  # after it began nobody knows any more who answered what

event = tables["event"]
answered = tables["event_answer"]


def held(tx: Connection, person_id: int) -> list[Mapping[str, Any]]:
    """All we know of her answers."""
    return [dict(row._mapping) for row in tx.execute(_HELD, {"person": person_id})]


def forget(tx: Connection, person_id: int) -> None:
    tx.execute(_FORGET, {"person": person_id})


def merge(tx: Connection, away: int, into: int) -> None:
    """Two people became one: the strongest answer stays, and a name that may not be seen."""
    twice = tx.execute(_TWICE, {"away": away, "into": into}).all()
    for of, hers, mine, her_since, my_since, her_name, my_name in twice:
        keeps = STRONGEST.index(mine) <= STRONGEST.index(hers)
        facts = {"of": of, "person": into, "named_": _may_be_named(her_name, my_name)}
        said = {"answer_": mine if keeps else hers, "since_": my_since if keeps else her_since}
        tx.execute(_BECOME, {**facts, **said})
        tx.execute(_DROP, {"of": of, "person": away})
    tx.execute(_MOVE, {"away": away, "into": into})


def _may_be_named(*said: bool | None) -> bool | None:
    known = [one for one in said if one is not None]
    return all(known) if known else None


def let_go(tx: Connection, now: datetime) -> int:
    """Of what began long ago only the counts stay; gives how many answers went."""
    facts = {"before": now - KEPT}
    for of in tx.execute(_OLD, facts).scalars().all():
        found = events.counts(tx, of)
        tx.execute(_KEEP_COUNTS, {"of": of, **{f"n_{said}": n for said, n in found.items()}})
    return tx.execute(_LET_GO, facts).rowcount


_ID = event.c.announcement_id.type
_OF = bindparam("of", type_=_ID)
_PERSON = bindparam("person", type_=_ID)
_HERS = and_(answered.c.announcement_id == _OF, answered.c.person_id == _PERSON)
_HELD = (
    select(event.c.starts_at, event.c.venue, answered.c.answer, answered.c.named)
    .join(answered, answered.c.announcement_id == event.c.announcement_id)
    .where(answered.c.person_id == _PERSON)
    .order_by(event.c.starts_at)
)
_FORGET = delete(answered).where(answered.c.person_id == _PERSON)
_hers, _mine = answered.alias("hers"), answered.alias("mine")
_AWAY = bindparam("away", type_=_ID)
_INTO = bindparam("into", type_=_ID)
_TWICE = (
    select(
        _mine.c.announcement_id,
        *(_hers.c.answer, _mine.c.answer, _hers.c.since, _mine.c.since),
        *(_hers.c.named, _mine.c.named),
    )
    .join(_hers, _hers.c.announcement_id == _mine.c.announcement_id)
    .where(_mine.c.person_id == _INTO, _hers.c.person_id == _AWAY)
)
_BECOME = (
    update(answered)
    .where(_HERS)
    .values(
        answer=bindparam("answer_"),
        since=bindparam("since_", type_=answered.c.since.type),
        named=bindparam("named_"),
    )
)
_DROP = delete(answered).where(_HERS)
_MOVE = update(answered).where(answered.c.person_id == _AWAY).values(person_id=_INTO)
_BEFORE = event.c.starts_at < bindparam("before", type_=event.c.starts_at.type)
_OLD = select(event.c.announcement_id).where(_BEFORE, event.c.came.is_(None))
_KEEP_COUNTS = (
    update(event)
    .where(event.c.announcement_id == _OF)
    .values(
        came=bindparam("n_yes"),
        waited=bindparam("n_waiting"),
        doubted=bindparam("n_maybe"),
        declined=bindparam("n_no"),
    )
)
_LET_GO = delete(answered).where(
    answered.c.announcement_id.in_(select(event.c.announcement_id).where(_BEFORE))
)
