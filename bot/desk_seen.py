"""What a coordinator sees of the programmes that she leads."""

from collections.abc import Iterable

from bot.roles import Role
from bot.world import Led
from storage import pauses
from storage.db import Transaction
from storage.people import MembershipRow


def led(tx: Transaction, memberships: Iterable[MembershipRow]) -> list[Led]:
    """Each of them, in the order of joining."""
    mine = [m for m in memberships if m.role == Role.COORDINATOR and m.programme_id is not None]
    held = pauses.of_programmes(tx, [m.programme_id or 0 for m in mine]) if mine else {}
    return [_led(tx, m.programme_id or 0, m.municipality or "", held) for m in mine]


def _led(tx: Transaction, number: int, place: str, held: dict[int, frozenset[str]]) -> Led:
    return Led(number, place, held.get(number, frozenset()), pauses.concerned(tx, number))
