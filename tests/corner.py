"""A street corner: just enough of a world to see every question and its choices."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import product
from typing import Any

from bot.clock import AMSTERDAM
from bot.dialogues import DIALOGUES
from bot.roles import Role
from bot.say import say
from bot.survey import Asking, Standing
from bot.talk import Option
from bot.world import HeatHere, Led, Me, Street, Threaded, Tip
from bot.world.announcements import Announced, Asked, Draft, Event, LinkedGroup, Preview, Sent
from bot.world.events import Invitation
from bot.world.handovers import Handing, Mate
from bot.world.ideas import Idea
from bot.world.recruits import Place, Request

STREETS = tuple(
    Street(number, name, "Lindewaard", "Welzijn Lindewaard", 25_00, 150_00)
    for number, name in enumerate(("Lindenstraat", "Rembrandtweg"), start=1)
)
ANJA = Me(1, "Anja", frozenset(), STREETS, STREETS, call=say("call-unknown"))


def tip(number: int, house_number: str | None) -> Tip:
    day = date(2025, 7, 1)
    return Tip(number, 1, house_number, "support", "LEED", None, day, False, False)


class TwoMates:
    """Two keep each pot with her, and one of them, who never told her name, gets it."""

    def mates(self, _street_id: int) -> tuple[Mate, ...]:
        return (Mate(2, "Mo"), Mate(3, ""))

    def one(self, number: int) -> Handing:
        giver, receiver = self.mates(1)
        return Handing(number, 1, "Lindenstraat", giver, receiver, number > 0, False, None, 100_00)

    def of_street(self, street_id: int) -> Handing:
        return self.one(street_id)


class Corner:
    """What the choices of a question look at; nothing else is asked of it here."""

    now = datetime(2025, 7, 1, 10, tzinfo=AMSTERDAM)

    def __init__(self, me: Me) -> None:
        self.me = me

    def heat(self) -> tuple[HeatHere, ...]:
        first, last = self.now.date(), self.now.date() + timedelta(days=4)
        here = HeatHere(
            1, "Lindewaard", "active", first, last, None, asks=True, waits=True, paused=False,
            leads=True, pots=tuple((street.id, street.name) for street in STREETS),
        )  # fmt: skip
        calm = replace(
            here,
            programme_id=2,
            place="Zuidwijk",
            phase="calm",
            asks=False,
            waits=False,
            paused=True,
        )
        off = replace(here, programme_id=3, place="Noordwijk", waits=False, pots=())
        return (here, calm, off)

    def led(self) -> tuple[Led, ...]:
        held = frozenset({"heat", "new_year"})
        return (Led(1, "Lindewaard", held, 12), Led(2, "Zuidwijk", frozenset(), 0))

    @property
    def recruits(self) -> "Corner":
        return self

    @property
    def handovers(self) -> TwoMates:
        return TwoMates()

    @property
    def surveys(self) -> "Corner":
        return self

    def mine(self) -> Asking:
        return Asking(1, 1)

    def of(self, programme_id: int) -> Standing:
        since = None if programme_id == 1 else self.now.date()
        return Standing(1, since, people=42, closed=1)

    @property
    def announcements(self) -> "Announcing":
        return Announcing(self.now)

    @property
    def events(self) -> "Invited":
        return Invited(self.now)

    @property
    def ideas(self) -> "Thinking":
        return Thinking()

    def places(self) -> tuple[Place, ...]:
        return (Place(1, "Lindewaard", "Welzijn Lindewaard"), Place(2, "Zuidwijk", "Wijkhuis"))

    def one(self, number: int) -> Request | None:
        street = ("Lindenstraat", 1, 2, "alone", "") if number else ("Pad", None, 0, "one", "")
        return Request(number, 1, "Lindewaard", "Mo", *street)

    def threads(self) -> tuple[Threaded, ...]:
        return (Threaded(1, "Anja", "Lindenstraat", None), Threaded(2, "", "Berkenlaan", None))

    def wants(self, kind: str) -> bool:
        return kind != "tip_thanks"

    def open_tips(self) -> tuple[Tip, ...]:
        return (tip(1, "23"), tip(2, "45-2"), tip(3, None), tip(4, "1.234-56 hoog"))


class Announcing:
    """An announcement in each state, and one that waits for a line."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def preview(self, draft: Draft) -> Preview:
        return Preview(0 if draft.theme else 12, {}, 0.0, self._now)

    def mine(self) -> tuple[Sent, ...]:
        states = ("planned", "going", "paused", "cancelled", "over")
        event = Event(self._now + timedelta(days=9), "Jaarbeurs")
        return tuple(
            Sent(
                n,
                f"{n} is de top",
                state,
                self._now,
                uncertain=n % 2,
                event=(None, event)[n in (1, 5)],
            )
            for n, state in enumerate(states, start=1)
        )

    def groups(self) -> tuple[LinkedGroup, ...]:
        day = self._now.date()
        return tuple(LinkedGroup(number, "Lindewaard", day) for number in range(1, 7))

    def asked(self, _number: int | None, _programme_id: int | None) -> Asked:
        return Asked(Announced(1, "", "Zaterdag is de top"), 1, "Lindewaard", 12, open=True)


class Invited:
    """Invited to an event that is answered, and to one that is not."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def mine(self) -> tuple[Invitation, ...]:
        event = Event(self._now + timedelta(days=9), "Jaarbeurs")
        announced = tuple(
            Announced(number, "", f"{number} is de top", kind="event", event=event)
            for number in (1, 2)
        )
        return tuple(
            Invitation(one, event, answer, None)
            for one, answer in zip(announced, ("yes", ""), strict=True)
        )


class Thinking:
    """Six ideas."""

    def now(self) -> tuple[Idea, ...]:
        return tuple(Idea(number, f"{number} taart", "summer") for number in range(1, 7))

    all = now


# Slots that change which choices a question has.
SLOTS: tuple[dict[str, Any], ...] = (
    {},
    {"page": 1},
    {"page": 2},
    {"guesses": ["balance", "undo", "tip"]},
    {"kind": "tip_passed"},
    {"kind": "tip_thanks"},
    {"place": "2"},
    {"place": "3"},
    {"handover": 1, "keepers": [[1, "Anja"], [2, "Mo"], [3, ""], [4, "Bea"], [5, "Ria"]]},
    {"theme": "heat"},
    {"kind": "event"},
    {"kind": "event", "more": True},
    {"of": "5", "part": "venue", "venue": "Buurthuis"},
    *({"of": str(number)} for number in range(1, 6)),
)


CHOSEN: tuple[dict[str, Any], ...] = (
    {},
    {"answers_only": True},
    {"paused_until": date(2025, 8, 1)},
)


def every_question() -> Iterator[tuple[str, tuple[Option, ...]]]:
    """Each question of each dialogue with its choices, as each role meets it."""
    for role, chosen, slots in product(Role, CHOSEN, SLOTS):
        world: Any = Corner(replace(ANJA, roles=frozenset({role}), **chosen))
        for dialogue in DIALOGUES.values():
            for step in dialogue.steps:
                yield f"{dialogue.name}-{step.slot}", step.options(slots, world)
