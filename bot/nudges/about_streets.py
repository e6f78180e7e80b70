"""Word of a street to its coordinators: that its gangmakers want to finish."""

from datetime import datetime

from bot.nudges.kinds import A_WEEK, STREET_FINISHES
from bot.nudges.quiet import waking
from storage import outbox, year
from storage.db import Transaction


def tell_finishing(tx: Transaction, street_id: int, name: str, at: datetime, in_year: int) -> None:
    """Tell each coordinator of the programme, once for this street and year."""
    kind = STREET_FINISHES
    outbox.put(
        tx,
        [
            outbox.NewMessage(
                key=f"nu:{kind.name}:street:{street_id}:{who}:{in_year}",
                kind=kind.name,
                class_=kind.class_,
                person_id=who,
                at=at,
                text_key=kind.name,
                args={"street": name},
                not_before=waking(at),
                expires_at=at + (kind.lasts or A_WEEK),
            )
            for who in year.coordinators_for(tx, street_id)
        ],
    )
