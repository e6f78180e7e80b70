"""Announcements: who may speak for whom is looked at here once more, and then it goes."""

from dataclasses import replace

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
from bot.nudges import announcing, speaking
from bot.roles import Role
from storage import announcements, due, looks, pictures, receivers
from storage.announcements import CANCELLED
from storage.db import Transaction

NOT_YOURS = Outcome("not_yours")


def _announce(tx: Transaction, deed: Announce, act: Act) -> Outcome:
    draft = deed.draft
    if not may_speak(act, draft.by) or not announcing.programmes(tx, draft):
        return NOT_YOURS
    if not speaking.in_time(draft, act.at):
        return Outcome("too_late")
    due.one_planner(tx)  # whoever says the same at this moment comes after us
    if not deed.twice and speaking.said_before(tx, draft, act.at):
        return Outcome("said_before")
    picture = draft.picture if pictures.can_be_shown(tx, act.sealer, draft.picture) else ""
    said = speaking.speak(tx, replace(draft, picture=picture), act.by, act.at)
    announcing.begin(tx, said.made, act.at)
    return Outcome(
        facts={
            "places": list(said.asked),
            "others": said.others,
            "until": said.until.astimezone(AMSTERDAM).date(),
            "later": said.made.starts_at.astimezone(AMSTERDAM) if said.later else None,
        }
    )


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
        receivers.send_uncertain_again(tx, made.id, act.at)
        return Outcome()
    return Outcome(facts={"told": speaking.steer(tx, made, deed.what, act.at).told})


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
