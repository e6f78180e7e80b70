"""Who does something, on which message, when."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.clock import new_code
from bot.deeds import Outcome
from bot.seen import Seen
from bot.ways_in import NO_WAYS, WaysIn
from storage.db import Transaction
from storage.people import Met
from storage.sealing import Sealer


@dataclass(frozen=True, slots=True)
class Act:
    """Who does it, on which message, when; `name` is what the platform calls her.

    `new_code` makes a code that nobody can guess, `ways_in` the links that start with it.
    """

    sealer: Sealer
    met: Met
    seen: Seen
    event: int
    at: datetime
    name: str = ""
    new_code: Callable[[], str] = new_code
    ways_in: WaysIn = NO_WAYS

    @property
    def by(self) -> int:
        return self.met.person.id


# What does a kind of deed: given the transaction, the deed and who does it.
Doing = Callable[[Transaction, Any, Act], Outcome]
Doings = Mapping[type[Any], Doing]
