"""Groups that hear what is announced: who may speak there links and lets go."""

from bot.deeds import LinkGroup, Outcome, UnlinkGroup
from bot.doing.act import Act, Doings
from bot.doing.announcements import NOT_YOURS, may_speak
from storage import group_links
from storage.db import Transaction


def _link(tx: Transaction, deed: LinkGroup, act: Act) -> Outcome:
    if not may_speak(act, deed.programme_id):
        return NOT_YOURS
    code = group_links.give_code(tx, act.sealer, act.new_code(), deed.programme_id, act.at)
    return Outcome(facts={"code": code})


def _unlink(tx: Transaction, deed: UnlinkGroup, act: Act) -> Outcome:
    """What is gone already is as it should be."""
    there = group_links.linked(tx, deed.group_id)
    if there is not None and not may_speak(act, there.programme_id):
        return NOT_YOURS
    group_links.unlink(tx, deed.group_id)
    return Outcome()


DOES: Doings = {LinkGroup: _link, UnlinkGroup: _unlink}
