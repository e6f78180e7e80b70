"""What gangmakers do with the pot: give, correct, undo, count, close the year."""

from bot.deeds import CloseYear, Correct, CountCash, Gift, Outcome, RestIdeas, Spend, Undo
from bot.doing.act import Act, Doings
from bot.doing.behalf import may_change, ref_for, tell_booked_for
from bot.nudges.about_streets import tell_finishing
from bot.seen import event_ref
from storage import ledger, people, quiet_streets, year
from storage.db import Transaction


def booking_of(gift: Gift, act: Act, ref: str) -> ledger.Booking:
    return ledger.Booking(
        street_id=gift.street_id,
        cents=gift.cents,
        gifts=gift.gifts,
        occasion=gift.occasion,
        mood=gift.mood,
        day=gift.day,
        booked_by=act.by,
        at=act.at,
        ref=ref,
    )


def _spend(tx: Transaction, deed: Spend, act: Act) -> Outcome:
    ref = event_ref(deed.told_in or act.event)
    booked = ledger.spend(tx, booking_of(deed.gift, act, ref))
    unchanged = act.met.person.unchanged + 1 if deed.unchanged else 0
    if unchanged != act.met.person.unchanged:
        people.change(tx, act.by, unchanged=unchanged)
    return Outcome(facts={"id": booked})


def _correct(tx: Transaction, deed: Correct, act: Act) -> Outcome:
    old = may_change(tx, deed.attention_id, act)
    corrected = ledger.correct(tx, old.id, booking_of(deed.gift, act, ref_for(old, act)))
    tell_booked_for(tx, old, corrected, act)
    return Outcome(facts={"id": corrected, "gift": deed.gift})


def _undo(tx: Transaction, deed: Undo, act: Act) -> Outcome:
    old = may_change(tx, deed.attention_id, act)
    undone = ledger.undo(tx, old.id, act.by, act.at, ref_for(old, act))
    tell_booked_for(tx, old, undone.attention_id, act)
    gone = act.seen.booked(undone.withdrawn)
    back = act.seen.booked(undone.restored) if undone.restored else None
    return Outcome(facts={"gone": gone, "back": back})


def _count_cash(tx: Transaction, deed: CountCash, act: Act) -> Outcome:
    ref = event_ref(act.event)
    ledger.count_cash(tx, deed.street_id, deed.cents, act.by, act.at, ref)
    return Outcome()


def _close_year(tx: Transaction, deed: CloseYear, act: Act) -> Outcome:
    now = act.seen.now
    year.choose(tx, deed.street_id, now.year, deed.choice, act.at)
    if deed.choice == year.FINISH:
        name = next(pot.name for pot in act.seen.me.pots if pot.id == deed.street_id)
        tell_finishing(tx, deed.street_id, name, act.at, now.year)
    return Outcome()


def _rest_ideas(tx: Transaction, deed: RestIdeas, act: Act) -> Outcome:
    quiet_streets.rest(tx, act.by, deed.until, act.at, deed.why)
    return Outcome()


DOES: Doings = {
    Spend: _spend,
    Correct: _correct,
    Undo: _undo,
    CountCash: _count_cash,
    CloseYear: _close_year,
    RestIdeas: _rest_ideas,
}
