"""Whom an announcement is for: read a page at a time, written down once, counted for a report."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    FromClause,
    String,
    and_,
    bindparam,
    case,
    cast,
    delete,
    exists,
    func,
    literal,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.dialects import postgresql

from storage.columns import written_out
from storage.models import tables
from storage.rows import document, part, the_ids

SENT = "sent"
LEFT_OUT = "left_out"  # the state of what was never put in the outbox
ROLES = {
    "all": ("gangmaker", "coordinator"),
    "gangmakers": ("gangmaker",),
    "coordinators": ("coordinator",),
}

announcement = tables["announcement"]
receiver = tables["announcement_person"]
membership = tables["membership"]
outbox = tables["outbox"]
conversation = tables["conversation"]
event = tables["event"]
identity = tables["identity"]
kind_choice = tables["kind_choice"]


@dataclass(frozen=True, slots=True)
class Reach:
    """A page of a programme's people above `after`: those whom this `audience` means."""

    programme_id: int
    audience: str
    after: int
    limit: int


@dataclass(frozen=True, slots=True)
class Reported:
    """How many people of a programme are in one state of the outbox, or were left out, and why."""

    programme_id: int
    state: str
    reason: str | None
    people: int


def page(tx: Connection, reach: Reach) -> list[int]:
    """Numbers of people, each once, in order."""
    facts = {"programme": reach.programme_id, "after": reach.after, "n": reach.limit}
    return list(tx.execute(_PAGE, {**facts, "roles": ROLES[reach.audience]}).scalars().all())


def channels(tx: Connection, people: Sequence[int]) -> dict[int, tuple[str, datetime | None]]:
    """Where each of them wrote last and when; who cannot be reached is absent."""
    rows = tx.execute(_CHANNELS, {"rows": document([[one] for one in people])}).all()
    return {who: (channel, heard_at) for who, channel, heard_at in rows}


def not_for(tx: Connection, people: Sequence[int], kind: str) -> set[int]:
    """Those of them who chose against this kind."""
    facts = {"rows": document([[one] for one in people]), "kind": kind}
    return set(tx.execute(_NOT_FOR, facts).scalars())


def keep(
    tx: Connection, announcement_id: int, programme_id: int, outcomes: Sequence[tuple[int, str]]
) -> set[int]:
    """Writes down (person, outcome); gives whom this was new for, the others had it before."""
    if not outcomes:
        return set()
    facts = {"of": announcement_id, "programme": programme_id, "rows": document(outcomes)}
    return set(tx.execute(_KEEP, facts).scalars())


def report(tx: Connection, announcement_id: int) -> list[Reported]:
    """Adds up to everybody it was meant for and the plan came to; empty once that is let go."""
    found = [Reported(*row) for row in tx.execute(_REPORT, {"of": announcement_id})]
    let_go_of = any((row.state, row.reason) == (LEFT_OUT, SENT) for row in found)
    return [] if let_go_of else found


def withdraw(tx: Connection, announcement_id: int, at: datetime) -> int:
    """What still waits does not go; gives how many. What is in hand at this moment may."""
    return tx.execute(_WITHDRAW, {"of": announcement_id, "at": at}).rowcount


def send_uncertain_again(tx: Connection, announcement_id: int, at: datetime) -> int:
    """A person decided to: what may have arrived goes once more; gives how many."""
    return tx.execute(_AGAIN, {"of": announcement_id, "at": at}).rowcount


def merge(tx: Connection, away: int, into: int, at: datetime) -> None:
    """Two people became one: what both were to get goes once, and nothing goes again."""
    facts = {"away": away, "into": into, "at": at}
    tx.execute(_DOUBLE, facts)
    tx.execute(_HAD_IT, facts)


def let_go(tx: Connection, before: datetime) -> int:
    """Of what was over before then, its event too, nobody knows any more whom it was for; gives
    how many."""
    return tx.execute(_LET_GO, {"before": before}).rowcount


_PAGE = (
    select(membership.c.person_id)
    .where(
        membership.c.programme_id == bindparam("programme"),
        membership.c.role.in_(bindparam("roles", expanding=True)),
        membership.c.until.is_(None),
        membership.c.person_id > bindparam("after"),
    )
    .distinct()
    .order_by(membership.c.person_id)
    .limit(bindparam("n"))
)
_newest = func.row_number().over(
    partition_by=identity.c.person_id,
    order_by=(conversation.c.last_in_at.desc().nulls_last(), conversation.c.id.desc()),
)
_CHATS = (
    select(
        identity.c.person_id,
        conversation.c.channel,
        conversation.c.last_in_at,
        _newest.label("place"),
    )
    .join(conversation, conversation.c.identity_id == identity.c.id)
    .where(
        identity.c.person_id.in_(the_ids()),
        identity.c.blocked_at.is_(None),
        conversation.c.lookup.is_not(None),
    )
    .subquery()
)
_CHANNELS = select(_CHATS.c.person_id, _CHATS.c.channel, _CHATS.c.last_in_at).where(
    _CHATS.c.place == 1
)
_NOT_FOR = select(kind_choice.c.person_id).where(
    kind_choice.c.person_id.in_(the_ids()),
    kind_choice.c.kind == bindparam("kind"),
    ~kind_choice.c.wanted,
)
_ID = receiver.c.announcement_id.type
_OF = bindparam("of", type_=_ID)
_KEEP = (
    postgresql.insert(receiver)
    .from_select(
        ["announcement_id", "person_id", "programme_id", "outcome"],
        select(_OF, cast(part(0), BigInteger), bindparam("programme", type_=_ID), part(1)).where(
            true()  # SQLite would read ON as part of a join
        ),
    )
    .on_conflict_do_nothing()
    .returning(receiver.c.person_id)
)


def _key(of: FromClause) -> ColumnElement[str]:
    """The outbox key: nobody can be sent an announcement twice."""
    number, who = cast(of.c.announcement_id, String), cast(of.c.person_id, String)
    return literal("an:") + number + literal(":") + who


_WENT = and_(receiver.c.announcement_id == _OF, written_out(receiver.c.outcome, "sent"))
_STATE = func.coalesce(outbox.c.state, literal(LEFT_OUT))
_WHY = func.coalesce(outbox.c.reason, case((outbox.c.id.is_(None), receiver.c.outcome)))
_REPORT = (
    select(receiver.c.programme_id, _STATE, _WHY, func.count())
    .select_from(
        receiver.outerjoin(
            outbox, and_(written_out(receiver.c.outcome, "sent"), outbox.c.key == _key(receiver))
        )
    )
    .where(receiver.c.announcement_id == _OF, receiver.c.outcome != "merged")
    .group_by(receiver.c.programme_id, _STATE, _WHY)
    .order_by(receiver.c.programme_id, _STATE, _WHY)
)
_ITS_ROWS = outbox.c.key.in_(select(_key(receiver)).where(_WENT))
_AT = bindparam("at", type_=outbox.c.settled_at.type)
_WITHDRAW = (
    update(outbox)
    .where(
        _ITS_ROWS,
        outbox.c.state.in_(("waiting", "held")),
        # what is in the sender's hands is settled by it
        or_(outbox.c.leased_until.is_(None), outbox.c.leased_until <= _AT),
    )
    .values(state="cancelled", reason="withdrawn", settled_at=_AT, leased_until=None)
)
_AGAIN = (
    update(outbox)
    .where(_ITS_ROWS, outbox.c.state == "uncertain")
    .values(state="waiting", reason="again", not_before=_AT, settled_at=None, leased_until=None)
)
_hers, _mine = receiver.alias("hers"), receiver.alias("mine")
_INTO = bindparam("into", type_=_ID)
_AWAY = bindparam("away", type_=_ID)
_DOUBLE = (
    update(outbox)
    .where(
        outbox.c.state.in_(("waiting", "held")),
        outbox.c.key.in_(
            select(_key(_hers)).where(
                _hers.c.person_id == _AWAY,
                exists().where(
                    _mine.c.announcement_id == _hers.c.announcement_id,
                    _mine.c.person_id == _INTO,
                    _mine.c.outcome == SENT,
                ),
            )
        ),
    )
    .values(state="cancelled", reason="merged", settled_at=_AT, leased_until=None)
)
_HAD_IT = (
    postgresql.insert(receiver)
    .from_select(
        ["announcement_id", "person_id", "programme_id", "outcome"],
        select(_hers.c.announcement_id, _INTO, _hers.c.programme_id, literal("merged")).where(
            _hers.c.person_id == _AWAY
        ),
    )
    .on_conflict_do_nothing()
)
_BEFORE = bindparam("before", type_=announcement.c.expires_at.type)
_OLD = select(announcement.c.id).where(
    announcement.c.expires_at < _BEFORE,
    ~exists().where(event.c.announcement_id == announcement.c.id, event.c.starts_at >= _BEFORE),
)
_LET_GO = delete(receiver).where(receiver.c.announcement_id.in_(_OLD))
