"""Invitations: who may answer and who may see the list is looked at here once more."""

from bot.deeds import AnswerInvitation, AskForAttendance, LookAtAttendance, Outcome, ShowName
from bot.doing.act import Act, Doings
from bot.doing.announcements import may_speak
from bot.doing.documents import given
from bot.nudges.about_events import tell_of_seats
from bot.seen.events import attendance
from bot.world.events import Invitation
from storage import announcements, events, looks
from storage.db import Transaction

CLOSED = Outcome("closed")
NONE = Outcome("none")
IN_LINE = (events.YES, events.WAITING)


def _answer(tx: Transaction, deed: AnswerInvitation, act: Act) -> Outcome:
    """A yes may become a place in line; `ask`: she was never asked about her name."""
    events.hold(tx, deed.of)
    mine = _invited(act, deed.of)
    if mine is None:
        return CLOSED
    seated = events.answer(tx, deed.of, act.by, deed.answer, act.at)
    tell_of_seats(tx, deed.of, [who for who in seated if who != act.by], act.at)
    said = events.answer_of(tx, deed.of, act.by)
    asks = said in IN_LINE and mine.named is None
    found = given(tx, act, "event", {"event": deed.of}) if said == events.YES else None
    return Outcome(facts={"answer": said, "ask": asks, "documents": (found,) if found else ()})


def _show_name(tx: Transaction, deed: ShowName, act: Act) -> Outcome:
    if _invited(act, deed.of) is None:
        return CLOSED
    events.name(tx, deed.of, act.by, named=deed.named)
    return Outcome()


def _look(tx: Transaction, deed: LookAtAttendance, act: Act) -> Outcome:
    """Who comes, to who announced it; noted before it is shown."""
    row, announced = events.one(tx, deed.of), announcements.one(tx, deed.of)
    if row is None or announced is None or not may_speak(act, announced.programme_id):
        return NONE
    looks.note(tx, act.by, "attendance", act.at, programme_id=announced.programme_id)
    return Outcome(facts={"seen": attendance(tx, act.sealer, row)})


def _ask_for_file(tx: Transaction, deed: AskForAttendance, act: Act) -> Outcome:
    found = given(tx, act, "attendance", {"event": deed.of})
    announced = announcements.one(tx, deed.of)
    if found is None or announced is None:
        return NONE
    looks.note(tx, act.by, "attendance_file", act.at, programme_id=announced.programme_id)
    return Outcome(facts={"documents": (found,)})


def _invited(act: Act, of: int) -> Invitation | None:
    return next((one for one in act.seen.events.mine() if one.of == of), None)


DOES: Doings = {
    AnswerInvitation: _answer,
    ShowName: _show_name,
    LookAtAttendance: _look,
    AskForAttendance: _ask_for_file,
}
