"""What is let go of, and when."""

from datetime import timedelta

from sqlalchemy import func, select

from storage import due, inbox, looks, outbox, people, retention, talks, waiting
from storage.models import tables
from tests.storage.conftest import NOW, Town

DAY = timedelta(days=1)


def test_a_stranger_who_never_joined_is_forgotten(town: Town) -> None:
    stranger, anja = town.meet("Vreemde").person.id, town.gangmaker("Anja")
    writer = town.meet("Schrijver")
    with town.db.transaction() as tx:
        talks.save(tx, writer, None, 0, NOW + 20 * DAY)
        assert retention.sweep(tx, NOW + 31 * DAY).strangers == 1
        names = people.names(tx, town.sealer, [stranger, anja, writer.person.id])
    assert names == {stranger: None, anja: "Anja", writer.person.id: "Schrijver"}


def test_what_was_sent_is_kept_half_a_year(town: Town) -> None:
    anja = town.gangmaker("Anja")
    rows = [outbox.NewMessage(f"k{n}", "x", "nudge", anja, NOW, text_key="x") for n in (1, 2)]
    with town.db.transaction() as tx:
        outbox.put(tx, rows)
        [leased] = outbox.lease(tx, outbox.Line(NOW, NOW, 1))
        outbox.settle(tx, leased.row.id, 1, outbox.Outcome("sent", NOW))
        assert retention.sweep(tx, NOW + 179 * DAY).sent == 0
        assert retention.sweep(tx, NOW + 181 * DAY).sent == 1
        assert waiting.depth(tx, NOW).waiting == 1


def test_decisions_go_and_the_inbox_stays(town: Town) -> None:
    with town.db.transaction() as tx:
        due.decide(tx, "tips", "1", NOW.date(), NOW, "sent")
        arrival = inbox.Arrival("phone", "demo", "e1")
        inbox.claim(tx, arrival, NOW)
        swept = retention.sweep(tx, NOW + 401 * DAY)
        assert (swept.decided, swept.more) == (1, False)
        assert inbox.claim(tx, arrival, NOW + 401 * DAY) is None


def test_an_edit_finds_the_message_it_edits(town: Town) -> None:
    met = town.meet("Anja")
    first = inbox.Arrival("phone", "demo", "e1", "m1", met.conversation_id)
    edit = inbox.Arrival("phone", "demo", "e2", "m1")
    with town.db.transaction() as tx:
        number = inbox.claim(tx, first, NOW)
        again = inbox.claim(tx, edit, NOW)
        inbox.place(tx, again, met.conversation_id)
        assert inbox.first_with(tx, met.conversation_id, "m1") == number
        assert inbox.first_with(tx, met.conversation_id, "m2") is None


def test_a_look_is_noted(town: Town) -> None:
    anja = town.gangmaker("Anja")
    with town.db.transaction() as tx:
        looks.note(tx, anja, "balance", NOW, street_id=town.street_id)
        assert tx.execute(select(func.count()).select_from(tables["look"])).scalar() == 1
