"""What `lief whatsapp setup` made, as the sender needs it: read again every minute."""

from collections.abc import Mapping

from bot.channels.whatsapp.templates import Resource
from bot.clock import monotonic
from storage import templates
from storage.db import Database
from storage.templates import TemplateRow

FRESH = 60.0  # seconds


class Shelf:
    """The rows of the table `template`."""

    def __init__(self, db: Database, fresh: float = FRESH) -> None:
        self._db = db
        self._fresh = fresh
        self._rows: Mapping[str, TemplateRow] = {}
        self._read_at: float | None = None

    async def find(self, resource: Resource) -> TemplateRow | None:
        """What Twilio calls it; None when it was never made."""
        now = monotonic()
        if self._read_at is None or now - self._read_at >= self._fresh:
            self._rows, self._read_at = await self._db.run(templates.every), now
        return self._rows.get(resource.name)
