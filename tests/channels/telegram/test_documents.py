"""A document goes to Telegram as a file; where it cannot, its words go instead."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook
from sqlalchemy import update

from bot.channels.base import Attached, File, NotSent, Outgoing, Refused, Sent, TryLater
from bot.channels.telegram.sending import LARGEST_FILE
from bot.naming import file_name
from storage.models import tables
from tests.channels.telegram.conftest import TelegramHouse
from tests.channels.telegram.test_sending import ANJA, sent
from tests.hostile import NAMES
from tests.platforms import telegram_updates as updates
from tests.platforms.telegram import FakeTelegram

CARLA = 601
PDF = File("Poster Lindenstraat.pdf", "application/pdf", b"%PDF-1.7 made up")


def attached(file: File | None) -> Attached:
    async def made() -> File | None:
        return file

    return Attached("token", "Poster Lindenstraat.pdf", made)


def send(there: FakeTelegram, file: File | None) -> Sent:
    outgoing = Outgoing(ANJA, "Dat kan nu niet.", document=attached(file))
    return asyncio.run(sent(there, outgoing))[0]


def failure(there: FakeTelegram) -> NotSent:
    with pytest.raises(NotSent) as refusal:
        send(there, PDF)
    return refusal.value


def test_a_document_goes_whole_and_under_its_name(there: FakeTelegram) -> None:
    assert send(there, PDF).id == str(there.last(ANJA).id)
    assert there.last(ANJA).file == (PDF.name, PDF.kind, PDF.content)
    assert there.called("sendMessage") == []


def test_a_hostile_name_arrives_as_it_is(there: FakeTelegram) -> None:
    for number, name in enumerate(NAMES):
        file = File(file_name(name, "pdf"), "application/pdf", b"%%PDF %d" % number)
        send(there, file)
        assert there.last(ANJA).file == (file.name, file.kind, file.content)


def test_one_that_is_gone_leaves_its_words(there: FakeTelegram) -> None:
    send(there, None)
    assert there.texts(ANJA) == ["Dat kan nu niet."]
    assert there.called("sendDocument") == []


def test_one_that_is_too_large_leaves_its_words(there: FakeTelegram) -> None:
    send(there, replace(PDF, content=bytes(LARGEST_FILE + 1)))
    assert there.texts(ANJA) == ["Dat kan nu niet."]


def test_a_blocked_chat_is_gone_for_files_too(there: FakeTelegram) -> None:
    there.block(ANJA)
    refusal = failure(there)
    assert isinstance(refusal, Refused)
    assert refusal.person_gone


@pytest.mark.parametrize("what", ["never", "cut", "done_and_cut", "done_and_html"])
def test_a_file_without_an_answer_may_have_been_sent(there: FakeTelegram, what: str) -> None:
    there.trouble(what, method="sendDocument")
    later = failure(there)
    assert isinstance(later, TryLater)
    assert later.sent_perhaps


def test_told_to_slow_down_a_file_waits(there: FakeTelegram) -> None:
    there.trouble("too_many", method="sendDocument", seconds=7)
    later = failure(there)
    assert isinstance(later, TryLater)
    assert later.after == 7.0


# --- in a chat ----------------------------------------------------------------------------------


@pytest.fixture
def carla(house: TelegramHouse) -> Callable[[str], None]:
    """What she writes; she has joined as coordinator."""
    house.joins(CARLA, "coordinator")
    house.there.said.clear()
    return lambda text: house.says(CARLA, text)


def test_the_balances_arrive_after_their_words(
    house: TelegramHouse, carla: Callable[[str], None]
) -> None:
    carla("saldi")
    house.taps(CARLA, "Als bestand")
    words, handed = house.there.said[-2:]
    assert words.text == "Hier zijn de saldi als bestand."
    assert handed.file is not None
    name, kind, content = handed.file
    assert name.startswith("Saldi Lindewaard 20")
    assert kind.endswith("spreadsheetml.sheet")
    [sheet] = load_workbook(BytesIO(content))
    assert next(iter(list(sheet.values)[1])) == "Lindenstraat"


def test_a_coordinator_no_more_is_sent_words_and_no_file(
    house: TelegramHouse, carla: Callable[[str], None]
) -> None:
    """Her role ended between asking and sending."""
    assert house.post(updates.said(CARLA, "saldi xlsx")).status_code == 200
    member = tables["membership"]
    with house.parts.db.transaction() as tx:
        now = house.parts.clock.now()
        tx.execute(update(member).where(member.c.role == "coordinator").values(until=now))
    house.deliver()
    assert house.there.called("sendDocument") == []
    assert house.heard(CARLA)[-1] == "Dit bestand kan ik hier nu niet sturen."
