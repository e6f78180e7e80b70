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
    if settings.demo:
        asyncio.run(build_town(parts))
    return parts
