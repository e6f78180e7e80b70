"""What a finished dialogue asks to be done, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Gift:
    """An attention as it will stand in the book; `cents` 0 is a free one."""

    street_id: int
    cents: int
    gifts: tuple[str, ...]
    occasion: str
    mood: str
    day: date


@dataclass(frozen=True, slots=True)
class Spend:
    """Write an attention down. `unchanged`: the first proposal was right. `told_in`: inbox id."""

    gift: Gift
    unchanged: bool
    told_in: int | None


@dataclass(frozen=True, slots=True)
class SpendFor:
    """A coordinator writes down what reached her on paper or by phone; its gangmakers hear it."""

    gift: Gift
    told_in: int | None


@dataclass(frozen=True, slots=True)
class SponsorPot:
    """A coordinator writes down money of a sponsor for a street; its gangmakers hear it."""

    street_id: int
    cents: int


@dataclass(frozen=True, slots=True)
class CloseStreet:
    """A coordinator closes a street. `left`: the cents that she was told are in its pot."""

    street_id: int
    left: int


@dataclass(frozen=True, slots=True)
class BeginThread:
    """A gangmaker wants to talk with her coordinators about a street of hers."""

    street_id: int


@dataclass(frozen=True, slots=True)
class PassOn:
    """What she says goes to her coordinators."""

    words: str


@dataclass(frozen=True, slots=True)
class AnswerThread:
    """What a coordinator says goes to her."""

    thread_id: int
    words: str


@dataclass(frozen=True, slots=True)
class GiveBack:
    """The bot speaks again; without a number, in the thread of who says so."""

    thread_id: int | None = None


@dataclass(frozen=True, slots=True)
class Correct:
    attention_id: int
    gift: Gift


@dataclass(frozen=True, slots=True)
class Undo:
    attention_id: int


@dataclass(frozen=True, slots=True)
class CountCash:
    """Book the difference between the cash box and the pot."""

    street_id: int
    cents: int


@dataclass(frozen=True, slots=True)
class NoteTip:
    """Keep a tip. With `passed_on`, a neighbour's: her street's gangmakers hear of it."""

    street_id: int
    house_number: str | None
    occasion: str
    mood: str
    note: str | None
    passed_on: bool


@dataclass(frozen=True, slots=True)
class TakeTips:
    tip_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FinishTips:
    tip_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SnoozeTips:
    until: date


@dataclass(frozen=True, slots=True)
class DropTips:
    """No more reminders of the tips that are open now."""


@dataclass(frozen=True, slots=True)
class Join:
    code: str
    answers_only: bool


@dataclass(frozen=True, slots=True)
class MissCode:
    """Somebody typed a code that opens nothing: unknown, used or expired."""

    refusal: str


@dataclass(frozen=True, slots=True)
class GiveLinkCode:
    """Give a code that makes another channel hers too."""


@dataclass(frozen=True, slots=True)
class LinkChannels:
    """Become one person with whoever gave this code."""

    code: str


@dataclass(frozen=True, slots=True)
class Stop:
    pass


@dataclass(frozen=True, slots=True)
class Start:
    pass


@dataclass(frozen=True, slots=True)
class SayStopped:
    """Remember that today she was told that she has stopped."""


@dataclass(frozen=True, slots=True)
class Prefer:
    """Change what a person chose; names are those of `Me`."""

    changes: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Want:
    """Get a kind of message that is sent unasked, or get it no more."""

    kind: str
    wanted: bool


@dataclass(frozen=True, slots=True)
class RestIdeas:
    """No idea for a quiet street until that day; `why` is what she answered."""

    until: date
    why: str


@dataclass(frozen=True, slots=True)
class CloseYear:
    """How a street goes on after this year: go_on, enough (no refill) or finish."""

    street_id: int
    choice: str


@dataclass(frozen=True, slots=True)
class AnswerCheckIn:
    """In hot weather: looked, help, later or none. With help, the coordinators hear it at once.

    It counts for one street, or for each of hers that was asked.
    """

    answer: str
    street_id: int | None = None


@dataclass(frozen=True, slots=True)
class NarrowHelp:
    """Help is needed in this street only; `before`: each of hers, and its answer before that."""

    street_id: int
    before: tuple[tuple[int, str | None], ...]


@dataclass(frozen=True, slots=True)
class CountNeighbours:
    """On how many she looked in today, there: none, few (one or two) or several."""

    many: str
    street_id: int | None = None


@dataclass(frozen=True, slots=True)
class AskForCall:
    """The coordinator may call her about the help she asked today."""


@dataclass(frozen=True, slots=True)
class SayHeat:
    """The coordinator's word: it is hot, or it is not."""

    programme_id: int
    on: bool


@dataclass(frozen=True, slots=True)
class ArmHeat:
    """The messages of the heat that was put to her may go."""

    programme_id: int


HeatDeed = AnswerCheckIn | NarrowHelp | CountNeighbours | AskForCall | SayHeat | ArmHeat


@dataclass(frozen=True, slots=True)
class PauseKind:
    """Hold back a kind of message in her programme, or no longer; `kind` is one of PAUSABLE."""

    programme_id: int
    kind: str
    paused: bool


@dataclass(frozen=True, slots=True)
class ChooseOwnWay:
    """A street does something its own way; `setting` is one of StreetSettings, None as usual."""

    street_id: int
    setting: str
    value: str | int | None


@dataclass(frozen=True, slots=True)
class ChangeSetting:
    """A coordinator sets something in her programme; `setting` is its path, such as heat.mode."""

    programme_id: int
    setting: str
    value: str | int


@dataclass(frozen=True, slots=True)
class LookAtPot:
    """A coordinator looks at a street of hers. It is written down; what she sees is its outcome."""

    street_id: int


@dataclass(frozen=True, slots=True)
class Look:
    """A coordinator looks at a page of the streets of her programme; likewise.

    `year`: whose closing is looked at.
    """

    what: Literal["balances", "streets", "quiet", "unclosed"]
    programme_id: int
    page: int = 0
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Invite:
    """A coordinator lets somebody in: `street_id`, or the name of a `street` to be opened there."""

    role: str
    programme_id: int | None = None
    street_id: int | None = None
    street: str = ""


@dataclass(frozen=True, slots=True)
class ShowDoorCode:
    """The code with which the neighbours of a street join; a new one ends the old one."""

    street_id: int
    renew: bool = False


InvitingDeed = Invite | ShowDoorCode


@dataclass(frozen=True, slots=True)
class SignUp:
    """A resident asks to be gangmaker of a street, known or new. `others`: alone, one or more."""

    programme_id: int
    street: str
    street_id: int | None
    others: str
    why: str
    answers_only: bool = False


@dataclass(frozen=True, slots=True)
class ShowRecruits:
    """A coordinator looks who waits."""


@dataclass(frozen=True, slots=True)
class Recruit:
    """A coordinator decides about a request: welcome, or not now."""

    sign_up_id: int
    welcome: bool


@dataclass(frozen=True, slots=True)
class AskRecruit:
    """A coordinator asks her something, once."""

    sign_up_id: int
    question: str


@dataclass(frozen=True, slots=True)
class AnswerRecruit:
    sign_up_id: int
    answer: str


@dataclass(frozen=True, slots=True)
class LeaveStreet:
    """She is gangmaker there no longer."""

    street_id: int


RecruitingDeed = LeaveStreet | SignUp | ShowRecruits | Recruit | AskRecruit | AnswerRecruit


@dataclass(frozen=True, slots=True)
class AskForBalances:
    """The balances of her programme as a file: xlsx or csv."""

    programme_id: int
    format: str


@dataclass(frozen=True, slots=True)
class AskForPoster:
    """A street's tip door on paper, poster and card; its code is made when there is none."""

    street_id: int


@dataclass(frozen=True, slots=True)
class AskForKit:
    """The starter kit of a street whose pot she keeps."""

    street_id: int


@dataclass(frozen=True, slots=True)
class AskForReport:
    """A street's year on one page."""

    street_id: int
    year: int


DocumentDeed = AskForBalances | AskForPoster | AskForKit | AskForReport


@dataclass(frozen=True, slots=True)
class Forget:
    pass


Deed = (
    Spend
    | SpendFor
    | SponsorPot
    | BeginThread
    | PassOn
    | AnswerThread
    | GiveBack
    | CloseStreet
    | Correct
    | Undo
    | CountCash
    | NoteTip
    | TakeTips
    | FinishTips
    | SnoozeTips
    | DropTips
    | Join
    | MissCode
    | GiveLinkCode
    | LinkChannels
    | Stop
    | Start
    | SayStopped
    | Prefer
    | Want
    | RestIdeas
    | CloseYear
    | HeatDeed
    | PauseKind
    | ChangeSetting
    | ChooseOwnWay
    | LookAtPot
    | Look
    | InvitingDeed
    | DocumentDeed
    | RecruitingDeed
    | Forget
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a deed: `code` is empty when it was done, else the rule that refused it."""

    code: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def done(self) -> bool:
        return not self.code
