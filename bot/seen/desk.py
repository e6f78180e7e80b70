"""What coordinators see and decide of the programmes that they lead."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.nudges.kinds import KINDS
from bot.programme import programme_settings
from bot.roles import Role
from bot.street_settings import street_settings
from bot.world import Led, Settled, SilentNumber, Sponsored, Street, StreetName, Threaded
from storage import own_way, pauses, people, silence, sponsoring, streets
from storage import threads as open_threads
from storage.db import Transaction
from storage.people import MembershipRow
from storage.sealing import Sealer


def led(tx: Transaction, memberships: Iterable[MembershipRow]) -> list[Led]:
    """Each of them, in the order of joining."""
    mine = [m for m in memberships if m.role == Role.COORDINATOR and m.programme_id is not None]
    held = pauses.of_programmes(tx, [m.programme_id or 0 for m in mine]) if mine else {}
    return [_led(tx, m, held) for m in mine]


def settled(
    tx: Transaction, memberships: Iterable[MembershipRow], programme_id: int
) -> Settled | None:
    """What counts in a programme of hers."""
    mine = {m.programme_id for m in memberships if m.role == Role.COORDINATOR}
    found = streets.programme_by_id(tx, programme_id) if programme_id in mine else None
    if found is None:
        return None
    return Settled(programme_settings(found.settings), found.yearly_cents)


def streets_like(
    tx: Transaction, memberships: Iterable[MembershipRow], name: str
) -> list[StreetName]:
    """Open streets of hers: those of that very name, else those like it."""
    mine = [m.programme_id for m in memberships if m.role == Role.COORDINATOR and m.programme_id]
    rows = [row for number in mine for row in streets.candidates(tx, number, name)]
    exact = [row for row in rows if streets.name_key(row.name) == streets.name_key(name)]
    return [StreetName(row.id, row.name, row.programme_id) for row in exact or rows]


def street_called(
    tx: Transaction, memberships: Iterable[MembershipRow], name: str
) -> list[StreetName]:
    """Open streets of hers of that very name: at most one in each of her programmes."""
    mine = [m.programme_id for m in memberships if m.role == Role.COORDINATOR and m.programme_id]
    rows = (streets.street_by_name(tx, number, name) for number in mine)
    return [StreetName(row.id, row.name, row.programme_id) for row in rows if row is not None]


def led_street(
    tx: Transaction, memberships: Iterable[MembershipRow], street_id: int
) -> Street | None:
    """An open street of hers, as its people know it, with its own limit and name of the pot."""
    row = streets.street_by_id(tx, street_id)
    mine = (m for m in memberships if m.role == Role.COORDINATOR and row is not None)
    here = next((m for m in mine if row is not None and m.programme_id == row.programme_id), None)
    if row is None or here is None:
        return None
    own = street_settings(own_way.settings_of(tx, row.id))
    limit = own.soft_limit_cents or programme_settings(here.settings or "{}").soft_limit_cents
    place, party = here.municipality or "", here.local_party or ""
    return Street(row.id, row.name, place, party, limit, here.yearly_cents or 0, own.pot_name)


def sponsored(
    tx: Transaction, memberships: Sequence[MembershipRow], numbers: frozenset[int], since: datetime
) -> list[Sponsored]:
    """What she put into pots since then, of streets that are open and hers; newest first."""
    if all(m.role != Role.COORDINATOR for m in memberships):
        return []
    rows = sponsoring.lately_by(tx, numbers, since)
    found = ((row, led_street(tx, memberships, row.street_id)) for row in rows)
    return [
        Sponsored(row.id, street, row.cents, row.at, row.undone_at)
        for row, street in found
        if street is not None
    ]


def threads(
    tx: Transaction, sealer: Sealer, memberships: Iterable[MembershipRow], now: datetime
) -> list[Threaded]:
    """Who talks with a coordinator of hers, and about which street."""
    mine = [m.programme_id for m in memberships if m.role == Role.COORDINATOR and m.programme_id]
    rows = open_threads.of_programmes(tx, mine, now) if mine else []
    names = people.names(tx, sealer, [row.person_id for row in rows])
    return [
        Threaded(row.id, first_name(names.get(row.person_id)), row.street, row.waits_since)
        for row in rows
    ]


def silent_number(
    tx: Transaction,
    sealer: Sealer,
    memberships: Iterable[MembershipRow],
    by: int,
    number: int,
) -> SilentNumber | None:
    """Whose a doubted number was, for a coordinator of hers; never for herself."""
    found = silence.doubted(tx, number)
    if found is None or found.who.id == by:
        return None
    mine = {m.programme_id for m in memberships if m.role == Role.COORDINATOR}
    places = silence.belongings(tx, found.who.id)
    here = next((p for p in places if p.now and p.programme_id in mine), None)
    if here is None or here.programme_id is None:
        return None
    name = first_name(found.who.name(sealer))
    return SilentNumber(
        found.who.id, name, here.street or here.municipality or "", here.programme_id
    )


def first_name(name: str | None) -> str:
    """ "Anja de Wit" is Anja."""
    return (name or "").partition(" ")[0]


def held_back(tx: Transaction, memberships: Iterable[MembershipRow], kind: str) -> bool:
    """Whether every programme in which somebody may get this kind holds it back."""
    pause, roles = (KINDS[kind].pause, KINDS[kind].roles) if kind in KINDS else ("", ())
    mine = (m.programme_id for m in memberships if m.role in roles)
    places = {place for place in mine if place is not None}
    return bool(pause and places) and places <= pauses.paused_in(tx, pause, places)


def _led(tx: Transaction, of: MembershipRow, held: dict[int, frozenset[str]]) -> Led:
    number = of.programme_id or 0
    return Led(
        number,
        of.municipality or "",
        held.get(number, frozenset()),
        pauses.concerned(tx, number),
        of.yearly_cents or 0,
    )
