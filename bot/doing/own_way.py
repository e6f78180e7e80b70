"""What gangmakers choose for their street: saved, and written down who chose it."""

from bot.deeds import ChooseOwnWay, Outcome
from bot.doing.act import Act, Doings
from bot.programme import programme_settings
from bot.street_settings import StreetSettings, own_or, street_settings
from storage import looks, own_way, streets
from storage.db import Transaction


def choose(tx: Transaction, deed: ChooseOwnWay, act: Act) -> Outcome:
    """Only of a street whose pot she keeps; who chose her own reminders keeps those."""
    if deed.street_id not in {pot.id for pot in act.seen.me.pots}:
        return Outcome("not_yours")
    before = street_settings(own_way.hold(tx, deed.street_id))
    after = StreetSettings.model_validate(dict(before) | {deed.setting: deed.value})
    looks.note(tx, act.by, f"set {deed.setting}", act.at, street_id=deed.street_id)
    own_way.change(tx, deed.street_id, after.model_dump_json(exclude_defaults=True))
    usual = _usual_days(tx, deed.street_id)
    days = own_or(before.reminder_days, usual), own_or(after.reminder_days, usual)
    if days[0] != days[1]:
        own_way.remind(tx, deed.street_id, *days)
    return Outcome()


def _usual_days(tx: Transaction, street_id: int) -> int:
    """After how many days its programme reminds of a tip."""
    street = streets.street_by_id(tx, street_id)
    programme = streets.programme_by_id(tx, street.programme_id) if street else None
    return programme_settings(programme.settings if programme else "{}").reminder_days


DOES: Doings = {ChooseOwnWay: choose}
