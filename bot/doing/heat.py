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
    NarrowHelp,
    Outcome,
    SayHeat,
)
from bot.doing.act import Act, Doings
from bot.nudges.heat import kept
from bot.nudges.heat.event import arm
from bot.nudges.heat.state import to_json
from bot.nudges.kinds import HEAT_CALL, HEAT_DAILY, HEAT_HELP, Kind
from bot.nudges.word import Word
from bot.world import World
from storage import check_ins, choices, due, heat, outbox, streets
from storage.db import Transaction

HELP = "help"
OFFERED = "heat_daily_offer"  # remembered as decided: who was asked, in which year


@dataclass(frozen=True, slots=True)
class Asked:
    """A street about which a gangmaker was asked; `event` is the day on which it was announced."""

    programme_id: int
    event: date
    street_id: int
    name: str


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

    def asked(self, street_id: int | None) -> list[Asked]:
        """Where she was asked to look in: that street, or each of hers."""
        found = ((here, number, name) for here in self.seen.heat() if here.asks
                 for number, name in here.pots)  # fmt: skip
        return [
            Asked(here.programme_id, here.event or self.today, number, name)
            for here, number, name in found
            if street_id in (None, number)
        ]


def at_the_door(
    tx: Transaction,
    deed: AnswerCheckIn | NarrowHelp | CountNeighbours | AskForCall,
    her: Gangmaker,
) -> Outcome:
    """What she answers; `hearers` among the facts is how many coordinators were told."""
    if not her.asked(None):
        return Outcome("cool")
    match deed:
        case AnswerCheckIn():
            return _answer(tx, deed.answer, her.asked(deed.street_id), her)
        case NarrowHelp():
            others = [(street, said) for street, said in deed.before if street != deed.street_id]
            check_ins.take_back(tx, her.person_id, her.today, others)
            return _heard(_tell_help(tx, her.asked(deed.street_id), her))
        case CountNeighbours():
            check_ins.say_how_many(tx, her.person_id, her.today, deed.many, deed.street_id)
            return Outcome()
        case AskForCall():
            check_ins.may_call(tx, her.person_id, her.today)
            said = check_ins.said(tx, her.person_id, her.today)
            helped = [one for one in her.asked(None) if said.get(one.street_id) == HELP]
            about = {"person": her.person_id}
            return _heard(_tell_each(tx, HEAT_CALL, helped, her, about))


def _answer(tx: Transaction, answer: str, asked: Sequence[Asked], her: Gangmaker) -> Outcome:
    before = check_ins.said(tx, her.person_id, her.today)
    rows = [
        check_ins.CheckIn(
            one.programme_id, one.street_id, one.event, her.today, her.person_id, answer, her.at
        )
        for one in asked
    ]
    check_ins.answer(tx, rows)
    if answer != HELP:
        return Outcome()
    hearers = _tell_help(tx, asked, her)
    streets = [[one.street_id, before.get(one.street_id)] for one in asked]
    return Outcome(facts={"hearers": hearers, "before": streets})


def _heard(hearers: int) -> Outcome:
    return Outcome(facts={"hearers": hearers})


def _tell_help(tx: Transaction, asked: Sequence[Asked], her: Gangmaker) -> int:
    return _tell_each(tx, HEAT_HELP, asked, her, {})


def _tell_each(
    tx: Transaction, kind: Kind, asked: Sequence[Asked], her: Gangmaker, about: dict[str, Any]
) -> int:
    """The coordinators of each programme, about its own streets; gives how many heard it."""
    hearers = 0
    for place in dict.fromkeys(one.programme_id for one in asked):
        names = " / ".join(one.name for one in asked if one.programme_id == place)
        hearers += _tell(tx, kind, {"programme": place, **about, "street": names}, her)
    return hearers


def _tell(tx: Transaction, kind: Kind, about: dict[str, Any], her: Gangmaker) -> int:
    """Each coordinator, at once, also in the evening; gives how many there are."""
    coordinators = streets.coordinators_of(tx, about["programme"])
    word, subject = Word(kind, about, her.at), f"he:{her.event}:{kind.name}:{about['programme']}"
    outbox.put(tx, [word.to(one, f"{subject}:{one}") for one in coordinators])
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


def _at_the_door(tx: Transaction, deed: Any, act: Act) -> Outcome:
    return at_the_door(tx, deed, Gangmaker(act.seen, act.by, act.event, act.at))


def _at_the_desk(tx: Transaction, deed: Any, act: Act) -> Outcome:
    return at_the_desk(tx, deed, act.by, act.at)


DOES: Doings = {
    **dict.fromkeys((AnswerCheckIn, NarrowHelp, CountNeighbours, AskForCall), _at_the_door),
    **dict.fromkeys((SayHeat, ArmHeat), _at_the_desk),
}
