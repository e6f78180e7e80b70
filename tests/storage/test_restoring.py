"""A restore: everything comes back, and nothing that was already sent goes again."""

from pathlib import Path

import pytest
from sqlalchemy import exc, insert, text

from storage import house as memory
from storage import people
from storage.backup import back_up
from storage.db import Database
from storage.models import tables
from storage.sealing import Sealer
from tests.conftest import NewDatabase
from tests.full_house import everything, moved, put_back
from tests.neighbourhood import NOON, Neighbourhood

CHANGED = {"outbox", "setting", "link_code", "conversation", "channel_pace", "chat_pace"}


def resume(street: Neighbourhood) -> None:
    with street.db.transaction() as tx:
        memory.pause_sender(tx, False)


# --- what comes back ----------------------------------------------------------------------------


def test_everything_comes_back(street: Neighbourhood, file: Path, other: Database) -> None:
    before, cents = everything(street.db), street.balance()
    moved(street, file, other)
    after = everything(other)
    for name in before.keys() - CHANGED:
        assert after[name] == before[name], name
    settled = {row["id"] for row in before["outbox"] if row["state"] not in ("waiting", "held")}
    assert settled
    for old, new in zip(before["outbox"], after["outbox"], strict=True):
        assert old == new or old["id"] not in settled
    for old, new in zip(before["conversation"], after["conversation"], strict=True):
        assert {**old, "talk": None} == new
    assert street.balance() == cents == 135_00


def test_names_open_with_the_key(street: Neighbourhood, file: Path, across: Database) -> None:
    moved(street, file, across)
    with across.transaction() as tx:
        for who in ("anja", "mo"):
            person_id = people.member_behind(tx, street.sealer, "phone", who)
            assert person_id is not None
            person = people.person_by_id(tx, person_id)
            assert person is not None
            assert person.name(street.sealer) == who.title()


def test_life_goes_on_after_it(street: Neighbourhood, file: Path, other: Database) -> None:
    moved(street, file, other)
    resume(street)
    street.hear("anja", "saldo", event="later1")
    assert "135,00" in street.screen("anja")[-1]
    street.hear("anja", "bloemen 5 voor een zieke buur", event="later2")
    street.hear("anja", "ja", event="later3")
    street.joins("fatma")
    assert street.balance() == 130_00


def test_the_next_row_gets_the_next_number(
    street: Neighbourhood, file: Path, across: Database
) -> None:
    moved(street, file, across)
    after = everything(across)
    person = tables["person"]
    new = insert(person).values(token="new", created_at=NOON).returning(person.c.id)
    with across.transaction() as tx:
        assert tx.execute(new).scalar_one() == max(row["id"] for row in after["person"]) + 1


def test_what_was_heard_before_has_no_effect(
    street: Neighbourhood, file: Path, across: Database
) -> None:
    street.hear("anja", "bloemen 5 voor een zieke buur", event="asked")
    street.hear("anja", "ja", event="said")
    cents = street.balance()
    moved(street, file, across)
    assert not street.hear("anja", "ja", event="said")
    assert street.balance() == cents


def test_the_books_stay_append_only(street: Neighbourhood, file: Path, across: Database) -> None:
    moved(street, file, across)
    for table in ("attention", "transfer"):
        for change in (f"UPDATE {table} SET cents = 1", f"DELETE FROM {table}"):
            with pytest.raises(exc.DBAPIError, match="append-only"), across.transaction() as tx:
                tx.execute(text(change))


def test_a_backup_of_a_backup_is_the_same(
    street: Neighbourhood, file: Path, across: Database, new_database: NewDatabase
) -> None:
    moved(street, file, across)
    once = everything(across)
    with new_database() as url:
        third = Database.open(url)
        moved(street, file, third)
        assert everything(third) == once
        third.close()


# --- nothing goes again -------------------------------------------------------------------------


def test_what_waited_or_was_held_is_uncertain(
    street: Neighbourhood, file: Path, across: Database
) -> None:
    waited = {row["id"]: row for row in everything(street.db)["outbox"]
              if row["state"] in ("waiting", "held")}  # fmt: skip
    restored = moved(street, file, across)
    after = {row["id"]: row for row in everything(across)["outbox"] if row["id"] in waited}
    assert {row["state"] for row in waited.values()} == {"waiting", "held"}
    for number, row in waited.items():
        over = {"state": "uncertain", "reason": "restored", "settled_at": street.time}
        assert after[number] == {**row, **over, "body": None, "leased_until": None}
    assert sum(restored.uncertain.values()) == len(waited)
    assert restored.uncertain.keys() == {row["kind"] for row in waited.values()}


def test_what_waited_is_never_sent(street: Neighbourhood, file: Path, across: Database) -> None:
    moved(street, file, across)
    before = street.shown("anja"), street.shown("mo")
    resume(street)
    street.later(days=2)
    street.tick()
    assert (street.screen("anja"), street.screen("mo")) == before


def test_the_sender_starts_paused(street: Neighbourhood, file: Path, across: Database) -> None:
    moved(street, file, across)
    before = street.shown("anja")
    street.hear("anja", "saldo", event="later")
    assert street.screen("anja") == before
    resume(street)
    assert street.screen("anja")[len(before) :] == [street.shown("anja")[-1]]
    assert "135,00" in street.shown("anja")[-1]


def test_what_was_under_way_is_over(street: Neighbourhood, file: Path, across: Database) -> None:
    moved(street, file, across)
    after = everything(across)
    assert after["channel_pace"] == after["chat_pace"] == []
    assert [row["expires_at"] for row in after["link_code"]] == [street.time]
    settings = {row["name"]: row["value"] for row in after["setting"]}
    assert settings["whatsapp_looked_at"] == street.time.isoformat()
    assert settings["planned_until"] == "2026-06-10"
    assert settings["sender_paused"] == "1"
    assert "backup_made_at" not in settings


def test_a_yes_to_a_question_of_then_books_nothing(
    street: Neighbourhood, file: Path, across: Database
) -> None:
    street.hear("anja", "kaart 2 voor een jarige", event="asked")
    moved(street, file, across)
    cents = street.balance()
    street.hear("anja", "ja", event="yes")
    assert street.balance() == cents


@pytest.fixture
def reminded_daily(database: Database, sealer: Sealer) -> Neighbourhood:
    """Anja hears of an open tip each day at 10:00; it is eight in the morning of the next day."""
    street = Neighbourhood(database, sealer)
    anja = street.joins("anja")
    street.hear("anja", "tip: buurvrouw op 23 is gevallen")
    with database.transaction() as tx:
        people.change(tx, anja, reminder_days=1)
    street.deliver()
    street.later(hours=20)
    return street


def test_a_reminder_sent_after_the_backup_does_not_go_again_that_day(
    reminded_daily: Neighbourhood, file: Path, across: Database
) -> None:
    street = reminded_daily
    known = street.screen("anja")
    back_up(street.db, file, street.time)
    street.later(hours=4)
    street.tick()
    assert len(street.screen("anja")) == len(known) + 1
    street.later(hours=1)
    put_back(file, across, street)
    resume(street)
    for _ in range(8):
        street.tick()
        assert street.screen("anja") == known, "nothing goes twice"
        street.later(hours=1)
    street.later(hours=14)
    street.tick()
    assert len(street.screen("anja")) == len(known) + 1, "the next day's goes"


def test_a_day_between_backup_and_restore_is_not_caught_up(
    reminded_daily: Neighbourhood, file: Path, across: Database
) -> None:
    street = reminded_daily
    known = street.screen("anja")
    back_up(street.db, file, street.time)
    street.later(days=2)
    put_back(file, across, street)
    resume(street)
    street.later(hours=4)
    street.tick()
    assert street.screen("anja") == known
    street.later(days=1)
    street.tick()
    assert len(street.screen("anja")) == len(known) + 1
