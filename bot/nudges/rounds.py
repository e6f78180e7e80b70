"""A round: one kind for everybody whom it may concern, a page of people per transaction.

What is decided and what must be sent are written together. Who was decided about today is not
looked at again, so a round that broke off goes on where it was.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from functools import lru_cache, partial
from typing import Any, Generic, TypeVar

from bot.clock import AMSTERDAM
from bot.nudges.kinds import CAPPED, OVER_CAP, Kind
from bot.nudges.plan import Decision, Person
from bot.nudges.quiet import evening_of, is_quiet, local_moment
from bot.programme import programme_settings
from storage import due, planned
from storage.candidates import Asked, Chosen
from storage.db import Database, Transaction
from storage.planned import Page, Planned

PAGE = 1000
A_WEEK = 7  # local days, today included

T = TypeVar("T", bound=Person)


@dataclass(frozen=True, slots=True)
class Round(Generic[T]):
    """`page` reads the next people by number, at most as many as asked; `decide` is pure.

    `decide` is given local time; None when nothing is due for this person now. `size`: people in
    one transaction. `about`: what is decided by itself, for a kind that is about several things.
    """

    kind: Kind
    page: Callable[[Transaction, Asked], Sequence[T]]
    decide: Callable[[T, datetime], Decision | None]
    size: int = PAGE
    about: str = ""


async def walk(db: Database, round_: Round[Any], now: datetime) -> None:
    """Decide for everybody, unless people are left alone at this hour."""
    after: int | None = None if is_quiet(now) else 0
    while after is not None:
        after = await db.run(partial(plan_page, round_=round_, now=now, after=after))


def plan_page(tx: Transaction, round_: Round[Any], now: datetime, after: int) -> int | None:
    """One page; gives where the next begins, None after the last."""
    due.one_planner(tx)
    local = now.astimezone(AMSTERDAM)
    people = round_.page(
        tx, replace(asked(round_.kind, local, after, round_.size), about=round_.about)
    )
    decisions = (round_.decide(who, local) for who in people)
    rows = [_planned(d, round_.about) for d in decisions if d is not None]
    planned.keep(tx, _page(round_.kind, now, rows))
    return people[-1].person_id if len(people) == round_.size else None


def chosen(facts: Chosen) -> dict[str, Any]:
    """What is read of anybody, as the plan takes it."""
    return {
        "person_id": facts.person_id,
        "stopped": facts.stopped,
        "answers_only": facts.answers_only,
        "paused_until": facts.paused_until,
        "choice": facts.choice,
        "lately": facts.lately,
        "over_today": facts.over_today,
        "per_week": _per_week(facts.settings),
        "held_back": facts.held_back,
    }


def asked(kind: Kind, local: datetime, after: int = 0, limit: int = PAGE) -> Asked:
    """What a page of this kind looks for at this local moment."""
    today = local.date()
    return Asked(
        kind=kind.name,
        now=local,
        day=today,
        midnight=local_moment(today, time()),
        week=local_moment(today - timedelta(days=A_WEEK - 1), time()),
        capped=CAPPED,
        over_cap=OVER_CAP,
        after=after,
        limit=limit,
        pause=kind.pause,
    )


def _page(kind: Kind, now: datetime, rows: Sequence[Planned]) -> Page:
    today = now.astimezone(AMSTERDAM).date()
    expires = now + kind.lasts if kind.lasts else evening_of(today)
    return Page(kind.name, kind.class_, today, now, expires, rows)


def _planned(d: Decision, about: str) -> Planned:
    subject = d.subject + about
    key = f"nu:{d.kind}:{subject}:{d.person_id}:{d.local_date.isoformat()}"
    return Planned(key, subject, d.person_id, d.outcome, json.dumps(dict(d.args)))


@lru_cache
def _per_week(settings: tuple[str, ...]) -> int:
    """Of several programmes the one that asks least of her counts."""
    return min((programme_settings(document).nudges_per_week for document in settings), default=0)
