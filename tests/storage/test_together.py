"""Many at once: nothing is lost, nothing happens twice."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection

from storage import due, handovers, inbox, invitations, ledger, outbox, people, tips
from storage.errors import CodeUsed, RuleBroken
from tests.storage.conftest import NOW, Town

Work = Callable[[Connection], Any]


def at_once(town: Town, work: Callable[[Connection, int], Any], times: int) -> list[Any]:
    """Runs work(tx, 0), work(tx, 1) … in 12 threads; a broken rule is an outcome too."""

    def one(n: int) -> Any:
        try:
            with town.db.transaction() as tx:
                return work(tx, n)
        except RuleBroken as refusal:
            return refusal.code

    with ThreadPoolExecutor(12) as threads:
        return list(threads.map(one, range(times)))


def behind(town: Town, first: Work, second: Work) -> Any:
    """Runs `second` in another thread while `first` has not committed; gives its outcome."""

    def beside() -> Any:
        with town.db.transaction() as tx:
            return second(tx)

    with ThreadPoolExecutor(1) as thread:
        with town.db.transaction() as tx:
            first(tx)
            waiting = thread.submit(beside)
            with pytest.raises(TimeoutError):
                waiting.result(timeout=0.3)
        return waiting.result(timeout=5)


def test_two_gangmakers_booking_at_once_are_exact(town: Town, booking) -> None:
    who = [town.gangmaker("Anja"), town.gangmaker("Bert")]
    at_once(town, lambda tx, n: ledger.spend(tx, booking(who[n % 2], 100 + n, n)), 60)
    assert town.balance() == 15_000 - sum(100 + n for n in range(60))


def test_one_event_fifty_times_in_parallel_is_claimed_once(town: Town) -> None:
    arrival = inbox.Arrival("phone", "demo", "event 1")
    claims = at_once(town, lambda tx, _: inbox.claim(tx, arrival, NOW), 50)
    assert sum(claim is not None for claim in claims) == 1


def test_one_booking_is_undone_by_one(town: Town, booking) -> None:
    anja = town.gangmaker("Anja")
    with town.db.transaction() as tx:
        booked = ledger.spend(tx, booking(anja))
    undone = at_once(town, lambda tx, n: ledger.undo(tx, booked, anja, NOW, f"u:{n}"), 12)
    assert sorted(map(str, undone))[1:] == ["already_undone"] * 11
    assert town.balance() == 15_000


def test_a_pot_is_handed_over_once(town: Town) -> None:
    anja, bert = town.gangmaker("Anja"), town.gangmaker("Bert")
    new = handovers.NewHandover(town.street_id, anja, bert, 15_000)
    begun = at_once(town, lambda tx, _: handovers.begin(tx, new, NOW), 12)
    [found] = [one for one in begun if one is not None]

    def confirm(tx: Connection, _n: int) -> bool:
        return handovers.locked(tx, found.id) is not None and handovers.finish(tx, found.id)

    assert sorted(at_once(town, confirm, 12)) == [False] * 11 + [True]


def test_a_correction_races_an_undo_and_one_wins(town: Town, booking) -> None:
    anja = town.gangmaker("Anja")
    with town.db.transaction() as tx:
        booked = ledger.spend(tx, booking(anja))

    def either(tx: Connection, n: int) -> object:
        if n % 2:
            return ledger.undo(tx, booked, anja, NOW, f"u:{n}").attention_id
        return ledger.correct(tx, booked, booking(anja, 1500, 100 + n))

    outcomes = at_once(town, either, 12)
    assert sum(isinstance(outcome, int) for outcome in outcomes) == 1
    assert town.balance() in (15_000, 13_500)


def test_a_count_waits_for_a_booking_that_is_under_way(town: Town, booking) -> None:
    anja = town.gangmaker("Anja")
    difference = behind(
        town,
        lambda tx: ledger.spend(tx, booking(anja, 100)),
        lambda tx: ledger.count_cash(tx, town.street_id, 10_000, anja, NOW, "count"),
    )
    assert difference == 10_000 - 14_900
    assert town.balance() == 10_000


def test_a_tip_is_taken_by_one(town: Town) -> None:
    who = [town.gangmaker(f"gangmaker {n}") for n in range(6)]
    draft = tips.TipDraft(town.street_id, "23", "support", "LEED", None, who[0], "gangmaker", NOW)
    with town.db.transaction() as tx:
        tip_id = tips.note(tx, town.sealer, draft)
    assert sum(at_once(town, lambda tx, n: tips.take(tx, tip_id, who[n], NOW), 6)) == 1


def test_a_code_lets_in_one(town: Town) -> None:
    anja, bert = (town.meet(who).person.id for who in ("Anja", "Bert"))
    code = "ABCD-EFGH-JKLM"
    with town.db.transaction() as tx:
        invitations.invite(tx, town.sealer, code, "gangmaker", None, town.street_id, NOW)
    with pytest.raises(CodeUsed):
        behind(
            town,
            lambda tx: invitations.redeem(tx, town.sealer, code, anja, NOW),
            lambda tx: invitations.redeem(tx, town.sealer, code, bert, NOW),
        )


def test_a_due_moment_is_decided_by_one(town: Town) -> None:
    day = NOW.date()
    won = at_once(town, lambda tx, _: due.decide(tx, "tips", "person:1", day, NOW, "sent"), 24)
    assert won.count(True) == 1
    with town.db.transaction() as tx:
        tomorrow = day + timedelta(days=1)
        assert due.decide(tx, "tips", "person:1", tomorrow, NOW, "paused")


def test_a_message_is_leased_by_one(town: Town) -> None:
    met = [town.meet(f"neighbour {n}") for n in range(40)]
    rows = [
        outbox.NewMessage(
            f"re:{m.conversation_id}", "reply", "reply", m.person.id, NOW, m.conversation_id
        )
        for m in met
    ]
    with town.db.transaction() as tx:
        outbox.put(tx, rows)
    batches = at_once(town, lambda tx, _: outbox.lease(tx, outbox.Line(NOW, NOW, 5, "phone")), 24)
    leased = [leased.row.key for batch in batches for leased in batch]
    assert sorted(leased) == sorted(row.key for row in rows)


def test_joining_on_two_channels_at_once_is_one_membership(town: Town) -> None:
    anja = town.meet("Anja").person.id

    def join(tx: Connection) -> bool:
        return people.join(tx, anja, "neighbour", None, town.street_id, NOW)

    assert behind(town, join, join) is False
