"""What is done with announcements."""

from dataclasses import dataclass

from bot.world.announcements import Draft


@dataclass(frozen=True, slots=True)
class Announce:
    """Send it: the preview was seen and confirmed. `twice`: she knows that it was said before."""

    draft: Draft
    twice: bool = False


@dataclass(frozen=True, slots=True)
class AddLine:
    """A coordinator's line, "" for none; None: not in her programme."""

    of: int
    programme_id: int
    line: str | None


@dataclass(frozen=True, slots=True)
class SteerAnnouncement:
    """`what`: pause, go_on, cancel, or again (once more to who may have got it)."""

    of: int
    what: str


@dataclass(frozen=True, slots=True)
class CorrectAnnouncement:
    """Who did not get it yet gets this text."""

    of: int
    text: str


@dataclass(frozen=True, slots=True)
class ForwardAnnouncement:
    """Word it so that it can be sent on, with the ways in to us."""

    of: int


@dataclass(frozen=True, slots=True)
class AskForReach:
    """Whom it reached and whom not, by place, as a file."""

    of: int


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """A code that links a group: to a programme, or None to the whole network."""

    programme_id: int | None


@dataclass(frozen=True, slots=True)
class UnlinkGroup:
    """A group hears nothing any more."""

    group_id: int


AnnouncementDeed = (
    Announce
    | AddLine
    | SteerAnnouncement
    | CorrectAnnouncement
    | ForwardAnnouncement
    | AskForReach
    | LinkGroup
    | UnlinkGroup
)
