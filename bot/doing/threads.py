"""A talk of a gangmaker with her coordinators: who gets what is said; no words are kept."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.clock import AMSTERDAM
from bot.deeds import AnswerThread, BeginThread, GiveBack, Outcome, PassOn
from bot.doing.act import Act, Doings
from bot.doing.desk import leads
from bot.nudges.kinds import A_WEEK, THREAD_WAITS
from bot.nudges.quiet import waking
from bot.nudges.word import Word
from bot.seen.desk import first_name
from storage import outbox, streets, threads
from storage.db import Transaction
from storage.threads import Thread

NO_THREAD = Outcome("no_thread")
SATURDAY = 5


def _begin(tx: Transaction, deed: BeginThread, act: Act) -> Outcome:
    street = streets.street_by_id(tx, deed.street_id)
    if street is None or street.id not in {pot.id for pot in act.seen.me.pots}:
        return Outcome("not_yours")
    if not streets.coordinators_of(tx, street.programme_id):
        return Outcome("nobody")
    threads.begin(tx, act.by, street.id, act.at)
    return Outcome()


def _pass_on(tx: Transaction, _deed: PassOn, act: Act) -> Outcome:
    thread = threads.of_person(tx, act.by, act.at)
    if thread is None:
        return NO_THREAD
    threads.spoke(tx, thread.id, act.at, thread.waits_since or act.at)
    hearers = [c for c in _coordinators(tx, thread) if c != act.by]
    if thread.waits_since is None:
        _remind(tx, thread, hearers, act)
    return Outcome(facts={"to": hearers, **_who(thread, act)})


def _answer(tx: Transaction, deed: AnswerThread, act: Act) -> Outcome:
    thread = threads.one(tx, deed.thread_id)
    if thread is None or not leads(act, thread.programme_id):
        return NO_THREAD
    threads.spoke(tx, thread.id, act.at, None)
    return Outcome(facts={"to": [thread.person_id], **_who(thread, act)})


def _give_back(tx: Transaction, deed: GiveBack, act: Act) -> Outcome:
    """Either may: the others in it are told."""
    mine = threads.of_person(tx, act.by, act.at)
    thread = mine if deed.thread_id is None else threads.one(tx, deed.thread_id)
    if thread is None or not (thread.person_id == act.by or leads(act, thread.programme_id)):
        return NO_THREAD
    threads.finish(tx, thread.id)
    hers = thread.person_id == act.by
    others = _coordinators(tx, thread) if hers else [thread.person_id]
    return Outcome(facts={"to": others, "hers": hers, **_who(thread, act)})


def _who(thread: Thread, act: Act) -> dict[str, object]:
    name = first_name(act.met.name)
    return {"name": name, "street": thread.street, "thread": thread.id}


def _coordinators(tx: Transaction, thread: Thread) -> list[int]:
    return streets.coordinators_of(tx, thread.programme_id)


def _remind(tx: Transaction, thread: Thread, hearers: list[int], act: Act) -> None:
    """Once, when nobody answered within a working day; it says nothing of what was said."""
    then = waking(a_working_day_after(act.at))
    word = Word(THREAD_WAITS, {"thread": thread.id, "since": act.at.isoformat()}, act.at)
    rows = (word.to(who, f"th:{thread.id}:{act.event}:{who}") for who in hearers)
    outbox.put(tx, [replace(row, not_before=then, expires_at=then + A_WEEK) for row in rows])


def a_working_day_after(at: datetime) -> datetime:
    """The same time on the next day that is no Saturday or Sunday."""
    then = at.astimezone(AMSTERDAM) + timedelta(days=1)
    while then.weekday() >= SATURDAY:
        then += timedelta(days=1)
    return then


DOES: Doings = {
    BeginThread: _begin,
    PassOn: _pass_on,
    AnswerThread: _answer,
    GiveBack: _give_back,
}
