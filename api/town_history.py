"""What other streets of the demo town gave lately, so that its numbers say something."""

from datetime import date, datetime, timedelta

from bot.clock import AMSTERDAM
from storage import ledger, people, streets
from storage.db import Transaction
from storage.sealing import Sealer

STREETS = (
    *("Kastanjelaan", "Populierstraat", "Merelhof", "Zwaluwstraat"),
    *("Vinkenplein", "Hazelaarstraat", "Molenpad"),
)
MONTH, MONTHS = timedelta(days=30), 11
STAGGERED = timedelta(days=3)

# What each gave in turn: cents, gift, occasion, mood. Birthdays and support come most.
_GIVEN = (
    (7_50, "flowers", "birthday", "LIEF"),
    (4_95, "card", "support", "LEED"),
    (0, "cake", "welcome", "LIEF"),
    (6_25, "fruit", "support", "LEED"),
    (3_00, "card", "birthday", "LIEF"),
)


def give_elsewhere(tx: Transaction, sealer: Sealer, programme_id: int, now: datetime) -> None:
    """One attention a month of each street, by somebody without a phone here."""
    who = ("elders",) * 2
    by = people.find_conversation(tx, sealer, "phone", "demo", *who, "Elders", now).person.id
    for number, name in enumerate(STREETS):
        street = streets.open_street(tx, programme_id, name, now, 150_00, new=True)
        for month in range(MONTHS):
            at = now - MONTH * (month + 1) + STAGGERED * number
            cents, gift, occasion, mood = _GIVEN[(number + month) % len(_GIVEN)]
            about = (street, cents, (gift,), occasion, mood, _day(at), by, at)
            ledger.spend(tx, ledger.Booking(*about, f"demo:{number}:{month}"))


def _day(at: datetime) -> date:
    return at.astimezone(AMSTERDAM).date()
