"""Remembers the groups in which the bot stays: those to which somebody who joined added it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, exists, select, update
from sqlalchemy.dialects import postgresql

from storage.models import tables
from storage.sealing import Sealer

group_chat = tables["group_chat"]
group_link = tables["group_link"]
group_post = tables["group_post"]


@dataclass(frozen=True, slots=True)
class Group:
    """A group as its platform names it; the name is looked up by a keyed hash and kept sealed."""

    channel: str
    account: str
    chat: str

    def lookup(self, sealer: Sealer) -> str:
        return sealer.lookup("group", self.channel, self.account, self.chat)

    def sealed(self, sealer: Sealer) -> bytes:
        return sealer.seal("group", self.chat.encode())


def keep(tx: Connection, sealer: Sealer, group: Group, added_by: int, at: datetime) -> None:
    """The bot stays there; nothing changes when it did already."""
    row = {
        "channel": group.channel,
        "account": group.account,
        "lookup": group.lookup(sealer),
        "sealed_chat": group.sealed(sealer),
        "added_by": added_by,
        "since": at,
    }
    tx.execute(_KEEP, row)


def known(tx: Connection, sealer: Sealer, group: Group) -> int | None:
    """The person who added the bot to it; None for a group in which it should not be."""
    return tx.execute(_KNOWN, {"lookup": group.lookup(sealer)}).scalar()


def number_of(tx: Connection, sealer: Sealer, group: Group) -> int | None:
    """Its own number with us; None for a group in which the bot should not be."""
    return tx.execute(_NUMBER, {"lookup": group.lookup(sealer)}).scalar()


def forget(tx: Connection, sealer: Sealer, group: Group) -> None:
    """With its link; what was posted there still counts."""
    number = number_of(tx, sealer, group)
    if number is not None:
        forget_number(tx, number)


def forget_number(tx: Connection, group_id: int) -> None:
    """The same, for a group under its own number with us."""
    tx.execute(_UNLINK, {"group": group_id})
    tx.execute(_FORGET, {"group": group_id})


def rename(tx: Connection, sealer: Sealer, group: Group, moved_to: Group) -> None:
    """The group goes on under another name, with its link; both ends may bring the news."""
    before, after = number_of(tx, sealer, group), number_of(tx, sealer, moved_to)
    if before is None:
        return
    if after is None:
        new = {"new": moved_to.lookup(sealer), "sealed": moved_to.sealed(sealer)}
        tx.execute(_RENAME, {"old": group.lookup(sealer), **new})
        return
    for move in (_MOVE_LINK, _MOVE_POSTS):
        tx.execute(move, {"before": before, "after": after})
    forget_number(tx, before)


_KEEP = postgresql.insert(group_chat).on_conflict_do_nothing()
_KNOWN = select(group_chat.c.added_by).where(group_chat.c.lookup == bindparam("lookup"))
_NUMBER = select(group_chat.c.id).where(group_chat.c.lookup == bindparam("lookup"))
_UNLINK = delete(group_link).where(group_link.c.group_id == bindparam("group"))
_FORGET = delete(group_chat).where(group_chat.c.id == bindparam("group"))
_RENAME = (
    update(group_chat)
    .where(group_chat.c.lookup == bindparam("old"))
    .values(lookup=bindparam("new"), sealed_chat=bindparam("sealed"))
)
_BEFORE = bindparam("before", type_=group_chat.c.id.type)
_AFTER = bindparam("after", type_=group_chat.c.id.type)
other = group_link.alias("other")
_MOVE_LINK = (
    update(group_link)
    .where(group_link.c.group_id == _BEFORE, ~exists().where(other.c.group_id == _AFTER))
    .values(group_id=_AFTER)
)
same = group_post.alias("same")
_MOVE_POSTS = (
    update(group_post)
    .where(
        group_post.c.group_id == _BEFORE,
        ~exists().where(
            same.c.group_id == _AFTER,
            same.c.announcement_id == group_post.c.announcement_id,
            same.c.move == group_post.c.move,
        ),
    )
    .values(group_id=_AFTER)
)
