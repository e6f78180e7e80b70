"""The sender: order, another try, giving up politely, and looking again before a nudge goes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from bot.channels.base import Outgoing, Refused, Sent, TryLater
from bot.handing_over import TRIES
from storage import house as memory
from storage.db import Database
from storage.sealing import Sealer
from tests.neighbourhood import Neighbourhood
from tests.simple_channel import SimpleChannel


@dataclass
class Wayward(SimpleChannel):
    """A channel that does what it is told: next in `mood`, and after that it works."""

    mood: list[Exception] = field(default_factory=list)
    always: Exception | None = None
    cross_with: dict[str, Exception] = field(default_factory=dict)
    sent: list[tuple[str, str]] = field(default_factory=list)
    calls: int = 0

    async def send(self, outgoing: Outgoing) -> Sent:
        self.calls += 1
        trouble = self.mood.pop(0) if self.mood else self.always
        trouble = trouble or self.cross_with.get(outgoing.chat)
        if trouble is not None:
            raise trouble
        self.sent.append((outgoing.chat, outgoing.text.split("\n")[0]))
        return Sent(f"id{self.calls}")


@pytest.fixture
def channel() -> Wayward:
    return Wayward()


@pytest.fixture
def street(database: Database, sealer: Sealer, channel: Wayward) -> Neighbourhood:
    street = Neighbourhood(database, sealer, channels={"phone": channel})
    street.joins("anja")
    street.deliver()
    channel.sent.clear()
    channel.calls = 0
    return street


def states(street: Neighbourhood) -> list[tuple[str, str, str | None]]:
    with street.db.transaction() as tx:
        rows = tx.execute(text("SELECT kind, state, reason FROM outbox ORDER BY id"))
        return [(row.kind, row.state, row.reason) for row in rows if row.kind != "farewell"]


def last(street: Neighbourhood) -> tuple[str, str, str | None]:
    return states(street)[-1]


def later(street: Neighbourhood, seconds: float) -> None:
    street.later(seconds=seconds)
    street.deliver()


def bodies(street: Neighbourhood) -> Iterator[bytes | None]:
    with street.db.transaction() as tx:
        yield from tx.execute(text("SELECT body FROM outbox")).scalars()


def test_a_reply_is_sent_once_and_its_body_is_wiped(
    street: Neighbourhood, channel: Wayward
) -> None:
    street.hear("anja", "saldo")
    street.deliver()
    street.deliver()
    assert [chat for chat, _ in channel.sent] == ["anja"]
    assert last(street) == ("reply", "sent", None)
    assert set(bodies(street)) == {None}


def test_replies_to_one_person_keep_their_order_when_one_fails(
    street: Neighbourhood, channel: Wayward
) -> None:
    channel.mood = [TryLater("http_503")]
    street.hear("anja", "saldo")
    street.hear("anja", "overzicht")
    street.deliver()
    assert channel.sent == []
    later(street, 3)
    assert [said.split()[0] for _, said in channel.sent] == ["Er", "Dit"]


def test_trouble_with_one_person_holds_nobody_else(street: Neighbourhood, channel: Wayward) -> None:
    street.joins("mo")
    street.deliver()
    channel.sent.clear()
    channel.mood = [TryLater("too_many", after=600)]
    street.hear("anja", "saldo")
    street.deliver()
    street.hear("mo", "saldo")
    street.deliver()
    assert [chat for chat, _ in channel.sent] == ["mo"]
    later(street, 599)
    assert [chat for chat, _ in channel.sent] == ["mo"]
    later(street, 2)
    assert [chat for chat, _ in channel.sent] == ["mo", "anja"]


def test_the_first_new_try_comes_within_two_seconds_and_the_fourth_within_a_minute(
    street: Neighbourhood, channel: Wayward
) -> None:
    channel.mood = [TryLater("http_500")] * 3
    street.hear("anja", "saldo")
    street.deliver()
    later(street, 2)
    assert channel.calls == 2
    for _ in range(12):
        later(street, 1)
    assert len(channel.sent) == 1


def test_after_eight_tries_a_reply_is_a_dead_letter_and_frees_the_line(
    street: Neighbourhood, channel: Wayward
) -> None:
    channel.always = TryLater("http_500")
    street.hear("anja", "saldo")
    for _ in range(TRIES + 2):
        later(street, 300)
    assert channel.calls == TRIES
    assert last(street) == ("reply", "dead", "http_500")
    channel.always = None
    street.hear("anja", "saldo")
    street.deliver()
    assert len(channel.sent) == 1


def test_what_a_platform_refuses_for_good_is_not_tried_again(
    street: Neighbourhood, channel: Wayward
) -> None:
    channel.mood = [Refused("bad_request")]
    street.hear("anja", "saldo")
    street.deliver()
    later(street, 3600)
    assert channel.calls == 1
    assert last(street) == ("reply", "dead", "bad_request")


def test_a_reply_that_was_perhaps_sent_is_sent_again(
    street: Neighbourhood, channel: Wayward
) -> None:
    channel.mood = [TryLater("timeout", sent_perhaps=True)]
    street.hear("anja", "saldo")
    street.deliver()
    later(street, 3)
    assert last(street) == ("reply", "sent", None)
    assert channel.calls == 2


def test_an_error_of_our_own_is_tried_again_and_not_lost(
    street: Neighbourhood, channel: Wayward
) -> None:
    channel.mood = [RuntimeError("of our own making")]
    street.hear("anja", "saldo")
    street.deliver()
    later(street, 3)
    assert len(channel.sent) == 1


def test_a_paused_sender_sends_nothing(street: Neighbourhood, channel: Wayward) -> None:
    with street.db.transaction() as tx:
        memory.pause_sender(tx, True)
    street.hear("anja", "saldo")
    street.deliver()
    assert channel.calls == 0
    with street.db.transaction() as tx:
        memory.pause_sender(tx, False)
    street.deliver()
    assert channel.calls == 1


# --- word of a tip: a nudge is looked at again when it goes -------------------------------------


def tip(street: Neighbourhood) -> None:
    street.joins("ria", "neighbour")
    street.hear("ria", "tip: op 23 kan iemand aandacht gebruiken")
    street.hear("ria", "ja")


def nudges(street: Neighbourhood) -> list[tuple[str, str, str | None]]:
    return [row for row in states(street) if row[0] != "reply"]


def test_a_tip_is_passed_on_once(street: Neighbourhood, channel: Wayward) -> None:
    tip(street)
    street.deliver()
    street.deliver()
    assert [said for chat, said in channel.sent if chat == "anja"] != []
    assert nudges(street) == [("tip_passed", "sent", None)]


def test_a_nudge_that_was_perhaps_sent_is_parked_and_never_sent_again(
    street: Neighbourhood, channel: Wayward
) -> None:
    tip(street)
    channel.cross_with["anja"] = TryLater("timeout", sent_perhaps=True)
    for _ in range(4):
        later(street, 60)
    assert nudges(street) == [("tip_passed", "uncertain", "timeout")]
    assert {chat for chat, _ in channel.sent} == {"ria"}


def test_a_nudge_waits_while_a_question_is_open(street: Neighbourhood, channel: Wayward) -> None:
    street.hear("anja", "bloemen 12,50")
    tip(street)
    street.deliver()
    assert nudges(street) == [("tip_passed", "waiting", "talking")]
    street.hear("anja", "annuleer")
    later(street, 601)
    assert nudges(street) == [("tip_passed", "sent", None)]


@pytest.mark.parametrize(("word", "reason"), [("stop", "stopped"), ("vergeet mij", "erased")])
def test_a_nudge_is_looked_at_again_when_it_goes(
    street: Neighbourhood, word: str, reason: str
) -> None:
    tip(street)
    street.hear("anja", word)
    if word != "stop":
        street.hear("anja", "ja")
    street.deliver()
    assert nudges(street)[0] == ("tip_passed", "cancelled", reason)


def test_who_wants_answers_only_gets_no_nudge(street: Neighbourhood) -> None:
    street.hear("anja", "waarom")
    street.hear("anja", "Alleen antwoorden")
    tip(street)
    street.deliver()
    assert nudges(street) == [("tip_passed", "cancelled", "answers_only")]


def test_a_nudge_of_the_night_waits_for_half_past_eight(
    database: Database, sealer: Sealer, channel: Wayward
) -> None:
    night = datetime(2026, 6, 10, 21, 0, tzinfo=UTC)  # 23:00 in Amsterdam
    street = Neighbourhood(database, sealer, time=night, channels={"phone": channel})
    street.joins("anja")
    tip(street)
    street.deliver()
    assert nudges(street) == [("tip_passed", "waiting", None)]
    street.time = datetime(2026, 6, 11, 6, 29, tzinfo=UTC)
    street.deliver()
    assert nudges(street) == [("tip_passed", "waiting", None)]
    street.time += timedelta(minutes=1)
    street.deliver()
    assert nudges(street) == [("tip_passed", "sent", None)]


def test_news_of_a_week_ago_is_no_news(street: Neighbourhood) -> None:
    street.hear("anja", "bloemen 12,50")  # a question stays open
    tip(street)
    street.deliver()
    street.later(days=8)
    street.deliver()
    assert nudges(street) == [("tip_passed", "expired", None)]


def test_a_tip_that_is_taken_meanwhile_is_news_for_nobody(
    street: Neighbourhood, channel: Wayward
) -> None:
    street.joins("mo")
    street.hear("mo", "bloemen 12,50")  # a question stays open: word of the tip waits
    tip(street)
    street.deliver()
    street.hear("anja", "klaar")
    street.hear("mo", "annuleer")
    later(street, 601)
    assert ("tip_passed", "cancelled", "gone") in nudges(street)
