"""Money of sponsors that somebody put into pots: what she wrote down lately, and taking it back."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from storage.errors import AlreadyUndone, NothingToUndo
from storage.models import tables
from storage.transfers import Event, hold_open

transfer = tables["transfer"]
account = tables["account"]
pot, giver = account.alias("pot"), account.alias("giver")
back = transfer.alias("back")


@dataclass(frozen=True, slots=True)
class Sponsored:
    """`undone_at`: when it was taken back, None while it stands."""

    id: int
    street_id: int
    cents: int
    at: datetime
    undone_at: datetime | None


def lately_by(tx: Connection, numbers: Collection[int], since: datetime) -> list[Sponsored]:
    """What who has one of these numbers wrote down since then, newest first."""
    rows = tx.execute(_LATELY, {"numbers": list(numbers), "since": since})
    return [Sponsored(*row) for row in rows]


def undo(tx: Connection, sponsored: Sponsored, event: Event) -> None:
    """Back to the sponsor by a counter-entry; the pot may fall short of it.

    Raises AlreadyUndone, NothingToUndo, and StreetUnknown when the street was closed.
    """
    hold_open(tx, sponsored.street_id)
    row = _row(tx, sponsored.id)
    if row.undone is not None:
        raise AlreadyUndone(transfer_id=sponsored.id)
    facts = {"ref": event.ref, "source": row.target, "target": row.source, "cents": row.cents}
    caused = {"at": event.at, "booked_by": event.by, "reverses": sponsored.id}
    tx.execute(insert(transfer), facts | caused)


def _row(tx: Connection, transfer_id: int) -> Any:
    row = tx.execute(_ONE, {"id": transfer_id}).first()
    if row is None:
        raise NothingToUndo(transfer_id=transfer_id)
    return row


_BACK = back.c.reverses == transfer.c.id
_LATELY = (
    select(transfer.c.id, pot.c.street_id, transfer.c.cents, transfer.c.at, back.c.at)
    .select_from(
        transfer.join(pot, pot.c.id == transfer.c.target)
        .join(giver, giver.c.id == transfer.c.source)
        .outerjoin(back, _BACK)
    )
    .where(
        giver.c.kind == "sponsor",
        transfer.c.booked_by.in_(bindparam("numbers", expanding=True)),
        transfer.c.at >= bindparam("since", type_=transfer.c.at.type),
    )
    .order_by(transfer.c.id.desc())
)
_ONE = (
    select(transfer.c.source, transfer.c.target, transfer.c.cents, back.c.id.label("undone"))
    .select_from(transfer.outerjoin(back, _BACK))
    .where(transfer.c.id == bindparam("id"))
)
