"""How it begins for who joins: the language and the reminders of her street and programme."""

from dataclasses import dataclass

from bot.programme import programme_settings
from bot.roles import Role
from bot.street_settings import own_or, street_settings
from storage import own_way, people, streets
from storage.db import Transaction


@dataclass(frozen=True, slots=True)
class There:
    """What she joins as, and where; the street is None for who joins a programme."""

    role: str
    programme_id: int | None
    street_id: int | None


def begin_as_there(tx: Transaction, person_id: int, there: There) -> None:
    """Before she joins; who joined anywhere before keeps what she chose, and so may she."""
    programme = streets.programme_by_id(tx, there.programme_id) if there.programme_id else None
    who = people.person_by_id(tx, person_id)
    if programme is None or who is None or people.memberships(tx, person_id):
        return
    usual = programme_settings(programme.settings)
    chosen: dict[str, object] = {}
    if who.language not in usual.languages:
        chosen["language"] = usual.languages[0]
    if there.role == Role.GANGMAKER and there.street_id is not None:
        own = street_settings(own_way.settings_of(tx, there.street_id))
        days = own_or(own.reminder_days, usual.reminder_days)
        chosen |= {"reminder_days": days, "reminder_hour": usual.reminder_hour}
    if chosen:
        people.change(tx, person_id, **chosen)
