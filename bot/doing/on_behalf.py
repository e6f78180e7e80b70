"""A coordinator gives on behalf of a street: on its own pot, and marked as such."""

from bot.deeds import Outcome, SpendFor
from bot.doing.act import Act, Doings
from bot.doing.behalf import leads_street, tell_new
from bot.doing.pot import booking_of
from bot.seen import event_ref
from storage import ledger
from storage.attentions import FOR_STREET
from storage.db import Transaction


def _spend_for(tx: Transaction, deed: SpendFor, act: Act) -> Outcome:
    street = deed.gift.street_id
    if not leads_street(tx, street, act, "on_behalf"):
        return Outcome("not_yours")
    ref = f"{FOR_STREET}{event_ref(deed.told_in or act.event)}"
    booked = ledger.spend(tx, booking_of(deed.gift, act, ref))
    heard = tell_new(tx, street, booked, act)
    return Outcome(facts={"id": booked, "heard": heard})


DOES: Doings = {SpendFor: _spend_for}
