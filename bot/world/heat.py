"""What the conversation sees of the heat."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class HeatHere:
    """How hot it is in a programme. `event`: the day it was announced, None before that.

    `asks`: gangmakers were asked to look in, and may still answer. `waits` for the coordinator's
    tap. `leads`: I am its coordinator. `pots`: number and name of each street of mine there.
    """

    programme_id: int
    place: str
    phase: str
    first: date | None
    last: date | None
    event: date | None
    asks: bool
    waits: bool
    paused: bool
    leads: bool
    pots: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class HeatReport:
    """Of a programme today: how many streets looked in, of how many; where help is asked.

    `missed` counts gangmakers whom the question did not reach, by a word of bot/nudges/not_reached.
    """

    looked: int
    streets: int
    help_in: tuple[str, ...]
    missed: Mapping[str, int]
