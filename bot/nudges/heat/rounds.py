"""One step of every programme's heat, and its messages to whom they concern.

The state and what is due are written in one transaction; then pages of people. A round that broke
off was begun and not finished, and whoever ticks next goes on with it, the same day.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import partial
from typing import Any

from bot.clock import AMSTERDAM
from bot.nudges import plan
from bot.nudges.heat import kept
from bot.nudges.heat.event import Step, advance
from bot.nudges.heat.messages import CHECK_IN, CLOSING
from bot.nudges.heat.source import HeatSource
from bot.nudges.heat.state import Phase, to_json
from bot.nudges.kinds import HEAT_DAILY, HEAT_KINDS, HEAT_PROPOSAL, HEAT_SOURCE_SILENT, KINDS
from bot.nudges.plan import Decision, Person
from bot.nudges.quiet import EVENING
from bot.nudges.rounds import PAGE, Round, chosen, walk
from storage import candidates, check_ins, due, heat
from storage.candidates import Asked
from storage.db import Database, Transaction
from storage.heat import LookRow, ProgrammeHeat

BEGUN, DONE, PAUSED = "begun", "done", "paused"
TO_COORDINATORS = {kind.name for kind in (HEAT_PROPOSAL, HEAT_SOURCE_SILENT, HEAT_DAILY)}
OF_EACH_PROGRAMME = {kind.name for kind in (HEAT_PROPOSAL, HEAT_DAILY)}
DAILY_AT = time(17)  # local


@dataclass(frozen=True, slots=True)
class Now:
    """The moment of a tick, whom it may ask about the weather, and how many people a page has."""

    at: datetime
    sources: Sequence[HeatSource]
    size: int

    @property
    def local(self) -> datetime:
        return self.at.astimezone(AMSTERDAM)

    @property
    def day(self) -> date:
        return self.local.date()


async def tick(db: Database, sources: Sequence[HeatSource], at: datetime, size: int = PAGE) -> None:
    """Everything about heat that is due at this moment."""
    now = Now(at, sources, size)
    for programme_id in await db.run(partial(_that_move, now=now)):
        await db.run(partial(_move, programme_id=programme_id, now=now))
    for kind, subject in await db.run(partial(_begun, day=now.day)):
        await _tell(db, kind, subject, now)


# --- a programme's step -------------------------------------------------------------------------


def _that_move(tx: Transaction, now: Now) -> list[int]:
    """The programmes for which this minute changes something."""
    looks = heat.looks(tx)
    return [
        programme.id
        for programme in heat.programmes(tx)
        if _moves(programme, looks, now) or _owes_a_report(programme, now)
    ]


def _moves(programme: ProgrammeHeat, looks: Sequence[LookRow], now: Now) -> bool:
    step = _step(programme, looks, now)
    return bool(step.planned) or step.state != kept.state_of(programme)


def _step(programme: ProgrammeHeat, looks: Sequence[LookRow], now: Now) -> Step:
    seen = kept.seen_by(programme, now.sources, looks, now.at)
    return advance(kept.state_of(programme), seen, kept.settings_of(programme))


def _owes_a_report(programme: ProgrammeHeat, now: Now) -> bool:
    state = kept.state_of(programme)
    asked = state.event is not None and bool(state.event.check_ins)
    return asked and state.phase is Phase.ACTIVE and DAILY_AT <= now.local.time() < EVENING


def _move(tx: Transaction, programme_id: int, now: Now) -> None:
    """The new state and what is due, at once or not at all; one process at a time.

    What a coordinator holds back is not said: that is written down once a day, and all stays
    as it was.
    """
    due.one_planner(tx)
    [programme] = heat.programmes_of(tx, [programme_id])
    if _owes_a_report(programme, now):
        due.decide(tx, HEAT_DAILY.name, kept.subject_of(programme_id), now.day, now.at, BEGUN)
    step = _step(programme, heat.looks(tx), now)
    outcome = BEGUN if programme.paused_at is None else PAUSED
    news = [due.decide(tx, *planned.key, now.at, outcome) for planned in step.planned]
    if all(news) and (outcome == BEGUN or not news):
        heat.keep_state(tx, programme_id, to_json(step.state))


# --- its messages -------------------------------------------------------------------------------


def _begun(tx: Transaction, day: date) -> list[tuple[str, str]]:
    return heat.begun(tx, [kind.name for kind in HEAT_KINDS], day, BEGUN)


async def _tell(db: Database, kind: str, subject: str, now: Now) -> None:
    programme_id = int(subject.split(":")[1])
    args = await db.run(partial(_args, kind=kind, programme_id=programme_id))
    round_ = replace(round_of(kind, programme_id, args), size=now.size)
    await walk(db, round_, now.at)
    await db.run(partial(heat.finish, kind=kind, subject=subject, day=now.day, outcome=DONE))


def round_of(kind: str, programme_id: int, args: Mapping[str, Any]) -> Round[Person]:
    """This kind for everybody of the programme whom it concerns."""
    role = "coordinator" if kind in TO_COORDINATORS else "gangmaker"

    def page(tx: Transaction, asked: Asked) -> list[Person]:
        ids = candidates.members_of(tx, asked, programme_id, role)
        facts = candidates.chosen(tx, asked, ids)
        return [Person(**chosen(facts[number])) for number in ids]

    def decide(who: Person, local: datetime) -> Decision:
        return plan.decide(KINDS[kind], who, local.date(), **args)

    about = f":{kept.subject_of(programme_id)}" if kind in OF_EACH_PROGRAMME else ""
    return Round(KINDS[kind], page, decide, about=about)


def _args(tx: Transaction, kind: str, programme_id: int) -> dict[str, Any]:
    """What fills the text: numbers and days of the programme."""
    args: dict[str, Any] = {"programme": programme_id}
    [programme] = heat.programmes_of(tx, [programme_id])
    event = kept.state_of(programme).event
    if event is None or event.announced_on is None:
        return args
    if kind == CHECK_IN:
        args["event"] = event.announced_on.isoformat()
    if kind == CLOSING:
        since = event.announced_on
        args["looked"] = check_ins.streets_that_looked(tx, programme_id, since, since)
        args["streets"] = check_ins.streets_with_gangmakers(tx, programme_id)
    return args
