"""Brings the parts up: as they are, or for the demo with its own database and its town."""

import asyncio

from api.build import Parts, build
from api.town import build_town
from bot.settings import Settings
from storage.schema import migrate


def ready_parts(settings: Settings) -> Parts:
    """The parts, ready to serve or work. Raises what `build` raises."""
    if settings.demo:
        migrate(settings.database_url)
    parts = build(settings)
    if settings.demo and build_town(parts.db, parts.house, parts.clock.now()):
        asyncio.run(parts.delivery.drain())  # its welcomes are on the screens before a door opens
    return parts
