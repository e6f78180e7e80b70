"""A picture with an announcement on Telegram: shown by its name, handed over where it has none."""

from datetime import timedelta

import pytest

from storage import pictures
from tests.channels.telegram.conftest import TelegramHouse
from tests.pictures.photos import photo
from tests.platforms.telegram import FakeTelegram
from tests.platforms.telegram_updates import said

NOOR, ANJA, MO = 601, 603, 605
TOP = "Zaterdag is de landelijke top."
NAME = "AgAC-top"
NOT_OPENED = "Het plaatje kon ik niet openen: alleen de tekst gaat mee."


@pytest.fixture
def street(house: TelegramHouse) -> TelegramHouse:
    """It is noon; Anja and Mo keep a pot, Noor edits and is asked what to announce."""
    local = house.parts.clock.local()
    house.parts.clock.ahead += local.replace(hour=12, minute=0) + timedelta(days=1) - local
    house.joins(NOOR, "editor")
    house.joins(ANJA)
    house.joins(MO)
    house.says(NOOR, "aankondiging")
    return house


def sends(house: TelegramHouse, who: int, words: str = "", raw: bytes | None = None) -> None:
    house.there.photos[NAME] = photo() if raw is None else raw
    below = {"caption": words} if words else {}
    shown = [{"file_id": NAME, "file_unique_id": NAME}]
    house.takes(said(who, None, photo=shown, **below))


def test_a_photo_alone_is_asked_for_its_words(street: TelegramHouse, there: FakeTelegram) -> None:
    sends(street, NOOR)
    assert "Welke tekst hoort erbij?" in street.heard(NOOR)[-1]
    street.says(NOOR, TOP)
    assert there.last(NOOR).photo == NAME
    street.taps(NOOR, "Versturen")
    assert (there.last(ANJA).photo, there.last(MO).photo) == (NAME, NAME)


def test_a_photo_after_the_words_goes_along(street: TelegramHouse, there: FakeTelegram) -> None:
    street.says(NOOR, TOP)
    sends(street, NOOR)
    assert (there.last(NOOR).photo, TOP in there.last(NOOR).text) == (NAME, True)
    street.taps(NOOR, "Versturen")
    assert there.last(ANJA).photo == NAME


def test_a_photo_with_other_words_takes_the_place_of_both(
    street: TelegramHouse, there: FakeTelegram
) -> None:
    street.says(NOOR, TOP)
    sends(street, NOOR, "De top is vol.")
    street.taps(NOOR, "Versturen")
    assert (there.last(ANJA).photo, "De top is vol." in there.last(ANJA).text) == (NAME, True)
    assert TOP not in there.last(ANJA).text


def test_a_caption_that_is_too_long_is_not_cut(street: TelegramHouse, there: FakeTelegram) -> None:
    sends(street, NOOR, "lang " * 150)
    assert there.last(NOOR).photo == ""
    assert "hoogstens 600 tekens" in street.heard(NOOR)[-1]


def test_one_that_cannot_be_shown_is_told_and_left_out(
    street: TelegramHouse, there: FakeTelegram
) -> None:
    sends(street, NOOR, TOP, b"no picture")
    assert street.heard(NOOR)[-1].startswith(NOT_OPENED)
    street.taps(NOOR, "Versturen")
    assert there.last(ANJA).photo == ""
    assert TOP in there.last(ANJA).text


def test_a_path_that_leads_elsewhere_is_not_followed(
    street: TelegramHouse, there: FakeTelegram
) -> None:
    there.file_path = "https://elders.invalid/photo.jpg"
    sends(street, NOOR, TOP)
    assert street.heard(NOOR)[-1].startswith(NOT_OPENED)


def test_what_a_gangmaker_sends_is_never_fetched(
    street: TelegramHouse, there: FakeTelegram
) -> None:
    sends(street, ANJA, "bloemen 12,50")
    sends(street, ANJA)
    assert "Foto's bekijk en bewaar ik niet" in street.heard(ANJA)[-1]
    assert there.called("getFile") == []
    assert street.count("picture") == 0


def go_again(street: TelegramHouse) -> list[bool]:
    """Everybody gets it once more; whether the picture itself was handed over to each."""
    with street.parts.db.transaction() as tx:
        tx.exec_driver_sql("UPDATE outbox SET state = 'waiting' WHERE kind = 'announcement'")
    before = len(street.there.called("sendPhoto"))
    street.deliver()
    return [isinstance(one["photo"], tuple) for one in street.there.called("sendPhoto")[before:]]


def test_one_from_elsewhere_is_handed_over_until_they_know_it(
    street: TelegramHouse, there: FakeTelegram
) -> None:
    parts = street.parts
    with parts.db.transaction() as tx:
        pictures.keep(tx, parts.house.sealer, "phone:p1", photo(), parts.clock.now())
    street.says(NOOR, TOP)
    street.taps(NOOR, "Versturen")
    with parts.db.transaction() as tx:
        tx.exec_driver_sql("UPDATE announcement SET picture = 'phone:p1'")
    assert any(go_again(street))
    assert go_again(street) == [False, False]
    assert there.last(ANJA).photo
    assert there.photos[there.last(MO).photo] == there.photos[there.last(ANJA).photo]
