"""The turn of the year: how does your street go on, and what is in the pot now."""

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import date, datetime, time

from bot.nudges import kinds
from bot.nudges.plan import Decision, Person, decide
from bot.nudges.quiet import EVENING
from bot.nudges.rounds import Round, chosen
from bot.programme import programme_settings
from storage import candidates, year
from storage.candidates import Asked
from storage.db import Transaction

MORNING = time(9, 30)
TELL_UNTIL = 14  # January
ASK_DAYS = 7  # who got much that week is asked later in it


@dataclass(frozen=True, slots=True)
class Closer(Person):
    """Somebody whose streets did not say how they go on; `streets` with the day to ask, and when.

    Each is the number of the street and the day of December from which it may be asked.
    """

    _: KW_ONLY
    streets: tuple[tuple[int, int], ...] = ()


def new_year(who: Person, now: datetime) -> Decision | None:
    """In the first days of January, from half past nine; `now` is local."""
    if not _tells(now.date()) or not MORNING <= now.time() < EVENING:
        return None
    return decide(kinds.NEW_YEAR, who, now.date())


def year_end(who: Closer, now: datetime) -> Decision | None:
    """In the week that the programme chose, about one street; the next follows her answer."""
    if now.month != 12 or now.time() >= EVENING:
        return None
    for street, day in who.streets:
        if day <= now.day < day + ASK_DAYS:
            facts = {"street": street, "year": now.year, "unasked": True}
            return decide(kinds.YEAR_END, who, now.date(), **facts)
    return None


def _tells(today: date) -> bool:
    return today.month == 1 and today.day <= TELL_UNTIL


def _new_pots(tx: Transaction, asked: Asked) -> Sequence[Person]:
    if not _tells(asked.day) or asked.now.time() < MORNING:
        return []
    ids = year.with_a_new_pot(tx, asked)
    facts = candidates.chosen(tx, asked, ids)
    return [Person(**chosen(facts[number])) for number in ids]


def _closing(tx: Transaction, asked: Asked) -> Sequence[Closer]:
    if asked.day.month != 12:
        return []
    page = year.closing(tx, asked)
    facts = candidates.chosen(tx, asked, [who.person_id for who in page])
    return [
        Closer(
            **chosen(facts[who.person_id]),
            streets=tuple(
                (street, programme_settings(document).year_end_day)
                for street, document in who.streets
            ),
        )
        for who in page
    ]


NEW_YEAR = Round(kinds.NEW_YEAR, _new_pots, new_year)
YEAR_END = Round(kinds.YEAR_END, _closing, year_end)
