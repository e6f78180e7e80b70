"""Word about people: who joined or left, and who wants to be gangmaker."""

from collections.abc import Collection
from datetime import datetime

from bot.nudges.kinds import COORDINATOR_JOINED, RECRUIT_CARD, TEAM_NEWS
from bot.nudges.word import Word
from storage import outbox, streets
from storage.db import Transaction
from storage.outbox import NewMessage


def tell_of_colleague(
    tx: Transaction, programme_id: int, place: str, who: int, at: datetime
) -> None:
    """Tell each of the other coordinators of the programme, once."""
    others = (one for one in streets.coordinators_of(tx, programme_id) if one != who)
    about = f"person:{who}:{programme_id}"
    word = Word(COORDINATOR_JOINED, {"place": place}, at)
    outbox.put(tx, [once_a_day(word, about, one) for one in others])


def tell_team(
    tx: Transaction, street_id: int, who: int, at: datetime, told: Collection[int] | None = None
) -> None:
    """Tell the other gangmakers of a street that she joined; or left, but whom was `told` so."""
    what = "joined" if told is None else "left"
    word = Word(TEAM_NEWS, {"of": street_id, "who": who, "what": what}, at)
    others = set(streets.gangmakers_of(tx, street_id)) - {who, *(told or ())}
    about = f"team:{street_id}:{who}:{what}"
    outbox.put(tx, [once_a_day(word, about, one) for one in sorted(others)])


def show_card(
    tx: Transaction, sign_up_id: int, programme_id: int, at: datetime, *, again: bool = False
) -> int:
    """Put a request to each coordinator of the programme; gives how many there are.

    `again`: she answered a question.
    """
    about = f"sign_up:{sign_up_id}" + (":answer" if again else "")
    hearers = streets.coordinators_of(tx, programme_id)
    word = Word(RECRUIT_CARD, {"sign_up": sign_up_id}, at)
    outbox.put(tx, [once_a_day(word, about, who) for who in hearers])
    return len(hearers)


def once_a_day(word: Word, about: str, person_id: int) -> NewMessage:
    """For one person, once a day about the same."""
    return word.to(person_id, f"nu:{word.kind.name}:{about}:{person_id}:{word.at:%Y-%m-%d}")
