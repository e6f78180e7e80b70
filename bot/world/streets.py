"""What the conversation sees of streets: pots, bookings, years."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Street:
    """A street with a pot, as its people know it. `limit_cents` is the soft limit for one gift.

    `pot_name`: what its people call the pot; empty for the usual word. `reminder_days`: after how
    many its gangmakers are reminded of a tip, unless they chose otherwise; 0 is never.
    """

    id: int
    name: str
    municipality: str
    local_party: str
    limit_cents: int
    yearly_cents: int
    pot_name: str = ""
    reminder_days: int = 3


@dataclass(frozen=True, slots=True)
class StreetName:
    """A street of a programme that I coordinate."""

    id: int
    name: str
    programme_id: int


@dataclass(frozen=True, slots=True)
class Booked:
    """One line of a street's book. A `withdrawn` line was undone or corrected by a later one.

    `for_street`: a coordinator wrote it down, for what reached her on paper or by phone.
    """

    id: int
    street_id: int
    cents: int
    gifts: tuple[str, ...]
    occasion: str
    mood: str
    day: date
    at: datetime
    by_me: bool
    by: str | None
    withdrawn: bool = False
    is_undo: bool = False
    corrects: int | None = None
    for_street: bool = False


@dataclass(frozen=True, slots=True)
class Sponsored:
    """Money of a sponsor that I put into a pot; `undone_at` when I took it back."""

    id: int
    street: Street
    cents: int
    at: datetime
    undone_at: datetime | None


@dataclass(frozen=True, slots=True)
class YearAccount:
    """A street's year in cents; `occasions` are (occasion, how often, cents), commonest first.

    carried + came_in + counted - returned - spent = left. `choice`: how it goes on, if it said so.
    """

    count: int
    occasions: tuple[tuple[str, int, int], ...]
    spent: int
    carried: int
    came_in: int
    counted: int
    returned: int
    left: int
    choice: str | None


@dataclass(frozen=True, slots=True)
class StreetPot:
    """A street as its coordinator sees it: cents left; cents and attentions of this year.

    `given` is the day of its newest attention, None when there is none. `at_least`: so many
    gangmakers the programme likes to see.
    """

    name: str
    opened: date
    left: int
    spent: int
    count: int
    given: date | None
    gangmakers: int
    at_least: int = 0
    pot_name: str = ""

    @property
    def too_few(self) -> bool:
        """Fewer gangmakers than the programme likes; nothing is blocked by it."""
        return self.gangmakers < self.at_least


@dataclass(frozen=True, slots=True)
class StreetPots:
    """A page of streets, how many `more` there are, and what all of them are together."""

    page: tuple[StreetPot, ...]
    more: int
    streets: int
    left: int
    spent: int
    count: int
