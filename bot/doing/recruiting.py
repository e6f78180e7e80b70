"""What is done with requests to be gangmaker: ask, be asked, be welcomed or kindly refused."""

from typing import Any

from bot.deeds import AnswerRecruit, AskRecruit, Outcome, Recruit, ShowRecruits, SignUp
from bot.dialogues.join import CONSENT_VERSION
from bot.doing.act import Act, Doings
from bot.doing.beginning import There, begin_as_there
from bot.doing.desk import leads
from bot.doing.inviting import open_street
from bot.nudges.about_people import once_a_day, show_card, tell_team
from bot.nudges.kinds import RECRUIT_QUESTION, RECRUIT_REFUSED, RECRUIT_WELCOME, Kind
from bot.nudges.word import Word
from bot.programme import programme_settings
from bot.roles import Role
from storage import looks, outbox, people, recruits, streets
from storage.db import Transaction
from storage.recruits import Asked


def _sign_up(tx: Transaction, deed: SignUp, act: Act) -> Outcome:
    """`hearers`: how many coordinators are told."""
    known = streets.street_by_id(tx, deed.street_id) if deed.street_id else None
    if streets.programme_by_id(tx, deed.programme_id) is None:
        return Outcome("not_yours")
    here = known is not None and known.programme_id == deed.programme_id
    said = {
        "street": known.name if known and here else deed.street,
        "street_id": known.id if known and here else None,
        "others": deed.others,
        "why": deed.why,
    }
    people.rename(tx, act.met, act.name)
    wants = "answers" if deed.answers_only else "everything"
    people.give_consent(tx, act.by, CONSENT_VERSION, wants, act.at)
    number = recruits.ask(tx, act.met.key, act.by, deed.programme_id, said, act.at)
    hearers = show_card(tx, number, deed.programme_id, act.at)
    return Outcome(facts={"hearers": hearers})


def _show(tx: Transaction, _deed: ShowRecruits, act: Act) -> Outcome:
    return Outcome(facts={"next": _next(tx, act)})


def _next(tx: Transaction, act: Act) -> int | None:
    """The oldest that waits for her; whoever sees it has looked."""
    mine = [one.programme_id for one in act.seen.led()]
    waiting = recruits.waiting(tx, mine) if mine else []
    if waiting:
        _look(tx, waiting[0], act)
    return waiting[0] if waiting else None


def _look(tx: Transaction, number: int, act: Act) -> Asked | None:
    """The request, when it still waits and is hers to decide about."""
    asked = recruits.one(tx, act.sealer, number)
    if asked is None or not leads(act, asked.programme_id):
        return None
    looks.note(tx, act.by, "sign_up", act.at, programme_id=asked.programme_id)
    return asked


def _decide(tx: Transaction, deed: Recruit, act: Act) -> Outcome:
    """Only one coordinator decides: for who comes later it is "answered"."""
    asked = _look(tx, deed.sign_up_id, act)
    if asked is not None and deed.welcome and not deed.reopen and _closed(tx, asked):
        return Outcome("street_closed")
    if asked is None or not recruits.decide(tx, asked.id):
        return Outcome("answered")
    if not deed.welcome:
        _refuse(tx, asked, act)
    street = _welcome(tx, asked, act) if deed.welcome else asked.said["street"]
    return Outcome(facts={"street": street, "next": _next(tx, act)})


def _closed(tx: Transaction, asked: Asked) -> bool:
    return streets.closed_street(tx, asked.programme_id, asked.said["street"]) is not None


def _welcome(tx: Transaction, asked: Asked, act: Act) -> str:
    """Gives the name of her street."""
    street_id, name = _street(tx, asked, act)
    there, who = There(Role.GANGMAKER, asked.programme_id, street_id), asked.person_id
    begin_as_there(tx, who, there)
    if people.join(tx, who, Role.GANGMAKER, asked.programme_id, street_id, act.at):
        tell_team(tx, street_id, who, act.at)
    _tell(tx, RECRUIT_WELCOME, asked, {"street": name}, act)
    return name


def _street(tx: Transaction, asked: Asked, act: Act) -> tuple[int, str]:
    """That of her request; a new one is opened, unless somebody did so meanwhile."""
    name = asked.said["street"]
    known = streets.street_by_id(tx, asked.said.get("street_id") or 0)
    known = known or streets.street_by_name(tx, asked.programme_id, name)
    if known is None:
        opened = open_street(tx, asked.programme_id, name, act)
        known = streets.street_by_id(tx, opened)
    assert known is not None, "it was just opened"
    return known.id, known.name


def _refuse(tx: Transaction, asked: Asked, act: Act) -> None:
    programme = streets.programme_by_id(tx, asked.programme_id)
    assert programme is not None, "a request names its programme"
    phone = programme_settings(programme.settings).help_phone
    _tell(tx, RECRUIT_REFUSED, asked, {"party": programme.local_party, "phone": phone}, act)


def _ask(tx: Transaction, deed: AskRecruit, act: Act) -> Outcome:
    asked = _look(tx, deed.sign_up_id, act)
    if asked is None or not recruits.put_question(tx, act.sealer, asked, deed.question, act.by):
        return Outcome("answered")
    _tell(tx, RECRUIT_QUESTION, asked, {"sign_up": asked.id}, act)
    return Outcome(facts={"street": asked.said["street"]})


def _answer(tx: Transaction, deed: AnswerRecruit, act: Act) -> Outcome:
    asked = recruits.of_person(tx, act.sealer, act.by)
    if asked is None or asked.id != deed.sign_up_id or asked.said.get("answer"):
        return Outcome("answered")
    recruits.add(tx, act.met.key, asked, answer=deed.answer)
    show_card(tx, asked.id, asked.programme_id, act.at, again=True)
    return Outcome()


def _tell(tx: Transaction, kind: Kind, asked: Asked, args: dict[str, Any], act: Act) -> None:
    about = f"sign_up:{asked.id}"
    outbox.put(tx, [once_a_day(Word(kind, args, act.at), about, asked.person_id)])


DOES: Doings = {
    SignUp: _sign_up,
    ShowRecruits: _show,
    Recruit: _decide,
    AskRecruit: _ask,
    AnswerRecruit: _answer,
}
