"""How it begins for somebody who joins: the language and the reminders of her programme."""

from bot.programme import programme_settings
from bot.roles import Role
from storage import people, streets
from storage.db import Transaction


def begin_as_there(tx: Transaction, person_id: int, programme_id: int | None, role: str) -> None:
    """Before she joins; who joined anywhere before keeps what she chose, and so may she."""
    programme = streets.programme_by_id(tx, programme_id) if programme_id else None
    who = people.person_by_id(tx, person_id)
    if programme is None or who is None or people.memberships(tx, person_id):
        return
    usual = programme_settings(programme.settings)
    chosen: dict[str, object] = {}
    if who.language not in usual.languages:
        chosen["language"] = usual.languages[0]
    if role == Role.GANGMAKER:
        chosen |= {"reminder_days": usual.reminder_days, "reminder_hour": usual.reminder_hour}
    if chosen:
        people.change(tx, person_id, **chosen)
