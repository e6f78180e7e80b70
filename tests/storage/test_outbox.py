"""What must be sent: in order, by one sender at a time, settled once."""

from datetime import timedelta
from functools import partial
from typing import Any

import pytest

from storage import outbox, people, waiting
from storage.outbox import NewMessage, Outcome
from tests.storage.conftest import NOW, Town

MINUTE = timedelta(minutes=1)
SENT = Outcome("sent", NOW, provider_id="p1")


def reply(met: people.Met, n: int, **other: Any) -> NewMessage:
    body = outbox.sealed_body(met.key, f"antwoord {n}", [("q1:ja", "Ja")])
    return NewMessage(
        f"re:{met.conversation_id}:{n}",
        "reply",
        "reply",
        met.person.id,
        NOW,
        **{"conversation_id": met.conversation_id, "body": body, **other},
    )


def nudge(met: people.Met, n: int, class_: str = "nudge", **other: Any) -> NewMessage:
    arguments = {"count": n}
    return NewMessage(
        f"nu:{met.person.id}:{n}",
        "tips",
        class_,
        met.person.id,
        NOW,
        **{"text_key": "tips-waiting", "args": arguments, **other},
    )


def queue(town: Town, *rows: NewMessage) -> None:
    with town.db.transaction() as tx:
        outbox.put(tx, rows)


def lease(town: Town, later: timedelta = timedelta(0), **how: Any) -> list[outbox.Leased]:
    with town.db.transaction() as tx:
        now, real = NOW + later, how.get("real", NOW + later)
        line = partial(outbox.Line, now, real, how.get("limit", 10))
        replies = outbox.lease(tx, line(how.get("channel", "phone")))
        return replies or outbox.lease(tx, line())


def settle(town: Town, leased: outbox.Leased, outcome: Outcome = SENT) -> bool:
    with town.db.transaction() as tx:
        return outbox.settle(tx, leased.row.id, leased.row.attempt, outcome)


def keys(leased: list[outbox.Leased]) -> list[str]:
    return [one.row.key.split(":")[0] + one.row.key[-1] for one in leased]


def test_a_leased_reply_has_all_it_needs_to_go(town: Town) -> None:
    met = town.meet("Anja")
    queue(town, reply(met, 1))
    [leased] = lease(town)
    body = leased.open(town.sealer)
    assert (leased.channel, leased.account, body.chat) == ("phone", "demo", "chat of Anja")
    assert (body.text, body.choices) == ("antwoord 1", (("q1:ja", "Ja"),))
    assert leased.person == met.person


def test_the_same_key_is_queued_once(town: Town) -> None:
    met = town.meet("Anja")
    queue(town, reply(met, 1), reply(met, 2))
    queue(town, reply(met, 1))
    with town.db.transaction() as tx:
        assert waiting.depth(tx, NOW).waiting == 2


def test_replies_of_a_chat_go_one_by_one_in_order(town: Town) -> None:
    anja, bert = town.meet("Anja"), town.meet("Bert")
    queue(town, reply(anja, 1), reply(anja, 2), reply(bert, 3))
    first, other = lease(town)
    assert keys([first, other]) == ["re1", "re3"]
    assert lease(town) == []
    assert settle(town, first)
    assert keys(lease(town)) == ["re2"]


def test_a_reply_that_must_wait_holds_those_behind_it(town: Town) -> None:
    anja = town.meet("Anja")
    queue(town, reply(anja, 1), reply(anja, 2))
    [first] = lease(town)
    with town.db.transaction() as tx:
        later = NOW + 2 * MINUTE
        assert outbox.retry(tx, first.row.id, first.row.attempt, later, "http_503")
    assert lease(town, MINUTE) == []
    assert keys(lease(town, 2 * MINUTE)) == ["re1"]


def test_a_dead_letter_frees_the_line(town: Town) -> None:
    anja = town.meet("Anja")
    queue(town, reply(anja, 1), reply(anja, 2))
    [first] = lease(town)
    assert settle(town, first, Outcome("dead", NOW, "http_400"))
    assert keys(lease(town)) == ["re2"]


def test_replies_overtake_nudges_and_announcements(town: Town) -> None:
    anja = town.meet("Anja")
    queue(town, nudge(anja, 1, "announcement"), nudge(anja, 2), reply(anja, 3))
    assert [keys(lease(town)) for _ in range(3)] == [["re3"], ["nu2"], ["nu1"]]


def test_a_nudge_to_a_chat_waits_for_the_replies_before_it(town: Town) -> None:
    anja = town.meet("Anja")
    queue(town, reply(anja, 1), nudge(anja, 2, conversation_id=anja.conversation_id))
    [first] = lease(town)
    assert lease(town) == []
    assert settle(town, first)
    assert keys(lease(town)) == ["nu2"]


def test_nothing_goes_before_its_time(town: Town) -> None:
    anja = town.meet("Anja")
    queue(town, nudge(anja, 1, not_before=NOW + MINUTE))
    assert lease(town) == []
    [leased] = lease(town, MINUTE)
    assert (leased.row.args, leased.channel) == ({"count": 1}, None)


def test_a_lease_that_ran_out_goes_to_another(town: Town) -> None:
    queue(town, reply(town.meet("Anja"), 1))
    [lost] = lease(town)
    assert lease(town, timedelta(seconds=59)) == []
    [found] = lease(town, timedelta(seconds=60))
    assert (lost.row.attempt, found.row.attempt) == (1, 2)
    assert not settle(town, lost)
    assert settle(town, found)
    assert not settle(town, found)


def test_a_lease_counts_in_real_time(town: Town) -> None:
    queue(town, reply(town.meet("Anja"), 1))
    lease(town, real=NOW)
    a_day = timedelta(days=1)
    assert lease(town, a_day, real=NOW + timedelta(seconds=59)) == []
    assert len(lease(town, a_day, real=NOW + timedelta(seconds=60))) == 1


@pytest.mark.parametrize("state", ["sent", "dead", "cancelled", "expired", "uncertain"])
def test_a_settled_body_is_wiped(town: Town, state: str) -> None:
    queue(town, reply(town.meet("Anja"), 1))
    [leased] = lease(town)
    assert settle(town, leased, Outcome(state, NOW))
    with town.db.engine.begin() as tx:
        assert tx.exec_driver_sql("SELECT body FROM outbox").scalar() is None


def test_trouble_is_counted(town: Town) -> None:
    anja = town.meet("Anja")
    states = ("dead", "uncertain", "uncertain", "held")
    queue(town, *(nudge(anja, n) for n in range(6)))
    for state, leased in zip(states, lease(town, limit=4), strict=True):
        assert settle(town, leased, Outcome(state, NOW))
    with town.db.transaction() as tx:
        depth = waiting.depth(tx, NOW)
    assert (depth.waiting, depth.due, depth.oldest) == (2, 2, NOW)
    assert (depth.dead, depth.uncertain, depth.held) == (1, 2, 1)


def test_a_sender_takes_only_its_channels(town: Town) -> None:
    anja = town.meet("Anja")
    queue(town, reply(anja, 1), nudge(anja, 2))
    assert keys(lease(town, channel="telegram")) == ["nu2"]
    assert keys(lease(town, channel="phone")) == ["re1"]


def test_cancelled_is_never_sent(town: Town) -> None:
    anja = town.meet("Anja")
    queue(town, reply(anja, 1), nudge(anja, 2))
    [leased] = lease(town)
    with town.db.transaction() as tx:
        assert outbox.cancel_for(tx, anja.person.id, "erased", NOW) == 2
    assert not settle(town, leased)
    assert lease(town, 5 * MINUTE) == []


def test_the_last_nudge_explains_itself(town: Town) -> None:
    anja = town.meet("Anja")
    queue(town, nudge(anja, 1), nudge(anja, 2))
    for leased in lease(town, limit=1):
        settle(town, leased)
    with town.db.transaction() as tx:
        last = outbox.last_nudge(tx, anja.person.id)
    assert (last.text_key, last.args) == ("tips-waiting", {"count": 1})


def test_a_nudge_goes_where_she_wrote_last(town: Town) -> None:
    anja = town.meet("Anja")
    with town.db.transaction() as tx:
        address = people.last_used_conversation(tx, anja.person.id)
        people.block(tx, anja.conversation_id, NOW)
        blocked = people.last_used_conversation(tx, anja.person.id)
    assert address.conversation_id == anja.conversation_id
    assert anja.key.open("chat", address.sealed_chat) == b"chat of Anja"
    assert blocked is None
