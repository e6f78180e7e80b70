"""What a coordinator does in her programme; whatever she looks at is written down first."""

from dataclasses import dataclass
from datetime import date, datetime, time

from bot.clock import AMSTERDAM
from bot.deeds import Look, LookAtPot, Outcome
from bot.months import by_months
from bot.nudges.quiet import local_moment
from bot.programme import programme_settings
from bot.world import StreetPot, StreetPots, World
from storage import looks, pots, streets
from storage.db import Transaction

PAGE = 10  # streets in one message
MONTHS = 3  # is quiet where a programme asks nothing of quiet streets
WHICH: dict[str, pots.Which] = {"quiet": "quiet", "unclosed": "unclosed"}


@dataclass(frozen=True, slots=True)
class Coordinator:
    """Who looks, and when."""

    seen: World
    person_id: int
    at: datetime

    @property
    def today(self) -> date:
        return self.at.astimezone(AMSTERDAM).date()

    def leads(self, programme_id: int) -> bool:
        return programme_id in {one.programme_id for one in self.seen.led()}


def look_at_pot(tx: Transaction, deed: LookAtPot, who: Coordinator) -> Outcome:
    """What is seen: `pot`."""
    street = streets.street_by_id(tx, deed.street_id)
    if street is None or not who.leads(street.programme_id):
        return Outcome("not_yours")
    looks.note(tx, who.person_id, "balance", who.at, street.id, street.programme_id)
    pot = pots.one(tx, street.id, who.today.year)
    return Outcome("not_yours") if pot is None else Outcome(facts={"pot": _seen(pot)})


def look(tx: Transaction, deed: Look, who: Coordinator) -> Outcome:
    """What is seen: `pots`, a page of them and their sums."""
    if not who.leads(deed.programme_id):
        return Outcome("not_yours")
    looks.note(tx, who.person_id, deed.what, who.at, programme_id=deed.programme_id)
    asked = _asked(tx, deed, who.today)
    page, total = pots.page(tx, asked), pots.total(tx, asked)
    more = max(0, total.streets - asked.skip - len(page))
    seen = tuple(_seen(pot) for pot in page)
    sums = (total.streets, total.left, total.spent, total.count)
    return Outcome(facts={"pots": StreetPots(seen, more, *sums)})


def _seen(pot: pots.Pot) -> StreetPot:
    return StreetPot(
        pot.name, pot.opened, pot.left, pot.spent, pot.count, pot.given, pot.gangmakers
    )


def _asked(tx: Transaction, deed: Look, today: date) -> pots.Asked:
    programme = streets.programme_by_id(tx, deed.programme_id)
    settings = programme_settings(programme.settings if programme else "{}")
    day = by_months(today, -(settings.quiet_after_months or MONTHS))
    return pots.Asked(
        deed.programme_id,
        deed.year or today.year,
        since=day,
        moment=local_moment(day, time.max),
        which=WHICH.get(deed.what, "all"),
        skip=deed.page * PAGE,
        limit=PAGE,
    )
