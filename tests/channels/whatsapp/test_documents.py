"""A document on WhatsApp: Twilio is told where it lies, or the words go that say it cannot."""

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook
from sqlalchemy import update

from bot.channels.base import Attached, File, Held
from bot.channels.whatsapp.sending import LARGEST_FILE, WINDOW
from storage.models import tables
from tests.channels.whatsapp.house import ANJA, WhatsApp
from tests.channels.whatsapp.phone import Phone
from tests.platforms.twilio import PUBLIC_URL

CARLA = "whatsapp:+31633333333"
PDF = File("Poster.pdf", "application/pdf", b"%PDF-1.7")
CSV = File("Saldi.csv", "text/csv; charset=utf-8", b"a,b")
WORDS = "Dit bestand kan ik hier nu niet sturen."


def attached(file: File | None) -> Attached:
    async def made() -> File | None:
        return file

    return Attached("f" * 32, "Poster.pdf", made)


def in_public(phone: Phone) -> Phone:
    phone.channel._sender = replace(phone.channel._sender, public_url=PUBLIC_URL)
    return phone


def last_media(phone: Phone) -> str:
    return phone.fake.shown(ANJA)[-1].media_url


def test_twilio_is_told_where_it_lies(phone: Phone) -> None:
    sent = in_public(phone).send(text=WORDS, document=attached(PDF))
    assert last_media(phone) == f"{PUBLIC_URL}/documents/{'f' * 32}"
    assert phone.shown() == ("", [])
    assert sent.category == "reply"


@pytest.mark.parametrize("file", [None, CSV])
def test_what_is_gone_or_no_kind_of_theirs_leaves_its_words(
    phone: Phone, file: File | None
) -> None:
    in_public(phone).send(text=WORDS, document=attached(file))
    assert phone.shown() == (WORDS, [])
    assert last_media(phone) == ""


def test_one_beyond_16_megabytes_leaves_its_words(phone: Phone) -> None:
    large = replace(PDF, content=bytes(LARGEST_FILE + 1))
    in_public(phone).send(text=WORDS, document=attached(large))
    assert phone.shown() == (WORDS, [])


def test_without_a_public_address_the_words_say_so(phone: Phone) -> None:
    phone.send(text=WORDS, document=attached(PDF))
    assert phone.shown() == (WORDS, [])


def test_outside_the_window_it_is_held(phone: Phone) -> None:
    before = phone.clock.now() - WINDOW
    document = attached(PDF)
    trouble = in_public(phone).refuses(phone.outgoing(heard=before, document=document))
    assert isinstance(trouble, Held)


# --- in a chat ----------------------------------------------------------------------------------


def test_the_balances_are_fetched_where_it_says(whatsapp: WhatsApp) -> None:
    whatsapp.joins(CARLA, "coordinator")
    whatsapp.writes(CARLA, "saldi xlsx")
    words, handed = whatsapp.shown(CARLA)[-2:]
    assert words.text == "Hier zijn de saldi als bestand."
    assert handed.media_url.startswith(f"{PUBLIC_URL}/documents/")
    answer = whatsapp.browser.get(handed.media_url.removeprefix(PUBLIC_URL))
    assert answer.headers["content-type"].endswith("spreadsheetml.sheet")
    [sheet] = load_workbook(BytesIO(answer.content))
    assert next(iter(list(sheet.values)[1])) == "Lindenstraat"


def test_a_coordinator_no_more_is_sent_words_and_no_file(whatsapp: WhatsApp) -> None:
    whatsapp.joins(CARLA, "coordinator")
    whatsapp.writes(CARLA, "saldi xlsx")
    member = tables["membership"]
    with whatsapp.parts.db.transaction() as tx:
        now = whatsapp.parts.clock.now()
        tx.execute(update(member).where(member.c.role == "coordinator").values(until=now))
    last = whatsapp.shown(CARLA)[-1]
    assert (last.text, last.media_url) == (WORDS, "")
