"""What a finished dialogue asks to be done, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.deeds.announcements import (
    AddLine,
    Announce,
    AnnouncementDeed,
    AskForReach,
    CorrectAnnouncement,
    ForwardAnnouncement,
    LinkGroup,
    SteerAnnouncement,
    UnlinkGroup,
)
from bot.deeds.desk import ChangeSetting, DeskDeed, Invite, Look, LookAtPot, PauseKind, ShowDoorCode
from bot.deeds.documents import AskForBalances, AskForKit, AskForPoster, AskForReport, DocumentDeed
from bot.deeds.events import (
    AnswerInvitation,
    AskForAttendance,
    ChangeEvent,
    EventDeed,
    LookAtAttendance,
    ShowName,
)
from bot.deeds.handovers import (
    AskHandover,
    BeginHandover,
    ConfirmHandover,
    CountOther,
    EndHandover,
    HandoverDeed,
    LookAtKeepers,
)
from bot.deeds.heat import (
    AnswerCheckIn,
    ArmHeat,
    AskForCall,
    CountNeighbours,
    HeatDeed,
    NarrowHelp,
    SayHeat,
)
from bot.deeds.ideas import AddIdea, DropIdea, IdeaDeed
from bot.deeds.numbers import ShowNumbers
from bot.deeds.oneself import (
    Forget,
    GiveLinkCode,
    Join,
    LinkChannels,
    MissCode,
    OwnDeed,
    Prefer,
    SayStopped,
    Start,
    Stop,
    Want,
)
from bot.deeds.person import AnswerThread, BeginThread, GiveBack, PassOn, ThreadDeed
from bot.deeds.pot import (
    ChooseOwnWay,
    CloseStreet,
    CloseYear,
    Correct,
    CountCash,
    Gift,
    PotDeed,
    RestIdeas,
    Spend,
    SpendFor,
    SponsorPot,
    Undo,
    UndoSponsor,
)
from bot.deeds.recruiting import (
    AnswerRecruit,
    AskRecruit,
    LeaveStreet,
    Recruit,
    RecruitingDeed,
    ShowRecruits,
    SignUp,
)
from bot.deeds.silence import NotHer, ProveMyself, SayWhose, ShowSilentNumbers, SilenceDeed
from bot.deeds.survey import (
    AnswerSurvey,
    CloseSurvey,
    LookAtSurvey,
    LookAtSurveys,
    StartSurvey,
    SurveyDeed,
)
from bot.deeds.tips import DropTips, FinishTips, NoteTip, SnoozeTips, TakeTips, TipDeed

__all__ = [
    "AddIdea",
    "AddLine",
    "Announce",
    "AnnouncementDeed",
    "AnswerCheckIn",
    "AnswerInvitation",
    "AnswerRecruit",
    "AnswerSurvey",
    "AnswerThread",
    "ArmHeat",
    "AskForAttendance",
    "AskForBalances",
    "AskForCall",
    "AskForKit",
    "AskForPoster",
    "AskForReach",
    "AskForReport",
    "AskHandover",
    "AskRecruit",
    "BeginHandover",
    "BeginThread",
    "ChangeEvent",
    "ChangeSetting",
    "ChooseOwnWay",
    "CloseStreet",
    "CloseSurvey",
    "CloseYear",
    "ConfirmHandover",
    "Correct",
    "CorrectAnnouncement",
    "CountCash",
    "CountNeighbours",
    "CountOther",
    "Deed",
    "DropIdea",
    "DropTips",
    "EndHandover",
    "EventDeed",
    "FinishTips",
    "Forget",
    "ForwardAnnouncement",
    "Gift",
    "GiveBack",
    "GiveLinkCode",
    "HandoverDeed",
    "HeatDeed",
    "IdeaDeed",
    "Invite",
    "Join",
    "LeaveStreet",
    "LinkChannels",
    "LinkGroup",
    "Look",
    "LookAtAttendance",
    "LookAtKeepers",
    "LookAtPot",
    "LookAtSurvey",
    "LookAtSurveys",
    "MissCode",
    "NarrowHelp",
    "NotHer",
    "NoteTip",
    "Outcome",
    "PassOn",
    "PauseKind",
    "Prefer",
    "ProveMyself",
    "Recruit",
    "RestIdeas",
    "SayHeat",
    "SayStopped",
    "SayWhose",
    "ShowDoorCode",
    "ShowName",
    "ShowNumbers",
    "ShowRecruits",
    "ShowSilentNumbers",
    "SignUp",
    "SnoozeTips",
    "Spend",
    "SpendFor",
    "SponsorPot",
    "Start",
    "StartSurvey",
    "SteerAnnouncement",
    "Stop",
    "TakeTips",
    "Undo",
    "UndoSponsor",
    "UnlinkGroup",
    "Want",
]

Deed = (
    PotDeed
    | TipDeed
    | OwnDeed
    | HeatDeed
    | DeskDeed
    | RecruitingDeed
    | DocumentDeed
    | ThreadDeed
    | HandoverDeed
    | ShowNumbers
    | SilenceDeed
    | AnnouncementDeed
    | EventDeed
    | IdeaDeed
    | SurveyDeed
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a deed: `code` is empty when it was done, else the rule that refused it."""

    code: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def done(self) -> bool:
        return not self.code
