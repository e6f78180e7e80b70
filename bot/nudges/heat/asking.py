"""When each source is asked next, and which programmes share the answer. Pure."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.nudges.heat.outlook import Sight, Unknown
from bot.nudges.heat.source import HeatSource, Place

EVERY = timedelta(hours=6)
SPREAD = timedelta(minutes=30)  # so that not all programmes ask in the same minute
STALE = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Sighting:
    """What a source said about a spot, and when it was asked (UTC), whatever it answered."""

    source: str
    spot: str
    asked_at: datetime
    sight: Sight

    def as_of(self, now: datetime) -> Sight:
        """What it is worth now: an old answer is none."""
        return self.sight if now - self.asked_at <= STALE else Unknown("stale")


@dataclass(frozen=True, slots=True)
class Question:
    """One call to make: any place of the spot stands for all."""

    source: str
    spot: str
    place: Place


def next_ask(source: str, spot: str, asked_at: datetime) -> datetime:
    """Six hours after the last call, answered or not, and up to half an hour more.

    The same for every process that reckons it; another spot or another round falls elsewhere.
    """
    seed = f"{source}:{spot}:{asked_at.timestamp():.0f}".encode()
    part = int.from_bytes(hashlib.sha256(seed).digest()[:4]) / 2**32
    return asked_at + EVERY + part * SPREAD


def due_questions(
    places: Iterable[Place],
    sources: Sequence[HeatSource],
    asked: Iterable[Sighting],
    now: datetime,
) -> list[Question]:
    """The calls to make now, one for each source and spot."""
    waits = {(s.source, s.spot): next_ask(s.source, s.spot, s.asked_at) for s in asked}
    found: dict[tuple[str, str], Question] = {}
    for place in places:
        for source in sources:
            spot = source.spot(place)
            if spot is not None and waits.get((source.name, spot), now) <= now:
                found.setdefault((source.name, spot), Question(source.name, spot, place))
    return list(found.values())
