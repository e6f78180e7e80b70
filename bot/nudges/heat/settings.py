"""What a programme may set about heat: one typed, checked part of its settings."""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

Celsius = Annotated[float, Field(ge=10, le=60, allow_inf_nan=False)]
MonthDay = Annotated[str, Field(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]

FIRST_DAY, LAST_DAY = "01-01", "12-31"


class Thresholds(BaseModel):
    """When days make heat: a run of warm days, or a shorter one with hot days in it.

    The defaults found 11 of 12 activations of the national heat plan in De Bilt, 2017-2025.
    Temperatures are the day's maximum in °C; the season's ends, MM-DD, both belong to it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    warm_c: Celsius = 27.0
    run_days: int = Field(default=4, ge=1, le=14)
    hot_c: Celsius = 30.0
    short_run_days: int = Field(default=3, ge=1, le=14)
    hot_days: int = Field(default=2, ge=1, le=14)
    peak_c: Celsius | None = None
    season_from: MonthDay = "05-01"
    season_to: MonthDay = "09-30"

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
    """How one programme wants it.

    `mode`: automatic; armed, when the coordinator taps before anything goes out; or off, when only
    her own word counts. `area` is the province's EMMA_ID, empty for the one its place lies in.
    `warning_level`: 2 yellow, 3 orange, 4 red. `word_days`: how long her word holds, in local days.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    mode: Literal["automatic", "armed", "off"] = "automatic"
    area: str = Field(default="", pattern=r"^(NL\d{3})?$")
    warning_level: int = Field(default=2, ge=2, le=4)
    word_days: int = Field(default=5, ge=1, le=14)
    thresholds: Thresholds = Thresholds()
