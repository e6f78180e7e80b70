"""What gangmakers choose for their street: saved, and written down who chose it."""

from bot.deeds import ChooseOwnWay, Outcome
from bot.doing.act import Act, Doings
from bot.street_settings import StreetSettings, street_settings
from storage import looks, own_way
from storage.db import Transaction


def choose(tx: Transaction, deed: ChooseOwnWay, act: Act) -> Outcome:
    """Only of a street whose pot she keeps."""
    if deed.street_id not in {pot.id for pot in act.seen.me.pots}:
        return Outcome("not_yours")
    before = street_settings(own_way.hold(tx, deed.street_id))
    after = StreetSettings.model_validate(dict(before) | {deed.setting: deed.value})
    looks.note(tx, act.by, f"set {deed.setting}", act.at, street_id=deed.street_id)
    own_way.change(tx, deed.street_id, after.model_dump_json(exclude_defaults=True))
    return Outcome()


DOES: Doings = {ChooseOwnWay: choose}
