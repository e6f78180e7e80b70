"""Measurements: their rounds, and the box in which answers lie together without whose they are.

An answer is a slip in its round's box: what was said, and a token that joins it to a slip of
another round. The box is sealed by the house and written anew with each slip, slips in the order
of their tokens. So no row, number, moment or place tells one slip from another; that somebody
dealt with the round is kept apart, and likewise when she said no. See docs/decisions/0027.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update
from sqlalchemy.dialects import postgresql

from storage.models import tables
from storage.sealing import Sealer

TOKEN = 16  # hex digits of the hash by which two slips are joined

survey_round = tables["survey_round"]
survey_mark = tables["survey_mark"]
membership = tables["membership"]
person = tables["person"]
programme = tables["programme"]


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A round of a programme; it is open while `closed_on` is None. Days are local."""

    id: int
    programme_id: int
    number: int
    opened_on: date
    closed_on: date | None


@dataclass(frozen=True, slots=True)
class Slip:
    """What one person answered, question by question; of whom it is, nobody knows."""

    token: str
    answers: tuple[str, ...]


def token(sealer: Sealer, programme_id: int, word: str) -> str:
    """What joins the slips of who says the same word in two rounds of a programme."""
    return sealer.lookup("survey", str(programme_id), word)[:TOKEN]


def rounds(tx: Connection, programme_id: int) -> list[RoundRow]:
    """Of this programme, in the order in which they were held."""
    return [RoundRow(*row) for row in tx.execute(_ROUNDS, {"programme": programme_id})]


def open_ones(tx: Connection) -> list[RoundRow]:
    """Of every programme, the one that is open."""
    return [RoundRow(*row) for row in tx.execute(_OPEN)]


def start(tx: Connection, programme_id: int, on: date) -> RoundRow | None:
    """The next round; None while one is open."""
    tx.execute(_LOCK_PROGRAMME, {"programme": programme_id})
    held = rounds(tx, programme_id)
    if any(one.closed_on is None for one in held):
        return None
    row = {"programme_id": programme_id, "number": len(held), "opened_on": on}
    return RoundRow(*tx.execute(_START, row).one())


def close(tx: Connection, programme_id: int, on: date) -> RoundRow | None:
    """From now on nobody answers; None when none was open."""
    row = tx.execute(_CLOSE, {"programme": programme_id, "on_": on}).first()
    return None if row is None else RoundRow(*row)


def empty(tx: Connection, round_id: int) -> None:
    """Nothing stays of what was answered."""
    tx.execute(_KEEP, {"round": round_id, "box_": None})


def waiting_for(tx: Connection, person_id: int) -> RoundRow | None:
    """The open round of a programme where she lives or keeps a pot; None once she dealt with it."""
    row = tx.execute(_WAITING_FOR, {"person": person_id}).first()
    return None if row is None else RoundRow(*row)


def put_in(
    tx: Connection, sealer: Sealer, round_id: int, person_id: int, slip: Slip | None
) -> bool:
    """She dealt with the round; None when she would rather not. False: closed, or done before.

    The box is written anew either way, so that nobody sees at which of the two it was.
    """
    row = tx.execute(_BOX, {"round": round_id}).first()
    if (
        row is None
        or tx.execute(_MARK, {"round_id": round_id, "person_id": person_id}).first() is None
    ):
        return False
    new = [] if slip is None else [" ".join((slip.token, *slip.answers))]
    _keep(tx, sealer, round_id, [*_opened(sealer, round_id, row.box), *new])
    return True


def slips(tx: Connection, sealer: Sealer, round_id: int) -> list[Slip]:
    """All that lie in the box, in the order of their tokens."""
    box = tx.execute(_LOOK, {"round": round_id}).scalar()
    split = (line.split() for line in _opened(sealer, round_id, box))
    return [Slip(one, tuple(answers)) for one, *answers in split]


def concerned(tx: Connection, programme_id: int) -> int:
    """How many gangmakers and neighbours of the programme may be sent something unasked."""
    return int(tx.execute(_CONCERNED, {"programme": programme_id}).scalar_one())


def dealt_with(tx: Connection, person_id: int) -> list[dict[str, object]]:
    """The rounds to which she said yes or no: municipality and number."""
    return [dict(row._mapping) for row in tx.execute(_DEALT, {"person": person_id})]


def forget(tx: Connection, person_id: int) -> None:
    """She is forgotten. What she answered stays: nobody knows which it is."""
    tx.execute(_FORGET, {"person": person_id})


def move(tx: Connection, away: int, into: int) -> None:
    """Two people became one: what either dealt with is done."""
    facts = {"person": away, "into": into}
    tx.execute(_MOVE, facts)
    tx.execute(_FORGET, facts)


def _opened(sealer: Sealer, round_id: int, box: bytes | None) -> list[str]:
    """A line for each slip: its token and what was answered."""
    return [] if box is None else sealer.open(_purpose(round_id), box).decode().splitlines()


def _keep(tx: Connection, sealer: Sealer, round_id: int, lines: list[str]) -> None:
    box = sealer.seal(_purpose(round_id), "\n".join(sorted(lines)).encode())
    tx.execute(_KEEP, {"round": round_id, "box_": box})


def _purpose(round_id: int) -> str:
    return f"survey|{round_id}"


_COLUMNS = (
    survey_round.c.id,
    survey_round.c.programme_id,
    survey_round.c.number,
    survey_round.c.opened_on,
    survey_round.c.closed_on,
)
_IS_OPEN = survey_round.c.closed_on.is_(None)
_THIS = survey_round.c.id == bindparam("round", type_=survey_round.c.id.type)
_HERS = survey_mark.c.person_id == bindparam("person")
_ROUNDS = (
    select(*_COLUMNS)
    .where(survey_round.c.programme_id == bindparam("programme"))
    .order_by(survey_round.c.number)
)
_OPEN = select(*_COLUMNS).where(_IS_OPEN).order_by(survey_round.c.id)
_LOCK_PROGRAMME = (
    select(programme.c.id).where(programme.c.id == bindparam("programme")).with_for_update()
)
_START = insert(survey_round).returning(*_COLUMNS)
_CLOSE = (
    update(survey_round)
    .where(survey_round.c.programme_id == bindparam("programme"), _IS_OPEN)
    .values(closed_on=bindparam("on_"))
    .returning(*_COLUMNS)
)
_IN_A_STREET = membership.c.role.in_(("gangmaker", "neighbour"))
_DONE = select(survey_mark.c.person_id).where(survey_mark.c.round_id == survey_round.c.id, _HERS)
_WAITING_FOR = (
    select(*_COLUMNS)
    .join(membership, membership.c.programme_id == survey_round.c.programme_id)
    .where(
        membership.c.person_id == bindparam("person"),
        membership.c.until.is_(None),
        _IN_A_STREET,
        _IS_OPEN,
        _DONE.scalar_subquery().is_(None),
    )
    .order_by(survey_round.c.id)
    .limit(1)
)
_BOX = select(survey_round.c.box).where(_THIS, _IS_OPEN).with_for_update()
_LOOK = select(survey_round.c.box).where(_THIS)
_MARK = postgresql.insert(survey_mark).on_conflict_do_nothing().returning(survey_mark.c.round_id)
_KEEP = update(survey_round).where(_THIS).values(box=bindparam("box_"))
_CONCERNED = (
    select(func.count(membership.c.person_id.distinct()))
    .join(person, person.c.id == membership.c.person_id)
    .where(
        membership.c.programme_id == bindparam("programme"),
        _IN_A_STREET,
        membership.c.until.is_(None),
        person.c.stopped_at.is_(None),
        person.c.answers_only.is_(False),
    )
)
_DEALT = (
    select(programme.c.municipality, survey_round.c.number)
    .select_from(
        survey_mark.join(survey_round, survey_round.c.id == survey_mark.c.round_id).join(
            programme, programme.c.id == survey_round.c.programme_id
        )
    )
    .where(_HERS)
    .order_by(survey_round.c.id)
)
_FORGET = delete(survey_mark).where(_HERS)
mine = survey_mark.alias("mine")
_MOVE = (
    update(survey_mark)
    .where(
        _HERS,
        survey_mark.c.round_id.not_in(
            select(mine.c.round_id).where(mine.c.person_id == bindparam("into"))
        ),
    )
    .values(person_id=bindparam("into"))
)
