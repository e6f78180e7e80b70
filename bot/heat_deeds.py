"""What gangmakers and coordinators do when it is hot.

A coordinator hears that help is asked and where, at once; of whom is helped nothing is known here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.clock import AMSTERDAM
from bot.deeds import (
    AnswerCheckIn,
    ArmHeat,
    AskForCall,
    CountNeighbours,
    Outcome,
    SayHeat,
)
from bot.nudges.heat import kept
from bot.nudges.heat.event import arm
from bot.nudges.heat.state import to_json
from bot.nudges.kinds import A_DAY, HEAT_CALL, HEAT_DAILY, HEAT_HELP, Kind
from bot.roles import Role
from bot.world import HeatHere, World
from storage import check_ins, choices, due, heat, outbox, people
from storage.db import Transaction

HELP = "help"
OFFERED = "heat_daily_offer"  # remembered as decided: who was asked, in which year


@dataclass(frozen=True, slots=True)
class Gangmaker:
    """Who answers a check-in, in which message (inbox id), and when."""

    seen: World
    person_id: int
    event: int
    at: datetime

    @property
    def today(self) -> date:
        return self.seen.now.date()

    @property
    def heat(self) -> HeatHere | None:
        """Where she was asked to look in."""
        return next((here for here in self.seen.heat() if here.asks), None)


def at_the_door(
    tx: Transaction, deed: AnswerCheckIn | CountNeighbours | AskForCall, her: Gangmaker
) -> Outcome:
    """Her answer counts for each of her streets in that programme."""
    here = her.heat
    if here is None or here.event is None:
        return Outcome("cool")
    match deed:
        case AnswerCheckIn():
            return _answer(tx, deed.answer, her, here)
        case CountNeighbours():
            check_ins.say_how_many(tx, her.person_id, her.today, deed.many)
            return Outcome()
        case AskForCall():
            check_ins.may_call(tx, her.person_id, her.today)
            about = {"person": her.person_id, **_about(tx, her, here)}
            return Outcome(facts={"hearers": _tell(tx, HEAT_CALL, about, her)})


def _answer(tx: Transaction, answer: str, her: Gangmaker, here: HeatHere) -> Outcome:
    rows = [
        check_ins.CheckIn(
            here.programme_id, street, here.event or her.today, her.today, her.person_id, answer,
            her.at,
        )
        for street, _ in _streets(tx, her, here)
    ]  # fmt: skip
    check_ins.answer(tx, rows)
    hearers = _tell(tx, HEAT_HELP, _about(tx, her, here), her) if answer == HELP else 0
    return Outcome(facts={"hearers": hearers})


def _streets(tx: Transaction, her: Gangmaker, here: HeatHere) -> Sequence[tuple[int, str]]:
    mine = people.memberships(tx, her.person_id)
    return [
        (m.street_id, m.street_name or "")
        for m in mine
        if m.role == Role.GANGMAKER and m.programme_id == here.programme_id and m.street_id
    ]


def _about(tx: Transaction, her: Gangmaker, here: HeatHere) -> dict[str, Any]:
    names = " / ".join(name for _, name in _streets(tx, her, here))
    return {"programme": here.programme_id, "street": names}


def _tell(tx: Transaction, kind: Kind, about: dict[str, Any], her: Gangmaker) -> int:
    """Each coordinator, at once, also in the evening; gives how many there are."""
    coordinators = check_ins.coordinators_of(tx, about["programme"])
    outbox.put(tx, [
        outbox.NewMessage(
            key=f"he:{her.event}:{kind.name}:{coordinator}",
            kind=kind.name,
            class_=kind.class_,
            person_id=coordinator,
            at=her.at,
            text_key=kind.name,
            args=about,
            expires_at=her.at + (kind.lasts or A_DAY),
        )
        for coordinator in dict.fromkeys(coordinators)
    ])  # fmt: skip
    return len(coordinators)


def at_the_desk(tx: Transaction, deed: SayHeat | ArmHeat, by: int, at: datetime) -> Outcome:
    """What a coordinator decides about her programme; the next tick acts on it.

    `offer` among the facts: ask whether she wants a line every day.
    """
    match deed:
        case SayHeat():
            today = at.astimezone(AMSTERDAM).date()
            heat.set_word(tx, deed.programme_id, deed.on, today, by)
            if not deed.on:
                return Outcome()
        case ArmHeat():
            due.one_planner(tx)
            [row] = heat.programmes_of(tx, [deed.programme_id])
            heat.keep_state(tx, deed.programme_id, to_json(arm(kept.state_of(row))))
    return Outcome(facts={"offer": _offers_the_line(tx, by, at)})


def _offers_the_line(tx: Transaction, coordinator: int, at: datetime) -> bool:
    """Whether she is to be asked if she wants a line every day: at most once a year."""
    if choices.choice(tx, coordinator, HEAT_DAILY.name) is not None:
        return False
    year = date(at.astimezone(AMSTERDAM).year, 1, 1)
    return due.decide(tx, OFFERED, f"person:{coordinator}", year, at, "offered")
