"""What a street does its own way: one typed, checked document with defaults."""

from functools import lru_cache

from pydantic import BaseModel, ConfigDict, Field

POT_NAME_LENGTH = 30


class StreetSettings(BaseModel):
    """`soft_limit_cents` None: as the programme has it. `pot_name`: with its article, or empty."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    soft_limit_cents: int | None = Field(default=None, gt=0)
    pot_name: str = Field(default="", max_length=POT_NAME_LENGTH)


@lru_cache(maxsize=512)
def street_settings(document: str) -> StreetSettings:
    """Read the stored document. Raises pydantic.ValidationError when it is not one."""
    return StreetSettings.model_validate_json(document)
