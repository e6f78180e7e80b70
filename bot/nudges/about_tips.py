"""Word of a neighbour's tip: to the gangmakers of her street, and back to her when it is taken up.

The rows name the tip and copy nothing of it.
"""

from datetime import datetime

from bot.nudges.kinds import A_WEEK, TIP_PASSED, TIP_THANKS, Kind
from bot.nudges.quiet import waking
from storage import outbox, streets
from storage.db import Transaction
from storage.tips import TipSeen


def pass_on(tx: Transaction, tip_id: int, street_id: int, at: datetime) -> int:
    """Tell each gangmaker of the street, once; gives how many there are."""
    gangmakers = streets.gangmakers_of(tx, street_id)
    outbox.put(tx, [_row(TIP_PASSED, f"ti:{tip_id}:{g}", g, tip_id, at) for g in gangmakers])
    return len(gangmakers)


def thank(tx: Transaction, tip: TipSeen, at: datetime) -> None:
    """Tell the neighbour, once, that her tip was taken up."""
    if tip.from_person is None or tip.by_role != "neighbour":
        return
    row = _row(TIP_THANKS, f"ti:{tip.id}:thanks", tip.from_person, tip.id, at)
    outbox.put(tx, [row])


def _row(kind: Kind, key: str, person: int, tip_id: int, at: datetime) -> outbox.NewMessage:
    return outbox.NewMessage(
        key=key,
        kind=kind.name,
        class_=kind.class_,
        person_id=person,
        at=at,
        text_key=kind.name,
        args={"tip": tip_id},
        not_before=waking(at),
        expires_at=at + (kind.lasts or A_WEEK),
    )
