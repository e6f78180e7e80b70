"""Word of a street: to its coordinators and, from them, to its gangmakers."""

from datetime import datetime

from bot.nudges.kinds import STREET_FINISHES
from bot.nudges.word import Word
from storage import outbox, streets
from storage.db import Transaction


def tell_finishing(tx: Transaction, street_id: int, name: str, at: datetime, in_year: int) -> None:
    """Tell each coordinator of the programme, once for this street and year."""
    word, about = Word(STREET_FINISHES, {"street": name}, at), f"street:{street_id}"
    street = streets.street_by_id(tx, street_id)
    hearers = streets.coordinators_of(tx, street.programme_id) if street else []
    outbox.put(tx, [word.to(w, f"nu:{word.kind.name}:{about}:{w}:{in_year}") for w in hearers])


def tell_gangmakers(tx: Transaction, word: Word, street_id: int, by: int) -> int:
    """Tell each gangmaker of the street but who did it, once about what the word's args hold.

    Gives how many they are.
    """
    about = ":".join(str(value) for value in word.args.values())
    others = [who for who in streets.gangmakers_of(tx, street_id) if who != by]
    once = f"st:{word.kind.name}:{street_id}:{about}"
    outbox.put(tx, [word.to(who, f"{once}:{who}") for who in others])
    return len(others)
