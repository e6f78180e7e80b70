"""What a programme may set about heat: one typed, checked part of its settings."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

Celsius = Annotated[float, Field(ge=10, le=60, allow_inf_nan=False)]
MonthDay = Annotated[
    str, Field(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$", examples=["05-01"])
]

NEVER = "never"
FIRST_DAY, LAST_DAY = "01-01", "12-31"


class Thresholds(BaseModel):
    """When days make heat: a run of warm days, or a shorter one with hot days in it.

    The defaults found 11 of 12 activations of the national heat plan in De Bilt, 2017-2025.
    Temperatures are the day's maximum in °C; the season's ends, MM-DD, both belong to it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    warm_c: Celsius = Field(default=27.0, description="A day is warm from this maximum on, in °C.")
    run_days: int = Field(
        default=4, ge=1, le=14, description="So many warm days in a row make heat."
    )
    hot_c: Celsius = Field(default=30.0, description="A day is hot from this maximum on, in °C.")
    short_run_days: int = Field(
        default=3, ge=1, le=14, description="A shorter row of warm days makes heat too,"
    )
    hot_days: int = Field(default=2, ge=1, le=14, description="when so many days of it are hot.")
    peak_c: Celsius | None = Field(
        default=None, description='One day of this maximum is enough; "never" for no such day.'
    )
    season_from: MonthDay = Field(
        default="05-01", description="The season's first day, month-day; the forecast counts in it."
    )
    season_to: MonthDay = Field(default="09-30", description="Its last day.")

    @field_validator("peak_c", mode="before")
    @classmethod
    def _none_in_a_word(cls, value: object) -> object:
        """A file has no word for nothing."""
        return None if value == NEVER else value

    @property
    def covers_the_year(self) -> bool:
        return (self.season_from, self.season_to) == (FIRST_DAY, LAST_DAY)

    def in_season(self, day: date) -> bool:
        return self.season_from <= f"{day:%m-%d}" <= self.season_to

    @model_validator(mode="after")
    def _fit_together(self) -> Self:
        if self.hot_c < self.warm_c or (self.peak_c is not None and self.peak_c < self.warm_c):
            raise ValueError("a hot day is at least as warm as a warm one")
        if self.season_to < self.season_from:
            raise ValueError("the season begins before it ends")
        return self


class HeatSettings(BaseModel):
    """How one programme wants it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    mode: Literal["automatic", "armed", "off"] = Field(
        default="automatic",
        description="armed: goes out at the coordinator's tap; off: only by her own word.",
    )
    area: str = Field(
        default="",
        pattern=r"^(NL\d{3})?$",
        examples=["NL011"],
        description="The province's EMMA_ID, such as NL011; empty: where the municipality lies.",
    )
    warning_level: int = Field(
        default=2, ge=2, le=4, description="From which warning on it counts: 2 yellow to 4 red."
    )
    word_days: int = Field(
        default=5, ge=1, le=14, description="How long the coordinator's word holds, in days."
    )
    thresholds: Thresholds = Field(
        default=Thresholds(), description="When days make heat; the usual ones are well tried."
    )
