"""A heat source, as the rest of the house sees it: one question about one place."""

from dataclasses import dataclass
from typing import Protocol

from bot.nudges.heat.outlook import Sight


@dataclass(frozen=True, slots=True)
class Place:
    """Where a programme is: decimal degrees, and the EMMA_ID of its province."""

    latitude: float | None
    longitude: float | None
    area: str = ""


class HeatSource(Protocol):
    """`name` is forecast or official; `credit` is what its licence asks to be shown."""

    name: str
    title: str
    credit: str

    def spot(self, place: Place) -> str | None:
        """Places of one spot share one call; None when it cannot be asked about this place."""
        ...

    async def look(self, place: Place) -> Sight:
        """Ask now. Never raises: what fails or makes no sense is Unknown with a reason."""
        ...
