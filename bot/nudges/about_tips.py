"""Word of a neighbour's tip: to the gangmakers of her street, and back to her when it is taken up.

The rows name the tip and copy nothing of it.
"""

from datetime import datetime

from bot.nudges.kinds import TIP_PASSED, TIP_THANKS
from bot.nudges.word import Word
from storage import outbox, streets
from storage.db import Transaction
from storage.tips import TipSeen


def pass_on(tx: Transaction, tip_id: int, street_id: int, at: datetime) -> int:
    """Tell each gangmaker of the street, once; gives how many there are."""
    gangmakers = streets.gangmakers_of(tx, street_id)
    word = Word(TIP_PASSED, {"tip": tip_id}, at)
    outbox.put(tx, [word.to(one, f"ti:{tip_id}:{one}") for one in gangmakers])
    return len(gangmakers)


def thank(tx: Transaction, tip: TipSeen, at: datetime) -> None:
    """Tell the neighbour, once, that her tip was taken up."""
    if tip.from_person is None or tip.by_role != "neighbour":
        return
    word = Word(TIP_THANKS, {"tip": tip.id}, at)
    outbox.put(tx, [word.to(tip.from_person, f"ti:{tip.id}:thanks")])
