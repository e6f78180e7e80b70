"""Asks the sources when it is time: each spot once, however many processes watch."""

from collections.abc import Sequence
from functools import partial

import structlog

from bot.clock import Clock
from bot.nudges.heat import kept
from bot.nudges.heat.asking import Question, due_questions
from bot.nudges.heat.outlook import Unknown
from bot.nudges.heat.source import HeatSource
from bot.tally import Tally
from storage import heat
from storage.db import Database, Transaction
from storage.heat import LookRow

log = structlog.get_logger()


class Watch:
    """Looks after the weather of all programmes."""

    def __init__(
        self, db: Database, clock: Clock, sources: Sequence[HeatSource], tally: Tally
    ) -> None:
        self._db = db
        self._clock = clock
        self._sources = {source.name: source for source in sources}
        self._tally = tally

    async def look(self) -> None:
        """Make the calls that are due. What fails is unknown, and logged and counted."""
        looks, questions = await self._db.run(self._due)
        before = {(look.source, look.spot): look for look in looks}
        for question in questions:
            await self._ask(question, before.get((question.source, question.spot)))

    def _due(self, tx: Transaction) -> tuple[list[LookRow], list[Question]]:
        looks = heat.looks(tx)
        places = [kept.where(programme) for programme in heat.programmes(tx)]
        asked = [sighting for look in looks if (sighting := kept.asked(look)) is not None]
        now = self._clock.now()
        return looks, due_questions(places, tuple(self._sources.values()), asked, now)

    async def _ask(self, question: Question, before: LookRow | None) -> None:
        now = self._clock.now()
        last = before.claimed_at if before else None
        ours = partial(heat.claim, source=question.source, spot=question.spot, before=last, at=now)
        if not await self._db.run(ours):
            return
        sight = await self._sources[question.source].look(question.place)
        reason = sight.reason if isinstance(sight, Unknown) else "none"
        self._tally.heat_asked.labels(question.source, reason).inc()
        if isinstance(sight, Unknown):
            log.warning("heat source unknown", source=question.source, reason=reason)
        look = kept.answered(question.source, question.spot, now, sight, before)
        await self._db.run(partial(heat.keep_answer, look=look))
