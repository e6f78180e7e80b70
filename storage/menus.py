"""Remembers which commands a platform shows in a chat, and for whom they would be."""

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, select, update

from storage.meeting import conversation_lookup
from storage.models import tables
from storage.sealing import Sealer

conversation = tables["conversation"]
identity = tables["identity"]
person = tables["person"]
membership = tables["membership"]


@dataclass(frozen=True, slots=True)
class Shown:
    """`mark` names what is shown, None when that is what everybody sees."""

    conversation_id: int
    mark: str | None
    language: str
    roles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Place:
    """A conversation as its channel names it."""

    channel: str
    account: str
    chat: str
    sender: str

    def lookup(self, sealer: Sealer) -> str:
        return conversation_lookup(sealer, self.channel, self.account, self.chat, self.sender)


def shown(tx: Connection, sealer: Sealer, place: Place) -> Shown | None:
    """What this chat shows and who she is now; None when she is not kept (any more)."""
    rows = tx.execute(_SHOWN, {"lookup": place.lookup(sealer)}).all()
    if not rows:
        return None
    conversation_id, mark, language, _ = rows[0]
    roles = frozenset(row.role for row in rows if row.role is not None)
    return Shown(conversation_id, mark, language, roles)


def note(tx: Connection, conversation_id: int, mark: str | None) -> None:
    tx.execute(_NOTE, {"id_": conversation_id, "mark": mark})


_SHOWN = (
    select(conversation.c.id, conversation.c.menu, person.c.language, membership.c.role)
    .select_from(
        conversation.join(identity, identity.c.id == conversation.c.identity_id)
        .join(person, person.c.id == identity.c.person_id)
        .outerjoin(
            membership,
            (membership.c.person_id == person.c.id) & membership.c.until.is_(None),
        )
    )
    .where(conversation.c.lookup == bindparam("lookup"))
)
_NOTE = (
    update(conversation)
    .where(conversation.c.id == bindparam("id_", type_=conversation.c.id.type))
    .values(menu=bindparam("mark"))
)
