"""What came of measurements, of a programme and of all together, as far as it may be shown."""

from bot.survey.counts import Measured, measured
from bot.survey.together import Together, together
from storage import streets, surveys
from storage.db import Transaction
from storage.sealing import Sealer


def result(tx: Transaction, sealer: Sealer, programme_id: int) -> Measured | None:
    """Only of rounds that are closed: who looks before and after somebody answered sees no change.

    None when too few took part.
    """
    return measured(
        [
            (one.number, {slip.token: slip.answers for slip in surveys.slips(tx, sealer, one.id)})
            for one in surveys.rounds(tx, programme_id)
            if one.closed_on is not None
        ]
    )


def results_together(tx: Transaction, sealer: Sealer) -> tuple[Together, ...]:
    """Of every programme that has something to show; empty when too few have."""
    found = (result(tx, sealer, one.id) for one in streets.programmes(tx))
    return together([one for one in found if one is not None])
