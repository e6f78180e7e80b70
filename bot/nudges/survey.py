"""An open measurement: everybody in the streets of its programme is asked once whether she joins.

Who gets nothing today, because she got enough this week or is away, is looked at again tomorrow,
as long as the round is open.
"""

from dataclasses import replace
from datetime import datetime, time

from bot.nudges import kinds, plan
from bot.nudges.plan import Decision, Person
from bot.nudges.quiet import EVENING
from bot.nudges.rounds import PAGE, Round, chosen, walk
from storage import candidates, pauses, survey_people, surveys
from storage.candidates import Asked
from storage.db import Database, Transaction
from storage.surveys import RoundRow

MORNING = time(9, 30)


async def tick(db: Database, now: datetime, size: int = PAGE) -> None:
    """Every round that is open."""
    for row in await db.run(surveys.open_ones):
        await walk(db, round_of(row, size), now)


def round_of(row: RoundRow, size: int = PAGE) -> Round[Person]:
    """Its invitation, for everybody whom it concerns."""

    def page(tx: Transaction, asked: Asked) -> list[Person]:
        ids = survey_people.to_invite(tx, asked, row)
        facts = candidates.chosen(tx, asked, ids)
        held = bool(pauses.paused_in(tx, kinds.SURVEY.pause, [row.programme_id]))
        return [replace(Person(**chosen(facts[number])), held_back=held) for number in ids]

    return Round(kinds.SURVEY, page, invite, size=size, about=f":survey:{row.id}")


def invite(who: Person, now: datetime) -> Decision | None:
    """From half past nine; `now` is local. The text needs nothing to fill it."""
    if not MORNING <= now.time() < EVENING:
        return None
    return plan.decide(kinds.SURVEY, who, now.date())
