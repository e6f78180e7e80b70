"""What a coordinator does with the pot of a street: gives on its behalf, fills it, closes it."""

from bot.deeds import CloseStreet, Outcome, SpendFor, SponsorPot, UndoSponsor
from bot.doing.act import Act, Doings
from bot.doing.behalf import leads_street, tell_new
from bot.doing.pot import booking_of
from bot.nudges.about_streets import tell_gangmakers
from bot.nudges.kinds import BOOKED_FOR, STREET_CLOSED
from bot.nudges.word import Word
from bot.seen import DAY, event_ref
from storage import closing, ledger, people, sponsoring, streets, transfers
from storage.attentions import FOR_STREET
from storage.db import Transaction

NOT_YOURS = Outcome("not_yours")


def _spend_for(tx: Transaction, deed: SpendFor, act: Act) -> Outcome:
    street = deed.gift.street_id
    if not leads_street(tx, street, act, "on_behalf"):
        return NOT_YOURS
    ref = f"{FOR_STREET}{event_ref(deed.told_in or act.event)}"
    booked = ledger.spend(tx, booking_of(deed.gift, act, ref))
    heard = tell_new(tx, street, booked, act)
    return Outcome(facts={"id": booked, "heard": heard})


def _sponsor(tx: Transaction, deed: SponsorPot, act: Act) -> Outcome:
    if not leads_street(tx, deed.street_id, act, "sponsor"):
        return NOT_YOURS
    transfers.sponsor(tx, deed.street_id, deed.cents, _event(act))
    about = {"street": deed.street_id, "cents": deed.cents, "movement": act.event}
    return Outcome(facts={"heard": _tell(tx, deed.street_id, about, act)})


def _undo_sponsor(tx: Transaction, deed: UndoSponsor, act: Act) -> Outcome:
    """Only her own, of the last day, while the street is open and hers."""
    mine = sponsoring.lately_by(tx, people.numbers_of(tx, act.by), act.seen.now - DAY)
    found = next((one for one in mine if one.id == deed.sponsored_id), None)
    if found is None or not leads_street(tx, found.street_id, act, "sponsor"):
        return NOT_YOURS
    sponsoring.undo(tx, found, _event(act))
    about = {"street": found.street_id, "cents": -found.cents, "movement": act.event}
    return Outcome(facts={"heard": _tell(tx, found.street_id, about, act)})


def _tell(tx: Transaction, street_id: int, about: dict[str, int], act: Act) -> int:
    return tell_gangmakers(tx, Word(BOOKED_FOR, about, act.at), street_id, act.by)


def _close(tx: Transaction, deed: CloseStreet, act: Act) -> Outcome:
    """`changed` when there is another amount in the pot than she was told: then nothing is done."""
    street = streets.street_by_id(tx, deed.street_id)
    if street is None or not leads_street(tx, street.id, act, "close_street"):
        return NOT_YOURS
    if ledger.balance(tx, street.id) != deed.left:
        return Outcome("changed")
    word = Word(STREET_CLOSED, {"street": street.name}, act.at)
    heard = tell_gangmakers(tx, word, street.id, act.by)
    returned = closing.close(tx, street.id, _event(act))
    return Outcome(facts={"name": street.name, "returned": returned or 0, "heard": heard})


def _event(act: Act) -> transfers.Event:
    return transfers.Event(event_ref(act.event), act.at, act.by)


DOES: Doings = {
    SpendFor: _spend_for,
    SponsorPot: _sponsor,
    UndoSponsor: _undo_sponsor,
    CloseStreet: _close,
}
