"""Who is this, what does she want, and forgetting her."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from storage import ledger, outbox, people, talks, tips, waiting
from storage.errors import CannotOpen
from storage.models import tables
from tests.storage.conftest import NOW, Town


def how_many(tx, table: str) -> int:
    return tx.execute(select(func.count()).select_from(tables[table])).scalar_one()


def test_a_first_contact_makes_one_person(town: Town) -> None:
    first, again = town.meet("Anja"), town.meet("Anja")
    assert first.new
    assert not again.new
    assert again.person.id == first.person.id
    assert again.name == "Anja"
    assert again.talk is None


def test_two_first_contacts_at_once_are_one_person(town: Town) -> None:
    with ThreadPoolExecutor(8) as threads:
        met = list(threads.map(lambda _: town.meet("Anja"), range(24)))
    assert len({m.conversation_id for m in met}) == 1
    with town.db.transaction() as tx:
        assert how_many(tx, "person") == how_many(tx, "identity") == 1


def test_a_talk_comes_back_as_it_was_left(town: Town) -> None:
    met = town.meet("Anja")
    talk = {"dialogue": "report", "slots": {"gifts": ["flowers"], "cents": 1250}}
    with town.db.transaction() as tx:
        talks.save(tx, met, talk, 7, NOW)
    again = town.meet("Anja")
    assert (again.talk, again.question, again.last_in_at) == (talk, 7, NOW)
    assert again.identity_seen_at == NOW


def test_a_talk_of_thirty_silent_days_is_wiped(town: Town) -> None:
    met = town.meet("Anja")
    with town.db.transaction() as tx:
        talks.save(tx, met, {"dialogue": "tip"}, 1, NOW)
        assert talks.wipe_idle(tx, NOW + timedelta(days=29)) == 0
        assert talks.wipe_idle(tx, NOW + timedelta(days=31)) == 1
    assert town.meet("Anja").talk is None


def test_joining_twice_is_joining_once(town: Town) -> None:
    met = town.meet("Anja")
    with town.db.transaction() as tx:
        assert people.join(tx, met.person.id, "gangmaker", None, town.street_id, NOW)
        assert not people.join(
            tx, met.person.id, "gangmaker", town.programme_id, town.street_id, NOW
        )
        [row] = people.memberships(tx, met.person.id)
    assert (row.street_name, row.municipality, row.yearly_cents) == (
        "Lindenstraat",
        "Lindewaard",
        15_000,
    )


def test_only_preferences_can_be_changed(town: Town) -> None:
    met = town.meet("Anja")
    with town.db.transaction() as tx:
        people.change(tx, met.person.id, form="u", paused_until=date(2026, 8, 1))
        with pytest.raises(ValueError, match="preference"):
            people.change(tx, met.person.id, wrapped_key=None)
    assert town.meet("Anja").person.form == "u"


def test_wrong_codes_are_counted_per_hour(town: Town) -> None:
    met = town.meet("Anja")
    minutes = [0, 10, 50, 59, 61]
    with town.db.transaction() as tx:
        counted = [
            people.count_wrong_code(tx, met.conversation_id, NOW + timedelta(minutes=m))
            for m in minutes
        ]
    assert counted == [1, 2, 3, 4, 1]


def test_stop_cancels_what_would_come_unasked(town: Town) -> None:
    met = town.meet("Anja")
    rows = [
        outbox.NewMessage(f"k{kind}", "x", kind, met.person.id, NOW, met.conversation_id)
        for kind in ("reply", "nudge", "announcement")
    ]
    with town.db.transaction() as tx:
        outbox.put(tx, rows)
        people.stop(tx, met.person.id, NOW)
        assert waiting.depth(tx, NOW).waiting == 1
    assert town.meet("Anja").person.stopped_at == NOW


def test_consent_says_what_is_wanted(town: Town) -> None:
    met = town.meet("Anja")
    with town.db.transaction() as tx:
        people.give_consent(tx, met.person.id, "2026-07", people.ANSWERS, NOW)
        who = people.person_by_id(tx, met.person.id)
        assert (who.answers_only, who.consent_version, who.consent_at) == (True, "2026-07", NOW)
        people.give_consent(tx, met.person.id, "2026-07", people.NOTHING, NOW)
        assert people.person_by_id(tx, met.person.id).consent_version is None


def test_everything_held_is_readable(town: Town) -> None:
    anja = town.gangmaker("Anja")
    draft = tips.TipDraft(town.street_id, "23", "support", "LEED", "valt", anja, "neighbour", NOW)
    with town.db.transaction() as tx:
        tips.note(tx, town.sealer, draft)
        held = people.everything_held(tx, town.sealer, anja)
    assert held["name"] == "Anja"
    assert held["addresses"][0]["address"] == "Anja"
    assert held["memberships"][0]["street"] == "Lindenstraat"
    assert held["tips"][0]["note"] == "valt"


def test_an_erased_person_is_a_number_in_the_books(town: Town, booking) -> None:
    anja = town.gangmaker("Anja")
    met = town.meet("Anja")
    reply = outbox.NewMessage(
        "k",
        "reply",
        "reply",
        anja,
        NOW,
        met.conversation_id,
        body=outbox.sealed_body(met.key, "hoi"),
    )
    with town.db.transaction() as tx:
        ledger.spend(tx, booking(anja))
        talks.save(tx, met, {"dialogue": "report"}, 1, NOW)
        outbox.put(tx, [reply])
        people.erase(tx, anja, NOW)
        assert people.names(tx, town.sealer, [anja]) == {anja: None}
        assert people.everything_held(tx, town.sealer, anja) == {}
        assert people.memberships(tx, anja) == []
        assert people.last_used_conversation(tx, anja) is None
        assert people.conversation_by_id(tx, town.sealer, met.conversation_id) is None
        assert outbox.lease(tx, outbox.Line(NOW, NOW, 10, "phone")) == []
        assert ledger.overview(tx, town.street_id, 2026)[0].booked_by == anja
        kept = tx.execute(select(tables["conversation"])).one()
    assert (kept.talk, kept.sealed_chat, kept.lookup) == (None, None, None)
    assert town.meet("Anja").person.id != anja


def test_the_last_words_reach_an_erased_person(town: Town) -> None:
    met = town.meet("Anja")
    with town.db.transaction() as tx:
        people.erase(tx, met.person.id, NOW)
        body = outbox.farewell_body(town.sealer, "chat of Anja", "Dag!")
        put = outbox.NewMessage(
            "bye", "reply", "reply", met.person.id, NOW, met.conversation_id, body=body
        )
        outbox.put(tx, [put])
        [leased] = outbox.lease(tx, outbox.Line(NOW, NOW, 10, "phone"))
    said = leased.open(town.sealer)
    assert (leased.channel, said.chat, said.text) == ("phone", "chat of Anja", "Dag!")


def test_one_persons_key_opens_nobody_elses_words(town: Town) -> None:
    anja, bert = town.meet("Anja"), town.meet("Bert")
    with pytest.raises(CannotOpen):
        bert.key.open("name", anja.person.sealed_name)
    with pytest.raises(CannotOpen):
        anja.key.open("talk", anja.person.sealed_name)
