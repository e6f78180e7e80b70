"""What a coordinator writes down for a street of hers; the gangmakers of that street hear it."""

from bot.doing.act import Act
from bot.doing.desk import leads
from bot.nudges.about_streets import tell_gangmakers
from bot.nudges.kinds import BOOKED_FOR
from bot.nudges.word import Word
from bot.seen import event_ref
from storage import ledger, looks, streets
from storage.attentions import FOR_STREET, AttentionRow
from storage.db import Transaction
from storage.errors import NothingToUndo


def leads_street(tx: Transaction, street_id: int, act: Act, what: str) -> bool:
    """Whether this open street is hers to decide about; that she saw its pot is written down."""
    street = streets.street_by_id(tx, street_id)
    if street is None or not leads(act, street.programme_id):
        return False
    looks.note(tx, act.by, what, act.at, street.id, street.programme_id)
    return True


def may_change(tx: Transaction, attention_id: int, act: Act) -> AttentionRow:
    """What she wrote down herself, in a pot of hers or for a street. Raises NothingToUndo."""
    row = ledger.one(tx, attention_id)
    if row is None or not act.seen.booked(row).by_me:
        raise NothingToUndo(attention_id=attention_id)
    keeps = row.street_id in {pot.id for pot in act.seen.me.pots}
    if not keeps and not (row.for_street and leads_street(tx, row.street_id, act, "on_behalf")):
        raise NothingToUndo(attention_id=attention_id)
    return row


def ref_for(old: AttentionRow, act: Act) -> str:
    """What is written in place of a booking for a street is for that street too."""
    return f"{FOR_STREET if old.for_street else ''}{event_ref(act.event)}"


def tell_booked_for(tx: Transaction, old: AttentionRow, attention_id: int, act: Act) -> None:
    """Tell the gangmakers what a coordinator changed in their pot; of their own they know."""
    if old.for_street:
        tell_new(tx, old.street_id, attention_id, act)


def tell_new(tx: Transaction, street_id: int, attention_id: int, act: Act) -> int:
    """Tell the gangmakers but herself; the row names the booking and copies nothing of it.

    Gives how many there are.
    """
    word = Word(BOOKED_FOR, {"booking": attention_id}, act.at)
    return tell_gangmakers(tx, word, street_id, act.by)
