"""What is done with a measurement; an answer goes in without whose it is."""

from bot.clock import AMSTERDAM
from bot.deeds import AnswerSurvey, CloseSurvey, LookAtSurvey, LookAtSurveys, Outcome, StartSurvey
from bot.doing.act import Act, Doings
from bot.doing.desk import leads
from bot.doing.documents import given
from bot.roles import Role
from bot.survey.counts import LEAST
from bot.survey.result import result, results_together
from bot.survey.words import word_of
from storage import looks, surveys
from storage.db import Transaction
from storage.surveys import RoundRow, Slip

NOT_YOURS = Outcome("not_yours")


def _start(tx: Transaction, deed: StartSurvey, act: Act) -> Outcome:
    if not leads(act, deed.programme_id):
        return NOT_YOURS
    begun = surveys.start(tx, deed.programme_id, act.at.astimezone(AMSTERDAM).date())
    return Outcome("open") if begun is None else Outcome(facts={"number": begun.number})


def _close(tx: Transaction, deed: CloseSurvey, act: Act) -> Outcome:
    if not leads(act, deed.programme_id):
        return NOT_YOURS
    closed = surveys.close(tx, deed.programme_id, act.at.astimezone(AMSTERDAM).date())
    if closed is None:
        return Outcome("closed")
    if len(surveys.slips(tx, act.sealer, closed.id)) < LEAST:
        surveys.empty(tx, closed.id)  # too few ever to be shown
    return Outcome(facts={"number": closed.number})


def _look(tx: Transaction, deed: LookAtSurvey, act: Act) -> Outcome:
    """`measured`: what may be shown, None when too few took part; `documents`: its picture."""
    if not leads(act, deed.programme_id):
        return NOT_YOURS
    looks.note(tx, act.by, "survey", act.at, programme_id=deed.programme_id)
    found = result(tx, act.sealer, deed.programme_id)
    tells = found is not None and found.tells
    drawn = given(tx, act, "survey", {"programme": deed.programme_id}) if tells else None
    return Outcome(facts={"measured": found, "documents": (drawn,) if drawn else ()})


def _look_at_all(tx: Transaction, _deed: LookAtSurveys, act: Act) -> Outcome:
    """`together`: the totals that may be shown; `documents`: their pictures."""
    if Role.EDITOR not in act.seen.me.roles:
        return NOT_YOURS
    looks.note(tx, act.by, "survey", act.at)
    found = results_together(tx, act.sealer)
    drawn = (
        given(tx, act, "surveys", {"rounds": len(one.people)}) for one in found if one.questions
    )
    return Outcome(facts={"together": found, "documents": tuple(one for one in drawn if one)})


def _answer(tx: Transaction, deed: AnswerSurvey, act: Act) -> Outcome:
    """`word`: what she may keep, "" when there is none; `joined`: it joins an earlier answer."""
    here = surveys.waiting_for(tx, act.by)
    if here is None or here.id != deed.round_id:
        return Outcome("over")
    if not deed.answers:
        done = surveys.put_in(tx, act.sealer, here.id, act.by, None)
        return Outcome("" if done else "over")
    word, token = _new(tx, here, act) if here.number == 0 else _kept(deed, here, act)
    if not surveys.put_in(tx, act.sealer, here.id, act.by, Slip(token, deed.answers)):
        return Outcome("over")
    joined = here.number > 0 and token in _tokens(tx, _first(tx, here), act)
    return Outcome(facts={"word": word, "joined": joined})


def _new(tx: Transaction, here: RoundRow, act: Act) -> tuple[str, str]:
    """A word that nobody has yet, and its token."""
    taken = _tokens(tx, here, act)
    while True:
        word = word_of(act.new_code())
        token = surveys.token(act.sealer, here.programme_id, word)
        if token not in taken:
            return word, token


def _kept(deed: AnswerSurvey, here: RoundRow, act: Act) -> tuple[str, str]:
    """The token of the word that she kept; without one, a token that joins nothing."""
    return "", surveys.token(act.sealer, here.programme_id, deed.word or act.new_code())


def _first(tx: Transaction, here: RoundRow) -> RoundRow:
    return surveys.rounds(tx, here.programme_id)[0]


def _tokens(tx: Transaction, of: RoundRow, act: Act) -> set[str]:
    return {slip.token for slip in surveys.slips(tx, act.sealer, of.id)}


DOES: Doings = {
    StartSurvey: _start,
    CloseSurvey: _close,
    LookAtSurvey: _look,
    LookAtSurveys: _look_at_all,
    AnswerSurvey: _answer,
}
