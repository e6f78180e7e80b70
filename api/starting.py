"""Brings the parts up: as they are, or for the demo with its own database and its town."""

import asyncio

import structlog

from api.build import Parts, build
from api.town import build_town
from bot.settings import Settings
from storage import house as memory
from storage.schema import migrate

log = structlog.get_logger()


def ready_parts(settings: Settings) -> Parts:
    """The parts, ready to serve or work. Raises what `build` raises."""
    if settings.demo:
        migrate(settings.database_url)
    parts = build(settings)
    if settings.demo:
        asyncio.run(build_town(parts))
    with parts.db.transaction() as tx:
        if memory.sender_paused(tx):
            log.warning("the sender is paused", go_on_with="lief resume")
    return parts
