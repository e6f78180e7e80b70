"""Senders on a platform that fails and dies: nothing lost, nothing twice, nobody pressed."""

import asyncio
import base64
import os
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select, text

from bot.channels.base import Incoming, Pace
from bot.channels.http import Http
from bot.channels.telegram.ours import OurBot
from bot.channels.telegram.sending import TelegramChannel
from bot.clock import Clock, utc_now
from bot.conversation import House, hear
from bot.delivery import Delivery
from bot.dialogues import DIALOGUES
from bot.engine import Engine
from bot.saying import LANGUAGES
from storage import outbox, people
from storage.db import Database
from storage.models import tables
from storage.sealing import Sealer
from tests.conftest import NewDatabase
from tests.forked import ROOT
from tests.neighbourhood import SPEECH
from tests.platforms.loopback import on_loopback
from tests.platforms.telegram import TOKEN, FakeTelegram, fake_telegram
from tests.running import environment

rows = tables["outbox"]
_NOW = utc_now()
# Nobody is left alone at noon; that of tomorrow, so that whatever was queued today is due.
NOON = Clock(ahead=_NOW.replace(hour=11, minute=0) + timedelta(days=1) - _NOW)


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "lief.key"
    path.touch(0o600)
    path.write_bytes(base64.b64encode(os.urandom(32)))
    return path


@pytest.fixture
def telegram() -> Iterator[FakeTelegram]:
    with fake_telegram() as fake:
        yield fake


def strangers_write(db: Database, key: Path, count: int) -> House:
    """So many people say hello, and each is owed one reply."""
    house = House(Engine(DIALOGUES, LANGUAGES), SPEECH, Sealer.load(key, may_create=False))
    clock = Clock()
    for number in range(1, count + 1):
        who = str(number)
        incoming = Incoming("telegram", "123456", f"e{number}", who, who, "hallo")
        with db.transaction() as tx:
            hear(tx, house, incoming, clock.now())
    return house


def states(db: Database) -> Counter[str]:
    with db.transaction() as tx:
        return Counter(tx.execute(select(rows.c.state)).scalars())


def said_to(telegram: FakeTelegram) -> Counter[str]:
    return Counter(said.chat for said in telegram.said)


def senders(url: str, key: Path, telegram: FakeTelegram, *words: str) -> subprocess.Popen[bytes]:
    settings = environment(
        DATABASE_URL=url,
        LIEF_KEY_FILE=str(key),
        LIEF_LOG="json",
        TELEGRAM_BOT_TOKEN=TOKEN,
        TELEGRAM_API_URL=telegram.address,
    )
    command = [sys.executable, "-m", "tests.faults.senders", *words]
    return subprocess.Popen(
        command, cwd=ROOT, env=settings, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )


# --- kill -9 --------------------------------------------------------------------------------------


def killed_senders(
    new: NewDatabase, key: Path, telegram: FakeTelegram, count: int, at_most: float
) -> None:
    """`at_most` so many are sent twice for each kill: those just accepted when it came."""
    with new() as url:
        db = Database.open(url)
        strangers_write(db, key, count)
        with senders(url, key, telegram, "1", "--kill") as process:
            told, _ = process.communicate(timeout=240 + count)
        kills = int(told)
        heard = said_to(telegram)
        assert len(heard) == count, "somebody was never answered"
        twice = sum(times - 1 for times in heard.values())
        assert twice <= at_most * kills
        assert states(db) == {"sent": count}
        print(f"{count} messages, {kills} kills, {twice} sent twice")
        db.close()


def test_killed_senders_lose_nothing_and_double_little(
    new_database: NewDatabase, key: Path, telegram: FakeTelegram
) -> None:
    killed_senders(new_database, key, telegram, 24, at_most=3)  # on a machine that is busy


@pytest.mark.soak
def test_many_killed_senders_lose_nothing_and_double_little(
    new_database: NewDatabase, key: Path, telegram: FakeTelegram
) -> None:
    killed_senders(new_database, key, telegram, 2_000, at_most=1)


# --- rate -----------------------------------------------------------------------------------------


@pytest.mark.soak
def test_four_senders_stay_within_the_limit_for_a_minute(
    new_postgres: NewDatabase, key: Path, telegram: FakeTelegram
) -> None:
    with new_postgres() as url:
        db = Database.open(url)
        strangers_write(db, key, 1_800)
        with senders(url, key, telegram, "4") as process:
            time.sleep(62)
            process.communicate(timeout=20)
        db.close()
    times = sorted(call.at for call in telegram.calls if call.method == "sendMessage")
    busiest = most_in_a_second(times)
    print(f"{len(times)} calls in {times[-1] - times[0]:.1f} s, at most {busiest} in any second")
    assert times[-1] - times[0] > 55
    assert busiest <= 33
    assert max(said_to(telegram).values()) == 1


def most_in_a_second(times: list[float]) -> int:
    first, most = 0, 0
    for last, at in enumerate(times):
        while times[first] <= at - 1:
            first += 1
        most = max(most, last - first + 1)
    return most


# --- faults of every kind -------------------------------------------------------------------------

FAULTS = (
    ("too_many", {"seconds": 1}),
    ("too_many_html", {"seconds": 1}),
    ("html", {"status": 502}),
    ("cut", {}),
    ("refused", {"status": 400}),
    ("done_and_cut", {}),
    ("done_and_html", {}),
    ("slow", {"seconds": 0.2}),
)
AMBIGUOUS = {"cut", "done_and_cut", "done_and_html"}


class Wayward(FakeTelegram):
    """Three in ten calls go wrong; remembers what was asked of us, and how."""

    def __init__(self, chance: Random) -> None:
        super().__init__()
        self.chance = chance
        self.told_to_wait: dict[str, float] = {}
        self.pressed_on: list[str] = []
        self.faults: defaultdict[str, list[str]] = defaultdict(list)

    def _trouble_with(self, call):
        chat = call.fields.get("chat_id")
        if call.method != "sendMessage" or chat is None:
            return None
        if call.at < self.told_to_wait.get(chat, 0):
            self.pressed_on.append(chat)
        if self.chance.random() >= 0.3:
            return None
        what, more = self.chance.choice(FAULTS)
        self.trouble(what, chat=chat, **more)
        trouble = self.troubles.pop()
        self.faults[chat].append(what)
        if what.startswith("too_many"):
            self.told_to_wait[chat] = call.at + more["seconds"]
        return trouble


def a_nudge_for_each(db: Database, house: House, count: int) -> None:
    """A piece of news for so many people who joined, as a programme would plan it."""
    now = NOON.now()
    with db.transaction() as tx:
        known = [
            people.find_conversation(tx, house.sealer, "telegram", "123456", who, who, "", now)
            for who in map(str, range(1, count + 1))
        ]
        for met in known:
            people.join(tx, met.person.id, "editor", None, None, now)
        outbox.put(
            tx,
            [
                outbox.NewMessage(
                    f"nu:{met.person.id}", "tip_thanks", "nudge", met.person.id, now,
                    text_key="tip_thanks", args={"tip": 1},
                )
                for met in known
            ],
        )  # fmt: skip


def faulty(new: NewDatabase, key: Path, count: int, pace: Pace) -> None:
    """Half of them replies, half nudges, over a platform that fails three times in ten."""
    wayward = Wayward(Random(7))
    with new() as url, on_loopback(wayward.app()) as place:
        wayward.address = place.address
        db = Database.open(url)
        house = strangers_write(db, key, count)
        a_nudge_for_each(db, house, count)
        asyncio.run(deliver_all(db, house, wayward, pace))
        with db.transaction() as tx:
            settled = tx.execute(
                select(rows.c["class"], rows.c.state, rows.c.reason, rows.c.person_id)
            ).all()
        assert wayward.pressed_on == []
        replies = [row for row in settled if row[0] == "reply"]
        nudges = [row for row in settled if row[0] == "nudge"]
        assert {row.state for row in replies} <= {"sent", "dead"}
        assert {row.state for row in nudges} <= {"sent", "dead", "uncertain"}
        refused = {chat for chat, whats in wayward.faults.items() if "refused" in whats}
        refusals = sum(whats.count("refused") for whats in wayward.faults.values())
        assert sum(row.state == "dead" for row in settled) == refusals
        said = Counter((s.chat, "opgepakt" in s.text) for s in wayward.said)
        for number in range(1, count + 1):
            chat = str(number)
            doubts = sum(what in AMBIGUOUS for what in wayward.faults[chat])
            assert said[chat, True] <= 1, "a nudge went twice"
            assert said[chat, False] <= 1 + doubts, "a reply went twice without a doubt"
            assert said[chat, False] >= 1 or chat in refused, "a reply was lost"
        uncertain = sum(row.state == "uncertain" for row in nudges)
        lost = count - sum(said[str(n), True] for n in range(1, count + 1))
        dead = sum(row.state == "dead" for row in nudges)
        assert lost <= uncertain + dead, "what did not go is known as such"
        print(
            f"{2 * count} sends, {sum(map(len, wayward.faults.values()))} faults, "
            f"{uncertain} uncertain, {sum(said.values()) - len(said)} sent twice after a doubt"
        )
        db.close()


async def deliver_all(db: Database, house: House, fake: FakeTelegram, pace: Pace) -> None:
    async with Http() as http:
        channel = TelegramChannel(OurBot.at(fake.address, TOKEN, http, "onze_bot"))
        channel.pace = pace
        delivery = Delivery(db, house, NOON, {"telegram": channel})
        sending = asyncio.create_task(delivery.run())
        async with asyncio.timeout(1_200):
            while (await db.run(_waiting)) > 0:
                await asyncio.sleep(0.2)
        delivery.leave()
        await sending


def _waiting(tx) -> int:
    return int(tx.execute(text("SELECT count(*) FROM outbox WHERE state = 'waiting'")).scalar_one())


def test_a_platform_that_fails_three_times_in_ten_loses_nothing(
    new_database: NewDatabase, key: Path
) -> None:
    faulty(new_database, key, 40, Pace(200, 0.05))


@pytest.mark.soak
def test_five_thousand_sends_over_a_failing_platform(new_database: NewDatabase, key: Path) -> None:
    faulty(new_database, key, 2_500, Pace(25, 1.0))
