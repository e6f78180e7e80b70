"""A talk between a gangmaker and her coordinators: one at a time, and gone by itself in a week."""

from datetime import timedelta

from sqlalchemy import Connection

from storage import closing, people, streets, threads
from storage.threads import RESTS_AFTER, Thread
from storage.transfers import Event
from tests.storage.conftest import NOW, Town
from tests.storage.test_together import at_once

SOON = NOW + timedelta(hours=1)
MOMENT = timedelta(seconds=1)


def begun(town: Town, who: str = "Anja") -> Thread:
    anja = town.gangmaker(who)
    with town.db.transaction() as tx:
        thread = threads.begin(tx, anja, town.street_id, NOW)
    assert thread is not None
    return thread


def test_a_talk_begins_with_nobody_waiting(town: Town) -> None:
    thread = begun(town)
    with town.db.transaction() as tx:
        assert thread.waits_since is None
        assert (thread.street, thread.programme_id) == ("Lindenstraat", town.programme_id)
        assert threads.of_person(tx, thread.person_id, SOON) == threads.one(tx, thread.id) == thread


def test_who_begins_often_has_one_talk(town: Town) -> None:
    anja = town.gangmaker("Anja")

    def begins(tx: Connection, _n: int) -> int | None:
        thread = threads.begin(tx, anja, town.street_id, NOW)
        return thread.id if thread else None

    assert len(set(at_once(town, begins, 12))) == 1


def test_it_is_known_since_when_she_waits_and_that_she_was_answered(town: Town) -> None:
    thread = begun(town)
    for since in (SOON, None):
        with town.db.transaction() as tx:
            threads.spoke(tx, thread.id, SOON, since)
            found = threads.one(tx, thread.id)
            assert found is not None
            assert found.waits_since == since


def test_a_week_without_a_word_ends_it(town: Town) -> None:
    thread = begun(town)
    with town.db.transaction() as tx:
        threads.spoke(tx, thread.id, SOON, SOON)
        last = SOON + RESTS_AFTER
        assert threads.of_person(tx, thread.person_id, last - MOMENT) is not None
        assert threads.of_person(tx, thread.person_id, last) is None
        assert threads.of_programmes(tx, [town.programme_id], last) == []
        assert (threads.let_go(tx, last - MOMENT), threads.let_go(tx, last)) == (0, 1)
        assert threads.one(tx, thread.id) is None


def test_a_new_talk_begins_where_an_old_one_rests(town: Town) -> None:
    old, later = begun(town), NOW + RESTS_AFTER
    with town.db.transaction() as tx:
        threads.spoke(tx, old.id, NOW, NOW)
        new = threads.begin(tx, old.person_id, town.street_id, later)
        assert new is not None
        assert new.waits_since is None


def test_a_coordinator_sees_those_of_her_programmes_oldest_first(town: Town) -> None:
    first, second = begun(town, "Anja"), begun(town, "Bert")
    with town.db.transaction() as tx:
        other = streets.NewProgramme("Elders", "Welzijn Elders", 150_00)
        elsewhere = streets.add_programme(tx, other, NOW)
        mine = threads.of_programmes(tx, [town.programme_id, elsewhere], SOON)
        assert [one.id for one in mine] == [first.id, second.id]
        assert threads.of_programmes(tx, [elsewhere], SOON) == []


def test_it_ends_when_it_is_given_back(town: Town) -> None:
    thread = begun(town)
    with town.db.transaction() as tx:
        threads.finish(tx, thread.id)
        assert threads.of_person(tx, thread.person_id, SOON) is None


def test_it_is_gone_with_who_is_forgotten(town: Town) -> None:
    thread = begun(town)
    with town.db.transaction() as tx:
        people.erase(tx, thread.person_id, SOON)
        assert threads.one(tx, thread.id) is None


def test_there_is_no_talk_about_a_closed_street(town: Town) -> None:
    thread = begun(town)
    with town.db.transaction() as tx:
        closing.close(tx, town.street_id, Event("close", SOON))
        assert threads.one(tx, thread.id) is None
        assert threads.of_person(tx, thread.person_id, SOON) is None
        bert = threads.begin(tx, thread.person_id, town.street_id, SOON)
        assert bert is None
