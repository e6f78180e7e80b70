"""Phone numbers that were silent for long: such a number may have a new owner."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import Connection, bindparam, select, update

from storage.models import tables
from storage.person import PERSON_COLUMNS, PersonRow

if TYPE_CHECKING:
    from storage.meeting import Met

SILENT = timedelta(days=45)
TRIES = 3
_NUMBER = "whatsapp:+"  # not "whatsapp:NL.…": that one goes with its owner, as a Telegram id does

person = tables["person"]
identity = tables["identity"]
conversation = tables["conversation"]
membership = tables["membership"]
street = tables["street"]
programme = tables["programme"]
outbox = tables["outbox"]


@dataclass(frozen=True, slots=True)
class Belonging:
    """Where somebody takes part, or did: `now` while she does."""

    role: str
    programme_id: int | None
    street: str | None
    municipality: str | None
    now: bool


@dataclass(frozen=True, slots=True)
class Doubted:
    """A number from which the question was answered wrong too often, and whose it was."""

    identity_id: int
    who: PersonRow
    last_in_at: datetime


def in_doubt(met: "Met", at: datetime) -> bool:
    """Whether somebody else may be writing; what only a number's owner knows proves that not."""
    if not is_silent(met.identity_seen_at, at):
        return False
    return is_number(met.key.open("chat", met.sealed_chat).decode())


def is_number(address: str) -> bool:
    """Whether an address is a phone number, which can get a new owner."""
    return address.startswith(_NUMBER)


def is_silent(last_in_at: datetime | None, at: datetime) -> bool:
    """Whether it was too long ago; not of who never wrote yet, and is met for the first time."""
    return last_in_at is not None and at - last_in_at > SILENT


def belongings(tx: Connection, person_id: int) -> Sequence[Belonging]:
    """All of hers, past ones too, in the order in which she joined."""
    return [Belonging(*row) for row in tx.execute(_BELONGINGS, {"person": person_id})]


def count_wrong(tx: Connection, identity_id: int) -> int:
    """One wrong answer more; gives how many there are."""
    return int(tx.execute(_WRONG, {"id_": identity_id}).scalar_one())


def vouch(tx: Connection, identity_id: int, at: datetime) -> None:
    """It is she: from now on the number is hers as before, and nothing is asked any more."""
    tx.execute(_FRESH, {"identity": identity_id})
    tx.execute(_VOUCH, {"id_": identity_id, "at": at})


def doubted(tx: Connection, identity_id: int) -> Doubted | None:
    """Held still until the transaction ends; None when it is decided, or she is erased."""
    row = tx.execute(_DOUBTED, {"id": identity_id, "tries": TRIES}).first()
    return None if row is None else Doubted(row[0], PersonRow(*row[2:]), row[1])


def waiting(tx: Connection, programme_ids: Sequence[int], but: int) -> int | None:
    """The oldest number of somebody else in these programmes that waits to be decided."""
    facts = {"programmes": list(programme_ids), "but": but, "tries": TRIES}
    number: int | None = tx.execute(_WAITING_NUMBER, facts).scalar()
    return number


def let_go(tx: Connection, identity_id: int, at: datetime) -> None:
    """The number is hers no longer: whoever writes from it is met as somebody new.

    She keeps what is hers and her other channels; where the talk stood and what waits for that
    chat is gone.
    """
    facts = {"identity": identity_id, "at": at}
    for statement in (_CHATS, _ADDRESS, _WAITING):
        tx.execute(statement, facts)


_THIS = identity.c.id == bindparam("id_", type_=identity.c.id.type)
_IDENTITY = bindparam("identity", type_=identity.c.id.type)
_BELONGINGS = (
    select(
        membership.c.role,
        membership.c.programme_id,
        street.c.name,
        programme.c.municipality,
        membership.c.until.is_(None),
    )
    .select_from(
        membership.outerjoin(street, street.c.id == membership.c.street_id).outerjoin(
            programme, programme.c.id == membership.c.programme_id
        )
    )
    .where(membership.c.person_id == bindparam("person"))
    .order_by(membership.c.id)
)
_WRONG = (
    update(identity)
    .where(_THIS)
    .values(wrong_answers=identity.c.wrong_answers + 1)
    .returning(identity.c.wrong_answers)
)
_FRESH = update(conversation).where(conversation.c.identity_id == _IDENTITY).values(talk=None)
_VOUCH = update(identity).where(_THIS).values(last_in_at=bindparam("at"), wrong_answers=0)
_DOUBTED = (
    select(identity.c.id, identity.c.last_in_at, *PERSON_COLUMNS)
    .join(person, person.c.id == identity.c.person_id)
    .where(
        identity.c.id == bindparam("id"),
        identity.c.lookup.is_not(None),
        identity.c.wrong_answers >= bindparam("tries"),
    )
    .with_for_update(of=identity, key_share=True)
)
_WAITING_NUMBER = (
    select(identity.c.id)
    .join(membership, membership.c.person_id == identity.c.person_id)
    .where(
        membership.c.programme_id.in_(bindparam("programmes", expanding=True)),
        membership.c.until.is_(None),
        identity.c.person_id != bindparam("but"),
        identity.c.lookup.is_not(None),
        identity.c.wrong_answers >= bindparam("tries"),
    )
    .order_by(identity.c.last_in_at, identity.c.id)
    .limit(1)
)
_CHATS = (
    update(conversation)
    .where(conversation.c.identity_id == _IDENTITY)
    .values(lookup=None, sealed_chat=None, talk=None)
)
_ADDRESS = (
    update(identity)
    .where(identity.c.id == _IDENTITY)
    .values(lookup=None, sealed=None, wrong_answers=0)
)
_WAITING = (
    update(outbox)
    .where(
        outbox.c.conversation_id.in_(
            select(conversation.c.id).where(conversation.c.identity_id == _IDENTITY)
        ),
        outbox.c.state.in_(("waiting", "held")),
    )
    .values(
        state="cancelled",
        reason="let_go",
        settled_at=bindparam("at"),
        leased_until=None,
        body=None,
    )
)
