"""New year in the pots, from half past nine on 1 January: filled once, whatever else happens.

After downtime it is done all the same, until spring: what was not done by then, people decide.
"""

from datetime import UTC, date, datetime, time
from functools import partial

from bot.clock import AMSTERDAM
from bot.nudges.quiet import local_moment
from bot.programme import programme_settings
from storage import due, refills
from storage.db import Database, Transaction
from storage.refills import Refill, Turn, Waiting

MORNING = time(9, 30)
SPRING = 4  # the month in which it is too late
PAGE = 1000
REFILLED, ENOUGH, FINISH = "refilled", "enough", "finish"


async def refill(db: Database, now: datetime) -> None:
    """Fill every pot that is due, a page of streets per transaction."""
    turn = turn_at(now)
    after: int | None = None if turn is None else 0
    while turn is not None and after is not None:
        after = await db.run(partial(fill_page, turn=turn, after=after))


def turn_at(now: datetime) -> Turn | None:
    """The year whose pots must be full at this moment; None when it is no time for that."""
    local = now.astimezone(AMSTERDAM)
    first = date(local.year, 1, 1)
    if local.month >= SPRING or local < local_moment(first, MORNING):
        return None
    return Turn(local.year, local_moment(first, time()).astimezone(UTC), now)


def fill_page(tx: Transaction, turn: Turn, after: int, size: int = PAGE) -> int | None:
    """One page; gives where the next begins, None when all are done."""
    if after == 0 and refills.is_done(tx, turn):
        return None
    due.one_planner(tx)
    page = refills.waiting(tx, turn, after, size)
    refills.fill(tx, turn, [what_happens(street) for street in page])
    if len(page) == size:
        return page[-1].street_id
    due.decide(tx, refills.REFILL, refills.ALL, turn.first, turn.at, "done")
    return None


def what_happens(street: Waiting) -> Refill:
    """By the programme's rule, unless its gangmakers have enough or want to finish."""
    if street.choice in (ENOUGH, FINISH):
        return Refill(street.street_id, street.choice, returns=False, cents=0)
    returns = programme_settings(street.settings).rest_at_year_end == "return"
    return Refill(street.street_id, REFILLED, returns, street.yearly_cents)
