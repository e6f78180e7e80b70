"""Announcements in groups: planned once for each linked group, and posted at most once.

That an event was moved is told where it was posted: a post of its own, for the newest move.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import (
    ColumnElement,
    Connection,
    Insert,
    and_,
    bindparam,
    exists,
    func,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql

from storage.columns import written_out
from storage.models import tables
from storage.sealing import Sealer

PLANNED, SENDING, SENT, UNCERTAIN, REFUSED = "planned", "sending", "sent", "uncertain", "refused"
GIVEN_UP_AFTER = timedelta(minutes=5)  # whoever had it in hand is gone by then
AT_ONCE = 100

announcement = tables["announcement"]
place = tables["announcement_place"]
receiver = tables["announcement_person"]
programme = tables["programme"]
group_chat = tables["group_chat"]
group_link = tables["group_link"]
group_post = tables["group_post"]
event = tables["event"]


@dataclass(frozen=True, slots=True)
class Post:
    """An announcement that may be posted in a group; `programme_id` as the group was linked.

    `move` is 0, or which move of its event is told.
    """

    announcement_id: int
    group_id: int
    channel: str
    sealed_chat: bytes
    added_by: int
    programme_id: int | None
    move: int = 0

    def chat(self, sealer: Sealer) -> str:
        return sealer.open("group", self.sealed_chat).decode()


def plan(tx: Connection, now: datetime) -> int:
    """Whatever has begun, for each group that was linked by then, and what was moved since; gives
    how many are new."""
    return sum(tx.execute(one, {"now": now}).rowcount for one in (_PLAN, _PLAN_MOVES))


def give_up(tx: Connection, now: datetime) -> int:
    """What somebody had in hand and died with may be posted: it is not tried again."""
    return tx.execute(_GIVE_UP, {"now": now, "before": now - GIVEN_UP_AFTER}).rowcount


def open_posts(tx: Connection, now: datetime) -> list[Post]:
    """What may be posted now, the oldest first."""
    return [Post(*row) for row in tx.execute(_OPEN, {"now": now})]


def take(tx: Connection, post: Post, now: datetime) -> bool:
    """Takes it in hand; False when somebody else has, or it may not go any more.

    What moved before then it says itself.
    """
    facts = {**_key(post), "now": now}
    if tx.execute(_TAKE, facts).rowcount != 1:
        return False
    if not post.move:
        tx.execute(_SAYS_ITSELF, facts)
    return True


def settle(
    tx: Connection, post: Post, state: str, now: datetime, not_before: datetime | None = None
) -> None:
    """What came of it; planned once more when the platform wants to be asked later."""
    facts = {"state_": state, "now": now, "not_before_": not_before}
    tx.execute(_SETTLE, {**_key(post), **facts})


def counts(tx: Connection, announcement_id: int) -> dict[str, int]:
    """How many groups are in each state; of its moves nothing is counted."""
    return dict(tuple(row) for row in tx.execute(_COUNTS, {"of": announcement_id}))


def after_restore(tx: Connection, now: datetime) -> None:
    """The copy does not know what was posted since: what had begun is not posted any more."""
    for planning in (_PLAN_AS_UNCERTAIN, _PLAN_MOVES):
        tx.execute(planning, {"now": now})
    tx.execute(_ALL_UNCERTAIN, {"now": now})


def _key(post: Post) -> dict[str, int]:
    return {"of": post.announcement_id, "group": post.group_id, "move_": post.move}


_NOW = bindparam("now", type_=announcement.c.starts_at.type)
_here = place.alias("here")


def _everywhere() -> ColumnElement[bool]:
    """It goes in every programme that took part when it was made."""
    gone = exists().where(
        _here.c.announcement_id == announcement.c.id, _here.c.programme_id == programme.c.id
    )
    left_out = exists().where(programme.c.created_at <= announcement.c.created_at, ~gone)
    return and_(announcement.c.programme_id.is_(None), ~left_out)


def _goes_in(programme_id: ColumnElement[int]) -> ColumnElement[bool]:
    """It goes there, and not before its coordinators had their say, nor where they left it out."""
    left_out = exists().where(
        receiver.c.announcement_id == announcement.c.id,
        receiver.c.programme_id == programme_id,
        receiver.c.outcome == "skipped",
    )
    decided = or_(
        place.c.state == "ready",
        and_(place.c.state == "asked", place.c.asked_until <= _NOW),
        and_(place.c.state == "done", ~left_out),
    )
    return exists().where(
        place.c.announcement_id == announcement.c.id,
        place.c.programme_id == programme_id,
        decided,
    )


def _planning(state: str, *states: str) -> Insert:
    """One row for each announcement that has begun and each group that is to hear it."""
    begun = (
        select(announcement.c.id, group_link.c.group_id, literal(state), _NOW)
        .join_from(announcement, group_link, group_link.c.linked_at <= announcement.c.starts_at)
        .where(
            written_out(announcement.c.state, *states),
            announcement.c.starts_at <= _NOW,
            announcement.c.expires_at > _NOW,
            announcement.c.audience != "coordinators",
            or_(
                and_(group_link.c.programme_id.is_(None), _everywhere()),
                _goes_in(group_link.c.programme_id),
            ),
        )
    )
    return (
        postgresql.insert(group_post)
        .from_select(["announcement_id", "group_id", "state", "at"], begun)
        .on_conflict_do_nothing()
    )


_PLAN = _planning(PLANNED, "going")
_MOVED = (
    select(
        group_post.c.announcement_id, group_post.c.group_id, event.c.moves, literal(PLANNED), _NOW
    )
    .join_from(group_post, event, event.c.announcement_id == group_post.c.announcement_id)
    .where(
        group_post.c.move == 0,
        written_out(group_post.c.state, SENT, UNCERTAIN),
        event.c.moves > 0,
        event.c.starts_at > _NOW,
    )
)
_PLAN_MOVES = (
    postgresql.insert(group_post)
    .from_select(["announcement_id", "group_id", "move", "state", "at"], _MOVED)
    .on_conflict_do_nothing()
)
_SAYS_ITSELF = (
    postgresql.insert(group_post)
    .from_select(
        ["announcement_id", "group_id", "move", "state", "at"],
        select(
            event.c.announcement_id,
            bindparam("group", type_=group_post.c.group_id.type),
            event.c.moves,
            literal(SENT),
            _NOW,
        ).where(
            event.c.announcement_id == bindparam("of", type_=event.c.announcement_id.type),
            event.c.moves > 0,
        ),
    )
    .on_conflict_do_nothing()
)
_PLAN_AS_UNCERTAIN = _planning(UNCERTAIN, "going", "paused")
_ALL_UNCERTAIN = (
    update(group_post)
    .where(written_out(group_post.c.state, PLANNED, SENDING))
    .values(state=UNCERTAIN, at=_NOW)
)
_GIVE_UP = (
    update(group_post)
    .where(
        written_out(group_post.c.state, SENDING),
        group_post.c.at < bindparam("before", type_=group_post.c.at.type),
    )
    .values(state=UNCERTAIN, at=_NOW)
)
_IS_DUE = or_(group_post.c.not_before.is_(None), group_post.c.not_before <= _NOW)
_IS_NEWEST = exists().where(
    event.c.announcement_id == group_post.c.announcement_id,
    event.c.moves == group_post.c.move,
    event.c.starts_at > _NOW,
)
_GOES = exists().where(
    announcement.c.id == group_post.c.announcement_id,
    written_out(announcement.c.state, "going"),
    or_(
        and_(group_post.c.move == 0, announcement.c.expires_at > _NOW),
        and_(group_post.c.move > 0, _IS_NEWEST),
    ),
)
_IS_LINKED = exists().where(group_link.c.group_id == group_post.c.group_id)
_OPEN = (
    select(
        group_post.c.announcement_id,
        group_post.c.group_id,
        group_chat.c.channel,
        group_chat.c.sealed_chat,
        group_chat.c.added_by,
        group_link.c.programme_id,
        group_post.c.move,
    )
    .join(group_chat, group_chat.c.id == group_post.c.group_id)
    .join(group_link, group_link.c.group_id == group_post.c.group_id)
    .where(written_out(group_post.c.state, PLANNED), _IS_DUE, _GOES)
    .order_by(group_post.c.announcement_id, group_post.c.group_id, group_post.c.move)
    .limit(AT_ONCE)
)
_THIS = and_(
    group_post.c.announcement_id == bindparam("of", type_=group_post.c.announcement_id.type),
    group_post.c.group_id == bindparam("group", type_=group_post.c.group_id.type),
    group_post.c.move == bindparam("move_"),
)
_TAKE = (
    update(group_post)
    .where(_THIS, written_out(group_post.c.state, PLANNED), _IS_DUE, _GOES, _IS_LINKED)
    .values(state=SENDING, at=_NOW, not_before=None)
)
_SETTLE = (
    update(group_post)
    .where(_THIS, written_out(group_post.c.state, SENDING))
    .values(
        state=bindparam("state_"),
        at=_NOW,
        not_before=bindparam("not_before_", type_=group_post.c.not_before.type),
    )
)
_COUNTS = (
    select(group_post.c.state, func.count())
    .where(
        group_post.c.announcement_id == bindparam("of", type_=group_post.c.announcement_id.type),
        group_post.c.move == 0,
    )
    .group_by(group_post.c.state)
)
