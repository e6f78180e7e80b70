"""The account of a street's year, as the conversation sees it."""

from bot.world import YearAccount
from storage import year as kept
from storage.db import Transaction


def account_of(tx: Transaction, street_id: int, year: int) -> YearAccount:
    """What the ledger says of that year, and what its gangmakers chose at its end."""
    found = kept.account_of(tx, street_id, year)
    return YearAccount(
        count=found.count,
        occasions=found.occasions,
        spent=found.spent,
        carried=found.carried,
        came_in=found.came_in,
        counted=found.counted,
        returned=found.returned,
        left=found.left,
        choice=kept.chosen(tx, street_id, year),
    )
