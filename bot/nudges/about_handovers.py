"""Word of a pot that is handed over: to who gives it, who gets it, and who coordinates."""

from datetime import datetime

from bot.nudges.kinds import HANDOVER_CARD, HANDOVER_DONE, HANDOVER_NEWS
from bot.nudges.word import Word
from storage import handovers, outbox, streets
from storage.db import Transaction
from storage.handovers import Handover


def ask(tx: Transaction, found: Handover, who: int, left: int, at: datetime) -> None:
    """Put it to one of the two, once for each amount."""
    word = Word(HANDOVER_CARD, {"handover": found.id}, at)
    outbox.put(tx, [word.to(who, f"ho:{found.id}:{who}:{left}")])


def tell(tx: Transaction, found: Handover, who: int | None, word: Word) -> None:
    """One of the two hears what the other did; who has left does not."""
    if who is not None:
        about = ":".join(str(value) for value in word.args.values())
        outbox.put(tx, [word.to(who, f"ho:{found.id}:{who}:{about}:{word.at:%Y-%m-%dT%H:%M}")])


def news(found: Handover, what: str, at: datetime, **amounts: int) -> Word:
    """`what` is a text `handover_news-…`."""
    return Word(HANDOVER_NEWS, {"what": what, "street": found.street, **amounts}, at)


def tell_done(tx: Transaction, found: Handover, by: int, left: int, at: datetime) -> None:
    """The other of the two, and each coordinator; the giver is asked whether she stays."""
    if found.giver_id is not None and found.giver_id != by:
        args = {"of": found.street_id, "left": left}
        tell(tx, found, found.giver_id, Word(HANDOVER_DONE, args, at))
    if found.receiver_id != by:
        tell(tx, found, found.receiver_id, news(found, "done", at, left=left))
    tell_coordinators(tx, found, news(found, "told", at, left=left))


def tell_coordinators(tx: Transaction, found: Handover, word: Word) -> None:
    for who in streets.coordinators_of(tx, found.programme_id):
        tell(tx, found, who, word)


def let_go(tx: Transaction, now: datetime) -> None:
    """What was not settled in 14 days is over; who would give it hears so."""
    for found in handovers.let_go(tx, now):
        tell(tx, found, found.giver_id, news(found, "expired", now))
