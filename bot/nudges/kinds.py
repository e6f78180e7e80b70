"""Everything that is ever sent unasked: one table of kinds, and what holds for each."""

from dataclasses import dataclass, replace
from datetime import timedelta

from bot.roles import NEIGHBOURS, POT, PROGRAMME, STRANGERS, STREET, Role, Roles

A_DAY = timedelta(days=1)
TWO_DAYS = timedelta(days=2)
A_WEEK = timedelta(days=7)
FORTNIGHT = timedelta(days=14)
A_MONTH = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of message that nobody asked for; `waarom` says the text `why`.

    `capped`: counts for what somebody gets in a week; a word from a person does not. `over_cap`:
    may go over that by one a day. `opt_in`: only for who chose it, the others for who did not
    choose against it. `urgent`: also in the evening and while a question is open, whatever she
    chose short of stop. It goes at the latest `lasts` after it was planned, else the same evening.
    `last`: the last word to who is no gangmaker any more, whatever she chose short of stop.
    `pause`: under which name a coordinator can hold it back for her gangmakers. `roles`: who may
    get it at all.
    """

    name: str
    capped: bool = True
    over_cap: bool = False
    opt_in: bool = False
    urgent: bool = False
    last: bool = False
    class_: str = "nudge"
    lasts: timedelta | None = None
    pause: str = ""
    roles: Roles = POT

    @property
    def why(self) -> str:
        return f"why-{self.name}"

    @property
    def for_strangers(self) -> bool:
        """Answers what she asked herself, so it also comes to who has not joined."""
        return Role.STRANGER in self.roles

    def wanted(self, choice: bool | None) -> bool:
        """Whether somebody who chose this, or nothing, gets it."""
        return not self.opt_in if choice is None else choice


TIP_PASSED = Kind("tip_passed", capped=False, lasts=A_WEEK)
TIP_THANKS = Kind("tip_thanks", capped=False, lasts=A_WEEK, roles=NEIGHBOURS)
TIP_REMINDER = Kind("tip_reminder", pause="tip_reminder")
QUIET_STREET = Kind("quiet_street", pause="quiet_street")
NEW_YEAR = Kind("new_year", pause="new_year")
YEAR_END = Kind("year_end", pause="year_end")
STREET_FINISHES = Kind("street_finishes", capped=False, lasts=A_WEEK, roles=PROGRAMME)
COORDINATOR_JOINED = Kind("coordinator_joined", capped=False, lasts=A_WEEK, roles=PROGRAMME)
THREAD_WAITS = Kind("thread_waits", capped=False, lasts=A_WEEK, roles=PROGRAMME)
GANGMAKER_LEFT = Kind("gangmaker_left", capped=False, lasts=A_WEEK, roles=PROGRAMME)
RECRUIT_CARD = Kind("recruit_card", capped=False, lasts=A_MONTH, roles=PROGRAMME)
# A pot that goes from one gangmaker to another: asked, done, and what happens meanwhile.
HANDOVER_CARD = Kind("handover_card", capped=False, lasts=FORTNIGHT)
HANDOVER_DONE = Kind("handover_done", capped=False, lasts=FORTNIGHT)
HANDOVER_NEWS = Kind("handover_news", capped=False, lasts=FORTNIGHT, roles=POT | PROGRAMME)
# Who keeps the pot with her became another.
TEAM_NEWS = Kind("team_news", capped=False, lasts=A_WEEK)
SURVEY = Kind("survey", pause="survey", roles=STREET)
# Who asked to be gangmaker hears what came of it, also while she has not joined.
RECRUIT_QUESTION = Kind("recruit_question", capped=False, lasts=A_MONTH, roles=STRANGERS)
RECRUIT_WELCOME = Kind("recruit_welcome", capped=False, lasts=A_MONTH, roles=STRANGERS)
RECRUIT_REFUSED = Kind("recruit_refused", capped=False, lasts=A_MONTH, roles=STRANGERS)
# To a number that may have a new owner: that there is news, and no word of it.
NEWS_WAITS = Kind("news_waits", capped=False, lasts=A_WEEK, roles=frozenset())
SILENT_NUMBER = Kind("silent_number", capped=False, lasts=A_MONTH, roles=PROGRAMME)
# What a coordinator did with their pot.
BOOKED_FOR = Kind("booked_for", capped=False, lasts=A_WEEK)
STREET_CLOSED = Kind("street_closed", capped=False, last=True, lasts=A_WEEK)

HEAT_ANNOUNCEMENT = Kind("heat_announcement", over_cap=True, pause="heat")
HEAT_CHECK_IN = Kind("heat_check_in", over_cap=True, pause="heat")
HEAT_CLOSING = Kind("heat_closing", over_cap=True, pause="heat")
# For coordinators these are work, and no nudge.
HEAT_PROPOSAL = Kind("heat_proposal", capped=False, roles=PROGRAMME)
HEAT_SOURCE_SILENT = Kind("heat_source_silent", capped=False, roles=PROGRAMME)
HEAT_DAILY = Kind("heat_daily", capped=False, opt_in=True, roles=PROGRAMME)
HEAT_HELP = Kind("heat_help", capped=False, urgent=True, lasts=A_DAY, roles=PROGRAMME)
HEAT_CALL = Kind("heat_call", capped=False, urgent=True, lasts=A_DAY, roles=PROGRAMME)

ANNOUNCEMENT = Kind(
    "announcement",
    over_cap=True,
    class_="announcement",
    lasts=A_WEEK,
    roles=POT | PROGRAMME,
)
# An announcement of its own kind can be chosen against by itself.
NEWSLETTER = replace(ANNOUNCEMENT, name="newsletter")
EVENT = replace(ANNOUNCEMENT, name="event")
# What became of an event that she answered to.
EVENT_SEAT = Kind("event_seat", capped=False, lasts=A_WEEK, roles=POT | PROGRAMME)
EVENT_REMINDER = Kind("event_reminder", capped=False, lasts=A_DAY, roles=POT | PROGRAMME)
EVENT_MOVED = Kind("event_moved", capped=False, lasts=A_WEEK, roles=POT | PROGRAMME)
EVENT_CANCELLED = Kind("event_cancelled", capped=False, lasts=A_WEEK, roles=POT | PROGRAMME)
ANNOUNCEMENT_LINE = Kind("announcement_line", capped=False, lasts=TWO_DAYS, roles=PROGRAMME)

HEAT_KINDS = (
    *(HEAT_ANNOUNCEMENT, HEAT_CHECK_IN, HEAT_CLOSING),
    *(HEAT_PROPOSAL, HEAT_SOURCE_SILENT, HEAT_DAILY, HEAT_HELP, HEAT_CALL),
)
_ALL = (
    *(TIP_PASSED, TIP_THANKS, TIP_REMINDER),
    *(QUIET_STREET, NEW_YEAR, YEAR_END, STREET_FINISHES),
    *(COORDINATOR_JOINED, GANGMAKER_LEFT, THREAD_WAITS, BOOKED_FOR, STREET_CLOSED),
    *(RECRUIT_CARD, RECRUIT_QUESTION, RECRUIT_WELCOME, RECRUIT_REFUSED),
    *(NEWS_WAITS, SILENT_NUMBER),
    *HEAT_KINDS,
    *(ANNOUNCEMENT, NEWSLETTER, ANNOUNCEMENT_LINE, SURVEY),
    *(EVENT, EVENT_SEAT, EVENT_REMINDER, EVENT_MOVED, EVENT_CANCELLED),
    *(HANDOVER_CARD, HANDOVER_DONE, HANDOVER_NEWS, TEAM_NEWS),
)

KINDS = {kind.name: kind for kind in _ALL}
CAPPED = tuple(kind.name for kind in KINDS.values() if kind.capped)
OVER_CAP = tuple(kind.name for kind in KINDS.values() if kind.over_cap)
# What a coordinator can hold back for her programme, heat first.
PAUSABLE = ("heat", *(kind.name for kind in KINDS.values() if kind.pause == kind.name))
