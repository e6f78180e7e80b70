"""What follows when a platform says, later, that a message did not arrive."""

from datetime import datetime, timedelta

import structlog

from bot.channels.base import Receipt
from bot.channels.whatsapp.errors import Meaning, meaning
from bot.nudges.sending import SHUT
from storage import people, receipts
from storage.db import Transaction
from storage.receipts import ReceiptRow, Told

ARRIVED = frozenset({"delivered", "read"})
FAILED = frozenset({"failed", "undelivered"})
TEMPLATES = frozenset({"utility", "marketing"})
A_QUARTER, A_DAY = timedelta(minutes=15), timedelta(hours=24)

log = structlog.get_logger()


def apply(tx: Transaction, receipt: Receipt, now: datetime) -> None:
    """Each status once; one about a message that we do not know yet waits until we do."""
    said = (receipt.channel, receipt.provider_id, receipt.status, receipt.error)
    row = receipts.keep(tx, *said, now)
    if row is not None:
        _apply(tx, row, now)


def apply_waiting(tx: Transaction, now: datetime) -> None:
    """What came before the message was known."""
    for row in receipts.waiting(tx, now):
        _apply(tx, row, now)


def _apply(tx: Transaction, row: ReceiptRow, now: datetime) -> None:
    told = receipts.message(tx, row.channel, row.provider_id)
    if told is None:
        return
    receipts.applied(tx, row.id)
    if row.status not in FAILED or told.state != "sent":
        return
    if not ARRIVED & receipts.statuses(tx, row.channel, row.provider_id):
        _did_not_arrive(tx, row, told, now)


def _did_not_arrive(tx: Transaction, row: ReceiptRow, told: Told, now: datetime) -> None:
    code = row.error or "failed"
    match meaning(row.error):
        case Meaning.GONE:
            receipts.block(tx, told, row.channel, now)
            receipts.close(tx, told.outbox_id, "cancelled", code, now)
        case Meaning.OPTED_OUT:
            people.stop(tx, told.person_id, now)
            receipts.close(tx, told.outbox_id, "cancelled", code, now)
        case Meaning.SHUT if told.category in TEMPLATES and told.class_ != "reply":
            receipts.close(tx, told.outbox_id, "held", "window", now)
        case Meaning.TEMPLATE_OFF if told.class_ != "reply":
            receipts.close(tx, told.outbox_id, "held", "template_paused", now)
        case Meaning.SHUT if told.class_ != "reply":
            receipts.again(tx, told.outbox_id, now, SHUT)
        case (Meaning.WAIT | Meaning.TOMORROW) as when if told.class_ != "reply":
            later = A_QUARTER if when is Meaning.WAIT else A_DAY
            receipts.again(tx, told.outbox_id, now + later, code)
        case _:  # also every reply: what it said is wiped, so nobody can say it again
            receipts.close(tx, told.outbox_id, "dead", code, now)
            log.error("did not arrive", outbox=told.outbox_id, class_=told.class_, code=code)
