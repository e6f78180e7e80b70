"""Which sources are silent, and since when: an outage is one silence, told once. Pure."""

from dataclasses import replace

from bot.nudges.heat.combine import Seen, unknown_sources
from bot.nudges.heat.state import HeatState, Silence


def heard(state: HeatState, seen: Seen) -> HeatState:
    """The silences as they are now: a source that speaks again is no longer in it."""
    known = {silence.source: silence for silence in state.silences}
    silences = tuple(
        known.get(source, Silence(source, seen.now)) for source in sorted(unknown_sources(seen))
    )
    return state if silences == state.silences else replace(state, silences=silences)
