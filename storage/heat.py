"""Heat as it is kept: each programme's state, what the sources said, the coordinator's word.

States and answers of sources are JSON text; bot knows their shape.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, and_, bindparam, select, update
from sqlalchemy.dialects import postgresql

from storage.models import tables

HEAT = "heat"  # as a coordinator holds it back: all its kinds together

programme = tables["programme"]
heat_state = tables["heat_state"]
heat_look = tables["heat_look"]
heat_word = tables["heat_word"]
kind_pause = tables["kind_pause"]
due = tables["due"]


@dataclass(frozen=True, slots=True)
class ProgrammeHeat:
    """A programme as the heat plan must know it; `word` and `word_day` are of its coordinator."""

    id: int
    municipality: str
    latitude: float | None
    longitude: float | None
    settings: str
    state: str | None
    word: bool | None
    word_day: date | None
    paused_at: datetime | None


@dataclass(frozen=True, slots=True)
class LookRow:
    """What a source said of a spot in the call at `asked_at`; `claimed_at`: the last call."""

    source: str
    spot: str
    claimed_at: datetime | None
    asked_at: datetime | None
    answer: str | None
    days: str | None


def programmes(tx: Connection) -> list[ProgrammeHeat]:
    """All of them, by number."""
    return [ProgrammeHeat(*row) for row in tx.execute(_PROGRAMMES)]


def programmes_of(tx: Connection, ids: Iterable[int]) -> list[ProgrammeHeat]:
    """These, by number."""
    found = tx.execute(_SOME, {"ids": sorted(set(ids))})
    return [ProgrammeHeat(*row) for row in found]


def keep_state(tx: Connection, programme_id: int, state: str) -> None:
    tx.execute(_KEEP_STATE, {"programme_id": programme_id, "state": state})


def set_word(
    tx: Connection, programme_id: int, wanted: bool, day: date, person_id: int | None
) -> None:
    """Her newest word is the one that counts."""
    row = {"programme_id": programme_id, "wanted": wanted, "day": day, "person_id": person_id}
    tx.execute(_SET_WORD, row)


# --- the sources --------------------------------------------------------------------------------


def looks(tx: Connection) -> list[LookRow]:
    """Of every source and spot."""
    return [LookRow(*row) for row in tx.execute(_LOOKS)]


def claim(tx: Connection, source: str, spot: str, before: datetime | None, at: datetime) -> bool:
    """Takes the call upon us, knowing that the last one was `before`; false: another did."""
    facts = {"source_": source, "spot_": spot, "before": before, "at": at}
    tx.execute(_BE_THERE, {"source": source, "spot": spot})
    return tx.execute(_CLAIM, facts).rowcount == 1


def keep_answer(tx: Connection, look: LookRow) -> None:
    """What came of the call at `asked_at`."""
    facts = {"source_": look.source, "spot_": look.spot, "asked": look.asked_at}
    tx.execute(_ANSWER, {**facts, "answer_": look.answer, "days_": look.days})


def ask_anew(tx: Connection) -> None:
    """Every source may be asked at once: for the demo, where the weather was just changed."""
    tx.execute(_ASK_ANEW)


# --- messages that were begun -------------------------------------------------------------------


def begun(tx: Connection, kinds: Iterable[str], day: date, outcome: str) -> list[tuple[str, str]]:
    """Kind and subject of what was begun on that day and not finished."""
    facts = {"kinds": sorted(kinds), "day": day, "outcome_": outcome}
    return [tuple(row) for row in tx.execute(_BEGUN, facts)]


def finish(tx: Connection, kind: str, subject: str, day: date, outcome: str) -> None:
    """Everybody whom it concerns was decided about."""
    tx.execute(_FINISH, {"kind_": kind, "subject_": subject, "day": day, "outcome_": outcome})


_PROGRAMMES = (
    select(
        programme.c.id,
        programme.c.municipality,
        programme.c.latitude,
        programme.c.longitude,
        programme.c.settings,
        heat_state.c.state,
        heat_word.c.wanted,
        heat_word.c.day,
        kind_pause.c.since,
    )
    .select_from(
        programme.outerjoin(heat_state, heat_state.c.programme_id == programme.c.id)
        .outerjoin(heat_word, heat_word.c.programme_id == programme.c.id)
        .outerjoin(
            kind_pause,
            and_(kind_pause.c.programme_id == programme.c.id, kind_pause.c.kind == HEAT),
        )
    )
    .order_by(programme.c.id)
)
_SOME = _PROGRAMMES.where(programme.c.id.in_(bindparam("ids", expanding=True)))
_NEW_STATE = postgresql.insert(heat_state)
_KEEP_STATE = _NEW_STATE.on_conflict_do_update(
    index_elements=["programme_id"], set_={"state": _NEW_STATE.excluded.state}
)
_NEW_WORD = postgresql.insert(heat_word)
_SET_WORD = _NEW_WORD.on_conflict_do_update(
    index_elements=["programme_id"],
    set_={name: _NEW_WORD.excluded[name] for name in ("wanted", "day", "person_id")},
)

_LOOKS = select(
    heat_look.c.source,
    heat_look.c.spot,
    heat_look.c.claimed_at,
    heat_look.c.asked_at,
    heat_look.c.answer,
    heat_look.c.days,
)
_MOMENT = heat_look.c.claimed_at.type
_THERE = (heat_look.c.source == bindparam("source_")) & (heat_look.c.spot == bindparam("spot_"))
_BE_THERE = postgresql.insert(heat_look).on_conflict_do_nothing()
_CLAIM = (
    update(heat_look)
    .where(_THERE, heat_look.c.claimed_at.is_not_distinct_from(bindparam("before", type_=_MOMENT)))
    .values(claimed_at=bindparam("at", type_=_MOMENT))
)
_ANSWER = (
    update(heat_look)
    .where(_THERE)
    .values(
        asked_at=bindparam("asked", type_=_MOMENT),
        answer=bindparam("answer_"),
        days=bindparam("days_"),
    )
)
_ASK_ANEW = update(heat_look).values(claimed_at=None)

_BEGUN = select(due.c.kind, due.c.subject).where(
    due.c.kind.in_(bindparam("kinds", expanding=True)),
    due.c.local_date == bindparam("day"),
    due.c.outcome == bindparam("outcome_"),
)
_FINISH = (
    update(due)
    .where(
        due.c.kind == bindparam("kind_"),
        due.c.subject == bindparam("subject_"),
        due.c.local_date == bindparam("day"),
    )
    .values(outcome=bindparam("outcome_"))
)
