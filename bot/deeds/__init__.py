"""What a finished dialogue asks to be done, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.deeds.announcements import (
    AddLine,
    Announce,
    AnnouncementDeed,
    CorrectAnnouncement,
    ForwardAnnouncement,
    LinkGroup,
    SteerAnnouncement,
    UnlinkGroup,
)
from bot.deeds.desk import ChangeSetting, DeskDeed, Invite, Look, LookAtPot, PauseKind, ShowDoorCode
from bot.deeds.documents import AskForBalances, AskForKit, AskForPoster, AskForReport, DocumentDeed
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
from bot.deeds.tips import DropTips, FinishTips, NoteTip, SnoozeTips, TakeTips, TipDeed

__all__ = [
    "AddIdea",
    "AddLine",
    "Announce",
    "AnnouncementDeed",
    "AnswerCheckIn",
    "AnswerRecruit",
    "AnswerThread",
    "ArmHeat",
    "AskForBalances",
    "AskForCall",
    "AskForKit",
    "AskForPoster",
    "AskForReport",
    "AskRecruit",
    "BeginThread",
    "ChangeSetting",
    "ChooseOwnWay",
    "CloseStreet",
    "CloseYear",
    "Correct",
    "CorrectAnnouncement",
    "CountCash",
    "CountNeighbours",
    "Deed",
    "DropIdea",
    "DropTips",
    "FinishTips",
    "Forget",
    "ForwardAnnouncement",
    "Gift",
    "GiveBack",
    "GiveLinkCode",
    "HeatDeed",
    "IdeaDeed",
    "Invite",
    "Join",
    "LeaveStreet",
    "LinkChannels",
    "LinkGroup",
    "Look",
    "LookAtPot",
    "MissCode",
    "NarrowHelp",
    "NoteTip",
    "Outcome",
    "PassOn",
    "PauseKind",
    "Prefer",
    "Recruit",
    "RestIdeas",
    "SayHeat",
    "SayStopped",
    "ShowDoorCode",
    "ShowRecruits",
    "SignUp",
    "SnoozeTips",
    "Spend",
    "SpendFor",
    "SponsorPot",
    "Start",
    "SteerAnnouncement",
    "Stop",
    "TakeTips",
    "Undo",
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
    | AnnouncementDeed
    | IdeaDeed
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a deed: `code` is empty when it was done, else the rule that refused it."""

    code: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def done(self) -> bool:
        return not self.code
