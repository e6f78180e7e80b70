"""What a street does its own way: one typed, checked document with defaults."""

from functools import lru_cache

from pydantic import BaseModel, ConfigDict, Field

POT_NAME_LENGTH = 30


class StreetSettings(BaseModel):
    """`pot_name`: with its article, or empty. The others None: as the programme has it.

    `reminder_days`: so long a tip is open before its gangmakers are reminded; 0 is never.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    soft_limit_cents: int | None = Field(default=None, gt=0)
    reminder_days: int | None = Field(default=None, ge=0, le=28)
    pot_name: str = Field(default="", max_length=POT_NAME_LENGTH)


@lru_cache(maxsize=512)
def street_settings(document: str) -> StreetSettings:
    """Read the stored document. Raises pydantic.ValidationError when it is not one."""
    return StreetSettings.model_validate_json(document)


def own_or(own: int | None, usual: int) -> int:
    """What the street chose, 0 too; else what is usual."""
    return usual if own is None else own
