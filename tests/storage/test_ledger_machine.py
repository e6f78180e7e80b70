"""Any order of bookings, corrections, undoings and counts, with crashes between statements."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import Connection, event, func, select

from storage import ledger, streets
from storage.errors import RuleBroken
from storage.models import tables
from tests.storage.conftest import NOW, Town

transfer, account = tables["transfer"], tables["account"]
CENTS = st.integers(0, 20_000)
CRASH = st.none() | st.integers(0, 9)  # before which statement; 9 is past all: before the commit


class Crash(Exception):
    """The process dies here."""


class Crasher:
    """Lets the engine run a number of statements, then crashes."""

    def __init__(self, town: Town) -> None:
        self.left: int | None = None
        event.listen(town.db.engine, "before_cursor_execute", self.count)

    def count(self, *_: Any) -> None:
        if self.left is not None:
            if self.left == 0:
                raise Crash
            self.left -= 1


class Books(RuleBasedStateMachine):
    """The model: for each attention that stands, the amounts it had, oldest first."""

    town: Town
    crasher: Crasher
    anja: int
    streets_opened = 0
    events = 0

    @initialize()
    def a_fresh_street(self) -> None:
        Books.streets_opened += 1
        name = f"Straat {Books.streets_opened}"
        with self.town.db.transaction() as tx:
            self.street = streets.open_street(
                tx, self.town.programme_id, name, NOW, 15_000, new=True
            )
        self.standing: dict[int, list[int]] = {}
        self.gone: list[int] = []
        self.difference = 0
        self.deposited = 15_000

    def event_ref(self) -> str:
        Books.events += 1
        return f"in:{Books.events}"

    def booking(self, cents: int) -> ledger.Booking:
        at = NOW + timedelta(seconds=Books.events)
        who = self.anja
        ref = self.event_ref()
        return ledger.Booking(
            self.street, cents, ("card",), "thanks", "LIEF", NOW.date(), who, at, ref
        )

    def do(self, crash: int | None, work: Callable[[Connection], Any]) -> Any:
        """Crashes first, when told so; then the same event comes again, twice."""
        if crash is not None:
            self.crasher.left = crash
            with pytest.raises(Crash):
                self.die_in(work)
            self.crasher.left = None
            self.the_books_agree()
        with self.town.db.transaction() as tx:
            outcome = work(tx)
        with self.town.db.transaction() as tx:
            assert work(tx) == outcome
        return outcome

    def die_in(self, work: Callable[[Connection], Any]) -> None:
        with self.town.db.transaction() as tx:
            work(tx)
            raise Crash

    @rule(cents=CENTS, crash=CRASH)
    def spend(self, cents: int, crash: int | None) -> None:
        booking = self.booking(cents)
        attention_id = self.do(crash, lambda tx: ledger.spend(tx, booking))
        self.standing[attention_id] = [cents]

    @precondition(lambda self: self.standing)
    @rule(pick=st.data(), cents=CENTS, crash=CRASH)
    def correct(self, pick: st.DataObject, cents: int, crash: int | None) -> None:
        old, booking = self.one_that_stands(pick), self.booking(cents)
        new = self.do(crash, lambda tx: ledger.correct(tx, old, booking))
        self.standing[new] = [*self.standing.pop(old), cents]
        self.gone.append(old)

    @precondition(lambda self: self.standing)
    @rule(pick=st.data(), crash=CRASH)
    def undo(self, pick: st.DataObject, crash: int | None) -> None:
        old, ref = self.one_that_stands(pick), self.event_ref()
        undone = self.do(crash, lambda tx: ledger.undo(tx, old, self.anja, NOW, ref))
        before = self.standing.pop(old)[:-1]
        self.gone.append(old)
        assert (undone.restored.cents if undone.restored else None) == (before or [None])[-1]
        if before:
            self.standing[undone.attention_id] = before
        else:
            self.gone.append(undone.attention_id)

    @precondition(lambda self: self.gone)
    @rule(pick=st.data())
    def what_is_gone_stays_gone(self, pick: st.DataObject) -> None:
        old = pick.draw(st.sampled_from(sorted(self.gone)))
        for work in (
            lambda tx: ledger.undo(tx, old, self.anja, NOW, self.event_ref()),
            lambda tx: ledger.correct(tx, old, self.booking(100)),
        ):
            with pytest.raises(RuleBroken), self.town.db.transaction() as tx:
                work(tx)

    @rule(cents=st.integers(1, 20_000), crash=CRASH)
    def deposit(self, cents: int, crash: int | None) -> None:
        ref = self.event_ref()
        done: list[bool] = []
        self.do(crash, lambda tx: done.append(ledger.deposit(tx, self.street, cents, ref, NOW)))
        assert done[-2:] == [True, False]
        self.deposited += cents

    @rule(counted=st.integers(0, 30_000), crash=CRASH)
    def count_cash(self, counted: int, crash: int | None) -> None:
        ref = self.event_ref()
        self.difference += self.do(
            crash, lambda tx: ledger.count_cash(tx, self.street, counted, self.anja, NOW, ref)
        )

    def one_that_stands(self, pick: st.DataObject) -> int:
        return pick.draw(st.sampled_from(sorted(self.standing)))

    @invariant()
    def the_books_agree(self) -> None:
        spent = sum(amounts[-1] for amounts in self.standing.values())
        with self.town.db.transaction() as tx:
            assert ledger.balance(tx, self.street) == self.deposited - spent + self.difference
            rows = ledger.overview(tx, self.street, 2026)
            pot = self.sums(tx)
        live = {row.id: row.cents for row in rows if row.live}
        assert live == {head: amounts[-1] for head, amounts in self.standing.items()}
        assert pot["spent"] == spent

    def sums(self, tx: Connection) -> dict[str, int]:
        """What each account of the street holds, added up by hand."""
        held: dict[str, int] = {}
        for sign, column in ((1, transfer.c.target), (-1, transfer.c.source)):
            rows = tx.execute(
                select(account.c.kind, func.sum(transfer.c.cents))
                .join(account, account.c.id == column)
                .where(account.c.street_id == self.street)
                .group_by(account.c.kind)
            )
            for kind, cents in rows:
                held[kind] = held.get(kind, 0) + sign * int(cents)
        return {"spent": 0, **held}


def play(town: Town, examples: int, steps: int) -> None:
    Books.town, Books.crasher, Books.anja = town, Crasher(town), town.gangmaker("Anja")
    run_state_machine_as_test(
        Books,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_whatever_happens_the_books_agree(town: Town) -> None:
    play(town, examples=20, steps=20)


@pytest.mark.soak
def test_whatever_happens_the_books_agree_for_long(town: Town) -> None:
    play(town, examples=400, steps=60)
