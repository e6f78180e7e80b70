"""Makes the Content resources at Twilio and asks approval: again and again without a double."""

from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from twilio.rest import Client
from twilio.rest.content.v1.content import ContentList
from twilio.rest.content.v1.content.approval_create import ApprovalCreateList

from bot.channels.whatsapp.client import ask
from bot.channels.whatsapp.templates import Resource
from storage import templates
from storage.db import Database
from storage.templates import TemplateRow

NO_APPROVAL = "ready"  # the status of what needs none
NOT_ASKED = "unsubmitted"


@dataclass(frozen=True, slots=True)
class Workshop:
    """Twilio's Content, and the table that remembers what we have there."""

    client: Client
    db: Database

    async def set_up(
        self, resources: Iterable[Resource], now: datetime
    ) -> AsyncIterator[TemplateRow]:
        """Makes what is missing and gives each as it stands; each is remembered at once.

        Raises Refused, TryLater, ChannelClosed; then run it again.
        """
        there = await self._there()
        for resource in resources:
            sid = there.get(resource.name) or await self._make(resource)
            row = await self._approved(resource, sid, now)
            await self._remember(row)
            yield row

    async def look(self, now: datetime) -> list[tuple[TemplateRow, TemplateRow]]:
        """Asks after every template we have; gives those that changed, before and after."""
        changed = []
        for before in (await self.db.run(templates.every)).values():
            if before.status == NO_APPROVAL:
                continue
            after = _row(before.name, before.sid, await self._approval(before.sid), now)
            await self._remember(after)
            if (before.status, before.category) != (after.status, after.category):
                changed.append((before, after))
        return changed

    async def _there(self) -> dict[str, str]:
        found = await ask(self.client.content.v1.contents.list_async(page_size=100))
        return {one.friendly_name: one.sid for one in found if one.friendly_name and one.sid}

    async def _make(self, resource: Resource) -> str:
        wanted = {
            "friendly_name": resource.name,
            "language": resource.language,
            "variables": dict(resource.samples),
            "types": dict(resource.types),
        }
        request = ContentList.ContentCreateRequest(wanted)
        made = await ask(self.client.content.v1.contents.create_async(request))
        return str(made.sid)

    async def _approved(self, resource: Resource, sid: str, now: datetime) -> TemplateRow:
        if resource.category is None:
            return TemplateRow(resource.name, sid, NO_APPROVAL, None, None, now)
        said = await self._approval(sid)
        if said.get("status", NOT_ASKED) == NOT_ASKED:
            said = await self._ask_approval(resource, sid)
        return _row(resource.name, sid, {"category": resource.category, **said}, now)

    async def _ask_approval(self, resource: Resource, sid: str) -> dict[str, Any]:
        wanted = {
            "name": resource.name,
            "category": resource.category,
            "send_ttl_seconds": resource.seconds,
        }
        request = ApprovalCreateList.ContentApprovalRequest(wanted)
        content = self.client.content.v1.contents(sid)
        asked = await ask(content.approval_create.create_async(request))
        return {
            "status": asked.status or "received",
            "category": asked.category or wanted["category"],
        }

    async def _approval(self, sid: str) -> dict[str, Any]:
        content = self.client.content.v1.contents(sid)
        found = await ask(content.approval_fetch().fetch_async())
        return {name: value for name, value in (found.whatsapp or {}).items() if value}

    async def _remember(self, row: TemplateRow) -> None:
        await self.db.run(lambda tx: templates.keep(tx, row))


def _row(name: str, sid: str, said: dict[str, Any], now: datetime) -> TemplateRow:
    status = str(said.get("status") or NOT_ASKED).lower()
    category = str(said["category"]).upper() if said.get("category") else None
    return TemplateRow(name, sid, status, category, said.get("rejection_reason"), now)
