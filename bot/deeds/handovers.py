"""A pot that goes from one gangmaker to another, when both said yes to the same amount."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BeginHandover:
    """A gangmaker hands her pot over to another of her street; `cents` is what she said yes to."""

    street_id: int
    to: int
    cents: int


@dataclass(frozen=True, slots=True)
class ConfirmHandover:
    """She says yes to so many cents, as she saw them."""

    handover_id: int
    cents: int


@dataclass(frozen=True, slots=True)
class CountOther:
    """She who gets the pot counts another amount: nothing is booked, the giver hears it."""

    handover_id: int
    cents: int


@dataclass(frozen=True, slots=True)
class EndHandover:
    """The giver takes it back, or the receiver would rather not now."""

    handover_id: int


@dataclass(frozen=True, slots=True)
class LookAtKeepers:
    """A coordinator looks who keep the pot of a street, to ask them to hand it over."""

    street_id: int


@dataclass(frozen=True, slots=True)
class AskHandover:
    """A coordinator asks it of them; without a giver, who kept it has left."""

    street_id: int
    giver: int | None
    to: int


HandoverDeed = (
    BeginHandover | ConfirmHandover | CountOther | EndHandover | LookAtKeepers | AskHandover
)
