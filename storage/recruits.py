"""Who would like to be gangmaker: a resident's own request, until a coordinator decides."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from storage.models import tables
from storage.person import PERSON_COLUMNS, PersonRow
from storage.sealing import PersonKey, Sealer

KEPT_FOR = timedelta(days=60)
PURPOSE = "sign_up"

sign_up = tables["sign_up"]
person = tables["person"]
membership = tables["membership"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, opened. `said` holds plain words under names that bot knows."""

    id: int
    person_id: int
    programme_id: int
    asked_by: int | None
    at: datetime
    name: str | None
    said: Mapping[str, Any]


def ask(
    tx: Connection, key: PersonKey, person_id: int, programme_id: int, said: Mapping[str, Any],
    at: datetime,
) -> int:  # fmt: skip
    """Keeps her request, sealed; an earlier one of hers makes place. Gives its number."""
    tx.execute(_FORGET, {"person": person_id})
    row = {"person_id": person_id, "programme_id": programme_id, "at": at}
    row["sealed"] = _sealed(key, said)
    number: int = tx.execute(_ASK, row).scalar_one()
    return number


def one(tx: Connection, sealer: Sealer, sign_up_id: int) -> Asked | None:
    """None when it was decided, withdrawn or let go."""
    row = tx.execute(_ONE, {"id": sign_up_id}).first()
    return None if row is None else _opened(sealer, row)


def of_person(tx: Connection, sealer: Sealer, person_id: int) -> Asked | None:
    """Hers that waits, if any."""
    row = tx.execute(_HERS, {"person": person_id}).first()
    return None if row is None else _opened(sealer, row)


def waiting(tx: Connection, programme_ids: Sequence[int]) -> list[int]:
    """The numbers of those that wait in these programmes, oldest first."""
    return list(tx.execute(_WAITING, {"programmes": list(programme_ids)}).scalars())


def put_question(tx: Connection, sealer: Sealer, asked: Asked, question: str, by: int) -> bool:
    """Keeps what a coordinator asks her; False when that was done already."""
    key = _key_of(tx, sealer, asked.person_id)
    facts = {"id_": asked.id, "by": by, "anew": _sealed(key, {**asked.said, "question": question})}
    return tx.execute(_QUESTION, facts).rowcount == 1


def add(tx: Connection, key: PersonKey, asked: Asked, **more: str) -> None:
    """What she says besides, such as her answer."""
    tx.execute(_SAID, {"id_": asked.id, "anew": _sealed(key, {**asked.said, **more})})


def decide(tx: Connection, sign_up_id: int) -> bool:
    """Takes it away; False when somebody else just did."""
    return tx.execute(_DECIDE, {"id": sign_up_id}).rowcount == 1


def forget(tx: Connection, person_id: int) -> None:
    """She is forgotten, or became somebody else; what she asked as a coordinator stays."""
    tx.execute(_FORGET, {"person": person_id})
    tx.execute(_ASKED_BY, {"person": person_id})


def held(tx: Connection, sealer: Sealer, person_id: int) -> Mapping[str, Any] | None:
    """All that her request says, with the moment `at`; None when none waits."""
    asked = of_person(tx, sealer, person_id)
    return None if asked is None else {**asked.said, "at": asked.at}


def let_go(tx: Connection, now: datetime) -> int:
    """Those that nobody decided about in 60 days; gives how many."""
    return tx.execute(_OLD, {"before": now - KEPT_FOR}).rowcount


def _sealed(key: PersonKey, said: Mapping[str, Any]) -> bytes:
    return key.seal(PURPOSE, json.dumps(said).encode())


def _key_of(tx: Connection, sealer: Sealer, person_id: int) -> PersonKey:
    key = PersonRow(*tx.execute(_PERSON, {"person": person_id}).one()).key(sealer)
    assert key is not None, "who is erased has no request any more"
    return key


def _opened(sealer: Sealer, row: Any) -> Asked:
    number, person_id, programme_id, asked_by, at, sealed, *columns = row
    who = PersonRow(*columns)
    key = who.key(sealer)
    assert key is not None, "who is erased has no request any more"
    said = json.loads(key.open(PURPOSE, sealed))
    return Asked(number, person_id, programme_id, asked_by, at, who.name(sealer), said)


_THIS = bindparam("id_", type_=sign_up.c.id.type)
_ASK = insert(sign_up).returning(sign_up.c.id)
_ALL = select(
    sign_up.c.id,
    sign_up.c.person_id,
    sign_up.c.programme_id,
    sign_up.c.asked_by,
    sign_up.c.at,
    sign_up.c.sealed,
    *PERSON_COLUMNS,
).join(person, person.c.id == sign_up.c.person_id)
_ONE = _ALL.where(sign_up.c.id == bindparam("id"))
_HERS = _ALL.where(sign_up.c.person_id == bindparam("person"))
_PERSON = select(*PERSON_COLUMNS).where(person.c.id == bindparam("person"))
_WAITING = (
    select(sign_up.c.id)
    .where(sign_up.c.programme_id.in_(bindparam("programmes", expanding=True)))
    .order_by(sign_up.c.id)
)
_QUESTION = (
    update(sign_up)
    .where(sign_up.c.id == _THIS, sign_up.c.asked_by.is_(None))
    .values(sealed=bindparam("anew"), asked_by=bindparam("by"))
)
_SAID = update(sign_up).where(sign_up.c.id == _THIS).values(sealed=bindparam("anew"))
_DECIDE = delete(sign_up).where(sign_up.c.id == bindparam("id"))
_FORGET = delete(sign_up).where(sign_up.c.person_id == bindparam("person"))
_BY = bindparam("person", type_=sign_up.c.asked_by.type)
_ASKED_BY = update(sign_up).where(sign_up.c.asked_by == _BY).values(asked_by=None)
_OLD = delete(sign_up).where(sign_up.c.at < bindparam("before"))
