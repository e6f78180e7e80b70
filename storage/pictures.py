"""Pictures of announcements, sealed: kept once, opened by name or by the token in their address."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, exists, select
from sqlalchemy.dialects import postgresql

from storage.models import tables
from storage.sealing import Sealer

TOKEN = 24  # hex digits: 96 bits, as an address must be short
NEVER_SENT = timedelta(days=1)
AFTERWARDS = timedelta(days=30)

picture = tables["picture"]
announcement = tables["announcement"]
event = tables["event"]


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a picture: `content` is None when it could not be used."""

    content: bytes | None


def token_of(sealer: Sealer, name: str) -> str:
    """What opens it below our address; nobody can work it out without the key."""
    return sealer.lookup("picture", name)[:TOKEN]


def keep(tx: Connection, sealer: Sealer, name: str, content: bytes | None, at: datetime) -> None:
    """Under its name, the first time."""
    token = token_of(sealer, name)
    sealed = None if content is None else sealer.seal(_bound(token), content)
    tx.execute(_KEEP, {"name": name, "token": token, "sealed": sealed, "made_at": at})


def find(tx: Connection, sealer: Sealer, name: str) -> Kept | None:
    """None when nobody tried to fetch it yet."""
    return _opened(tx, sealer, token_of(sealer, name))


def opened(tx: Connection, sealer: Sealer, token: str) -> bytes | None:
    """What this token opens; None when that is nothing."""
    found = _opened(tx, sealer, token)
    return None if found is None else found.content


def can_be_shown(tx: Connection, sealer: Sealer, name: str) -> bool:
    """Whether it was fetched and can be used."""
    return bool(tx.execute(_USABLE, {"token": token_of(sealer, name)}).scalar())


def let_go(tx: Connection, now: datetime) -> int:
    """Those of no announcement go after a day, others 30 days after it was over, and what it
    invites to; gives how many."""
    facts = {"before": now - NEVER_SENT, "over": now - AFTERWARDS}
    return tx.execute(_LET_GO, facts).rowcount


def _opened(tx: Connection, sealer: Sealer, token: str) -> Kept | None:
    row = tx.execute(_FIND, {"token": token}).first()
    if row is None:
        return None
    return Kept(None if row.sealed is None else sealer.open(_bound(token), row.sealed))


def _bound(token: str) -> str:
    return f"picture|{token}"


_KEEP = postgresql.insert(picture).on_conflict_do_nothing()
_THIS = picture.c.token == bindparam("token")
_FIND = select(picture.c.sealed).where(_THIS)
_USABLE = select(picture.c.sealed.is_not(None)).where(_THIS)
_OVER = bindparam("over", type_=announcement.c.expires_at.type)
_LET_GO = delete(picture).where(
    picture.c.made_at < bindparam("before", type_=picture.c.made_at.type),
    ~exists().where(announcement.c.picture == picture.c.name, announcement.c.expires_at > _OVER),
    ~exists().where(
        announcement.c.picture == picture.c.name,
        announcement.c.id == event.c.announcement_id,
        event.c.starts_at > _OVER,
    ),
)
