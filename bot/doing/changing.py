"""Changing an event that was announced: who may is looked at here once more."""

from bot.deeds import ChangeEvent, Outcome
from bot.doing.act import Act, Doings
from bot.doing.announcements import may_speak
from bot.nudges import moving
from storage import announcements, events
from storage.announcements import CANCELLED
from storage.db import Transaction

NOT_YOURS = Outcome("not_yours")
OVER = Outcome("over")
CHANGED = Outcome("changed")
TOO_LATE = Outcome("too_late")


def _change(tx: Transaction, deed: ChangeEvent, act: Act) -> Outcome:
    """`changed`: somebody else moved it meanwhile; `too_late`: it would begin before now, or before
    people are invited."""
    announced = announcements.one(tx, deed.of)
    if announced is None or not may_speak(act, announced.programme_id):
        return NOT_YOURS
    events.hold(tx, deed.of)
    row, announced = events.one(tx, deed.of), announcements.one(tx, deed.of)
    if row is None or announced is None or announced.state == CANCELLED:
        return OVER
    if row.starts_at <= act.at:
        return OVER
    if row.moves != deed.event.moves:
        return CHANGED
    if deed.event.starts_at <= max(act.at, announced.starts_at):
        return TOO_LATE
    done = moving.change(tx, row, deed.event, act.at)
    return Outcome(facts={"told": done.told, "over": done.over})


DOES: Doings = {ChangeEvent: _change}
