"""Groups: the bot stays with its own people, shows the way to a private chat, and tells nothing."""

import pytest

from tests.channels.telegram.conftest import TelegramHouse
from tests.platforms import telegram_updates as updates
from tests.platforms.telegram import FakeTelegram
from tests.platforms.telegram_updates import GROUP, group, said, standing

ANJA, MO = 501, 502


@pytest.fixture
def in_group(house: TelegramHouse) -> TelegramHouse:
    """Anja, who joined, added the bot to her group."""
    house.upkeep()
    house.joins(ANJA)
    house.takes(standing(ANJA, "left", "member", group()))
    assert house.there.left == []
    return house


def test_a_group_of_somebody_who_joined_is_stayed_in(
    in_group: TelegramHouse, there: FakeTelegram
) -> None:
    in_group.says(MO, "gezellig hier", chat=group())
    assert there.left == []
    assert in_group.heard(GROUP) == []


def test_a_group_of_a_stranger_is_left(house: TelegramHouse, there: FakeTelegram) -> None:
    house.takes(standing(MO, "left", "member", group()))
    assert there.left == [str(GROUP)]
    assert house.count("person") == house.count("group_chat") == 0


def test_an_unknown_group_is_left_at_the_first_word(
    house: TelegramHouse, there: FakeTelegram
) -> None:
    house.says(MO, "gezellig hier", chat=group())
    assert there.left == [str(GROUP)]


def test_who_speaks_to_us_in_a_group_is_shown_the_way(
    in_group: TelegramHouse, there: FakeTelegram
) -> None:
    in_group.says(MO, "/saldo", chat=group())
    assert list(there.last(GROUP).buttons.values()) == ["https://t.me/lief_bot"]
    assert "€" not in "".join(in_group.heard(GROUP))


def test_nothing_is_booked_or_shown_in_a_group(in_group: TelegramHouse) -> None:
    for text in ("/bloemen 12,50", "/saldo", "/ja", "/start ABCD-EFGH-JKLM", "/overzicht"):
        in_group.says(ANJA, text, chat=group())
    assert in_group.balance() == 150_00
    assert not any("150" in line for line in in_group.heard(GROUP))


def test_who_speaks_in_a_group_does_not_become_a_person(in_group: TelegramHouse) -> None:
    people = in_group.count("person"), in_group.count("conversation")
    in_group.says(MO, "/saldo", chat=group())
    in_group.presses(MO, "1:yes", chat=group())
    assert (in_group.count("person"), in_group.count("conversation")) == people


def test_a_tap_in_a_group_is_answered_and_does_nothing_else(
    in_group: TelegramHouse, there: FakeTelegram
) -> None:
    in_group.says(ANJA, "bloemen 12,50")
    in_group.presses(ANJA, there.last(ANJA).buttons["Ja"], "p7", chat=group())
    assert there.answered[-1] == "p7"
    assert in_group.balance() == 150_00
    assert in_group.heard(GROUP) == []


def test_news_of_a_group_counts_once(in_group: TelegramHouse) -> None:
    told = said(MO, "/saldo", chat=group())
    for _ in range(3):
        in_group.takes(told)
    assert len(in_group.heard(GROUP)) == 1


def test_a_group_that_moved_is_still_ours(in_group: TelegramHouse, there: FakeTelegram) -> None:
    new = group(-100_777)
    in_group.takes(said(MO, chat=group(), migrate_to_chat_id=-100_777))
    in_group.takes(said(MO, chat=new, migrate_from_chat_id=GROUP))
    in_group.says(MO, "/saldo", chat=new)
    assert there.left == []
    assert len(in_group.heard(-100_777)) == 1
    assert in_group.count("group_chat") == 1


def test_a_group_that_removed_us_is_forgotten(in_group: TelegramHouse) -> None:
    in_group.takes(standing(ANJA, "member", "kicked", group()))
    assert in_group.count("group_chat") == 0


def test_a_channel_is_left(in_group: TelegramHouse, there: FakeTelegram) -> None:
    channel = {"id": -100300, "type": "channel", "title": "Nieuws"}
    in_group.takes(standing(ANJA, "left", "administrator", channel))
    assert there.left == ["-100300"]


def test_an_anonymous_admin_is_no_person(in_group: TelegramHouse) -> None:
    told = said(MO, "/saldo", chat=group(), sender_chat=group())
    told["message"]["from"] = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    in_group.takes(told)
    assert in_group.heard(GROUP) == []


def test_a_member_of_another_language_is_answered_in_hers(in_group: TelegramHouse) -> None:
    in_group.says(ANJA, "english")
    in_group.takes(said(MO, "/saldo", chat=group()))
    assert next(iter(in_group.there.last(GROUP).buttons)).startswith("To")


def test_the_name_of_a_group_is_not_kept_in_the_open(in_group: TelegramHouse) -> None:
    [row] = in_group.rows("SELECT lookup, sealed_chat FROM group_chat")
    assert str(GROUP) not in row.lookup
    assert str(GROUP).encode() not in bytes(row.sealed_chat)
    assert updates.group()["title"] not in str(row)
