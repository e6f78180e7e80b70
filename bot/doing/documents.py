"""Gives somebody a document of what she may see; it is made when it is sent or fetched."""

from collections.abc import Mapping
from typing import Any

from bot.deeds import AskForBalances, AskForKit, AskForPoster, AskForReport, Outcome
from bot.documents import Asking, draft_of
from bot.doing.act import Act, Doings
from bot.doing.desk import leads
from bot.roles import Role
from bot.talk import Document
from storage import documents, invitations, looks, streets
from storage.db import Transaction
from storage.streets import StreetRow

NOT_YOURS = Outcome("not_yours")


def _balances(tx: Transaction, deed: AskForBalances, act: Act) -> Outcome:
    about = {"programme": deed.programme_id, "format": deed.format}
    found = given(tx, act, "balances", about)
    if found is None:
        return NOT_YOURS
    looks.note(tx, act.by, "balances_file", act.at, programme_id=deed.programme_id)
    return Outcome(facts={"documents": (found,)})


def _poster(tx: Transaction, deed: AskForPoster, act: Act) -> Outcome:
    """With the code that hangs there already, so that an older poster keeps working.

    `old_door` when that code cannot be told any more.
    """
    street = streets.street_by_id(tx, deed.street_id)
    if street is None or not leads(act, street.programme_id):
        return NOT_YOURS
    looks.note(tx, act.by, "poster", act.at, street.id, street.programme_id)
    if invitations.has_untold_door(tx, street.id):
        return Outcome("old_door")
    if invitations.door_code(tx, act.sealer, street.id) is None:
        _open_door(tx, street, act)
    return _of_street(tx, act, street, ("poster", "card"), {"street": street.id})


def _open_door(tx: Transaction, street: StreetRow, act: Act) -> None:
    place, code = street.programme_id, act.new_code()
    invitations.invite(tx, act.sealer, code, Role.NEIGHBOUR, place, street.id, act.at, True)


def _kit(tx: Transaction, deed: AskForKit, act: Act) -> Outcome:
    street = streets.street_by_id(tx, deed.street_id)
    if street is None:
        return NOT_YOURS
    return _of_street(tx, act, street, ("kit",), {"street": street.id})


def _report(tx: Transaction, deed: AskForReport, act: Act) -> Outcome:
    street = streets.street_by_id(tx, deed.street_id)
    if street is None:
        return NOT_YOURS
    if deed.street_id not in {pot.id for pot in act.seen.me.pots}:
        looks.note(tx, act.by, "report", act.at, street.id, street.programme_id)
    about = {"street": street.id, "year": deed.year}
    return _of_street(tx, act, street, ("report",), about)


def _of_street(
    tx: Transaction, act: Act, street: StreetRow, kinds: tuple[str, ...], about: Mapping[str, Any]
) -> Outcome:
    found = tuple(given(tx, act, what, about) for what in kinds)
    if None in found:
        return NOT_YOURS
    return Outcome(facts={"documents": found, "street": street.name})


def given(tx: Transaction, act: Act, what: str, about: Mapping[str, Any]) -> Document | None:
    """None when it is not hers."""
    draft = draft_of(what, Asking(tx, act.met.person, about, act.at))
    if draft is None:
        return None
    token = documents.keep(tx, act.sealer, documents.Asked(act.by, what, about), act.at)
    return Document(token, draft.name, draft.ending)


DOES: Doings = {
    AskForBalances: _balances,
    AskForPoster: _poster,
    AskForKit: _kit,
    AskForReport: _report,
}
