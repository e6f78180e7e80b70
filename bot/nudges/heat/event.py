"""One programme's way through the heat: calm, announced, active, over. Pure.

Every minute the moment, the sources and the coordinator's word go in, and the new state comes out
with what is to be said now. What is unknown keeps things as they are and never ends an event.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from bot.nudges.heat.combine import COORDINATOR, Heat, Seen, Span, combine
from bot.nudges.heat.messages import AT, Planned, due_now
from bot.nudges.heat.outlook import DAY, days_between
from bot.nudges.heat.settings import HeatSettings
from bot.nudges.heat.silence import heard
from bot.nudges.heat.state import HeatEvent, HeatState, Phase

AHEAD = 3 * DAY  # an event is announced at most this long before it
NOON = time(12)  # what is found later is announced tomorrow, unless it is hot already
LINGERS = 3 * DAY  # after its last day: for the thank-you, or for a forecast that returns


@dataclass(frozen=True, slots=True)
class Step:
    state: HeatState
    planned: tuple[Planned, ...]


def advance(state: HeatState, seen: Seen, settings: HeatSettings) -> Step:
    """The state at this moment, and the messages that are due now (none twice a local day).

    The caller keeps the state and the messages' keys in one transaction.
    """
    heat = combine(seen, settings)
    state = _carried_on(state, heat, seen.today)
    if _makes_room(state, seen.today):
        state = _begun(state, heat, seen.local)
    return Step(*due_now(heard(state, seen), seen, settings))


def arm(state: HeatState) -> HeatState:
    """The coordinator's one tap: the event that was put to her may be announced."""
    if state.event is None:
        return state
    return replace(state, event=replace(state.event, armed=True))


def foresee(
    state: HeatState, seen: Seen, settings: HeatSettings, days: int = 8
) -> list[tuple[datetime, Planned]]:
    """What would be said in the coming days, and when (local), if all stays as it is seen now."""
    said: list[tuple[datetime, Planned]] = []
    for at in _mornings(seen.local, days):
        step = advance(state, replace(seen, now=at), settings)
        state = step.state
        said += [(at, planned) for planned in step.planned]
    return said


def _mornings(local: datetime, days: int) -> Iterator[datetime]:
    yield local
    for n in range(days):
        morning = datetime.combine(local.date() + n * DAY, AT, tzinfo=local.tzinfo)
        if morning > local:
            yield morning


def _carried_on(state: HeatState, heat: Heat, today: date) -> HeatState:
    """The event as it is seen now. After its thank-you it stays as it was."""
    event = state.event
    if event is None or event.closed_on is not None:
        return state
    if heat.called_off:
        return replace(state, phase=Phase.OVER)
    touching = [span for span in heat.spans if span.touches(event.first, event.last)]
    blind = not heat.sees(event.by, days_between(event.first, event.last))
    if not touching and (state.phase is Phase.OVER or not blind):
        return replace(state, phase=Phase.OVER)
    event = _stretched(event, touching, blind)
    stays_over = state.phase is Phase.OVER and today > event.last
    over = stays_over or _has_ended(event, heat, today)
    return replace(state, event=event, phase=Phase.OVER if over else _by_the_calendar(event, today))


def _stretched(event: HeatEvent, touching: Sequence[Span], blind: bool) -> HeatEvent:
    """Over the days that are heat now; what cannot be seen now stays in it."""
    spans = [*touching, *([_as_it_was(event, touching)] if blind else [])]
    by = frozenset[str]().union(*(span.by for span in spans))
    return replace(
        event,
        first=min(span.first for span in spans),
        last=max(span.last for span in spans),
        by=tuple(sorted(by)),
        cooler=tuple(sorted({day for span in spans for day in span.cooler})),
        armed=event.armed or COORDINATOR in by,
    )


def _as_it_was(event: HeatEvent, touching: Sequence[Span]) -> Span:
    cooler = (d for d in event.cooler if not any(s.first <= d <= s.last for s in touching))
    return Span(event.first, event.last, frozenset(event.by), tuple(cooler))


def _has_ended(event: HeatEvent, heat: Heat, today: date) -> bool:
    return today > event.last and heat.sees(event.by, (today, today + DAY))


def _by_the_calendar(event: HeatEvent, today: date) -> Phase:
    return Phase.ACTIVE if today >= event.first else Phase.ANNOUNCED


def _makes_room(state: HeatState, today: date) -> bool:
    """Whether another event may begin: there is none, or it is over and its thank-you is said."""
    if state.event is None:
        return True
    thanks_wait = state.event.owes_thanks and today <= state.event.last + LINGERS
    return state.phase is Phase.OVER and not thanks_wait


def _begun(state: HeatState, heat: Heat, local: datetime) -> HeatState:
    """The event that is at most three days away; otherwise what was over is calm in the end."""
    today, old = local.date(), state.event
    for span in heat.spans:
        near = span.first <= today + AHEAD and span.last >= today
        if near and (old is None or old.closed_on or not span.touches(old.first, old.last)):
            event = _new(span, local)
            return replace(state, event=event, phase=_by_the_calendar(event, today))
    if old is None or today > (old.closed_on or old.last + LINGERS):
        return replace(state, event=None, phase=Phase.CALM)
    return state


def _new(span: Span, local: datetime) -> HeatEvent:
    today = local.date()
    at_once = COORDINATOR in span.by or span.first <= today or local.time() < NOON
    return HeatEvent(
        first=span.first,
        last=span.last,
        by=tuple(sorted(span.by)),
        announce_from=today if at_once else today + DAY,
        armed=COORDINATOR in span.by,
        cooler=span.cooler,
    )
