"""Answers to a measurement: from all that is stored, none can be tied to who gave it."""

import inspect
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import count, permutations
from pathlib import Path
from typing import Any

from sqlalchemy import LargeBinary, text
from structlog.testing import capture_logs

from bot.channels.base import Outgoing, Sent
from bot.conversation import House
from bot.deeds import survey as deeds
from bot.dialogues import DIALOGUES
from bot.engine import Engine
from bot.saying import LANGUAGES
from bot.survey import counts as survey_counts
from storage import people, survey_people, surveys
from storage.db import Database
from storage.models import tables
from storage.sealing import Sealer
from storage.surveys import Slip
from tests.conftest import NewDatabase
from tests.neighbourhood import NOON, SPEECH, Neighbourhood
from tests.simple_channel import SimpleChannel

NAMES = ("anja", "bert", "cora", "dina", "elly", "floor")
SAID: tuple[tuple[str, ...], ...] = (
    ("niemand", "nee", "nee", "vaak"),
    ("3", "ja", "ja", "nooit"),
    ("8", "een beetje", "misschien", "soms"),
    ("12", "liever niet", "ja", "liever niet"),
    ("2", "ja", "nee", "soms"),
    ("liever niet", "liever niet", "liever niet", "liever niet"),
)
RANDOM = {"token", "code_hash"}  # columns that chance fills, whatever happens


class Ears(SimpleChannel):
    """Hears what everybody is told; `log` is what was logged meanwhile."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.log: list[Any] = []

    async def send(self, outgoing: Outgoing) -> Sent:
        self.told.append(outgoing.text)
        return Sent()


@contextmanager
def lived(
    make: NewDatabase, sealer: Sealer, said: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[Neighbourhood, Ears]]:
    """A round in which these people answered, always in the same order and at the same moments."""
    with make() as url:
        db, ears = Database.open(url), Ears()
        street = Neighbourhood(db, sealer, channels={"phone": ears})
        codes = count()
        street.house = House(
            Engine(DIALOGUES, LANGUAGES), SPEECH, sealer, lambda: f"C{next(codes)}"
        )
        for name in NAMES:
            street.joins(name)
        with db.transaction() as tx:
            surveys.start(tx, street.programme, NOON.date())
        street.deliver()
        with capture_logs() as ears.log:
            for name in said:
                answer(street, name, said[name])
        yield street, ears
        db.close()


def answer(street: Neighbourhood, name: str, said: tuple[str, ...]) -> None:
    for words in ("meting", "ja", *said, "ja"):
        street.later(seconds=20)
        street.hear(name, words)
        street.deliver()


def everything(db: Database) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table; of what is sealed how long it is."""
    with db.transaction() as tx:
        return {
            name: [
                plain(row._asdict())
                for row in tx.execute(table.select().order_by(*table.primary_key))
            ]
            for name, table in tables.items()
        }


def plain(row: dict[str, Any]) -> dict[str, Any]:
    return {
        name: "…" if name in RANDOM else len(value) if isinstance(value, bytes) else value
        for name, value in row.items()
    }


def box(street: Neighbourhood) -> list[Slip]:
    with street.db.transaction() as tx:
        [row] = surveys.rounds(tx, street.programme)
        return surveys.slips(tx, street.sealer, row.id)


# --- the law --------------------------------------------------------------------------------------


def test_who_said_what_changes_nothing_that_is_stored_or_logged(
    new_database: NewDatabase, sealer: Sealer
) -> None:
    """Two lives that differ in who answered what leave the same rows, moments and lines."""
    one = dict(zip(NAMES, SAID, strict=True))
    other = dict(zip(NAMES, reversed(SAID), strict=True))
    found = []
    for said in (one, other):
        with lived(new_database, sealer, said) as (street, ears):
            answers = sorted(slip.answers for slip in box(street))
            found.append((everything(street.db), ears.log, answers))
    assert found[0][2] == found[1][2], "the answers themselves are the same, of other people"
    assert len(found[0][2]) == len(NAMES)
    assert found[0][1] == found[1][1]
    for name in tables:
        assert found[0][0][name] == found[1][0][name], name


def test_who_is_half_way_tells_no_more(new_database: NewDatabase, sealer: Sealer) -> None:
    """Her talk holds what she answered so far, sealed; whatever that is, it is as long."""
    found = []
    for said in permutations(("niemand", "8", "liever niet"), 1):
        with lived(new_database, sealer, {}) as (street, _):
            for words in ("meting", "ja", *said):
                street.hear("anja", words)
            street.deliver()
            found.append(everything(street.db))
    assert len(found[0]["survey_mark"]) == 0
    assert found[0] == found[1] == found[2]


def test_the_box_is_the_same_in_whatever_order_people_answered(
    database: Database, sealer: Sealer
) -> None:
    """Its bytes, opened, are those of a set: no first, no last."""
    street = Neighbourhood(database, sealer)
    who = [street.joins(name) for name in NAMES[:4]]
    slips = [Slip(surveys.token(sealer, 1, f"word {n}"), SAID[n]) for n in range(4)]
    seen = set()
    for order in permutations(range(4)):
        with database.transaction() as tx:
            row = surveys.start(tx, street.programme, NOON.date())
            assert row is not None
            for n in order:
                assert surveys.put_in(tx, sealer, row.id, who[n], slips[n])
            held = tx.execute(text("SELECT box FROM survey_round WHERE id = :id"), {"id": row.id})
            seen.add(sealer.open(f"survey|{row.id}", held.scalar_one()))
            surveys.close(tx, street.programme, NOON.date())
    assert len(seen) == 1
    assert [line.split()[0] for line in seen.pop().decode().splitlines()] == sorted(
        slip.token for slip in slips
    )


def test_a_no_is_kept_as_a_yes_is(database: Database, sealer: Sealer) -> None:
    """She was asked: not what she said to it, nor when; and the box was written anew."""
    street = Neighbourhood(database, sealer)
    anja, bert = street.joins("anja"), street.joins("bert")
    with database.transaction() as tx:
        row = surveys.start(tx, street.programme, NOON.date())
        assert row is not None
        boxes = set()
        for who, slip in ((anja, Slip("a" * 16, SAID[0])), (bert, None)):
            assert surveys.put_in(tx, sealer, row.id, who, slip)
            boxes.add(tx.execute(text("SELECT box FROM survey_round")).scalar_one())
        marks = tx.execute(tables["survey_mark"].select()).all()
        assert len(boxes) == 2
        assert sorted(map(tuple, marks)) == [(row.id, anja), (row.id, bert)]


def test_no_table_of_measurements_has_a_moment_a_street_or_a_row_for_an_answer() -> None:
    assert set(tables["survey_mark"].c.keys()) == {"round_id", "person_id"}
    assert set(tables["survey_round"].c.keys()) == {
        *("id", "programme_id", "number", "opened_on", "closed_on", "box"),
    }
    assert isinstance(tables["survey_round"].c.box.type, LargeBinary)


def test_the_bytes_hold_no_answer_and_no_word(new_database: NewDatabase, sealer: Sealer) -> None:
    with lived(new_database, sealer, dict(zip(NAMES, SAID, strict=True))) as (street, ears):
        street.db.flush()
        words = [
            line.split(" is ")[1].split(".")[0] for line in ears.told if "meetwoord is" in line
        ]
        slips = box(street)
        assert len(set(words)) == len(NAMES)
        raw = raw_bytes(street.db)
        assert b"survey_mark" in raw or b"Lindenstraat" in raw, "these are the bytes"
        for told in (*words, *(slip.token for slip in slips), "niemand", '"nope"', '"lots"'):
            assert told.encode() not in raw, told
            assert told.encode().hex().encode() not in raw, told


def test_a_talk_that_is_over_holds_no_answer(new_database: NewDatabase, sealer: Sealer) -> None:
    """Not even opened with her own key: of its last question it knows only that answers went."""
    with lived(new_database, sealer, dict(zip(NAMES, SAID, strict=True))) as (street, _):
        for name in NAMES:
            with street.db.transaction() as tx:
                who = people.member_behind(tx, sealer, "phone", name)
                held = people.everything_held(tx, sealer, who)
            assert [talk["open"] for talk in held["talks"]] == [[]]
            assert all(talk["answered"] == "" and talk["labels"] == {} for talk in held["talks"])
            assert held["surveys"] == [{"municipality": "Lindewaard", "number": 0}]


def test_who_tapped_leaves_only_that_answers_went(database: Database, sealer: Sealer) -> None:
    street = Neighbourhood(database, sealer, channels={"phone": Ears()})
    anja = street.joins("anja")
    with database.transaction() as tx:
        surveys.start(tx, street.programme, NOON.date())
    street.hear("anja", "meting")
    street.deliver()
    for value in ("yes", "many", "home", "nope", "lots", "yes"):
        with database.transaction() as tx:
            [number] = tx.execute(text("SELECT question FROM conversation")).scalars()
        street.hear("anja", kind="choice", choice=f"{number}:{value}")
        street.deliver()
    assert [slip.answers for slip in box(street)] == [("many", "home", "nope", "lots")]
    with database.transaction() as tx:
        [talk] = people.everything_held(tx, sealer, anja)["talks"]
    assert talk["answered"].endswith(":yes")
    assert talk["open"] == []


# --- who may, and how often -----------------------------------------------------------------------


def test_nobody_answers_twice_or_after_the_end(database: Database, sealer: Sealer) -> None:
    street = Neighbourhood(database, sealer)
    anja, bert = street.joins("anja"), street.joins("bert")
    slip = Slip("a" * 16, SAID[0])
    with database.transaction() as tx:
        row = surveys.start(tx, street.programme, NOON.date())
        assert row is not None
        assert surveys.start(tx, street.programme, NOON.date()) is None
        assert surveys.put_in(tx, sealer, row.id, anja, slip)
        assert not surveys.put_in(tx, sealer, row.id, anja, slip)
        assert surveys.close(tx, street.programme, NOON.date()) is not None
        assert surveys.close(tx, street.programme, NOON.date()) is None
        assert not surveys.put_in(tx, sealer, row.id, bert, slip)
        assert surveys.slips(tx, sealer, row.id) == [slip]


def test_forgetting_her_leaves_the_answer_and_takes_the_mark(
    database: Database, sealer: Sealer
) -> None:
    street = Neighbourhood(database, sealer)
    anja, bert = street.joins("anja"), street.joins("bert")
    with database.transaction() as tx:
        row = surveys.start(tx, street.programme, NOON.date())
        assert row is not None
        for who in (anja, bert):
            surveys.put_in(tx, sealer, row.id, who, Slip(f"{who:016}", SAID[0]))
        people.erase(tx, anja, NOON)
        assert len(surveys.slips(tx, sealer, row.id)) == 2
        assert surveys.dealt_with(tx, anja) == []
        surveys.move(tx, bert, anja)
        assert surveys.dealt_with(tx, bert) == []
        assert len(surveys.dealt_with(tx, anja)) == 1


def test_a_round_of_four_is_emptied_when_it_is_closed(database: Database, sealer: Sealer) -> None:
    """What is never shown is not kept; of five it is."""
    street = Neighbourhood(database, sealer)
    street.joins("carla", "coordinator")
    who = [street.joins(name) for name in NAMES[:5]]
    for people_ in (4, 5):
        with database.transaction() as tx:
            row = surveys.start(tx, street.programme, NOON.date())
            assert row is not None
            for n in who[:people_]:
                surveys.put_in(tx, sealer, row.id, n, Slip(f"{n:016}", SAID[0]))
        for words in ("meting", "sluit de meting", "ja"):
            street.hear("carla", words)
        with database.transaction() as tx:
            assert len(surveys.slips(tx, sealer, row.id)) == (people_ if people_ > 4 else 0)


def test_everybody_in_the_streets_is_invited_once(database: Database, sealer: Sealer) -> None:
    street = Neighbourhood(database, sealer, channels={"phone": Ears()})
    anja, bert = street.joins("anja"), street.joins("bert", "neighbour")
    street.joins("carla", "coordinator")
    with database.transaction() as tx:
        surveys.start(tx, street.programme, NOON.date())
    for _ in range(3):
        street.tick()
        street.deliver()
        street.later(days=1)
    with database.transaction() as tx:
        sent = tx.execute(text("SELECT person_id FROM outbox WHERE kind = 'survey'"))
        assert sorted(sent.scalars()) == [anja, bert]


def test_nothing_about_measurements_takes_a_street() -> None:
    """So no two views exist that differ by one street: a round is of a whole programme."""
    parts: tuple[Any, ...] = (surveys, survey_people, survey_counts, deeds)
    asked = [
        name
        for part in parts
        for _, member in inspect.getmembers(part, callable)
        if getattr(member, "__module__", "") == part.__name__
        for name in inspect.signature(member).parameters
    ]
    assert asked
    assert [name for name in asked if "street" in name] == []


def raw_bytes(db: Database) -> bytes:
    """The file of SQLite as it lies there; of PostgreSQL every value, with its place and age."""
    if db.is_sqlite:
        return Path(str(db.engine.url.database)).read_bytes()
    with db.transaction() as tx:
        rows = [
            row
            for name in tables
            for row in tx.execute(text(f'SELECT ctid, xmin, "{name}"::text FROM "{name}"'))
        ]
    return repr([tuple(row) for row in rows]).encode()
