"""The sender on a platform with a pace: nobody waits for another's trouble, nobody is flooded."""

import asyncio
import time
from dataclasses import dataclass, field, replace

import pytest
from sqlalchemy import text

from bot.channels.base import (
    LONGEST,
    ChannelClosed,
    Held,
    NotSent,
    Outgoing,
    Pace,
    Refused,
    Sent,
    TryLater,
)
from bot.channels.phone import NAME
from bot.delivery import Delivery
from storage import people
from storage.db import Database
from storage.sealing import Sealer
from tests.neighbourhood import Neighbourhood
from tests.simple_channel import SimpleChannel

QUICK = Pace(per_second=1000, chat_every=0.001)


@dataclass
class Platform(SimpleChannel):
    """Takes its time with some chats, has moods with others, and notes when it was called."""

    name: str = NAME
    pace: Pace | None = QUICK
    only_replies_as_worded: bool = False
    slow: dict[str, float] = field(default_factory=dict)
    moods: dict[str, list[NotSent]] = field(default_factory=dict)
    calls: list[tuple[float, str]] = field(default_factory=list)
    sent: list[Outgoing] = field(default_factory=list)

    async def send(self, outgoing: Outgoing) -> Sent:
        self.calls.append((time.monotonic(), outgoing.chat))
        await asyncio.sleep(self.slow.get(outgoing.chat, 0))
        moods = self.moods.get(outgoing.chat)
        if moods:
            raise moods.pop(0)
        self.sent.append(outgoing)
        return Sent(f"id{len(self.calls)}", "utility", 0.05)

    def shows(self, outgoing: Outgoing) -> bool:
        return outgoing.kind == "reply" or not self.only_replies_as_worded

    def to(self, who: str) -> list[str]:
        return [outgoing.text for outgoing in self.sent if outgoing.chat == who]


@pytest.fixture
def platform() -> Platform:
    return Platform()


@pytest.fixture
def street(database: Database, sealer: Sealer, platform: Platform) -> Neighbourhood:
    street = Neighbourhood(database, sealer, channels={NAME: platform})
    for who in ("anja", "mo"):
        street.joins(who)
        street.deliver()
    platform.sent.clear()
    platform.calls.clear()
    return street


def rest(street: Neighbourhood) -> None:
    """Chats and channel have been quiet for a while."""
    with street.db.transaction() as tx:
        tx.execute(text("DELETE FROM chat_pace"))
        tx.execute(text("DELETE FROM channel_pace"))


def states(street: Neighbourhood) -> list[tuple[str, str, str | None]]:
    with street.db.transaction() as tx:
        rows = tx.execute(text("SELECT kind, state, reason FROM outbox ORDER BY id"))
        return [(row.kind, row.state, row.reason) for row in rows]


async def until(true, seconds: float = 20) -> None:
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.01)


def tip(street: Neighbourhood) -> None:
    """A neighbour's tip: a nudge for each gangmaker."""
    street.joins("ria", "neighbour")
    street.hear("ria", "tip: op 23 kan iemand aandacht gebruiken")
    street.hear("ria", "ja")


def test_a_slow_chat_holds_nobody_else(street: Neighbourhood, platform: Platform) -> None:
    platform.slow["anja"] = 3.0
    street.hear("anja", "saldo")
    street.hear("mo", "saldo")

    async def play() -> None:
        sending = asyncio.create_task(street.delivery.run())
        await until(lambda: states(street)[-1] == ("reply", "sent", None))
        assert states(street)[-2] == ("reply", "waiting", None)
        street.hear("mo", "overzicht")
        street.delivery.wake()
        await until(lambda: len(platform.to("mo")) == 2)
        assert platform.to("anja") == []
        street.delivery.leave()
        await sending
        assert len(platform.to("anja")) == 1  # what is in hand is finished

    asyncio.run(play())
    assert {state for _, state, _ in states(street)} == {"sent"}


def test_a_message_of_this_process_goes_at_once(street: Neighbourhood, platform: Platform) -> None:
    async def play() -> float:
        sending = asyncio.create_task(street.delivery.run())
        await asyncio.sleep(0.3)
        waits = []
        for _ in range(8):
            street.hear("anja", "saldo")
            begun = time.monotonic()
            street.delivery.wake()
            count = len(platform.calls)
            await until(lambda count=count: len(platform.calls) > count)
            waits.append(time.monotonic() - begun)
        street.delivery.leave()
        await sending
        return min(waits)

    assert asyncio.run(play()) < 0.2  # without a wake-up it would look every 0.25 s


def test_many_answers_to_one_chat_come_in_order_and_at_its_pace(
    street: Neighbourhood, platform: Platform
) -> None:
    platform.pace = Pace(per_second=1000, chat_every=0.5)
    rest(street)
    for word in ("saldo", "overzicht", "menu", "hulp", "saldo"):
        street.hear("anja", word)

    async def play() -> None:
        sending = asyncio.create_task(street.delivery.run())
        await until(lambda: len(platform.sent) == 5)
        street.delivery.leave()
        await sending

    asyncio.run(play())
    times = [at for at, _ in platform.calls]
    assert times[3] - times[0] >= 0.45  # three at once, then at the chat's pace
    assert times[4] - times[3] >= 0.45
    assert [t.split()[0] for t in platform.to("anja")][::4] == ["Er", "Er"]


def busiest(times: list[float], window: float = 1.0) -> int:
    """The most calls in any sliding window."""
    times = sorted(times)
    return max(sum(t <= later < t + window for later in times) for t in times)


def test_several_senders_keep_the_pace_of_the_channel_together(
    database: Database, sealer: Sealer
) -> None:
    platform = Platform(pace=Pace(per_second=30, chat_every=0.001))
    street = Neighbourhood(database, sealer, channels={NAME: platform})
    for number in range(75):
        street.hear(f"stranger{number}", "hallo")
    senders = [
        Delivery(street.db, street.house, street.clock, street.delivery._channels) for _ in range(4)
    ]

    async def play() -> None:
        running = [asyncio.create_task(sender.run()) for sender in senders]
        await until(lambda: len(platform.calls) >= 75, 30)
        for sender in senders:
            sender.leave()
        await asyncio.gather(*running)

    asyncio.run(play())
    assert len(platform.sent) == 75
    assert busiest([at for at, _ in platform.calls]) <= 33


def test_a_chat_is_not_called_while_it_was_told_to_wait(
    street: Neighbourhood, platform: Platform
) -> None:
    platform.moods["anja"] = [TryLater("too_many", after=600)]
    street.hear("anja", "saldo")
    street.deliver()
    tip(street)  # a nudge for the same chat
    street.later(seconds=30)
    street.deliver()
    assert [who for _, who in platform.calls].count("anja") == 1
    assert len(platform.to("mo")) == 1
    street.later(seconds=600)
    rest(street)
    street.deliver()
    street.later(seconds=2)  # one at a time in a chat: the nudge comes after the reply
    street.deliver()
    assert len(platform.to("anja")) == 2


def test_patience_asked_for_is_not_a_failure(street: Neighbourhood, platform: Platform) -> None:
    platform.moods["anja"] = [TryLater("too_many", after=1)] * 12 + [TryLater("http_503")]
    street.hear("anja", "saldo")
    for _ in range(16):
        street.later(seconds=5)
        rest(street)
        street.deliver()
    assert len(platform.to("anja")) == 1


def test_a_closed_channel_loses_nothing_and_tries_again(
    street: Neighbourhood, platform: Platform
) -> None:
    platform.moods["anja"] = [ChannelClosed("token")]
    street.hear("anja", "saldo")
    street.deliver()
    street.hear("mo", "saldo")
    street.deliver()
    assert platform.sent == []
    street.later(seconds=301)
    rest(street)  # five minutes of the database's time
    street.deliver()
    assert {outgoing.chat for outgoing in platform.sent} == {"anja", "mo"}


def test_a_nudge_that_waited_long_is_still_tried_eight_times(
    street: Neighbourhood, platform: Platform
) -> None:
    street.hear("anja", "bloemen 12,50")  # a question is open: the nudge waits and waits
    tip(street)
    for _ in range(12):
        street.deliver()
        street.later(seconds=601)
    street.hear("anja", "annuleer")
    street.deliver()
    platform.moods["anja"] = [TryLater("http_500")] * 3
    for _ in range(8):
        street.later(seconds=700)
        street.deliver()
    assert ("tip_passed", "sent", None) in states(street)
    assert any("tip" in said for said in platform.to("anja"))


def test_a_reminder_whose_first_try_failed_asks_again(
    street: Neighbourhood, platform: Platform
) -> None:
    street.hear("anja", "tip: nummer 5 is jarig")
    street.deliver()
    street.later(days=3)
    street.tick()
    platform.moods["anja"] = [TryLater("http_500")]
    street.deliver()
    street.later(seconds=3)
    street.deliver()
    assert next(row for row in states(street) if row[0] == "tip_reminder")[1] == "sent"


# --- what must wait until she writes ------------------------------------------------------------


@pytest.fixture
def windowed(database: Database, sealer: Sealer, platform: Platform) -> Neighbourhood:
    """The street on a platform that holds what is unasked until she writes."""
    platform.name = "whatsapp"
    street = Neighbourhood(
        database, sealer, channels={platform.name: platform}, channel=platform.name
    )
    street.joins("anja")
    street.deliver()
    platform.sent.clear()
    return street


def test_what_was_held_goes_first_once_she_writes(
    windowed: Neighbourhood, platform: Platform
) -> None:
    tip(windowed)
    windowed.deliver()
    platform.moods["ria"] = [Held("window")]
    windowed.hear("anja", "klaar")
    windowed.deliver()
    assert ("tip_thanks", "held", "window") in states(windowed)
    platform.sent.clear()
    windowed.later(days=1)
    windowed.hear("ria", "hulp")
    windowed.deliver()
    thanks, answer = platform.to("ria")
    assert "opgepakt" in thanks
    assert "112" in answer


def test_a_held_question_waits_for_its_turn(windowed: Neighbourhood, platform: Platform) -> None:
    windowed.hear("anja", "tip: nummer 5 is jarig")
    windowed.later(days=3)
    windowed.tick()
    platform.moods["anja"] = [Held("window")]
    windowed.deliver()
    platform.moods["anja"] = [Held("window")]
    windowed.deliver()
    platform.sent.clear()
    windowed.hear("anja", "bloemen 12,50")
    windowed.deliver()
    assert "Klopt dit?" in platform.to("anja")[0]


def test_somebody_who_stops_gets_nothing_that_was_held(
    windowed: Neighbourhood, platform: Platform
) -> None:
    platform.moods["anja"] = [Held("window")]
    tip(windowed)
    windowed.deliver()
    windowed.hear("anja", "stop")
    windowed.deliver()
    assert len(platform.to("anja")) == 1
    assert ("tip_passed", "cancelled", "stopped") in states(windowed)


def test_a_question_she_will_not_read_is_not_open(
    street: Neighbourhood, platform: Platform
) -> None:
    street.hear("anja", "tip: nummer 5 is jarig")
    street.deliver()
    platform.only_replies_as_worded = True
    street.later(days=3)
    street.tick()
    street.deliver()
    platform.sent.clear()
    street.hear("anja", "ja")
    street.deliver()
    assert "nummer 5" not in platform.to("anja")[0]
    street.hear("anja", "tips")
    street.deliver()
    assert "nummer 5" in platform.to("anja")[1]


# --- what a refusal teaches ----------------------------------------------------------------------


def test_who_told_the_platform_to_stop_has_stopped(
    street: Neighbourhood, platform: Platform
) -> None:
    platform.moods["anja"] = [Refused("21610", opted_out=True)]
    tip(street)
    street.deliver()
    with street.db.transaction() as tx:
        anja = people.member_behind(tx, street.sealer, NAME, "anja")
        assert people.person_by_id(tx, anja or 0).stopped_at is not None


def test_who_blocked_us_is_left_alone_until_she_writes(
    street: Neighbourhood, platform: Platform
) -> None:
    platform.moods["anja"] = [Refused("blocked", person_gone=True)]
    street.hear("anja", "saldo")
    street.deliver()
    tip(street)
    street.deliver()
    assert ("tip_passed", "cancelled", "unreachable") in states(street)
    street.hear("anja", "saldo")
    street.deliver()
    assert len(platform.to("anja")) == 1


def figures(street: Neighbourhood, name: str) -> float:
    families = {f.name: f for f in street.delivery._tally.registry.collect()}
    return sum(s.value for s in families[name].samples if s.name.endswith("_total"))


def test_what_became_of_messages_is_counted(street: Neighbourhood, platform: Platform) -> None:
    before = {name: figures(street, name) for name in ("lief_sent", "lief_cost_dollars")}
    platform.moods["anja"] = [TryLater("http_503"), Refused("http_400")]
    platform.moods["mo"] = [TryLater("timeout", sent_perhaps=True)]
    street.hear("anja", "saldo")
    tip(street)
    for _ in range(3):
        street.deliver()
        street.later(seconds=5)
    told = {name: figures(street, f"lief_{name}") for name in ("retried", "dead", "uncertain")}
    assert told == {"retried": 1, "dead": 1, "uncertain": 1}
    sent = figures(street, "lief_sent") - before["lief_sent"]
    cost = figures(street, "lief_cost_dollars") - before["lief_cost_dollars"]
    assert sent == len(platform.sent)
    assert cost == pytest.approx(0.05 * sent)


def test_a_long_answer_is_several_messages_in_order(
    windowed: Neighbourhood, platform: Platform
) -> None:
    for euros in range(1, 26):
        windowed.hear("anja", f"bloemen {euros},50 voor een zieke buur")
        windowed.hear("anja", "ja")
    windowed.hear("anja", "kaart 2,25 voor een jarige")
    windowed.deliver()
    rest(windowed)
    platform.sent.clear()
    windowed.hear("anja", "overzicht")
    windowed.deliver()
    pieces = platform.sent
    assert len(pieces) > 1
    assert "Klopt dit?" in pieces[-1].text
    assert [bool(piece.choices) for piece in pieces] == [False] * (len(pieces) - 1) + [True]
    assert all(len(piece.text) <= LONGEST["whatsapp"] for piece in pieces)


def test_a_message_says_what_a_platform_needs_to_choose(
    street: Neighbourhood, platform: Platform
) -> None:
    tip(street)
    street.deliver()
    [nudge] = [o for o in platform.sent if o.chat == "anja"]
    assert replace(nudge, text="", choices=()) == Outgoing(
        "anja",
        "",
        kind="nudge",
        heard_at=street.time,
        about="tip_passed",
        args=nudge.args,
        language="nl",
        form=None,
    )
