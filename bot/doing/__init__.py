"""Does what a finished dialogue asks for, in the transaction of its message: one table of deeds."""

from typing import Any

from bot.deeds import Deed, Outcome
from bot.doing import desk, heat, inviting, oneself, pot, recruiting, tips
from bot.doing.act import Act, Doing
from storage.db import Transaction
from storage.errors import RuleBroken

__all__ = ["DOINGS", "Act", "carry_out"]

DOINGS: dict[type[Any], Doing] = {
    **pot.DOES,
    **tips.DOES,
    **oneself.DOES,
    **heat.DOES,
    **desk.DOES,
    **inviting.DOES,
    **recruiting.DOES,
}


def carry_out(tx: Transaction, deed: Deed, act: Act) -> Outcome:
    """Do it; a rule that refuses becomes an outcome with its code."""
    try:
        return DOINGS[type(deed)](tx, deed, act)
    except RuleBroken as refusal:
        return Outcome(refusal.code, refusal.facts)
