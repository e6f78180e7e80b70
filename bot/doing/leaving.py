"""What is done when a gangmaker stops: her role ends, her tips are free, coordinators hear it."""

from typing import Any

from bot.deeds import LeaveStreet, Outcome
from bot.doing.act import Act, Doings
from bot.doing.handovers import tell_who_keep
from bot.nudges.about_people import once_a_day
from bot.nudges.kinds import GANGMAKER_LEFT
from bot.nudges.word import Word
from storage import handovers, ledger, outbox, people, streets, tips
from storage.db import Transaction


def _leave(tx: Transaction, deed: LeaveStreet, act: Act) -> Outcome:
    """`street`: the one she left. The pot stays as it is."""
    street = streets.street_by_id(tx, deed.street_id)
    if street is None or not people.leave(tx, act.by, "gangmaker", street.id, act.at):
        return Outcome("not_yours")
    tips.give_back(tx, street.id, act.by)
    tell_who_keep(tx, act, street.id)
    handovers.leave(tx, act.by, street.id)
    args: dict[str, Any] = {"street": street.name}
    if not streets.gangmakers_of(tx, street.id):
        args["left"] = ledger.balance(tx, street.id)
    about = f"street:{street.id}:{act.by}"
    hearers = streets.coordinators_of(tx, street.programme_id)
    word = Word(GANGMAKER_LEFT, args, act.at)
    outbox.put(tx, [once_a_day(word, about, who) for who in hearers])
    return Outcome(facts={"street": street.name})


DOES: Doings = {LeaveStreet: _leave}
