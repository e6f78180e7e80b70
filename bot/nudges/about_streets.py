"""Word of a street: to its coordinators and, from them, to its gangmakers."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.nudges.kinds import A_WEEK, STREET_FINISHES, Kind
from bot.nudges.quiet import waking
from storage import outbox, streets, year
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


def tell_gangmakers(
    tx: Transaction,
    kind: Kind,
    street_id: int,
    args: Mapping[str, Any],
    by: int,
    at: datetime,
) -> int:
    """Tell each gangmaker of the street but who did it, once about what `args` name.

    Gives how many they are.
    """
    about = ":".join(str(value) for value in args.values())
    others = [who for who in streets.gangmakers_of(tx, street_id) if who != by]
    outbox.put(
        tx,
        [
            outbox.NewMessage(
                key=f"st:{kind.name}:{about}:{who}",
                kind=kind.name,
                class_=kind.class_,
                person_id=who,
                at=at,
                text_key=kind.name,
                args=args,
                not_before=waking(at),
                expires_at=at + (kind.lasts or A_WEEK),
            )
            for who in others
        ],
    )
    return len(others)
