"""Lets go of what is no longer needed, a page at a time."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, exists, select

from storage import (
    documents,
    erasure,
    event_people,
    group_links,
    heat_people,
    linking,
    pictures,
    quarantine,
    receivers,
    recruits,
    talks,
    threads,
    tips,
)
from storage.models import tables

STRANGERS_AFTER = timedelta(days=30)
SENT_AFTER = timedelta(days=180)
DECIDED_AFTER = timedelta(days=400)
PAGE = 500

person = tables["person"]
identity = tables["identity"]
membership = tables["membership"]
outbox = tables["outbox"]
due = tables["due"]


@dataclass(frozen=True, slots=True)
class Swept:
    """How many of each are gone; `more` when a page was full and another sweep has work."""

    tips: int
    talks: int
    strangers: int
    sent: int
    decided: int
    quarantined: int
    link_codes: int
    heat_answers: int
    sign_ups: int
    documents: int
    threads: int
    receivers: int
    event_answers: int
    group_codes: int
    pictures: int

    @property
    def more(self) -> bool:
        return PAGE in (self.strangers, self.sent)


def sweep(tx: Connection, now: datetime) -> Swept:
    """Tips and talks after 30 days, strangers who never joined after 30 silent days.

    Settled outbox rows go after 180 days, decisions of the tick after 400, what could not be read
    after 7, as do codes that linked two channels or a group; who looked in when it was hot 30 days
    after that ended; a request to be gangmaker after 60; documents after their day; a talk with a
    person after a week without a word; whom an announcement was for 180 days after it was over, and
    what it invites to; who answered an invitation 30 days after it; pictures 30 days after their
    announcement; the inbox never.
    """
    return Swept(
        tips.fade(tx, now),
        talks.wipe_idle(tx, now),
        _forget_strangers(tx, now),
        tx.execute(_SENT, {"before": now - SENT_AFTER, "n": PAGE}).rowcount,
        tx.execute(_DECIDED, {"before": (now - DECIDED_AFTER).date()}).rowcount,
        quarantine.let_go(tx, now),
        linking.sweep(tx, now),
        heat_people.let_go(tx, now),
        recruits.let_go(tx, now),
        documents.let_go(tx, now),
        threads.let_go(tx, now),
        receivers.let_go(tx, now - SENT_AFTER),
        event_people.let_go(tx, now),
        group_links.sweep(tx, now),
        pictures.let_go(tx, now),
    )


def _forget_strangers(tx: Connection, now: datetime) -> int:
    facts = {"before": now - STRANGERS_AFTER, "n": PAGE}
    strangers = tx.execute(_STRANGERS, facts).scalars().all()
    for person_id in strangers:
        erasure.erase(tx, person_id, now)
    return len(strangers)


_STRANGERS = (
    select(person.c.id)
    .where(
        person.c.erased_at.is_(None),
        person.c.created_at < bindparam("before"),
        ~exists().where(membership.c.person_id == person.c.id),
        ~exists().where(tables["sign_up"].c.person_id == person.c.id),
        ~exists().where(
            identity.c.person_id == person.c.id, identity.c.last_in_at >= bindparam("before")
        ),
    )
    .order_by(person.c.id)
    .limit(bindparam("n"))
)
old = outbox.alias("old")
_OLDEST = select(old.c.id).order_by(old.c.id).limit(bindparam("n"))
_SENT = delete(outbox).where(
    outbox.c.id.in_(_OLDEST),
    outbox.c.settled_at < bindparam("before"),
    outbox.c.state != "held",
)
_DECIDED = delete(due).where(due.c.local_date < bindparam("before"))
