"""What is done with the network's list of ideas."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AddIdea:
    """`season` is one of bot.ideas.SEASONS or MONTHS."""

    text: str
    season: str


@dataclass(frozen=True, slots=True)
class DropIdea:
    """Take an idea from the list."""

    of: int


IdeaDeed = AddIdea | DropIdea
