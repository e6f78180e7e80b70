"""People chat through Telegram: joining, booking, tapping, editing, sending other things."""

from typing import Any

import pytest

from tests.channels.telegram.conftest import TelegramHouse
from tests.platforms import telegram_updates as updates
from tests.platforms.telegram import FakeTelegram
from tests.platforms.telegram_updates import said, update

ANJA, MO = 501, 502
PHOTO = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
FORWARDED = {"type": "hidden_user", "sender_user_name": "Mo", "date": 1_790_000_000}


@pytest.fixture
def joined(house: TelegramHouse) -> TelegramHouse:
    house.joins(ANJA)
    house.there.said.clear()
    return house


# --- joining ------------------------------------------------------------------------------------


def test_the_start_button_of_an_invitation_joins_and_books(house: TelegramHouse) -> None:
    house.says(ANJA, f"/start {house.code()}")
    assert next(iter(house.there.last(ANJA).buttons)) == "Ja, graag"
    house.taps(ANJA, "Ja, graag")
    house.says(ANJA, "bloemen voor een zieke buur 12,50")
    house.taps(ANJA, "Ja")
    assert house.balance() == 150_00 - 12_50
    assert any("€ 137,50" in line for line in house.heard(ANJA))


def test_a_code_opens_once(house: TelegramHouse) -> None:
    code = house.code()
    house.says(ANJA, f"/start {code}")
    house.taps(ANJA, "Ja, graag")
    house.says(MO, f"/start {code}")
    assert "al gebruikt" in house.heard(MO)[-1]
    assert house.count("membership") == 1


@pytest.mark.parametrize("payload", ["ABCD-EFGH-JKLM", "A" * 64, "A" * 65, "1_2-3", "x\0y"])
def test_a_forged_start_payload_opens_nothing(house: TelegramHouse, payload: str) -> None:
    house.says(ANJA, f"/start {payload}")
    assert len(house.heard(ANJA)) == 1
    assert house.count("membership") == 0


def test_an_expired_start_payload_opens_nothing(house: TelegramHouse) -> None:
    code = house.code()
    with house.parts.db.transaction() as tx:
        tx.exec_driver_sql("UPDATE invitation SET expires_at = '2020-01-01 00:00:00'")
    house.says(ANJA, f"/start {code}")
    assert "verlopen" in house.heard(ANJA)[-1]
    assert house.count("membership") == 0


def test_a_stranger_who_only_starts_hears_what_this_is(house: TelegramHouse) -> None:
    house.says(ANJA, "/start")
    assert len(house.heard(ANJA)) == 1
    assert "€" not in house.heard(ANJA)[0]


def test_two_people_of_one_name_are_two(house: TelegramHouse) -> None:
    house.joins(ANJA)
    house.joins(MO)  # in these tests everybody is called Anja there
    assert house.count("person") == 2


# --- messages -----------------------------------------------------------------------------------


def test_commands_of_the_menu_work(joined: TelegramHouse) -> None:
    for command in ("/saldo", "/overzicht", "/tips", "/menu", "/hulp", "/gegevens"):
        joined.says(ANJA, command)
    heard = joined.heard(ANJA)
    assert "€ 150,00" in heard[0]
    assert not any("begrijp" in line for line in heard)


def test_an_edited_booking_is_corrected(joined: TelegramHouse) -> None:
    told = said(ANJA, "bloemen 12,50")
    joined.takes(told)
    joined.says(ANJA, "ja")
    joined.takes(update(edited_message={**told["message"], "text": "bloemen 15,00"}))
    assert joined.balance() == 150_00 - 15_00


def test_a_caption_counts_as_text(joined: TelegramHouse) -> None:
    joined.says(ANJA, None, photo=PHOTO, caption="bloemen 12,50")
    joined.says(ANJA, "ja")
    assert joined.balance() == 150_00 - 12_50


def test_somebody_elses_words_are_asked_about(joined: TelegramHouse) -> None:
    joined.says(ANJA, "meteen")
    joined.says(ANJA, "bloemen voor een zieke buur 12,50", forward_origin=FORWARDED)
    assert joined.balance() == 150_00
    assert "Klopt dit?" in joined.heard(ANJA)[-1]


OTHER: list[dict[str, Any]] = [
    {"photo": PHOTO},
    {"voice": {"file_id": "a", "file_unique_id": "b", "duration": 3}},
    {"sticker": {"file_id": "a"}},
    {"location": {"latitude": 52.3, "longitude": 4.8}},
    {"contact": {"phone_number": "+31600000000", "first_name": "Jan"}},
    {"something_of_next_year": {"a": 1}},
]


@pytest.mark.parametrize("content", OTHER, ids=lambda content: next(iter(content)))
def test_what_is_no_text_gets_a_friendly_sentence(
    joined: TelegramHouse, content: dict[str, Any]
) -> None:
    joined.says(ANJA, None, **content)
    [line] = joined.heard(ANJA)
    assert "yp" in line  # "Typ gerust wat je wilt zeggen", "Wil je het typen?"


def test_arabic_digits_are_an_amount(joined: TelegramHouse) -> None:
    joined.says(ANJA, "bloemen ٧٫٥٠")
    joined.says(ANJA, "ja")
    assert joined.balance() == 150_00 - 7_50


def test_a_long_reply_comes_in_pieces_that_telegram_takes(joined: TelegramHouse) -> None:
    joined.says(ANJA, "bloemen 12,50 " + "x" * 4_900)
    assert all(len(said.text) <= 4096 for said in joined.there.said)


# --- taps ---------------------------------------------------------------------------------------


def test_a_label_that_is_typed_is_as_good_as_a_tap(joined: TelegramHouse) -> None:
    joined.says(ANJA, "bloemen 12,50")
    joined.says(ANJA, "ja")
    assert joined.balance() == 150_00 - 12_50


def test_every_tap_is_answered(joined: TelegramHouse, there: FakeTelegram) -> None:
    joined.says(ANJA, "bloemen 12,50")
    joined.taps(ANJA, "Ja")
    joined.presses(ANJA, "nothing:known", "p2")
    assert there.answered[-2:] == ["p1", "p2"]


def test_a_double_tap_books_once(joined: TelegramHouse) -> None:
    joined.says(ANJA, "bloemen 12,50")
    joined.taps(ANJA, "Ja")
    joined.taps(ANJA, "Ja")
    assert joined.balance() == 150_00 - 12_50


def test_a_button_of_an_older_question_has_expired(joined: TelegramHouse) -> None:
    joined.says(ANJA, "bloemen 12,50")
    older = joined.there.last(ANJA).buttons["Ja"]
    joined.says(ANJA, "nee")
    joined.says(ANJA, "niets opschrijven")
    joined.presses(ANJA, older)
    assert "verlopen" in joined.heard(ANJA)[-1]
    assert joined.balance() == 150_00


def test_somebody_elses_button_does_nothing_of_hers(joined: TelegramHouse) -> None:
    joined.says(ANJA, "bloemen 12,50")
    yes = joined.there.last(ANJA).buttons["Ja"]
    joined.joins(MO)
    joined.presses(MO, yes, "p3")
    assert joined.balance() == 150_00


@pytest.mark.parametrize("choice", ["", "?", ":", "0:", "0:undo.99999999999999999999", "é" * 32])
def test_a_forged_tap_does_no_harm(joined: TelegramHouse, choice: str) -> None:
    joined.presses(ANJA, choice)
    joined.says(ANJA, "saldo")
    assert "€ 150,00" in joined.heard(ANJA)[-1]


def test_a_tap_without_the_message_it_was_below_counts(joined: TelegramHouse) -> None:
    joined.says(ANJA, "bloemen 12,50")
    press = updates.pressed(ANJA, joined.there.last(ANJA).buttons["Ja"], "p4")
    del press["callback_query"]["message"]
    joined.takes(press)
    assert joined.balance() == 150_00 - 12_50


# --- trouble on the way out ---------------------------------------------------------------------


def test_a_reply_that_may_have_gone_is_sent_again(
    joined: TelegramHouse, there: FakeTelegram
) -> None:
    there.trouble("done_and_cut")
    joined.says(ANJA, "saldo")
    with joined.parts.db.transaction() as tx:
        tx.exec_driver_sql("UPDATE outbox SET not_before = '2020-01-01 00:00:00'")
    joined.deliver()
    assert len(joined.heard(ANJA)) == 2


def test_told_to_wait_in_one_chat_the_others_go_on(
    joined: TelegramHouse, there: FakeTelegram
) -> None:
    joined.joins(MO)
    there.said.clear()
    there.trouble("too_many", chat=str(ANJA), seconds=30)
    joined.says(ANJA, "saldo")
    joined.says(MO, "saldo")
    assert joined.heard(ANJA) == []
    assert len(joined.heard(MO)) == 1
