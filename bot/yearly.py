"""The account of a street's year, as the conversation and its report on paper see it."""

from bot.paper.facts import Given, Report
from bot.world import YearAccount
from storage import ledger
from storage import year as kept
from storage.db import Transaction
from storage.streets import StreetRow


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


def report_of(tx: Transaction, street: StreetRow, year: int) -> Report:
    """The same for its page on paper, with each attention that stands."""
    found = kept.account_of(tx, street.id, year)
    rows = (row for row in ledger.overview(tx, street.id, year) if row.live)
    return Report(
        street=street.name,
        year=year,
        carried=found.carried,
        came_in=found.came_in,
        counted=found.counted,
        returned=found.returned,
        left=found.left,
        given=tuple(Given(row.day, row.occasion, row.cents) for row in rows),
    )
