"""A street from which nothing was heard for months: one idea of the season, and then rest."""

from dataclasses import KW_ONLY, dataclass, replace
from datetime import date, datetime, time

from bot.clock import AMSTERDAM
from bot.months import by_months
from bot.nudges import kinds
from bot.nudges.plan import SENT, Decision, Person, decide
from bot.nudges.quiet import EVENING, local_moment
from bot.nudges.rounds import Round, chosen
from bot.programme import programme_settings
from storage import candidates, quiet_streets
from storage.candidates import Asked, Chosen
from storage.db import Transaction
from storage.quiet_streets import Keeper, Long, QuietStreet


@dataclass(frozen=True, slots=True)
class Asleep:
    """Nothing was heard of the street since `since`; for its programme `months` is long."""

    id: int
    since: date
    months: int


@dataclass(frozen=True, slots=True)
class Sleeper(Person):
    """Somebody with quiet streets: when she got an idea last, until when she wants none."""

    _: KW_ONLY
    asked: date | None = None
    rests_until: date | None = None
    streets: tuple[Asleep, ...] = ()


def idea(who: Sleeper, now: datetime) -> Decision | None:
    """Today's idea for one gangmaker, about one of her streets; `now` is local."""
    if now.time() >= EVENING:
        return None
    today = now.date()
    for street in who.streets:
        if _is_long(street, today) and _may_ask(who, street.months, today):
            return _decided(decide(kinds.QUIET_STREET, who, today, street=street.id), who)
    return None


def _decided(decision: Decision, who: Sleeper) -> Decision:
    """An idea is in no hurry: it gives way in a week in which she got something else."""
    gives_way = decision.outcome == SENT and who.lately
    return replace(decision, outcome="got_other") if gives_way else decision


def _is_long(street: Asleep, today: date) -> bool:
    return street.months > 0 and street.since <= by_months(today, -street.months)


def _may_ask(who: Sleeper, months: int, today: date) -> bool:
    """Once per so many months; she herself may have asked for sooner, or for later."""
    if who.rests_until is not None and today < who.rests_until:
        return False
    if who.asked is None or (who.rests_until is not None and who.rests_until > who.asked):
        return True
    return who.asked <= by_months(today, -months)


def _page(tx: Transaction, asked: Asked) -> list[Sleeper]:
    settings = [programme_settings(document) for document in quiet_streets.programmes(tx)]
    months = [one.quiet_after_months for one in settings if one.quiet_after_months]
    if not months:
        return []
    day = by_months(asked.day, -min(months))
    long = Long(day, local_moment(day, time.max), day)
    keepers = quiet_streets.keepers(tx, asked, long)
    facts = candidates.chosen(tx, asked, [keeper.person_id for keeper in keepers])
    return [_sleeper(keeper, facts[keeper.person_id]) for keeper in keepers]


def _sleeper(keeper: Keeper, facts: Chosen) -> Sleeper:
    return Sleeper(
        **chosen(facts),
        asked=keeper.asked,
        rests_until=keeper.rests_until,
        streets=tuple(_asleep(street) for street in keeper.streets),
    )


def _asleep(street: QuietStreet) -> Asleep:
    begins = (moment.astimezone(AMSTERDAM).date() for moment in (street.opened, street.keeps))
    since = max(*begins, street.given or date.min)
    months = programme_settings(street.settings).quiet_after_months
    return Asleep(street.id, since, months)


QUIET_STREETS = Round(kinds.QUIET_STREET, _page, idea)
