"""One person as a value, and the key that opens what is sealed for her."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import BindParameter, Select, select

from storage.models import tables
from storage.sealing import PersonKey, Sealer

person = tables["person"]


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Every column of a person; the name stays sealed until somebody asks for it."""

    id: int
    token: str
    wrapped_key: bytes | None
    sealed_name: bytes | None
    language: str
    form: str | None
    at_once: bool | None
    unchanged: int
    answers_only: bool
    paused_until: date | None
    stopped_at: datetime | None
    goodbye_day: date | None
    reminder_days: int
    reminder_hour: int
    tips_snoozed_until: date | None
    tips_dropped_to: int
    consent_version: str | None
    consent_at: datetime | None
    created_at: datetime
    erased_at: datetime | None
    merged_into: int | None

    def key(self, sealer: Sealer) -> PersonKey | None:
        """None once she is erased."""
        return None if self.wrapped_key is None else sealer.unwrap(self.token, self.wrapped_key)

    def name(self, sealer: Sealer) -> str | None:
        """None when unknown or erased."""
        key = self.key(sealer)
        if key is None or self.sealed_name is None:
            return None
        return key.open("name", self.sealed_name).decode()


PERSON_COLUMNS = tuple(
    person.c["name" if field.name == "sealed_name" else field.name] for field in fields(PersonRow)
)


def her_numbers(who: BindParameter[int]) -> Select[Any]:
    """Under which numbers she stands in the books: her own, and those that became one with it."""
    return select(person.c.id).where((person.c.id == who) | (person.c.merged_into == who))
