"""What is done with a number that was silent for long: prove, let go, or a coordinator says it."""

from collections.abc import Collection, Iterator

from bot.deeds import NotHer, Outcome, ProveMyself, SayWhose, ShowSilentNumbers
from bot.doing.act import Act, Doings
from bot.nudges.silence import ask_whose
from bot.recognising import what_is_known
from bot.roles import POT, PROGRAMME
from storage import looks, recruits, silence
from storage.db import Transaction
from storage.silence import TRIES, Belonging

KNOWN_TO_COORDINATORS = POT | PROGRAMME


def _prove(tx: Transaction, deed: ProveMyself, act: Act) -> Outcome:
    """What is right of two answers counts together; the third wrong one shuts the door."""
    if not silence.in_doubt(act.met, act.at):
        return Outcome()
    places = silence.belongings(tx, act.by)
    if act.met.wrong_answers >= TRIES:
        return _shut(tx, places, act)
    known = what_is_known(deed.answer, list(_streets(tx, places, act)), act.met.name or "")
    place, name = deed.place or known.place, deed.name or known.name
    if place and name:
        silence.vouch(tx, act.met.identity_id, act.at)
        return Outcome()
    if silence.count_wrong(tx, act.met.identity_id) >= TRIES:
        return _shut(tx, places, act)
    return Outcome("wrong", {"place": place, "name": name})


def _streets(tx: Transaction, places: Collection[Belonging], act: Act) -> Iterator[str]:
    """Of who coordinates it is the municipality; of who asked to be gangmaker what she said."""
    for place in places:
        yield from filter(None, (place.street or place.municipality,))
    asked = recruits.of_person(tx, act.sealer, act.by)
    if asked is not None:
        yield str(asked.said["street"])


def _shut(tx: Transaction, places: Collection[Belonging], act: Act) -> Outcome:
    """Who is known to a coordinator waits for her word; a neighbour can join anew."""
    known = (p.programme_id for p in places if p.now and p.role in KNOWN_TO_COORDINATORS)
    programmes = {number for number in known if number is not None}
    if not programmes:
        return _let_go(tx, NotHer(), act)
    ask_whose(tx, act.met.identity_id, act.by, programmes, act.at)
    return Outcome("shut")


def _let_go(tx: Transaction, _deed: NotHer, act: Act) -> Outcome:
    if not silence.in_doubt(act.met, act.at):
        return Outcome()
    silence.let_go(tx, act.met.identity_id, act.at)
    return Outcome("let_go")


def _show(tx: Transaction, _deed: ShowSilentNumbers, act: Act) -> Outcome:
    """`next`: the one that waits longest, None when none does."""
    mine = [one.programme_id for one in act.seen.led()]
    number = silence.waiting(tx, mine, act.by) if mine else None
    found = None if number is None else act.seen.silent_number(number)
    if found is None:
        return Outcome(facts={"next": None})
    looks.note(tx, act.by, "silent_number", act.at, programme_id=found.programme_id)
    return Outcome(facts={"next": number})


def _say_whose(tx: Transaction, deed: SayWhose, act: Act) -> Outcome:
    """Only a coordinator of hers, and only while nobody decided: the first word counts."""
    found = act.seen.silent_number(deed.number)
    if found is None:
        return Outcome("not_yours")
    looks.note(tx, act.by, "silent_number", act.at, programme_id=found.programme_id)
    if deed.hers:
        silence.vouch(tx, deed.number, act.at)
    else:
        silence.let_go(tx, deed.number, act.at)
    return Outcome(facts={"who": found.person_id})


DOES: Doings = {
    ProveMyself: _prove,
    NotHer: _let_go,
    ShowSilentNumbers: _show,
    SayWhose: _say_whose,
}
