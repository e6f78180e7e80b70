"""Ideas of the network for a street, as its editors wrote them down."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from storage.models import tables

idea = tables["idea"]


@dataclass(frozen=True, slots=True)
class IdeaRow:
    """An idea; `season` as it was chosen, see storage.models.ideas."""

    id: int
    text: str
    season: str


def add(tx: Connection, text: str, season: str, by: int, at: datetime) -> None:
    row = {"text": text, "season": season, "author_id": by, "created_at": at}
    tx.execute(insert(idea), row)


def remove(tx: Connection, idea_id: int, at: datetime) -> bool:
    """False when it was taken away before."""
    return tx.execute(_REMOVE, {"id_": idea_id, "at": at}).rowcount == 1


def there(tx: Connection) -> list[IdeaRow]:
    """All that were not taken away, oldest first."""
    return [IdeaRow(*row) for row in tx.execute(_ALL)]


def of(tx: Connection, seasons: Sequence[str]) -> list[IdeaRow]:
    """Of those the ones for these seasons."""
    return [IdeaRow(*row) for row in tx.execute(_OF, {"seasons": list(seasons)})]


_ALL = (
    select(idea.c.id, idea.c.text, idea.c.season)
    .where(idea.c.removed_at.is_(None))
    .order_by(idea.c.id)
)
_OF = _ALL.where(idea.c.season.in_(bindparam("seasons", expanding=True)))
_REMOVE = (
    update(idea)
    .where(idea.c.id == bindparam("id_", type_=idea.c.id.type), idea.c.removed_at.is_(None))
    .values(removed_at=bindparam("at"))
)
