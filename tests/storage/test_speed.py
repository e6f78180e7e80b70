"""What is read for every message is found by an index, however large the tables become."""

import sqlite3
from typing import Any

from sqlalchemy import event

from storage import candidates, ledger, outbox, people, talks, tips
from storage.db import Database
from storage.pacing import Pace
from tests.conftest import NewDatabase
from tests.storage.conftest import NOW, Town
from tests.storage.test_candidates import asked, note


class Plans:
    """Asks the database how it runs each statement."""

    def __init__(self, town: Town) -> None:
        self.said: list[str] = []
        self.ask = "EXPLAIN QUERY PLAN" if town.db.is_sqlite else "EXPLAIN"
        event.listen(town.db.engine, "before_cursor_execute", self.explain)

    def explain(self, _tx: Any, cursor: Any, statement: str, facts: Any, *_: Any) -> None:
        if statement.startswith(("SELECT", "UPDATE")):
            rows = cursor.connection.execute(f"{self.ask} {statement}", facts).fetchall()
            self.said.append("\n".join(str(row[-1]) for row in rows))

    def tables_walked(self) -> list[str]:
        """The lines that go through a whole table."""
        lines = "\n".join(self.said).splitlines()
        walks = [line for line in lines if "Seq Scan" in line or line.startswith("SCAN")]
        return [line for line in walks if "CONSTANT ROW" not in line and "VIRTUAL" not in line]


def test_nothing_on_the_way_of_a_message_walks_a_table(town: Town, booking) -> None:
    anja = town.gangmaker("Anja")
    note(town, anja)
    plans = Plans(town)
    with town.db.transaction() as tx:
        if not town.db.is_sqlite:
            tx.exec_driver_sql("SET LOCAL enable_seqscan = off")  # they are small as yet
        met = people.find_conversation(
            tx, town.sealer, "phone", "demo", "chat of Anja", "Anja", "Anja", NOW
        )
        people.memberships(tx, anja)
        booked = ledger.spend(tx, booking(anja))
        ledger.balance(tx, town.street_id)
        ledger.count(tx, town.street_id, 2026)
        ledger.same_lately(tx, town.street_id, 1250, ("flowers",), NOW)
        ledger.last_booking(tx, anja, NOW)
        ledger.undo(tx, booked, anja, NOW, "in:2")
        talks.save(tx, met, None, 0, NOW)
        tips.open_tips(tx, town.sealer, town.street_id)
        people_with_tips = candidates.with_open_tips(tx, asked())
        candidates.chosen(tx, asked(), [who.person_id for who in people_with_tips])
        outbox.lease(tx, outbox.Line(NOW, NOW, 10, "phone", Pace(25, 1)))
        outbox.lease(tx, outbox.Line(NOW, NOW, 10))
        outbox.settle(tx, 1, 1, outbox.Outcome("sent", NOW))
        outbox.cancel_for(tx, anja, "stopped", NOW)
        people.last_used_conversation(tx, anja)
    assert len(plans.said) > 12
    assert plans.tables_walked() == []


def test_what_waits_for_tomorrow_is_not_looked_at_today(town: Town) -> None:
    anja = town.gangmaker("Anja")
    tomorrow = NOW.replace(day=2)
    rows = [
        outbox.NewMessage(f"nu:{n}", "tips", "nudge", anja, NOW, text_key="x", not_before=tomorrow)
        for n in range(2_000)
    ]
    with town.db.transaction() as tx:
        outbox.put(tx, rows)
    plans = Plans(town)
    with town.db.transaction() as tx:
        assert outbox.lease(tx, outbox.Line(NOW, NOW, 10)) == []
        assert len(outbox.lease(tx, outbox.Line(tomorrow, tomorrow, 10))) == 10
    assert "ix_outbox_line" in plans.said[0]


def test_sqlite_plans_what_the_sender_asks_only_once(new_sqlite: NewDatabase) -> None:
    plans: list[int] = []

    def planned(what: int, *_: object) -> int:
        plans.append(what)
        return sqlite3.SQLITE_OK

    with new_sqlite() as url:
        db = Database.open(url)
        with db.transaction() as tx:
            tx.connection.driver_connection.set_authorizer(planned)
            for line in (
                outbox.Line(NOW, NOW, 10),
                outbox.Line(NOW, NOW, 10, "phone", Pace(25, 1)),
            ):
                outbox.lease(tx, line)
                plans.clear()
                outbox.lease(tx, line)
                assert plans == []
        db.close()
