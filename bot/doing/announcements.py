"""Announcements: who may speak for whom is looked at here once more, and then it goes."""

from bot.clock import AMSTERDAM
from bot.deeds import (
    AddLine,
    Announce,
    AskForReach,
    CorrectAnnouncement,
    ForwardAnnouncement,
    Outcome,
    SteerAnnouncement,
)
from bot.doing.act import Act, Doings
from bot.doing.desk import leads
from bot.doing.documents import given
from bot.nudges import announcing
from bot.nudges.about_events import call_off
from bot.nudges.kinds import ANNOUNCEMENT_LINE
from bot.nudges.word import Word
from bot.roles import Role
from bot.world.announcements import Draft
from storage import announcements, events, looks, outbox, pictures, receivers, streets
from storage.announcements import CANCELLED, GOING, PAUSED, Announced, NewAnnouncement
from storage.db import Transaction

NOT_YOURS = Outcome("not_yours")
STATES = {"pause": PAUSED, "go_on": GOING, "cancel": CANCELLED, "call_off": CANCELLED}


def _announce(tx: Transaction, deed: Announce, act: Act) -> Outcome:
    draft = deed.draft
    there = announcing.programmes(tx, draft)
    if not may_speak(act, draft.by) or not there:
        return NOT_YOURS
    if draft.event is not None and announcing.starts_at(draft, act.at) >= draft.event.starts_at:
        return Outcome("too_late")
    until, may = announcing.asked_until(draft, act.at), announcing.may_add_a_line
    asked = {p.id: until if may(tx, p, draft, act.at) else None for p in there}
    picture = draft.picture if pictures.can_be_shown(tx, act.sealer, draft.picture) else ""
    made = announcements.create(tx, _new(draft, act, picture), asked)
    if draft.event is not None:
        events.create(tx, made.id, draft.event.starts_at, draft.event.venue, draft.event.seats)
    places = [p.municipality for p in there if asked[p.id]]
    for programme_id in (number for number, wait in asked.items() if wait):
        _ask(tx, made, programme_id, act)
    announcing.begin(tx, made, act.at)
    facts = {
        "places": places,
        "others": len(there) > len(places),
        "until": until.astimezone(AMSTERDAM).date(),
    }
    starts = made.starts_at.astimezone(AMSTERDAM)
    later = starts if made.starts_at > act.at else None
    return Outcome(facts={**facts, "later": later})


def _new(draft: Draft, act: Act, picture: str) -> NewAnnouncement:
    return NewAnnouncement(
        author_id=act.by,
        programme_id=draft.by,
        audience=draft.audience,
        theme=draft.theme,
        text=draft.text,
        at=act.at,
        starts_at=announcing.starts_at(draft, act.at),
        expires_at=announcing.expires_at(draft, act.at),
        kind=draft.kind,
        picture=picture,
    )


def _ask(tx: Transaction, made: Announced, programme_id: int, act: Act) -> None:
    word = Word(ANNOUNCEMENT_LINE, {"of": made.id, "programme": programme_id}, act.at)
    coordinators = streets.coordinators_of(tx, programme_id)
    outbox.put(tx, [word.to(one, f"al:{made.id}:{programme_id}:{one}") for one in coordinators])


def _add_line(tx: Transaction, deed: AddLine, act: Act) -> Outcome:
    here = announcements.place_of(tx, deed.of, deed.programme_id)
    made = announcements.one(tx, deed.of)
    if here is None or made is None or not leads(act, deed.programme_id):
        return NOT_YOURS
    if made.state == CANCELLED or not announcements.decide(tx, here, act.by, deed.line, act.at):
        return Outcome("decided")
    if made.starts_at <= act.at:
        announcing.begin(tx, made, act.at)
    return Outcome()


def _steer(tx: Transaction, deed: SteerAnnouncement, act: Act) -> Outcome:
    made = announcements.one(tx, deed.of)
    if made is None or not may_speak(act, made.programme_id):
        return NOT_YOURS
    if deed.what == "again":
        return Outcome(facts={"count": receivers.send_uncertain_again(tx, made.id, act.at)})
    events.hold(tx, made.id)
    announcements.set_state(tx, made.id, STATES[deed.what])
    if STATES[deed.what] != CANCELLED:
        return Outcome()
    count = receivers.withdraw(tx, made.id, act.at)
    return Outcome(facts={"count": count, "told": call_off(tx, made.id, act.at)})


def _correct(tx: Transaction, deed: CorrectAnnouncement, act: Act) -> Outcome:
    made = announcements.one(tx, deed.of)
    if made is None or not may_speak(act, made.programme_id):
        return NOT_YOURS
    announcements.correct(tx, made.id, deed.text)
    return Outcome()


def may_speak(act: Act, programme_id: int | None) -> bool:
    """For the network an editor, for a programme its coordinator."""
    if programme_id is None:
        return Role.EDITOR in act.seen.me.roles
    return leads(act, programme_id)


def _forward(tx: Transaction, deed: ForwardAnnouncement, act: Act) -> Outcome:
    """The ways in to a private chat with us, to stand below the text."""
    made = announcements.one(tx, deed.of)
    if made is None or not may_speak(act, made.programme_id):
        return NOT_YOURS
    return Outcome(facts={"links": act.ways_in.open_doors(tx)})


def _ask_for_reach(tx: Transaction, deed: AskForReach, act: Act) -> Outcome:
    found = given(tx, act, "reach", {"of": deed.of})
    made = announcements.one(tx, deed.of)
    if found is None or made is None:
        return NOT_YOURS
    looks.note(tx, act.by, "reach_file", act.at, programme_id=made.programme_id)
    return Outcome(facts={"documents": (found,)})


DOES: Doings = {
    Announce: _announce,
    AddLine: _add_line,
    SteerAnnouncement: _steer,
    CorrectAnnouncement: _correct,
    ForwardAnnouncement: _forward,
    AskForReach: _ask_for_reach,
}
