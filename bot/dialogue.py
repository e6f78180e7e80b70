"""What a dialogue is made of: questions that fill slots, and an ending."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.deeds import Deed, Outcome
from bot.say import Say
from bot.talk import Answer, Heard, Option, Slots
from bot.world import World

Reader = Callable[[Heard, Slots, World], Any]
Options = Callable[[Slots, World], tuple[Option, ...]]


def always(_slots: Slots, _world: World) -> bool:
    """For a question that is always asked."""
    return True


def _as_it_is(slots: Slots, _world: World) -> Slots:
    return slots


def _nothing_more(_slots: Slots, _world: World) -> Slots:
    return {}


def _no_options(_slots: Slots, _world: World) -> tuple[Option, ...]:
    return ()


def _nothing_told(_outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    return Answer()


def _no_picture(_slots: Slots, _world: World) -> str:
    return ""


def no_reading(_heard: Heard, _slots: Slots, _world: World) -> None:
    """For a question that is answered by its choices only."""


def no_facts(_heard: Heard, _slots: Slots, _world: World) -> Slots:
    """For a dialogue that hears nothing in passing."""
    return {}


@dataclass(frozen=True, slots=True)
class Step:
    """One question, filling one slot.

    `reads` gives the answer in a message, or None. It is asked while its slot is empty and
    `needed`; where it does not `apply` its slot is dropped. `says` words the question; without it
    the text is `{dialogue}-{slot}`. `then` changes the slots once it is answered (a "no" reopens
    another question). `remembers` keeps in other slots what she was told when it was asked.
    `numbered`: a typed number means the choice. `free`: any words are an answer. `pictured`: so is
    a photo. `shows` names the picture above the question, "" for none.
    """

    slot: str
    reads: Reader = no_reading
    options: Options = _no_options
    needed: Callable[[Slots, World], bool] = always
    applies: Callable[[Slots, World], bool] = always
    says: Callable[[Slots, World], Say] | None = None
    then: Callable[[Slots, World], Slots] = _as_it_is
    remembers: Callable[[Slots, World], Slots] = _nothing_more
    numbered: bool = True
    free: bool = False
    pictured: bool = False
    shows: Callable[[Slots, World], str] = _no_picture


@dataclass(frozen=True, slots=True)
class Dialogue:
    """One thing that people do: its questions, and what is done or said when all are answered.

    `gathers` turns facts mentioned in passing into slots, for messages whose intent is among
    `absorbs`; other clear intents open their own dialogue. `keeps` names slots that are no
    question. A `fleeting` dialogue does not wait: whatever is opened over it takes its place.
    A `patient` one, asked by a nudge, may be answered days later as if it were just asked.
    `told` words what came of the deed. `left` is the text said when it is left half way. Of what is
    heard in a `discreet` one the log keeps nothing but that it came.
    """

    name: str
    finish: Callable[[Slots, World], Deed | Answer]
    steps: tuple[Step, ...] = ()
    told: Callable[[Outcome, Slots, World], Answer] = _nothing_told
    gathers: Callable[[Heard, Slots, World], Slots] = no_facts
    absorbs: frozenset[str] = frozenset()
    keeps: frozenset[str] = frozenset()
    fleeting: bool = False
    left: str = "fine"
    patient: bool = False
    discreet: bool = False
