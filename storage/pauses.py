"""What coordinators hold back: kinds of message, each for her programme, until she says so."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, func, select
from sqlalchemy.dialects import postgresql

from storage.models import tables

kind_pause = tables["kind_pause"]
membership = tables["membership"]
person = tables["person"]


def pause(
    tx: Connection, programme_id: int, kind: str, person_id: int | None, at: datetime
) -> None:
    """Hold back this kind of message in this programme."""
    row = {"programme_id": programme_id, "kind": kind, "person_id": person_id, "since": at}
    tx.execute(_PAUSE, row)


def go_on(tx: Connection, programme_id: int, kind: str) -> None:
    """No longer."""
    tx.execute(_GO_ON, {"programme": programme_id, "kind_": kind})


def paused_in(tx: Connection, kind: str, ids: Iterable[int]) -> frozenset[int]:
    """Those of these programmes that hold this kind back."""
    facts = {"kind_": kind, "ids": sorted(set(ids))}
    return frozenset(tx.execute(_WHERE, facts).scalars())


def of_programmes(tx: Connection, ids: Iterable[int]) -> dict[int, frozenset[str]]:
    """What each of these programmes holds back; one that holds back nothing is absent."""
    found: dict[int, frozenset[str]] = {}
    for programme_id, kind in tx.execute(_WHAT, {"ids": sorted(set(ids))}):
        found[programme_id] = found.get(programme_id, frozenset()) | {kind}
    return found


def concerned(tx: Connection, programme_id: int) -> int:
    """How many gangmakers a programme has, without who has stopped."""
    return int(tx.execute(_CONCERNED, {"programme": programme_id}).scalar_one())


_PAUSE = postgresql.insert(kind_pause).on_conflict_do_nothing()
_GO_ON = delete(kind_pause).where(
    kind_pause.c.programme_id == bindparam("programme"), kind_pause.c.kind == bindparam("kind_")
)
_WHERE = select(kind_pause.c.programme_id).where(
    kind_pause.c.programme_id.in_(bindparam("ids", expanding=True)),
    kind_pause.c.kind == bindparam("kind_"),
)
_WHAT = select(kind_pause.c.programme_id, kind_pause.c.kind).where(
    kind_pause.c.programme_id.in_(bindparam("ids", expanding=True))
)
_CONCERNED = (
    select(func.count(membership.c.person_id.distinct()))
    .join(person, person.c.id == membership.c.person_id)
    .where(
        membership.c.programme_id == bindparam("programme"),
        membership.c.role == "gangmaker",
        membership.c.until.is_(None),
        person.c.stopped_at.is_(None),
    )
)
