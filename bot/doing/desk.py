"""What a coordinator does in her programme; whatever she looks at is written down first."""

from dataclasses import replace
from datetime import date, time

from bot.clock import AMSTERDAM
from bot.deeds import Look, LookAtPot, Outcome, PauseKind
from bot.doing.act import Act, Doings
from bot.months import by_months
from bot.nudges.quiet import local_moment
from bot.programme import programme_settings
from bot.street_settings import street_settings
from bot.world import StreetPot, StreetPots
from storage import looks, own_way, pauses, pots, streets
from storage.db import Transaction

PAGE = 10  # streets in one message
MONTHS = 3  # is quiet where a programme asks nothing of quiet streets
WHICH: dict[str, pots.Which] = {"quiet": "quiet", "unclosed": "unclosed"}


def leads(act: Act, programme_id: int) -> bool:
    """Whether it is hers to look at and to decide about."""
    return programme_id in {one.programme_id for one in act.seen.led()}


def look_at_pot(tx: Transaction, deed: LookAtPot, act: Act) -> Outcome:
    """What is seen: `pot`."""
    street = streets.street_by_id(tx, deed.street_id)
    if street is None or not leads(act, street.programme_id):
        return Outcome("not_yours")
    looks.note(tx, act.by, "balance", act.at, street.id, street.programme_id)
    pot = pots.one(tx, street.id, _today(act).year)
    if pot is None:
        return Outcome("not_yours")
    seen = _seen(pot, _at_least(tx, street.programme_id))
    own = street_settings(own_way.settings_of(tx, street.id))
    return Outcome(facts={"pot": replace(seen, pot_name=own.pot_name)})


def look(tx: Transaction, deed: Look, act: Act) -> Outcome:
    """What is seen: `pots`, a page of them and their sums."""
    if not leads(act, deed.programme_id):
        return Outcome("not_yours")
    looks.note(tx, act.by, deed.what, act.at, programme_id=deed.programme_id)
    asked = _asked(tx, deed, _today(act))
    page, total = pots.page(tx, asked), pots.total(tx, asked)
    more = max(0, total.streets - asked.skip - len(page))
    least = _at_least(tx, deed.programme_id)
    seen = tuple(_seen(pot, least) for pot in page)
    sums = (total.streets, total.left, total.spent, total.count)
    return Outcome(facts={"pots": StreetPots(seen, more, *sums)})


def _today(act: Act) -> date:
    return act.at.astimezone(AMSTERDAM).date()


def _at_least(tx: Transaction, programme_id: int) -> int:
    programme = streets.programme_by_id(tx, programme_id)
    return programme_settings(programme.settings if programme else "{}").gangmakers_at_least


def _seen(pot: pots.Pot, least: int) -> StreetPot:
    return StreetPot(
        pot.name, pot.opened, pot.left, pot.spent, pot.count, pot.given, pot.gangmakers, least
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


def _pause(tx: Transaction, deed: PauseKind, act: Act) -> Outcome:
    if deed.paused:
        pauses.pause(tx, deed.programme_id, deed.kind, act.by, act.at)
    else:
        pauses.go_on(tx, deed.programme_id, deed.kind)
    return Outcome()


DOES: Doings = {LookAtPot: look_at_pot, Look: look, PauseKind: _pause}
