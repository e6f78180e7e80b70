"""What is done with announcements."""

from dataclasses import dataclass

from bot.announcements import Draft


@dataclass(frozen=True, slots=True)
class Announce:
    """Send it: the preview was seen and confirmed."""

    draft: Draft


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


AnnouncementDeed = Announce | AddLine | SteerAnnouncement | CorrectAnnouncement
