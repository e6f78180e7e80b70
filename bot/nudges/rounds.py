"""A round: one kind for everybody whom it may concern, a page of people per transaction.

What is decided and what must be sent are written together. Who was decided about today is not
looked at again, so a round that broke off goes on where it was.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial
from typing import Any, Generic, TypeVar

from bot.clock import AMSTERDAM
from bot.nudges.kinds import CAPPED, OVER_CAP, Kind
from bot.nudges.plan import SENT, Decision, Person
from bot.nudges.quiet import evening_of, is_quiet, local_moment
from bot.programme import programme_settings
from storage import due, outbox
from storage.candidates import Asked, Chosen
from storage.db import Database, Transaction

PAGE = 1000
A_WEEK = 7  # local days, today included

T = TypeVar("T", bound=Person)


@dataclass(frozen=True, slots=True)
class Round(Generic[T]):
    """`page` reads the next people by number, at most as many as asked; `decide` is pure.

    `decide` is given local time; None when nothing is due for this person now.
    """

    kind: Kind
    page: Callable[[Transaction, Asked], Sequence[T]]
    decide: Callable[[T, datetime], Decision | None]


async def walk(db: Database, round_: Round[Any], now: datetime) -> None:
    """Decide for everybody, unless people are left alone at this hour."""
    after: int | None = None if is_quiet(now) else 0
    while after is not None:
        after = await db.run(partial(plan_page, round_=round_, now=now, after=after))


def plan_page(tx: Transaction, round_: Round[Any], now: datetime, after: int) -> int | None:
    """One page; gives where the next begins, None after the last."""
    due.one_planner(tx)
    local = now.astimezone(AMSTERDAM)
    people = round_.page(tx, _asked(round_.kind, local, after))
    decisions = [d for d in (round_.decide(who, local) for who in people) if d is not None]
    ours = due.decide_all(tx, [_decided(d, now) for d in decisions])
    going = [d for d in decisions if d.outcome == SENT and d.subject in ours]
    outbox.put(tx, _rows(round_.kind, going, now))
    return people[-1].person_id if len(people) == PAGE else None


def chosen(facts: Chosen) -> dict[str, Any]:
    """What is read of anybody, as the plan takes it."""
    caps = (programme_settings(document).nudges_per_week for document in facts.settings)
    return {
        "person_id": facts.person_id,
        "stopped": facts.stopped,
        "answers_only": facts.answers_only,
        "paused_until": facts.paused_until,
        "choice": facts.choice,
        "lately": facts.lately,
        "over_today": facts.over_today,
        "per_week": min(caps, default=0),
    }


def _asked(kind: Kind, local: datetime, after: int) -> Asked:
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
        limit=PAGE,
    )


def _decided(decision: Decision, now: datetime) -> due.Decided:
    return due.Decided(
        decision.kind, decision.subject, decision.local_date, now, decision.outcome
    )


def _rows(kind: Kind, going: Sequence[Decision], now: datetime) -> list[outbox.NewMessage]:
    today = now.astimezone(AMSTERDAM).date()
    expires = now + kind.lasts if kind.lasts else evening_of(today)
    return [
        outbox.NewMessage(
            key=f"nu:{d.kind}:{d.subject}:{d.person_id}:{d.local_date.isoformat()}",
            kind=d.kind,
            class_=kind.class_,
            person_id=d.person_id,
            at=now,
            text_key=d.kind,
            args=d.args,
            expires_at=expires,
        )
        for d in going
    ]
