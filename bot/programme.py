"""A programme's settings: one typed, checked document with defaults."""

from functools import lru_cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from bot.nudges.heat.settings import HeatSettings


class Programme(BaseModel):
    """What differs per municipality. Money in whole cents.

    `nudges_per_week`: how much somebody gets unasked in seven days, whatever it is about.
    `quiet_after_months`: so long without an attention, and its gangmakers get an idea; 0 is never.
    `rest_at_year_end`: what is left stays in the pot or goes back, before the new year fills it.
    `year_end_day`: the day of December on which gangmakers are asked how their street goes on.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    soft_limit_cents: int = Field(default=25_00, gt=0)
    help_phone: str = Field(default="", max_length=40)
    nudges_per_week: int = Field(default=2, ge=0, le=21)
    quiet_after_months: int = Field(default=3, ge=0, le=24)
    rest_at_year_end: Literal["keep", "return"] = "keep"
    year_end_day: int = Field(default=1, ge=1, le=24)
    example: bool = False
    heat: HeatSettings = HeatSettings()


@lru_cache(maxsize=512)
def programme_settings(document: str) -> Programme:
    """Read the stored document. Raises pydantic.ValidationError when it is not one."""
    return Programme.model_validate_json(document)
