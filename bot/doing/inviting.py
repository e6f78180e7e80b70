"""What a coordinator does to let people in: codes for gangmakers, colleagues and neighbours."""

from bot.deeds import Invite, Outcome, ShowDoorCode
from bot.doing.act import Act, Doings
from bot.doing.desk import leads
from bot.roles import Role
from bot.seen import event_ref
from storage import invitations, looks, reopening, streets
from storage.db import Transaction
from storage.streets import StreetRow
from storage.transfers import Event


def _invite(tx: Transaction, deed: Invite, act: Act) -> Outcome:
    """What came of it: the `code`, its `links`, and the `street` if it is for one.

    Raises StreetExists when somebody just opened the street of that name.
    """
    known = streets.street_by_id(tx, deed.street_id) if deed.street_id else None
    place = known.programme_id if known else deed.programme_id
    if place is None or not leads(act, place):
        return Outcome("not_yours")
    street_id = known.id if known else None
    if deed.street:
        street_id = open_street(tx, place, deed.street, act)
    looks.note(tx, act.by, "invite", act.at, street_id, place)
    code = act.new_code()
    code = invitations.invite(tx, act.sealer, code, deed.role, place, street_id, act.at)
    return _told(tx, act, code, streets.street_by_id(tx, street_id) if street_id else None)


def open_street(tx: Transaction, programme_id: int, name: str, act: Act) -> int:
    """A street with the programme's yearly amount in its pot: new, or one that was closed.

    Raises StreetExists when somebody just opened it.
    """
    programme = streets.programme_by_id(tx, programme_id)
    yearly = programme.yearly_cents if programme else 0
    closed = streets.closed_street(tx, programme_id, name)
    if closed is not None:
        looks.note(tx, act.by, "reopen_street", act.at, closed.id, programme_id)
        reopening.reopen(tx, closed, yearly, Event(event_ref(act.event), act.at, act.by))
        return closed.id
    return streets.open_street(tx, programme_id, name, act.at, yearly, new=True)


def _show_door_code(tx: Transaction, deed: ShowDoorCode, act: Act) -> Outcome:
    """The one that hangs on the doors; a new one when there is none, or when she wants it.

    `old_door` when there is one that cannot be told any more.
    """
    street = streets.street_by_id(tx, deed.street_id)
    if street is None or not leads(act, street.programme_id):
        return Outcome("not_yours")
    looks.note(tx, act.by, "door_code", act.at, street.id, street.programme_id)
    code = None if deed.renew else invitations.door_code(tx, act.sealer, street.id)
    if code is not None:
        return _told(tx, act, code, street)
    if not deed.renew and invitations.has_untold_door(tx, street.id):
        return Outcome("old_door")
    code = invitations.invite(
        tx,
        act.sealer,
        act.new_code(),
        Role.NEIGHBOUR,
        street.programme_id,
        street.id,
        act.at,
        reusable=True,
    )
    return _told(tx, act, code, street)


def _told(tx: Transaction, act: Act, code: str, street: StreetRow | None) -> Outcome:
    """`id` is that of the street, for who joins one."""
    where = {"street": street.name if street else "", "id": street.id if street else 0}
    return Outcome(facts={"code": code, "links": act.ways_in.links(tx, code), **where})


DOES: Doings = {Invite: _invite, ShowDoorCode: _show_door_code}
