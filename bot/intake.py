"""Takes in whatever a platform brings, in one transaction; a message becomes a conversation."""

from datetime import datetime

import structlog

from bot import receipts
from bot.channels.base import (
    Blocking,
    Errand,
    Event,
    GroupNews,
    Ignored,
    Incoming,
    Receipt,
    Unreadable,
)
from bot.conversation import House, hear
from bot.groups import take_in_news
from bot.menus import menu_errands
from storage import inbox, people, quarantine
from storage.db import Transaction

log = structlog.get_logger()


def take_in(tx: Transaction, house: House, event: Event, now: datetime) -> tuple[Errand, ...]:
    """Gives the errands to run once this is committed. Raises storage.errors.Busy."""
    match event:
        case Incoming():
            return _message(tx, house, event, now)
        case Blocking():
            return _blocking(tx, house, event, now)
        case GroupNews():
            return take_in_news(tx, house, event, now)
        case Receipt():
            receipts.apply(tx, event, now)
        case Unreadable():
            log.warning("cannot be read", channel=event.channel, why=event.why)
            quarantine.keep(tx, house.sealer, event.channel, event.why, event.raw, now)
        case Ignored():
            log.info("means nothing to us", channel=event.channel, kind=event.kind)
    return ()


def _message(
    tx: Transaction, house: House, incoming: Incoming, now: datetime
) -> tuple[Errand, ...]:
    new = hear(tx, house, incoming, now)
    answer = (Errand("answer", press=incoming.press),) if incoming.press else ()
    return answer + (menu_errands(tx, house, incoming) if new else ())


def _blocking(
    tx: Transaction, house: House, blocking: Blocking, now: datetime
) -> tuple[Errand, ...]:
    arrival = inbox.Arrival(blocking.channel, blocking.account, blocking.event_id)
    if inbox.claim(tx, arrival, now) is not None:
        since = now if blocking.blocked else None
        people.block_sender(tx, house.sealer, blocking.channel, blocking.sender, since)
    return ()
