"""Remembers the groups in which the bot stays: those to which somebody who joined added it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select, update
from sqlalchemy.dialects import postgresql

from storage.models import tables
from storage.sealing import Sealer

group_chat = tables["group_chat"]


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


def forget(tx: Connection, sealer: Sealer, group: Group) -> None:
    tx.execute(_FORGET, {"lookup": group.lookup(sealer)})


def rename(tx: Connection, sealer: Sealer, group: Group, moved_to: Group) -> None:
    """The group goes on under another name; both ends may bring the news."""
    if known(tx, sealer, moved_to) is not None:
        forget(tx, sealer, group)
        return
    new = {"new": moved_to.lookup(sealer), "sealed": moved_to.sealed(sealer)}
    tx.execute(_RENAME, {"old": group.lookup(sealer), **new})


_KEEP = postgresql.insert(group_chat).on_conflict_do_nothing()
_KNOWN = select(group_chat.c.added_by).where(group_chat.c.lookup == bindparam("lookup"))
_FORGET = delete(group_chat).where(group_chat.c.lookup == bindparam("lookup"))
_RENAME = (
    update(group_chat)
    .where(group_chat.c.lookup == bindparam("old"))
    .values(lookup=bindparam("new"), sealed_chat=bindparam("sealed"))
)
