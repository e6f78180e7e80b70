"""A programme's settings: one typed, checked document with defaults."""

from functools import lru_cache
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from bot.nudges.heat.settings import HeatSettings

Line = Annotated[str, Field(min_length=1, max_length=120, pattern=r"^\S[^\n\r]*$")]
Rules = Annotated[tuple[Line, ...], Field(max_length=3)]
Text = Annotated[str, Field(max_length=200, pattern=r"^[^\n\r]*$")]
Phone = Annotated[str, Field(max_length=40)]
Month = Annotated[int, Field(ge=0, le=24)]
Cents = Annotated[int, Field(gt=0)]
Language = Literal["nl", "en"]
THEMES = ("loneliness", "care", "money", "heat", "other")


class GameRules(BaseModel):
    """The rules of the game, at most three in each language; none: those that the bot knows."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    nl: Rules = Field(default=(), description="At most three lines in Dutch; none: the bot's own.")
    en: Rules = Field(default=(), description="The same in English.")

    def said_in(self, language: str) -> Rules:
        """None for those that the bot knows."""
        return self.en if language == "en" else self.nl


class NotForThePot(BaseModel):
    """What the pot is not meant for, as a sentence."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    nl: Text = Field(default="", description="A sentence in Dutch; empty: nothing is said of it.")
    en: Text = Field(default="", description="The same in English.")

    def said_in(self, language: str) -> str:
        """Empty when nothing is said of it."""
        return self.en if language == "en" else self.nl


class HelpNumber(BaseModel):
    """Who helps and by which number; without a name nobody is named."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(default="", max_length=60, description="Who helps; empty: nobody yet.")
    phone: Phone = Field(default="", description="The number to call.")


class HelpNumbers(BaseModel):
    """A bridge to other help, by theme."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    loneliness: HelpNumber = Field(default=HelpNumber(), description="For somebody who is lonely.")
    care: HelpNumber = Field(default=HelpNumber(), description="For care, and those who give it.")
    money: HelpNumber = Field(default=HelpNumber(), description="For worries about money.")
    heat: HelpNumber = Field(default=HelpNumber(), description="For help in hot weather.")
    other: HelpNumber = Field(default=HelpNumber(), description="For anything else.")


class Programme(BaseModel):
    """What differs per municipality. Money in whole cents; the descriptions say the rest."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    soft_limit_cents: Cents = Field(
        default=25_00,
        description="In cents; above it a gift is asked about once more, and then booked.",
    )
    help_phone: Phone = Field(
        default="", description="The local party's number, for whoever needs a person."
    )
    languages: tuple[Language, ...] = Field(
        default=("nl", "en"),
        min_length=1,
        max_length=2,
        description="In which the bot writes there: who joins in another begins in the first.",
    )
    gangmakers_at_least: Literal[1, 2] = Field(
        default=1, description="With fewer in a street the coordinator is warned, never blocked."
    )
    nudges_per_week: int = Field(
        default=2,
        ge=0,
        le=21,
        description="How much somebody gets unasked in seven days, whatever it is about.",
    )
    quiet_after_months: Month = Field(
        default=3,
        description="So long without an attention, and its gangmakers get an idea; 0 is never.",
    )
    reminder_days: int = Field(
        default=3,
        ge=0,
        le=28,
        description="So long a tip is open before a new gangmaker is reminded; 0 is never.",
    )
    reminder_hour: int = Field(
        default=10, ge=9, le=20, description="At what hour; each gangmaker may choose otherwise."
    )
    rest_at_year_end: Literal["keep", "return"] = Field(
        default="keep",
        description="What is left stays in the pot or goes back, before the new year fills it.",
    )
    year_end_day: int = Field(
        default=1,
        ge=1,
        le=24,
        description="The day of December on which gangmakers are asked how their street goes on.",
    )
    announcement_line: bool = Field(
        default=False,
        description="Its coordinators may add a line to what the network announces, or skip it.",
    )
    example: bool = Field(
        default=False, description="Invented, for a demonstration: names and numbers are not real."
    )
    rules: GameRules = Field(default=GameRules(), description="The three rules of the game.")
    not_for_the_pot: NotForThePot = Field(
        default=NotForThePot(), description="What the pot is not meant for."
    )
    help_numbers: HelpNumbers = Field(
        default=HelpNumbers(), description="Who helps with what; the bot names them, 112 is fixed."
    )
    heat: HeatSettings = Field(default=HeatSettings(), description="Hot weather, see docs/heat.md.")


@lru_cache(maxsize=512)
def programme_settings(document: str) -> Programme:
    """Read the stored document. Raises pydantic.ValidationError when it is not one."""
    return Programme.model_validate_json(document)
