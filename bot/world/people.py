"""What the conversation sees of people: who writes, what codes open, who waits."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.programme import Programme
from bot.roles import Role, Roles
from bot.say import Say
from bot.world.streets import Street


@dataclass(frozen=True, slots=True)
class Me:
    """The person who writes, and what she chose.

    `languages`: those that her programmes offer.
    `unsure`: her number was silent so long that somebody else may write, who is a stranger here;
    `shut`: and answered wrong too often.
    """

    id: int
    name: str
    roles: Roles
    pots: tuple[Street, ...]
    streets: tuple[Street, ...]
    call: Say
    language: str = "nl"
    languages: tuple[str, ...] = ("nl", "en")
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
    unsure: bool = False
    shut: bool = False

    @property
    def joined(self) -> bool:
        return Role.STRANGER not in self.roles


@dataclass(frozen=True, slots=True)
class Invited:
    """What a code opens; `refusal` says why it does not (unknown, used, expired, group)."""

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
class SilentNumber:
    """A number that somebody answers for in vain: whose it was, as far as a coordinator knows her.

    `name`: her first name, "" when unknown.
    """

    person_id: int
    name: str
    street: str
    programme_id: int


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
