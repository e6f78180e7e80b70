"""Makes documents for who may see them, one at a time, outside the message's transaction."""

import asyncio

import structlog

from bot.channels.base import File
from bot.clock import Clock
from bot.conversation import House
from bot.documents import KINDS_OF_FILE, draft_of
from bot.drafting import Asking, Draft, Draw, Tools
from bot.naming import file_name
from storage import documents, people
from storage.db import Database, Transaction

log = structlog.get_logger()


class Printer:
    """One in a process: what is drawn takes a core and memory for a while."""

    def __init__(self, db: Database, house: House, clock: Clock) -> None:
        self._db = db
        self._house = house
        self._clock = clock
        self._one = asyncio.Lock()

    async def made(self, token: str) -> File | None:
        """The document that this token opens, as it is now.

        None when nobody was given it, its day is over, or who asked may not see it any more.
        """
        async with self._one:
            return await asyncio.to_thread(self._make, token)

    def _make(self, token: str) -> File | None:
        with self._db.snapshot() as tx:
            found = self._drawn(tx, token)
        if found is None:
            return None
        name, kind, draw = found
        return File(name, kind, draw())

    def _drawn(self, tx: Transaction, token: str) -> tuple[str, str, Draw] | None:
        now = self._clock.now()
        asked = documents.find(tx, self._house.sealer, token, now)
        who = None if asked is None else people.person_by_id(tx, asked.person_id)
        if asked is None or who is None:
            return None
        draft = draft_of(asked.what, Asking(tx, who, asked.about, now))
        if draft is None:
            log.info("document not given", what=asked.what)
            return None
        tools = Tools(self._house.speech, self._house.ways_in, self._house.sealer)
        return (
            self._name(draft, who.language, who.form),
            KINDS_OF_FILE[draft.ending],
            draft.read(tools),
        )

    def _name(self, draft: Draft, language: str, form: str | None) -> str:
        return file_name(self._house.speech.words(draft.name, language, form), draft.ending)
