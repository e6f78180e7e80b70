"""What the conversation sees of measurements: that one waits or runs, never an answer."""

from collections.abc import Callable, Sequence

from bot.survey import Asking, Standing
from bot.world import Led
from storage import surveys
from storage.db import Transaction


class SurveysSeen:
    """See bot.survey.Surveys. `led`: the programmes that she coordinates, asked when needed."""

    def __init__(self, tx: Transaction, person_id: int, led: Callable[[], Sequence[Led]]) -> None:
        self._tx = tx
        self._person_id = person_id
        self._led = led

    def mine(self) -> Asking | None:
        row = surveys.waiting_for(self._tx, self._person_id)
        return None if row is None else Asking(row.id, row.number)

    def of(self, programme_id: int) -> Standing | None:
        if programme_id not in {led.programme_id for led in self._led()}:
            return None
        held = surveys.rounds(self._tx, programme_id)
        now = next((one for one in held if one.closed_on is None), None)
        return Standing(
            number=len(held) if now is None else now.number,
            since=None if now is None else now.opened_on,
            people=surveys.concerned(self._tx, programme_id),
            closed=sum(one.closed_on is not None for one in held),
        )
