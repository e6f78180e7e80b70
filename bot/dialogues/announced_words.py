"""An announcement in words: what its receivers see, and by what it is told from others."""

from typing import Any

from bot.say import Say, Term, say
from bot.world.announcements import NEWSLETTER, Announced

TITLE = 15  # characters of a text that tell which it is


def in_words(announced: Announced) -> Say:
    """What its receivers see."""
    line = f"\n{announced.party}: {announced.line}" if announced.line else ""
    said = {"sender": sender_of(announced), "words": announced.text + line}
    event = announced.event
    if event is not None:
        return say("event", **said, day=event.day, hour=event.hour, venue=event.venue)
    return say("newsletter" if announced.kind == NEWSLETTER else "announcement", **said)


def sender_of(announced: Announced) -> Any:
    """Who says it, in words."""
    return announced.sender or Term("announcement-network")


def title_of(text: str) -> str:
    """As much of it as tells which it is."""
    line = " ".join(text.split())
    return line if len(line) <= TITLE else line[: TITLE - 1].rstrip() + "…"
