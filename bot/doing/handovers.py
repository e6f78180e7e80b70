"""What is done when a pot is handed over: nothing is booked, both say yes to the same amount."""

from bot.deeds import (
    AskHandover,
    BeginHandover,
    ConfirmHandover,
    CountOther,
    EndHandover,
    LookAtKeepers,
    Outcome,
)
from bot.doing.act import Act, Doings
from bot.doing.behalf import leads_street
from bot.nudges import about_handovers as word
from bot.nudges.about_people import tell_team
from bot.seen.handovers import mates
from storage import handovers, ledger, people, streets
from storage.db import Transaction
from storage.handovers import Handover, NewHandover

NOT_YOURS = Outcome("not_yours")
OVER = Outcome("over")


# --- between the two ------------------------------------------------------------------------------


def _begin(tx: Transaction, deed: BeginHandover, act: Act) -> Outcome:
    """`changed` when there is another amount in the pot than she saw: then nothing is done."""
    if not {act.by, deed.to} <= set(streets.gangmakers_of(tx, deed.street_id)):
        return NOT_YOURS
    if ledger.balance(tx, deed.street_id) != deed.cents:
        return Outcome("changed")
    new = NewHandover(deed.street_id, act.by, deed.to, deed.cents)
    found = handovers.begin(tx, new, act.at)
    if found is None:
        return Outcome("under_way")
    word.ask(tx, found, deed.to, deed.cents, act.at)
    return Outcome(facts={"reached": _is_reached(tx, deed.to, act)})


def _confirm(tx: Transaction, deed: ConfirmHandover, act: Act) -> Outcome:
    """Who saw another amount than there is said yes to nothing; the other hears it as well."""
    found = _hers(tx, deed.handover_id, act)
    if found is None:
        return OVER
    left = ledger.balance(tx, found.street_id)
    if deed.cents != left:
        _ask_other(tx, found, left, act)
        return Outcome("changed")
    found = handovers.agree(tx, found, act.by, left)
    if not found.is_agreed(left):
        _ask_other(tx, found, left, act)
        return Outcome("waits")
    handovers.finish(tx, found.id)
    word.tell_done(tx, found, act.by, left, act.at)
    gave = found.giver_id == act.by
    facts = {"of": found.street_id, "street": found.street, "left": left, "gave": gave}
    return Outcome(facts=facts)


def _ask_other(tx: Transaction, found: Handover, left: int, act: Act) -> None:
    """Her yes was to another amount, or she was not asked yet."""
    i_give = found.giver_id == act.by
    other = found.receiver_id if i_give else found.giver_id
    said = found.receiver_cents if i_give else found.giver_cents
    if other is not None and said != left:
        word.ask(tx, found, other, left, act.at)


def _count_other(tx: Transaction, deed: CountOther, act: Act) -> Outcome:
    """Nothing is booked: the two look together, and it stays open."""
    found = _hers(tx, deed.handover_id, act)
    if found is None or found.receiver_id != act.by:
        return OVER
    left = ledger.balance(tx, found.street_id)
    told = word.news(found, "differs", act.at, counted=deed.cents, left=left)
    word.tell(tx, found, found.giver_id, told)
    return Outcome(facts={"giver": found.giver_id is not None, "left": left})


def _end(tx: Transaction, deed: EndHandover, act: Act) -> Outcome:
    found = _hers(tx, deed.handover_id, act)
    if found is None or not handovers.finish(tx, found.id):
        return OVER
    i_give = found.giver_id == act.by
    other = found.receiver_id if i_give else found.giver_id
    what = "withdrawn" if i_give else "not_now"
    if not i_give or found.giver_cents is not None:  # else she was never asked
        word.tell(tx, found, other, word.news(found, what, act.at))
    if found.giver_cents is None:
        word.tell_coordinators(tx, found, word.news(found, "told_not", act.at))
    return Outcome(facts={"street": found.street, "gave": i_give})


def _hers(tx: Transaction, number: int, act: Act) -> Handover | None:
    """In which she gives or gets, while both keep the pot."""
    found = handovers.locked(tx, number)
    if found is None or act.by not in (found.giver_id, found.receiver_id):
        return None
    return found if act.by in streets.gangmakers_of(tx, found.street_id) else None


def _is_reached(tx: Transaction, person_id: int, act: Act) -> bool:
    """Whether she gets what she did not ask for."""
    who = people.person_by_id(tx, person_id)
    if who is None or who.stopped_at is not None:
        return False
    today = act.seen.now.date()
    return not who.answers_only and (who.paused_until is None or who.paused_until < today)


# --- who leaves -----------------------------------------------------------------------------------


def tell_who_keep(tx: Transaction, act: Act, street_id: int) -> None:
    """She keeps that pot no more: her team hears it, and first who would hand it over to her."""
    told = []
    found = handovers.of_street(tx, street_id)
    if found is not None and found.receiver_id == act.by and found.giver_id is not None:
        word.tell(tx, found, found.giver_id, word.news(found, "receiver_left", act.at))
        told.append(found.giver_id)
    tell_team(tx, street_id, act.by, act.at, told)


# --- at the wish of a coordinator -----------------------------------------------------------------


def _look(tx: Transaction, deed: LookAtKeepers, act: Act) -> Outcome:
    """`keepers`: number and first name of each; `under_way`: whether it is handed over now."""
    if not leads_street(tx, deed.street_id, act, "keepers"):
        return NOT_YOURS
    found = mates(tx, act.sealer, streets.gangmakers_of(tx, deed.street_id))
    under_way = handovers.of_street(tx, deed.street_id) is not None
    return Outcome(facts={"keepers": found, "under_way": under_way})


def _ask(tx: Transaction, deed: AskHandover, act: Act) -> Outcome:
    """The giver says yes first; when she has left, only who gets it is asked."""
    if not leads_street(tx, deed.street_id, act, "hand_over"):
        return NOT_YOURS
    both = {deed.to} if deed.giver is None else {deed.giver, deed.to}
    there = both <= set(streets.gangmakers_of(tx, deed.street_id))
    if not there or deed.giver == deed.to:
        return NOT_YOURS
    found = handovers.begin(tx, NewHandover(deed.street_id, deed.giver, deed.to), act.at)
    if found is None:
        return Outcome("under_way")
    first = deed.to if deed.giver is None else deed.giver
    word.ask(tx, found, first, ledger.balance(tx, deed.street_id), act.at)
    return Outcome(facts={"reached": _is_reached(tx, first, act)})


DOES: Doings = {
    BeginHandover: _begin,
    ConfirmHandover: _confirm,
    CountOther: _count_other,
    EndHandover: _end,
    LookAtKeepers: _look,
    AskHandover: _ask,
}
