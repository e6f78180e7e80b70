"""What somebody chose about a kind of message: yes, no, or nothing yet."""

from sqlalchemy import Connection, bindparam, delete, insert, select

from storage.models import tables

kind_choice = tables["kind_choice"]


def choose(tx: Connection, person_id: int, kind: str, *, wanted: bool) -> None:
    """Her newest choice is the one that counts."""
    tx.execute(_FORGET_ONE, {"person": person_id, "kind_": kind})
    tx.execute(insert(kind_choice), {"person_id": person_id, "kind": kind, "wanted": wanted})


def choice(tx: Connection, person_id: int, kind: str) -> bool | None:
    """None when she chose nothing about it."""
    wanted: bool | None = tx.execute(_ONE, {"person": person_id, "kind_": kind}).scalar()
    return wanted


def all_of(tx: Connection, person_id: int) -> dict[str, bool]:
    """Every choice she made, by kind."""
    return dict(tuple(row) for row in tx.execute(_ALL, {"person": person_id}))


def forget(tx: Connection, person_id: int) -> None:
    """She is forgotten, and so is what she chose."""
    tx.execute(_FORGET_ALL, {"person": person_id})


_HERS = kind_choice.c.person_id == bindparam("person")
_THIS = kind_choice.c.kind == bindparam("kind_")
_ONE = select(kind_choice.c.wanted).where(_HERS, _THIS)
_ALL = select(kind_choice.c.kind, kind_choice.c.wanted).where(_HERS).order_by(kind_choice.c.kind)
_FORGET_ONE = delete(kind_choice).where(_HERS, _THIS)
_FORGET_ALL = delete(kind_choice).where(_HERS)
