"""What is kept of a person about heat: her answers and her words, until they are let go."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, String, bindparam, cast, exists, or_, select, update

from storage.models import tables

CLOSED_FOR = timedelta(days=30)
LONGEST = timedelta(days=45)  # after an answer, when nobody ever said the thank-you of its event
CLOSING = "heat_closing"

heat_answer = tables["heat_answer"]
heat_word = tables["heat_word"]
kind_pause = tables["kind_pause"]
programme = tables["programme"]
street = tables["street"]
due = tables["due"]


def held(tx: Connection, person_id: int) -> dict[str, list[dict[str, Any]]]:
    """Her answers to check-ins, her words as a coordinator, and what she holds back."""
    facts = {"person": person_id}
    return {
        name: [dict(row._mapping) for row in tx.execute(statement, facts)]
        for name, statement in _HELD.items()
    }


def forget(tx: Connection, person_id: int) -> None:
    """She is forgotten; how many looked in stays."""
    for statement in _FORGET:
        tx.execute(statement, {"person": person_id})


def let_go(tx: Connection, now: datetime) -> int:
    """Who answered is let go once the event is closed for 30 days; gives how many answers.

    Streets stay, for the counts. An event closes with its thank-you, or by itself when that was
    left out. Who said "hitte aan" is let go after as long.
    """
    today = now.date()
    facts = {"closed": today - CLOSED_FOR, "old": today - LONGEST}
    tx.execute(_WORDS, facts)
    return tx.execute(_ANSWERS, facts).rowcount


_PERSON = bindparam("person", type_=heat_answer.c.person_id.type)
_HERS = heat_answer.c.person_id == _PERSON
_HELD = {
    "heat_answers": select(
        heat_answer.c.local_date,
        street.c.name.label("street"),
        heat_answer.c.answer,
        heat_answer.c.many,
        heat_answer.c.may_call,
    )
    .join(street, street.c.id == heat_answer.c.street_id)
    .where(_HERS)
    .order_by(heat_answer.c.id),
    "heat_words": select(heat_word.c.day, programme.c.municipality, heat_word.c.wanted)
    .join(programme, programme.c.id == heat_word.c.programme_id)
    .where(heat_word.c.person_id == _PERSON)
    .order_by(programme.c.id),
    "held_back": select(kind_pause.c.since, programme.c.municipality, kind_pause.c.kind)
    .join(programme, programme.c.id == kind_pause.c.programme_id)
    .where(kind_pause.c.person_id == _PERSON)
    .order_by(programme.c.id, kind_pause.c.kind),
}
_NOBODY = {"person_id": None, "may_call": False}
_FORGET = (
    update(heat_answer).where(_HERS).values(_NOBODY),
    update(heat_word).where(heat_word.c.person_id == _PERSON).values(person_id=None),
    update(kind_pause).where(kind_pause.c.person_id == _PERSON).values(person_id=None),
)
_DAY = heat_answer.c.local_date.type
_CLOSED = bindparam("closed", type_=_DAY)
_ITS_CLOSING = exists().where(
    due.c.kind == CLOSING,
    due.c.subject == "programme:" + cast(heat_answer.c.programme_id, String),
    due.c.local_date >= heat_answer.c.local_date,
    due.c.local_date <= _CLOSED,
    due.c.outcome != "paused",
)
_ANSWERS = (
    update(heat_answer)
    .where(
        heat_answer.c.person_id.is_not(None),
        heat_answer.c.local_date <= _CLOSED,
        or_(_ITS_CLOSING, heat_answer.c.local_date <= bindparam("old", type_=_DAY)),
    )
    .values(_NOBODY)
)
_WORDS = (
    update(heat_word)
    .where(heat_word.c.person_id.is_not(None), heat_word.c.day <= _CLOSED)
    .values(person_id=None)
)
