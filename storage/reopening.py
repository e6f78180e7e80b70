"""Opens a street that was closed: its name, its books and its own ways, with a new pot."""

from sqlalchemy import Connection, bindparam, delete, update

from storage import ledger
from storage.models import tables
from storage.refills import CHOICE
from storage.streets import LOCAL, StreetRow
from storage.transfers import Event

street = tables["street"]
due = tables["due"]


def reopen(tx: Connection, closed: StreetRow, yearly_cents: int, event: Event) -> bool:
    """Fills its pot, once; False when somebody else opened it meanwhile.

    It is as old as this moment: no year end or silence of before counts. Nobody comes back by it.
    """
    if tx.execute(_OPEN, {"id_": closed.id, "at": event.at}).first() is None:
        return False
    year = event.at.astimezone(LOCAL).year
    tx.execute(_UNCHOOSE, {"subject": f"street:{closed.id}"})
    filled = f"refill:{closed.id}:{year}"
    if yearly_cents and not ledger.deposit(tx, closed.id, yearly_cents, filled, event.at):
        ledger.deposit(tx, closed.id, yearly_cents, f"reopen:{event.ref}", event.at)
    return True


_OPEN = (
    update(street)
    .where(street.c.id == bindparam("id_", type_=street.c.id.type), street.c.closed_at.is_not(None))
    .values(closed_at=None, created_at=bindparam("at", type_=street.c.created_at.type))
    .returning(street.c.id)
)
_UNCHOOSE = delete(due).where(due.c.kind == CHOICE, due.c.subject == bindparam("subject"))
