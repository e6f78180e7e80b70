"""Does what a finished dialogue asks for, in the transaction of its message: one table of deeds."""

from typing import Any

from bot.deeds import Deed, Outcome
from bot.doing import (
    announcements,
    changing,
    desk,
    documents,
    events,
    groups,
    handovers,
    heat,
    ideas,
    inviting,
    leaving,
    numbers,
    on_behalf,
    oneself,
    own_way,
    pot,
    programme,
    recruiting,
    silence,
    survey,
    threads,
    tips,
)
from bot.doing.act import Act, Doing
from storage.db import Transaction
from storage.errors import RuleBroken

__all__ = ["AREAS", "DOINGS", "Act", "carry_out"]

AREAS = (
    *(pot, on_behalf, tips, oneself, heat),
    *(desk, programme, own_way, inviting, recruiting, leaving, documents, threads),
    *(announcements, events, changing, groups, handovers, ideas, numbers, silence, survey),
)
DOINGS: dict[type[Any], Doing] = {deed: do for area in AREAS for deed, do in area.DOES.items()}


def carry_out(tx: Transaction, deed: Deed, act: Act) -> Outcome:
    """Do it; a rule that refuses becomes an outcome with its code."""
    try:
        return DOINGS[type(deed)](tx, deed, act)
    except RuleBroken as refusal:
        return Outcome(refusal.code, refusal.facts)
