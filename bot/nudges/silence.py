"""Word about a phone number that may have a new owner: to its owner nothing personal, to who
coordinates a question."""

from datetime import datetime

from bot.nudges.kinds import NEWS_WAITS, SILENT_NUMBER
from bot.nudges.word import Word
from storage import outbox, streets
from storage.db import Transaction
from storage.outbox import NewMessage


def news_waits(person_id: int, at: datetime) -> NewMessage:
    """That there is news, and no word of it; once a week."""
    return _once_a_week(Word(NEWS_WAITS, {}, at), "", person_id)


def ask_whose(
    tx: Transaction, identity_id: int, who: int, programmes: set[int], at: datetime
) -> None:
    """Ask the coordinators of these programmes, but not whose number it was; once a week."""
    word = Word(SILENT_NUMBER, {"number": identity_id}, at)
    hearers = {one for number in programmes for one in streets.coordinators_of(tx, number)}
    rows = [_once_a_week(word, f"{identity_id}:", one) for one in sorted(hearers - {who})]
    outbox.put(tx, rows)


def _once_a_week(word: Word, about: str, person_id: int) -> NewMessage:
    return word.to(person_id, f"nu:{word.kind.name}:{about}{person_id}:{word.at:%G-W%V}")
