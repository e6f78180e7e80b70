"""What the conversation sees of the network's ideas."""

from collections.abc import Sequence
from datetime import datetime

from bot.ideas import Idea, seasons_of
from bot.roles import Role, Roles
from storage import ideas
from storage.db import Transaction


class IdeasSeen:
    """See bot.ideas.Ideas; `now` is a moment of Europe/Amsterdam."""

    def __init__(self, tx: Transaction, roles: Roles, now: datetime) -> None:
        self._tx = tx
        self._roles = roles
        self._now = now

    def now(self) -> Sequence[Idea]:
        return [_seen(row) for row in ideas.of(self._tx, seasons_of(self._now.month))]

    def all(self) -> Sequence[Idea]:
        if Role.EDITOR not in self._roles:
            return []
        return [_seen(row) for row in ideas.there(self._tx)]


def _seen(row: ideas.IdeaRow) -> Idea:
    return Idea(row.id, row.text, row.season)
