"""What somebody chose about a kind of message: yes, no, or nothing yet."""

from sqlalchemy import Connection, bindparam, delete, insert, select, update

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


def move(tx: Connection, away: int, into: int) -> None:
    """Two people became one: where `into` chose nothing, what `away` chose holds."""
    facts = {"person": away, "into": into}
    tx.execute(_MOVE, facts)
    tx.execute(_FORGET_ALL, facts)


def forget(tx: Connection, person_id: int) -> None:
    """She is forgotten, and so is what she chose."""
    tx.execute(_FORGET_ALL, {"person": person_id})


_HERS = kind_choice.c.person_id == bindparam("person")
_THIS = kind_choice.c.kind == bindparam("kind_")
_ONE = select(kind_choice.c.wanted).where(_HERS, _THIS)
_ALL = select(kind_choice.c.kind, kind_choice.c.wanted).where(_HERS).order_by(kind_choice.c.kind)
mine = kind_choice.alias("mine")
_MOVE = (
    update(kind_choice)
    .where(
        _HERS,
        kind_choice.c.kind.not_in(select(mine.c.kind).where(mine.c.person_id == bindparam("into"))),
    )
    .values(person_id=bindparam("into"))
)
_FORGET_ONE = delete(kind_choice).where(_HERS, _THIS)
_FORGET_ALL = delete(kind_choice).where(_HERS)
