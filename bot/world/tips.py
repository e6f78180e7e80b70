"""What the conversation sees of a tip."""

from dataclasses import dataclass
from datetime import date


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
