"""Which heat messages are due at this moment. Pure; at most one a local day for gangmakers."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from bot.nudges.heat.combine import Seen
from bot.nudges.heat.outlook import DAY
from bot.nudges.heat.settings import HeatSettings
from bot.nudges.heat.state import HeatEvent, HeatState, Phase, Silence
from bot.nudges.quiet import evening_of

ANNOUNCEMENT = "heat_announcement"
CHECK_IN = "heat_check_in"
CLOSING = "heat_closing"
PROPOSAL = "heat_proposal"
SOURCE_SILENT = "heat_source_silent"

AT = time(9, 30)  # local
TOO_LATE = time(18)  # "today" is nearly over; what was sent before still expires at 20:30
EVERY_OTHER = 2 * DAY
MOST_CHECK_INS = 3
SILENT_AFTER = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Planned:
    """A message to be sent now, once per (kind, subject, local day); too late after `expires_at`.

    A source's silence has the source behind the programme in its subject.
    """

    kind: str
    to: Literal["gangmakers", "coordinators"]
    subject: str
    day: date
    expires_at: datetime

    @property
    def key(self) -> tuple[str, str, date]:
        return self.kind, self.subject, self.day


def due_now(
    state: HeatState, seen: Seen, settings: HeatSettings
) -> tuple[HeatState, tuple[Planned, ...]]:
    """What is due and the state in which it is said. After downtime: still today, or not at all."""
    if not AT <= seen.local.time() < TOO_LATE:
        return state, ()
    state, said = _about_the_event(state, seen.today, settings)
    to_gangmakers = ((kind, seen.subject) for kind in said)
    silent = tuple(s for s in state.silences if _is_worth_telling(s, seen, settings))
    if silent:
        state = replace(state, silences=tuple(
            replace(s, told_on=seen.today) if s in silent else s for s in state.silences
        ))  # fmt: skip
    about_sources = ((SOURCE_SILENT, f"{seen.subject}:{s.source}") for s in silent)
    planned = [_planned(*one, seen.today) for one in (*to_gangmakers, *about_sources)]
    return state, tuple(planned)


def _about_the_event(
    state: HeatState, today: date, settings: HeatSettings
) -> tuple[HeatState, tuple[str, ...]]:
    event = state.event
    if event is None:
        return state, ()
    if not _may_go(event, settings):
        if event.proposed_on or not _is_to_come(state, event, today):
            return state, ()
        return replace(state, event=replace(event, proposed_on=today)), (PROPOSAL,)
    said = None if state.spoke_on == today else _said(state, event, today)
    if said is None:
        return state, ()
    return replace(state, event=said[1], spoke_on=today), (said[0],)


def _said(state: HeatState, event: HeatEvent, today: date) -> tuple[str, HeatEvent] | None:
    """The one message of today, and the event in which it is said."""
    if state.phase is Phase.OVER:
        return (CLOSING, replace(event, closed_on=today)) if event.owes_thanks else None
    if event.announced_on is None:
        comes = _is_to_come(state, event, today)
        return (ANNOUNCEMENT, replace(event, announced_on=today)) if comes else None
    if _asks_today(state, event, today):
        return CHECK_IN, replace(event, check_ins=(*event.check_ins, today))
    return None


def _may_go(event: HeatEvent, settings: HeatSettings) -> bool:
    """Armed by her tap or by the programme's choice; what was announced is also ended."""
    return event.armed or event.announced_on is not None or settings.mode == "automatic"


def _is_to_come(state: HeatState, event: HeatEvent, today: date) -> bool:
    going_on = state.phase in (Phase.ANNOUNCED, Phase.ACTIVE)
    return going_on and event.announce_from <= today <= event.last


def _asks_today(state: HeatState, event: HeatEvent, today: date) -> bool:
    if state.phase is not Phase.ACTIVE or not event.is_hot(today):
        return False
    if len(event.check_ins) >= MOST_CHECK_INS:
        return False
    return not event.check_ins or today >= event.check_ins[-1] + EVERY_OTHER


def _is_worth_telling(silence: Silence, seen: Seen, settings: HeatSettings) -> bool:
    long = seen.now - silence.since > SILENT_AFTER
    return long and silence.told_on is None and settings.thresholds.in_season(seen.today)


def _planned(kind: str, subject: str, today: date) -> Planned:
    own = kind in (PROPOSAL, SOURCE_SILENT)
    to: Literal["gangmakers", "coordinators"] = "coordinators" if own else "gangmakers"
    return Planned(kind, to, subject, today, evening_of(today))
