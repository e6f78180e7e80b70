"""The network's list of ideas: only an editor changes it."""

from bot.deeds import AddIdea, DropIdea, Outcome
from bot.doing.act import Act, Doings
from bot.roles import Role
from storage import ideas
from storage.db import Transaction

NOT_YOURS = Outcome("not_yours")


def _add(tx: Transaction, deed: AddIdea, act: Act) -> Outcome:
    if Role.EDITOR not in act.seen.me.roles:
        return NOT_YOURS
    ideas.add(tx, deed.text, deed.season, act.by, act.at)
    return Outcome()


def _drop(tx: Transaction, deed: DropIdea, act: Act) -> Outcome:
    if Role.EDITOR not in act.seen.me.roles:
        return NOT_YOURS
    return Outcome() if ideas.remove(tx, deed.of, act.at) else Outcome("gone")


DOES: Doings = {AddIdea: _add, DropIdea: _drop}
