"""Whom something may be sent unasked: pages of people, with what the plan must know of each.

A page is read with a few statements, however many people are on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from sqlalchemy import (
    ColumnElement,
    Connection,
    String,
    and_,
    bindparam,
    cast,
    func,
    literal_column,
    or_,
    select,
)

from storage import pauses
from storage.columns import written_out
from storage.models import tables
from storage.places import Place, programmes_of, settings_of
from storage.rows import document, the_ids

person = tables["person"]
membership = tables["membership"]
tip = tables["tip"]
outbox = tables["outbox"]
due = tables["due"]
kind_choice = tables["kind_choice"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A page of a kind's people: those above `after`, at most `limit`, not decided about on `day`.

    `about` is what the kind is about when each of several is decided by itself: ":programme:2".
    `now` is local time. The messages that count are those of the `capped` kinds since `week`; of
    the kinds `over_cap` also those since `midnight`. `pause` is the kind's name for coordinators.
    """

    kind: str
    now: datetime
    day: date
    midnight: datetime
    week: datetime
    capped: tuple[str, ...]
    over_cap: tuple[str, ...]
    after: int
    limit: int
    about: str = ""
    pause: str = ""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person chose and got lately; `settings` are the documents of her programmes.

    `held_back`: every programme in which she keeps a pot holds this kind back.
    """

    person_id: int
    stopped: bool
    answers_only: bool
    paused_until: date | None
    choice: bool | None
    lately: int
    over_today: int
    settings: tuple[str, ...]
    held_back: bool = False


@dataclass(frozen=True, slots=True)
class WaitingTip:
    id: int
    created_at: datetime
    taken_by: int | None


@dataclass(frozen=True, slots=True)
class Reminding:
    """A gangmaker who wants reminders by this hour, and the tips open in her streets."""

    person_id: int
    reminder_days: int
    reminder_hour: int
    snoozed_until: date | None
    dropped_to: int
    tips: tuple[WaitingTip, ...]


def chosen(tx: Connection, asked: Asked, ids: Sequence[int]) -> dict[int, Chosen]:
    """Of each of these people, whatever the kind."""
    if not ids:
        return {}
    rows = document([[number] for number in ids])
    facts = {"rows": rows, "kind": asked.kind}
    counted = _lately(tx, asked, rows)
    places = programmes_of(tx, rows)
    documents = settings_of(tx, places)
    held = pauses.paused_in(tx, asked.pause, documents) if asked.pause else frozenset()
    found = {}
    for who, stopped, quiet, paused, choice in tx.execute(_CHOSEN, facts).all():
        lately, over = counted.get(who, (0, 0))
        hers = places.get(who, ())
        settings = tuple(documents[place.id] for place in hers)
        back = bool(held) and _held_back(hers, held)
        found[who] = Chosen(who, stopped, quiet, paused, choice, lately, over, settings, back)
    return found


def _held_back(hers: Sequence[Place], held: frozenset[int]) -> bool:
    pots = {place.id for place in hers if place.keeps_a_pot}
    return bool(pots) and pots <= held


def with_open_tips(tx: Connection, asked: Asked) -> list[Reminding]:
    """A page of gangmakers with tips open in their streets, oldest tip first."""
    facts = {
        "kind": asked.kind,
        "day": asked.day,
        "hour": asked.now.hour,
        "after": asked.after,
        "n": asked.limit,
    }
    page = document([[number] for number in tx.execute(_HER_PAGE, facts).scalars()])
    rows = tx.execute(_WITH_TIPS, {"rows": page})
    return [
        Reminding(who, days, hour, snoozed, dropped, tuple(WaitingTip(*row[5:]) for row in hers))
        for (who, days, hour, snoozed, dropped), hers in groupby(rows, key=lambda row: row[:5])
    ]


def members_of(tx: Connection, asked: Asked, programme_id: int, role: str) -> list[int]:
    """A page of the gangmakers or coordinators of a programme."""
    facts = {
        "kind": asked.kind,
        "day": asked.day,
        "programme": programme_id,
        "role_": role,
        "about": asked.about,
        "after": asked.after,
        "n": asked.limit,
    }
    return list(tx.execute(_MEMBERS, facts).scalars())


def undecided(person_id: ColumnElement[int]) -> ColumnElement[bool]:
    """Nothing of `kind` (and `about`, if given) was decided about her on `day`: for any page."""
    decided = select(due.c.outcome).where(
        due.c.kind == bindparam("kind"),
        due.c.subject == "person:" + cast(person_id, String) + bindparam("about", ""),
        due.c.local_date == bindparam("day", type_=due.c.local_date.type),
    )
    return decided.scalar_subquery().is_(None)


def _lately(tx: Connection, asked: Asked, rows: str) -> dict[int, tuple[int, int]]:
    facts = {
        "rows": rows,
        "now": asked.now,
        "week": asked.week,
        "midnight": asked.midnight,
        "capped": asked.capped,
        "over_cap": asked.over_cap,
    }
    return {who: (lately, over) for who, lately, over in tx.execute(_LATELY, facts).all()}


_IDS = the_ids()
_MOMENT = outbox.c.settled_at.type
_CHOSEN = (
    select(
        person.c.id,
        person.c.stopped_at.is_not(None),
        person.c.answers_only,
        person.c.paused_until,
        kind_choice.c.wanted,
    )
    .outerjoin(
        kind_choice,
        and_(kind_choice.c.person_id == person.c.id, kind_choice.c.kind == bindparam("kind")),
    )
    .where(person.c.id.in_(_IDS))
)
_ON_ITS_WAY = and_(
    outbox.c.state.in_(("waiting", "held")),
    or_(outbox.c.expires_at.is_(None), outbox.c.expires_at > bindparam("now", type_=_MOMENT)),
)
_GOT = and_(
    outbox.c.state.in_(("sent", "uncertain")),
    outbox.c.settled_at >= bindparam("week", type_=_MOMENT),
)
_TODAY = or_(
    outbox.c.settled_at.is_(None), outbox.c.settled_at >= bindparam("midnight", type_=_MOMENT)
)
_OVER = outbox.c.kind.in_(bindparam("over_cap", expanding=True))
_MESSAGES = (
    select(func.count())
    .where(
        outbox.c.person_id == person.c.id,
        outbox.c["class"] != literal_column("'reply'"),  # as the index says it
        outbox.c.kind.in_(bindparam("capped", expanding=True)),
        or_(_ON_ITS_WAY, _GOT),
    )
    .correlate(person)
)
# Counted for each by herself, by index: joined, a planner that knows nothing yet of a table that
# just grew would read all nudges for every page.
_LATELY = select(
    person.c.id, _MESSAGES.scalar_subquery(), _MESSAGES.where(_OVER, _TODAY).scalar_subquery()
).where(person.c.id.in_(_IDS))
_KEEPS = and_(membership.c.role == "gangmaker", membership.c.until.is_(None))
_STILL_OPEN = written_out(tip.c.state, "open", "taken")
# One look each, by index, for as many gangmakers as the page takes: joined, a planner that knows
# nothing yet of a table that just grew would compare everybody with everything.
_A_TIP = (
    select(tip.c.id)
    .where(tip.c.street_id == membership.c.street_id, _STILL_OPEN)
    .limit(1)
    .scalar_subquery()
)
_WANTS_REMINDERS = (
    select(person.c.id)
    .where(
        person.c.id == membership.c.person_id,
        person.c.reminder_days > 0,
        person.c.reminder_hour <= bindparam("hour"),
    )
    .scalar_subquery()
)
_HER_PAGE = (
    select(membership.c.person_id)
    .where(
        _KEEPS,
        membership.c.person_id > bindparam("after"),
        _A_TIP.is_not(None),
        _WANTS_REMINDERS.is_not(None),
        undecided(membership.c.person_id),
    )
    .distinct()
    .order_by(membership.c.person_id)
    .limit(bindparam("n"))
)
_MEMBERS = (
    select(membership.c.person_id)
    .where(
        membership.c.programme_id == bindparam("programme"),
        membership.c.role == bindparam("role_"),
        membership.c.until.is_(None),
        membership.c.person_id > bindparam("after"),
        undecided(membership.c.person_id),
    )
    .distinct()
    .order_by(membership.c.person_id)
    .limit(bindparam("n"))
)
_WITH_TIPS = (
    select(
        person.c.id,
        person.c.reminder_days,
        person.c.reminder_hour,
        person.c.tips_snoozed_until,
        person.c.tips_dropped_to,
        tip.c.id,
        tip.c.created_at,
        tip.c.taken_by,
    )
    .select_from(
        membership.join(tip, tip.c.street_id == membership.c.street_id).join(
            person, person.c.id == membership.c.person_id
        )
    )
    .where(_KEEPS, _STILL_OPEN, membership.c.person_id.in_(_IDS))
    .order_by(person.c.id, tip.c.id)
)
