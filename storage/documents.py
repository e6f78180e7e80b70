"""Documents that somebody asked for: a token opens one for a day; the file is made when fetched."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from storage.models import tables
from storage.sealing import Sealer, new_token

GOOD_FOR = timedelta(hours=24)

document = tables["document"]


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asked for which kind of document; `about` is of places, years and formats only."""

    person_id: int
    what: str
    about: Mapping[str, Any]


def keep(tx: Connection, sealer: Sealer, asked: Asked, at: datetime) -> str:
    """Gives the token that opens it, which is kept nowhere."""
    token = new_token()
    lookup = sealer.lookup("document", token)
    row = {
        "lookup": lookup,
        "person_id": asked.person_id,
        "what": asked.what,
        "sealed": sealer.seal(_bound(lookup), json.dumps(dict(asked.about)).encode()),
        "made_at": at,
        "expires_at": at + GOOD_FOR,
    }
    tx.execute(_KEEP, row)
    return token


def find(tx: Connection, sealer: Sealer, token: str, at: datetime) -> Asked | None:
    """None for a token that nobody was given, or whose day is over."""
    lookup = sealer.lookup("document", token)
    row = tx.execute(_FIND, {"lookup": lookup, "at": at}).first()
    if row is None:
        return None
    return Asked(row.person_id, row.what, json.loads(sealer.open(_bound(lookup), row.sealed)))


def let_go(tx: Connection, now: datetime) -> int:
    """Throws away those whose day is over; gives how many."""
    return tx.execute(_LET_GO, {"now": now}).rowcount


def forget(tx: Connection, person_id: int) -> None:
    """Those of somebody who is erased open nothing any more."""
    tx.execute(_FORGET, {"person": person_id})


def _bound(lookup: str) -> str:
    return f"document|{lookup}"


_KEEP = insert(document)
_FIND = select(document.c.person_id, document.c.what, document.c.sealed).where(
    document.c.lookup == bindparam("lookup"), document.c.expires_at > bindparam("at")
)
_LET_GO = delete(document).where(document.c.expires_at <= bindparam("now"))
_FORGET = delete(document).where(document.c.person_id == bindparam("person"))
