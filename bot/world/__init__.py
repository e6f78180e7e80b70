"""What the conversation may look at: values, and the port through which they are seen."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Protocol

from bot.world.heat import HeatHere, HeatReport
from bot.world.people import (
    Caller,
    Invited,
    Led,
    Linked,
    Me,
    Nudged,
    Settled,
    SilentNumber,
    Threaded,
)
from bot.world.streets import (
    Booked,
    Sponsored,
    Street,
    StreetName,
    StreetPot,
    StreetPots,
    YearAccount,
)
from bot.world.tips import Tip

if TYPE_CHECKING:
    from bot.announcements import Announcements
    from bot.events import Events
    from bot.ideas import Ideas
    from bot.recruits import Recruits
    from bot.survey import Surveys
    from bot.world.handovers import Handovers

__all__ = [
    "Booked",
    "Caller",
    "HeatHere",
    "HeatReport",
    "Invited",
    "Led",
    "Linked",
    "Me",
    "Nudged",
    "Settled",
    "SilentNumber",
    "Sponsored",
    "Street",
    "StreetName",
    "StreetPot",
    "StreetPots",
    "Threaded",
    "Tip",
    "World",
    "YearAccount",
]


class World(Protocol):
    """A read-only look at what is kept, within the transaction of one message."""

    @property
    def now(self) -> datetime:
        """The moment of this message, Europe/Amsterdam."""
        ...

    @property
    def me(self) -> Me: ...

    def balance(self, street_id: int) -> int:
        """What is left in the pot, in cents."""
        ...

    def streets_like(self, name: str) -> Sequence[StreetName]:
        """Open streets of the programmes I coordinate: that very name, else those like it."""
        ...

    def street_called(self, name: str) -> Sequence[StreetName]:
        """Of those the ones of that very name, whatever its case, accents and punctuation."""
        ...

    def led_street(self, street_id: int) -> Street | None:
        """A street of a programme that I coordinate; None when it is closed or of another."""
        ...

    def booked_for(self, attention_id: int) -> tuple[str, Booked] | None:
        """What a coordinator did in a street of mine: new, changed or undone, and the booking.

        None when something later took its place.
        """
        ...

    def attentions(self, street_id: int) -> int:
        """How many attentions the street gave this year."""
        ...

    def last_given(self, street_id: int) -> date | None:
        """The day of the street's newest attention, withdrawn or not."""
        ...

    def year(self, street_id: int, year: int) -> YearAccount:
        """What the street gave and what came in, in that year."""
        ...

    def overview(self, street_id: int) -> Sequence[Booked]:
        """The street's book of this year, oldest first, withdrawn lines included."""
        ...

    def my_bookings(self) -> Sequence[Booked]:
        """What I wrote down in the last 24 hours, newest first, undoings included."""
        ...

    def my_sponsored(self) -> Sequence[Sponsored]:
        """Sponsor money that I wrote down in 24 hours for streets that I lead, newest first."""
        ...

    def edited(self) -> Booked | None:
        """The booking that came from the message that was edited just now."""
        ...

    def same_lately(self, street_id: int, cents: int, gifts: Sequence[str]) -> Booked | None:
        """The same gift and amount in this street within 15 minutes."""
        ...

    def open_tips(self) -> Sequence[Tip]:
        """Open tips of my streets, oldest first."""
        ...

    def tip(self, tip_id: int) -> Tip | None: ...

    def invitation(self, code: str) -> Invited: ...

    def link(self, code: str) -> Linked: ...

    def last_nudge(self) -> Nudged | None: ...

    def wants(self, kind: str) -> bool:
        """Whether I get this kind of message, when it is sent at all."""
        ...

    def led(self) -> Sequence[Led]:
        """The programmes that I coordinate."""
        ...

    @property
    def recruits(self) -> "Recruits":
        """Who wants to be gangmaker."""
        ...

    @property
    def surveys(self) -> "Surveys":
        """What is measured in my programmes."""
        ...

    @property
    def handovers(self) -> "Handovers":
        """With whom I keep my pots, and which go from one to another."""

    @property
    def announcements(self) -> "Announcements":
        """What is said to many at once."""
        ...

    @property
    def events(self) -> "Events":
        """What I was invited to."""
        ...

    @property
    def ideas(self) -> "Ideas":
        """What the network thinks of for a street."""
        ...

    def settled(self, programme_id: int) -> Settled | None:
        """What counts there; None where I am no coordinator."""
        ...

    def heat(self) -> Sequence[HeatHere]:
        """Of the programmes in which I keep a pot or that I coordinate."""
        ...

    def heat_report(self, programme_id: int) -> HeatReport:
        """Today's, for its coordinator."""
        ...

    def caller(self, programme_id: int, person_id: int) -> Caller | None:
        """Whoever asked help today and agreed to be called, for the coordinator of that place."""
        ...

    def in_thread(self) -> bool:
        """Whether what I type goes to my coordinators."""
        ...

    def silent_number(self, number: int) -> SilentNumber | None:
        """A number of somebody else in a programme that I lead, while I may say whose it is."""
        ...

    def threads(self) -> Sequence[Threaded]:
        """Who talks with the coordinators of a programme that I lead."""
        ...

    def help_numbers(self) -> Sequence[tuple[str, str, str]]:
        """Who helps in my programmes: theme, name and phone ("" when none), each once."""
        ...

    def held(self) -> Sequence[tuple[str, Any]]:
        """Everything held about me: the name of its text `held-…`, and a value to fill it."""
        ...
