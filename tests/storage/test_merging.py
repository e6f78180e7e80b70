"""Two people become one: what was the one's is the other's, and nothing else changes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from storage import inbox, ledger, outbox, people, talks, tips, waiting
from storage.db import Database
from storage.errors import CannotOpen
from storage.models import tables
from storage.sealing import PersonKey
from tests.storage.conftest import NOW, Town
from tests.storage.two_channels import OTHER_CODE, SOON, link, member, on_telegram


def test_what_was_booked_stays_and_is_hers(town: Town, booking) -> None:
    anja, again = member(town, town.meet("Anja")), member(town, on_telegram(town, "Anja"))
    with town.db.transaction() as tx:
        ledger.spend(tx, booking(anja.person.id, 1250, 1))
        theirs = ledger.spend(tx, booking(again.person.id, 900, 2))
    book, left = read(town), town.balance()
    link(town, anja, again)
    assert (read(town), town.balance()) == (book, left)
    with town.db.transaction() as tx:
        assert people.numbers_of(tx, anja.person.id) == {anja.person.id, again.person.id}
        acts = ledger.acts_of(tx, anja.person.id, NOW)
        assert [act.booked_by for act in acts] == [again.person.id, anja.person.id]
        last = ledger.last_booking(tx, anja.person.id, NOW)
        assert last is not None
        assert last.id == theirs
        names = people.names(tx, town.sealer, [anja.person.id, again.person.id])
        assert set(names.values()) == {"Anja"}
        assert people.everything_held(tx, town.sealer, anja.person.id)["bookings"] == 2
        ledger.undo(tx, theirs, anja.person.id, SOON, "in:3")
    assert town.balance() == left + 900


def read(town: Town) -> list[ledger.AttentionRow]:
    with town.db.transaction() as tx:
        return ledger.overview(tx, town.street_id, NOW.year)


def test_everything_held_about_both_is_held_about_one(town: Town) -> None:
    anja, again = (
        member(town, town.meet("Anja")),
        member(town, on_telegram(town, "An"), "neighbour"),
    )
    draft = tips.TipDraft(
        town.street_id, "23", "support", "LEED", "valt", again.person.id, "neighbour", NOW
    )
    with town.db.transaction() as tx:
        tip = tips.note(tx, town.sealer, draft)
        tips.take(tx, tip, again.person.id, NOW)
        for met, event in ((anja, "e1"), (again, "e2")):
            inbox.claim(
                tx, inbox.Arrival(met.person.token, "a", event, None, met.conversation_id), NOW
            )
    link(town, anja, again)
    with town.db.transaction() as tx:
        held = people.everything_held(tx, town.sealer, anja.person.id)
        assert people.everything_held(tx, town.sealer, again.person.id) == {}
        taken = tips.one(tx, town.sealer, tip)
    assert [(a["channel"], a["address"]) for a in held["addresses"]] == [
        ("phone", "Anja"),
        ("telegram", "An"),
    ]
    assert held["name"] == "Anja"
    assert [m["role"] for m in held["memberships"]] == ["gangmaker", "neighbour"]
    assert (len(held["consents"]), len(held["tips"]), held["messages_received"]) == (2, 1, 2)
    assert taken is not None
    assert taken.taken_by == taken.from_person == anja.person.id


def test_a_role_that_both_had_is_had_once(town: Town) -> None:
    anja, again = member(town, town.meet("Anja")), member(town, on_telegram(town, "Anja"))
    link(town, anja, again)
    with town.db.transaction() as tx:
        assert len(people.memberships(tx, anja.person.id)) == 1
        assert people.memberships(tx, again.person.id) == []


def test_the_givers_preferences_win(town: Town) -> None:
    anja, again = member(town, town.meet("Anja")), member(town, on_telegram(town, "Anja"))
    with town.db.transaction() as tx:
        people.change(tx, anja.person.id, form="u", language="en", reminder_hour=9)
        people.change(tx, again.person.id, form="je", language="nl", reminder_hour=18)
    link(town, anja, again)
    who = on_telegram(town, "Anja").person
    assert (who.form, who.language, who.reminder_hour) == ("u", "en", 9)


@pytest.mark.parametrize("who", ["giver", "typer"])
def test_a_stop_of_either_holds(town: Town, who: str) -> None:
    anja, again = member(town, town.meet("Anja")), member(town, on_telegram(town, "Anja"))
    waits = outbox.NewMessage("nu", "tip_reminder", "nudge", anja.person.id, NOW)
    with town.db.transaction() as tx:
        people.stop(tx, {"giver": anja, "typer": again}[who].person.id, NOW)
        outbox.put(tx, [waits])
    link(town, anja, again)
    assert town.meet("Anja").person.stopped_at == NOW
    with town.db.transaction() as tx:
        assert waiting.depth(tx, SOON).waiting == 0


def test_a_stop_under_her_old_number_stops_her(town: Town) -> None:
    """A platform may say so of a message that was under way when she linked."""
    anja, again = member(town, town.meet("Anja")), on_telegram(town, "Anja")
    link(town, anja, again)
    with town.db.transaction() as tx:
        people.stop(tx, again.person.id, SOON)
    assert town.meet("Anja").person.stopped_at == SOON


# --- sealed, and erased -------------------------------------------------------------------------


def test_replies_that_wait_can_still_be_read(town: Town) -> None:
    anja, again = town.meet("Anja"), on_telegram(town, "Anja")
    body = outbox.sealed_body(again.key, "Er zit nog € 10 in het potje.", [("0:x", "Ja")])
    waits = outbox.NewMessage(
        "re:1:0", "reply", "reply", again.person.id, NOW, again.conversation_id, body=body
    )
    with town.db.transaction() as tx:
        outbox.put(tx, [waits])
    link(town, anja, again)
    with town.db.transaction() as tx:
        [leased] = outbox.lease(tx, outbox.Line(SOON, SOON, 10, "telegram"))
    said = leased.open(town.sealer)
    assert said is not None
    assert (said.chat, said.text) == ("chat of Anja", "Er zit nog € 10 in het potje.")


def test_the_same_news_waits_only_once(town: Town) -> None:
    anja, again = member(town, town.meet("Anja")), member(town, on_telegram(town, "Anja"))
    rows = [
        outbox.NewMessage(f"ti:{tip}:{met.person.id}", "tip_passed", "nudge", met.person.id, NOW,
            args={"tip": tip})
        for tip, met in ((5, anja), (5, again), (6, again))
    ]  # fmt: skip
    with town.db.transaction() as tx:
        outbox.put(tx, rows)
    link(town, anja, again)
    with town.db.transaction() as tx:
        leased = outbox.lease(tx, outbox.Line(SOON, SOON, 10))
    assert [row.row.args["tip"] for row in leased] == [5, 6]
    assert {row.person.id for row in leased} == {anja.person.id}


def test_a_nudge_queued_for_who_she_was_goes_where_she_is(town: Town) -> None:
    anja, again = town.meet("Anja"), on_telegram(town, "Anja")
    link(town, anja, again)
    with town.db.transaction() as tx:
        here = people.last_used_conversation(tx, anja.person.id)
        there = people.last_used_conversation(tx, again.person.id)
    assert here == there is not None


def test_her_old_key_is_nowhere_and_opens_nothing(
    town: Town, database: Database, database_url: str
) -> None:
    anja, again = member(town, town.meet("Anja")), member(town, on_telegram(town, "Anja"))
    with town.db.transaction() as tx:
        talks.save(tx, again, {"dialogue": "report"}, 1, NOW)
    link(town, anja, again)
    left = list(every_value(database))
    assert again.person.wrapped_key not in left
    assert not [value for value in left if opens(again.key, value)]
    assert [value for value in left if opens(anja.key, value)]
    if database.is_sqlite:
        database.flush()
        kept = Path(database_url.removeprefix("sqlite:///")).read_bytes()
        assert again.person.wrapped_key is not None
        assert again.person.wrapped_key not in kept


def every_value(database: Database) -> Iterator[bytes]:
    with database.transaction() as tx:
        for table in tables.values():
            for row in tx.execute(select(table)):
                yield from (bytes(v) for v in row if isinstance(v, (bytes, memoryview)))


def opens(key: PersonKey, value: bytes) -> bool:
    for purpose in ("name", "talk", "chat", "identity", "body"):
        try:
            key.open(purpose, value)
        except CannotOpen:
            continue
        return True
    return False


def test_erasing_the_one_erases_both(town: Town, booking) -> None:
    anja, again = member(town, town.meet("Anja")), member(town, on_telegram(town, "Anja"))
    with town.db.transaction() as tx:
        ledger.spend(tx, booking(again.person.id))
    link(town, anja, again)
    with town.db.transaction() as tx:
        people.erase(tx, anja.person.id, SOON)
        names = people.names(tx, town.sealer, [anja.person.id, again.person.id])
        addresses = tx.execute(select(tables["identity"].c.lookup)).scalars().all()
    assert set(names.values()) == {None}
    assert set(addresses) == {None}
    assert on_telegram(town, "Anja").person.id not in {anja.person.id, again.person.id}
    assert [row.booked_by for row in read(town)] == [again.person.id]


def test_three_channels_are_one_person(town: Town, booking) -> None:
    """However they were linked: who became somebody else moves on with her."""
    third, again, anja = town.meet("An"), on_telegram(town, "Anja"), town.meet("Anja")
    with town.db.transaction() as tx:
        ledger.spend(tx, booking(third.person.id))
    link(town, again, third)
    link(town, anja, on_telegram(town, "Anja"), OTHER_CODE)
    met = [town.meet("An"), on_telegram(town, "Anja"), town.meet("Anja")]
    assert {m.person.id for m in met} == {anja.person.id}
    with town.db.transaction() as tx:
        assert people.names(tx, town.sealer, [third.person.id])[third.person.id] == "Anja"
        assert len(ledger.acts_of(tx, anja.person.id, NOW)) == 1


def test_a_replay_on_the_linked_channel_has_no_effect(town: Town) -> None:
    anja, again = town.meet("Anja"), on_telegram(town, "Anja")
    arrival = inbox.Arrival("telegram", "bot", "e1", "m1", again.conversation_id)
    with town.db.transaction() as tx:
        first = inbox.claim(tx, arrival, NOW)
    link(town, anja, again)
    with town.db.transaction() as tx:
        assert inbox.claim(tx, arrival, SOON) is None
        assert inbox.first_with(tx, again.conversation_id, "m1") == first
