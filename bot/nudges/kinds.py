"""Everything that is ever sent unasked: one table of kinds, and what holds for each."""

from dataclasses import dataclass
from datetime import timedelta

A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of message that nobody asked for; `waarom` says the text `why`.

    `capped`: counts for what somebody gets in a week; a word from a person does not. `over_cap`:
    may go over that by one a day. `opt_in`: only for who chose it, the others for who did not
    choose against it. It goes at the latest `lasts` after it was planned, else the same evening.
    """

    name: str
    capped: bool = True
    over_cap: bool = False
    opt_in: bool = False
    class_: str = "nudge"
    lasts: timedelta | None = None

    @property
    def why(self) -> str:
        return f"why-{self.name}"

    def wanted(self, choice: bool | None) -> bool:
        """Whether somebody who chose this, or nothing, gets it."""
        return not self.opt_in if choice is None else choice


TIP_PASSED = Kind("tip_passed", capped=False, lasts=A_WEEK)
TIP_THANKS = Kind("tip_thanks", capped=False, lasts=A_WEEK)
TIP_REMINDER = Kind("tip_reminder")
QUIET_STREET = Kind("quiet_street")
NEW_YEAR = Kind("new_year")
YEAR_END = Kind("year_end")
STREET_FINISHES = Kind("street_finishes", capped=False, lasts=A_WEEK)

_ALL = (
    *(TIP_PASSED, TIP_THANKS, TIP_REMINDER),
    *(QUIET_STREET, NEW_YEAR, YEAR_END, STREET_FINISHES),
)

KINDS = {kind.name: kind for kind in _ALL}
CAPPED = tuple(kind.name for kind in KINDS.values() if kind.capped)
OVER_CAP = tuple(kind.name for kind in KINDS.values() if kind.over_cap)
