"""The operator's desk for WhatsApp: makes the templates, and says how things stand."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.channels.base import ChannelClosed, NotSent
from bot.channels.http import Http
from bot.channels.whatsapp.client import twilio
from bot.channels.whatsapp.joining import account_of
from bot.channels.whatsapp.prices import cost_of
from bot.channels.whatsapp.setup import NO_APPROVAL, Workshop
from bot.channels.whatsapp.templates import Catalogue, Resource
from bot.clock import AMSTERDAM, Clock
from bot.saying import Speech
from bot.settings import Settings, WrongSetting
from storage import sent, templates
from storage.db import Database, Transaction
from storage.schema import require_newest
from storage.templates import TemplateRow

NAME = "whatsapp"
NEW_BUSINESS = 250  # people a day whom a new business may reach outside the 24 hours
OUTSIDE = ("utility", "marketing")
NEVER_MADE = "never made"

Tell = Callable[[dict[str, Any]], None]


class NotMet(Exception):
    """Twilio did not do what was asked; one line that says what to do."""


@dataclass(frozen=True, slots=True)
class Desk:
    settings: Settings
    db: Database
    clock: Clock
    catalogue: Catalogue

    def set_up(self, tell: Tell) -> None:
        """Tells of each resource as it stands, one by one. Raises NotMet; run it again then."""
        try:
            asyncio.run(self._set_up(tell))
        except ChannelClosed as trouble:
            raise NotMet(
                f"TWILIO_AUTH_TOKEN: Twilio refuses this account or token ({trouble.reason})"
            ) from None
        except NotSent as trouble:
            raise NotMet(
                f"Twilio did not do it ({trouble.reason}); what was made is kept, so run it again"
            ) from None

    def status(self) -> dict[str, Any]:
        """Templates, what is held, who was reached, what it cost about, and the webhook."""
        now = self.clock.now()
        with self.db.transaction() as tx:
            rows = templates.every(tx)
            return {
                "templates": [template_line(r, rows.get(r.name)) for r in self.catalogue],
                **_figures(tx, now),
                "webhook": "open" if self.settings.public_url else "closed: PUBLIC_URL is missing",
            }

    async def _set_up(self, tell: Tell) -> None:
        async with Http() as http:
            workshop = Workshop(twilio(http, account_of(self.settings)), self.db)
            wanted = {resource.name: resource for resource in self.catalogue}
            async for row in workshop.set_up(wanted.values(), self.clock.now()):
                tell(template_line(wanted[row.name], row))


@contextmanager
def desk(settings: Settings) -> Iterator[Desk]:
    """Open for the length of one command; may be open while the server runs.

    Raises WrongSetting when WhatsApp is off.
    """
    if settings.twilio_account_sid is None:
        raise WrongSetting("TWILIO_ACCOUNT_SID: missing, so WhatsApp is off")
    db = Database.open(settings.database_url)
    try:
        require_newest(db)
        yield Desk(settings, db, Clock(), Catalogue(Speech.load()))
    finally:
        db.close()


def template_line(resource: Resource, row: TemplateRow | None) -> dict[str, Any]:
    """`category` is what WhatsApp charges; `asked` only where that is another than we asked."""
    line: dict[str, Any] = {
        "name": resource.name,
        "language": resource.language if resource.category else "any",
        "status": row.status if row else NEVER_MADE,
        "category": _lower(row.category if row else resource.category),
    }
    if row and row.category and row.category != resource.category:
        line["asked"] = _lower(resource.category)
    if row and row.reason:
        line["reason"] = row.reason
    return line


def _lower(category: str | None) -> str:
    return category.lower() if category else "reply"


def _figures(tx: Transaction, now: datetime) -> dict[str, Any]:
    month = now.astimezone(AMSTERDAM).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    counts = sent.by_category(tx, NAME, month)
    reached = sent.people_reached(tx, NAME, OUTSIDE, now - timedelta(days=1))
    return {
        "held": sent.held(tx),
        "uncertain": sent.uncertain(tx),
        "reached_outside_24h": reached,
        "reached_at_most": NEW_BUSINESS,
        "this_month": {
            category: {"messages": n, "dollars_about": round(n * cost_of(category), 2)}
            for category, n in counts.items()
        },
    }


def in_words(status: dict[str, Any]) -> Iterator[str]:
    """The same for people."""
    yield from map(template_words, status["templates"])
    held = ", ".join(f"{why}: {n}" for why, n in status["held"].items()) or "none"
    yield f"held until they write   {held}"
    yield f"uncertain               {status['uncertain']}"
    yield (
        f"reached outside 24 h    {status['reached_outside_24h']} people since yesterday; "
        f"a new business may reach {status['reached_at_most']}"
    )
    for category, figures in status["this_month"].items():
        cost = f"about $ {figures['dollars_about']:.2f}"
        yield f"this month              {category}: {figures['messages']} messages, {cost}"
    yield f"webhook                 {status['webhook']}"


def template_words(line: dict[str, Any]) -> str:
    """One line of the table."""
    note = f"  (asked as {line['asked']}: this costs differently)" if "asked" in line else ""
    note += f"  ({line['reason']})" if "reason" in line else ""
    status = "needs no approval" if line["status"] == NO_APPROVAL else line["status"]
    return f"{line['name']:<42} {line['language']:<4} {status:<18} {line['category']}{note}"
