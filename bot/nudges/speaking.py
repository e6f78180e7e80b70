"""One voice to many, once it was confirmed: written down, and steered while it goes.

Who may is looked at by who calls: in the chat by her role, at the command line the operator may.
"""

from dataclasses import dataclass
from datetime import datetime

from bot.nudges import announcing
from bot.nudges.about_events import call_off
from bot.nudges.kinds import ANNOUNCEMENT_LINE
from bot.nudges.word import Word
from bot.world.announcements import Draft
from storage import announcements, events, outbox, receivers, streets
from storage.announcements import CANCELLED, GOING, PAUSED, Announced, NewAnnouncement
from storage.db import Transaction

STATES = {"pause": PAUSED, "go_on": GOING, "cancel": CANCELLED, "call_off": CANCELLED}


@dataclass(frozen=True, slots=True)
class Said:
    """What was written down at this moment; these places are `asked` until then for a line of
    their own, and whether there are `others`."""

    made: Announced
    asked: tuple[str, ...]
    others: bool
    until: datetime
    at: datetime

    @property
    def later(self) -> bool:
        """Whether it does not begin at once."""
        return self.made.starts_at > self.at


@dataclass(frozen=True, slots=True)
class Steered:
    """How many do not get it any more, and how many hear that what they come to is called off."""

    withdrawn: int = 0
    told: int = 0


def in_time(draft: Draft, now: datetime) -> bool:
    """Whether it goes before what people are invited to."""
    return draft.event is None or announcing.starts_at(draft, now) < draft.event.starts_at


def speak(tx: Transaction, draft: Draft, by: int | None, now: datetime) -> Said:
    """Writes it down, and asks for lines; `by` None is the operator. Nothing is planned yet."""
    there = announcing.programmes(tx, draft)
    until = announcing.asked_until(draft, now)
    asked = [p for p in there if announcing.may_add_a_line(tx, p, draft, now)]
    waits = {p.id: until if p in asked else None for p in there}
    made = announcements.create(tx, _new(draft, by, now), waits)
    if draft.event is not None:
        events.create(tx, made.id, draft.event.starts_at, draft.event.venue, draft.event.seats)
    for programme in asked:
        _ask(tx, made, programme.id, now)
    return Said(made, tuple(p.municipality for p in asked), len(there) > len(asked), until, now)


def said_before(tx: Transaction, draft: Draft, now: datetime) -> Announced | None:
    """The same to the same, not over yet: somebody may have said it twice."""
    there = {p.id for p in announcing.programmes(tx, draft)}
    said = (draft.kind, draft.audience, draft.theme, draft.text, draft.picture)
    mine = (
        announcements.of_network(tx)
        if draft.by is None
        else announcements.of_programmes(tx, [draft.by])
    )
    for one in mine:
        same = said == (one.kind, one.audience, one.theme, one.text, one.picture)
        live = one.state != CANCELLED and now < one.expires_at
        if same and live and there == {p.programme_id for p in announcements.places(tx, one.id)}:
            return one
    return None


def steer(tx: Transaction, made: Announced, what: str, now: datetime) -> Steered:
    """`what` is a word of STATES. A stopped one stops for ever, and what it invites to too."""
    events.hold(tx, made.id)
    announcements.set_state(tx, made.id, STATES[what])
    if STATES[what] != CANCELLED:
        return Steered()
    withdrawn = receivers.withdraw(tx, made.id, now)
    return Steered(withdrawn, call_off(tx, made.id, now))


def _new(draft: Draft, by: int | None, now: datetime) -> NewAnnouncement:
    return NewAnnouncement(
        author_id=by,
        programme_id=draft.by,
        audience=draft.audience,
        theme=draft.theme,
        text=draft.text,
        at=now,
        starts_at=announcing.starts_at(draft, now),
        expires_at=announcing.expires_at(draft, now),
        kind=draft.kind,
        picture=draft.picture,
    )


def _ask(tx: Transaction, made: Announced, programme_id: int, now: datetime) -> None:
    word = Word(ANNOUNCEMENT_LINE, {"of": made.id, "programme": programme_id}, now)
    coordinators = streets.coordinators_of(tx, programme_id)
    outbox.put(tx, [word.to(one, f"al:{made.id}:{programme_id}:{one}") for one in coordinators])
