"""Word of something that happened, for one person: a row of the outbox that copies none of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.nudges.kinds import A_WEEK, Kind
from bot.nudges.quiet import waking
from storage.outbox import NewMessage


@dataclass(frozen=True, slots=True)
class Word:
    """What is told, at `at`; what is urgent also in the evening. `args` fill its text."""

    kind: Kind
    args: Mapping[str, Any]
    at: datetime

    def to(self, person_id: int, key: str) -> NewMessage:
        """For her, once under this key."""
        kind = self.kind
        return NewMessage(
            key=key,
            kind=kind.name,
            class_=kind.class_,
            person_id=person_id,
            at=self.at,
            text_key=kind.name,
            args=self.args,
            not_before=None if kind.urgent else waking(self.at),
            expires_at=self.at + (kind.lasts or A_WEEK),
        )
