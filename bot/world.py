"""What the conversation may look at: values, and the port through which they are seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Protocol

from bot.programme import Programme
from bot.roles import Role, Roles
from bot.say import Say

if TYPE_CHECKING:
    from bot.recruits import Recruits


@dataclass(frozen=True, slots=True)
class Street:
    """A street with a pot, as its people know it. `limit_cents` is the soft limit for one gift.

    `pot_name`: what its people call the pot; empty for the usual word.
    """

    id: int
    name: str
    municipality: str
    local_party: str
    limit_cents: int
    yearly_cents: int
    pot_name: str = ""


@dataclass(frozen=True, slots=True)
class StreetName:
    """A street of a programme that I coordinate."""

    id: int
    name: str
    programme_id: int


@dataclass(frozen=True, slots=True)
class Me:
    """The person who writes, and what she chose."""

    id: int
    name: str
    roles: Roles
    pots: tuple[Street, ...]
    streets: tuple[Street, ...]
    call: Say
    language: str = "nl"
    form: str | None = None
    at_once: bool | None = None
    unchanged: int = 0
    answers_only: bool = False
    paused_until: date | None = None
    stopped: bool = False
    told_stopped_on: date | None = None
    reminder_days: int = 3
    reminder_hour: int = 10
    locked_out: bool = False

    @property
    def joined(self) -> bool:
        return Role.STRANGER not in self.roles


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
class Tip:
    """An open tip. The note is a gangmaker's; a neighbour's tip has none."""

    id: int
    street_id: int
    house_number: str | None
    occasion: str
    mood: str
    note: str | None
    day: date
    taken: bool
    taken_by_me: bool
    dropped: bool = False

    @property
    def mine_to_do(self) -> bool:
        """Worth a reminder: nobody else does it, and I did not say "niet meer"."""
        return not self.dropped and (self.taken_by_me or not self.taken)


@dataclass(frozen=True, slots=True)
class Invited:
    """What a code opens; `refusal` says why it does not (unknown, used, expired)."""

    role: Role | None = None
    street: str | None = None
    municipality: str | None = None
    refusal: str | None = None


@dataclass(frozen=True, slots=True)
class Linked:
    """A code for linking channels: `mine` when I gave it, `here` when in this very chat.

    `refusal` says why it links nothing (unknown, used, expired).
    """

    mine: bool = False
    here: bool = False
    refusal: str | None = None


@dataclass(frozen=True, slots=True)
class Nudged:
    """The last thing this person was sent unasked."""

    kind: str
    at: datetime


@dataclass(frozen=True, slots=True)
class HeatHere:
    """How hot it is in a programme. `event`: the day it was announced, None before that.

    `asks`: gangmakers were asked to look in, and may still answer. `waits` for the coordinator's
    tap. `leads`: I am its coordinator. `pots`: number and name of each street of mine there.
    """

    programme_id: int
    place: str
    phase: str
    first: date | None
    last: date | None
    event: date | None
    asks: bool
    waits: bool
    paused: bool
    leads: bool
    pots: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Led:
    """A programme that I coordinate: what is held back there, and how many gangmakers it has.

    `yearly_cents`: with how much a new street begins.
    """

    programme_id: int
    place: str
    paused: frozenset[str]
    gangmakers: int
    yearly_cents: int = 0


@dataclass(frozen=True, slots=True)
class Settled:
    """What counts in a programme that I coordinate; in cents, what each pot gets a year."""

    settings: Programme
    yearly_cents: int


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


@dataclass(frozen=True, slots=True)
class HeatReport:
    """Of a programme today: how many streets looked in, of how many; where help is asked.

    `missed` counts gangmakers whom the question did not reach, by a word of bot/nudges/not_reached.
    """

    looked: int
    streets: int
    help_in: tuple[str, ...]
    missed: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Threaded:
    """A gangmaker who talks with a person: her first name ("" when unknown) and her street.

    `waits_since`: her first words that nobody answered yet.
    """

    id: int
    name: str
    street: str
    waits_since: datetime | None


@dataclass(frozen=True, slots=True)
class Caller:
    """A gangmaker who wants to be called: her name if known, and where she can be reached."""

    name: str | None
    way: str


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

    def threads(self) -> Sequence[Threaded]:
        """Who talks with the coordinators of a programme that I lead."""
        ...

    def help_numbers(self) -> Sequence[tuple[str, str, str]]:
        """Who helps in my programmes: theme, name and phone ("" when none), each once."""
        ...

    def held(self) -> Sequence[tuple[str, Any]]:
        """Everything held about me: the name of its text `held-…`, and a value to fill it."""
        ...
