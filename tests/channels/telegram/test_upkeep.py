"""What Telegram is told of us, and which commands each chat shows."""

import json
from typing import Any

import pytest

from bot.channels.base import NotSent, TryLater
from bot.channels.telegram.names import remembered_name
from bot.channels.telegram.updates import Reader
from bot.errands import Errands
from bot.intake import take_in
from tests.channels.telegram.conftest import TelegramHouse
from tests.platforms.telegram import SECRET, FakeTelegram
from tests.platforms.telegram_updates import said

ANJA = 501


def slashes(there: FakeTelegram, scope: str, language: str = "") -> list[str]:
    return [command["command"] for command in there.commands.get((scope, language), [])]


def test_telegram_is_told_where_to_call_and_our_name_is_remembered(
    house: TelegramHouse, there: FakeTelegram
) -> None:
    house.upkeep()
    assert there.webhook["url"] == "https://bot.example.org/webhooks/telegram"
    assert there.webhook["secret_token"] == SECRET
    assert json.loads(there.webhook["allowed_updates"]) == [
        "message", "edited_message", "callback_query", "my_chat_member"
    ]  # fmt: skip
    with house.parts.db.transaction() as tx:
        assert remembered_name(tx, "123456") == "lief_bot"


def test_it_is_told_once(house: TelegramHouse, there: FakeTelegram) -> None:
    for _ in range(3):
        house.upkeep()
    assert len(there.called("getMe")) == len(there.called("setWebhook")) == 1


@pytest.mark.parametrize("method", ["getMe", "setWebhook", "setMyCommands"])
def test_what_failed_is_told_at_the_next_tick(
    house: TelegramHouse, there: FakeTelegram, method: str
) -> None:
    there.trouble("html", method=method)
    with pytest.raises(TryLater):
        house.upkeep()
    house.upkeep()
    assert there.webhook
    assert slashes(there, "all_private_chats")


def test_what_telegram_says_of_our_address_is_in_the_log(
    house: TelegramHouse, there: FakeTelegram, capsys: pytest.CaptureFixture[str]
) -> None:
    there.trouble("refused", method="setWebhook", status=400)
    with pytest.raises(NotSent):
        house.upkeep()
    shown = capsys.readouterr().out
    assert "PUBLIC_URL" in shown
    assert "something is wrong with it" in shown.lower()


def test_a_wrong_token_is_said(house: TelegramHouse, there: FakeTelegram) -> None:
    there.trouble("refused", method="getMe", status=401)
    with pytest.raises(NotSent, match="token"):
        house.upkeep()


def test_everybody_sees_the_words_for_everybody(house: TelegramHouse, there: FakeTelegram) -> None:
    house.upkeep()
    shown = slashes(there, "all_private_chats")
    assert "menu" in shown
    assert "saldo" not in shown
    assert slashes(there, "all_private_chats", "en") == shown
    nl, en = (there.commands["all_private_chats", code][0] for code in ("", "en"))
    assert nl["description"] != en["description"]


def test_who_joins_sees_the_commands_of_her_role(house: TelegramHouse, there: FakeTelegram) -> None:
    house.says(ANJA, "dag")
    assert slashes(there, "chat501") == []
    house.joins(ANJA)
    assert {"saldo", "overzicht", "tips", "tip", "ongedaan"} <= set(slashes(there, "chat501"))
    house.joins(502, "neighbour")
    assert "tip" in slashes(there, "chat502")
    assert "saldo" not in slashes(there, "chat502")


def test_a_menu_is_shown_once_and_again_in_another_language(
    house: TelegramHouse, there: FakeTelegram
) -> None:
    house.joins(ANJA)
    for _ in range(3):
        house.says(ANJA, "saldo")
    assert len(there.called("setMyCommands")) == 1
    before = there.commands["chat501", ""]
    house.says(ANJA, "english")
    assert len(there.called("setMyCommands")) == 2
    assert there.commands["chat501", ""] != before


def test_a_menu_that_did_not_get_through_is_asked_for_again(
    house: TelegramHouse, there: FakeTelegram
) -> None:
    there.trouble("too_many", method="setMyCommands", seconds=3)
    house.joins(ANJA)
    house.says(ANJA, "saldo")
    assert len(there.called("setMyCommands")) == 1, "not for a minute"
    house.browser.run(a_minute_later(house, said(ANJA, "saldo")))
    assert "saldo" in slashes(there, "chat501")


async def a_minute_later(house: TelegramHouse, told: Any) -> None:
    """Taken in when menus rest no longer."""
    parts, event = house.parts, Reader("123456").read_json(told, b"")
    channels = {platform.channel.name: platform.channel for platform in parts.platforms}
    errands, now = Errands(parts.db, channels, menus_rest=0), parts.clock.now()
    for errand in await parts.db.run(lambda tx: take_in(tx, parts.house, event, now)):
        errands.begin("telegram", errand)
    await errands.finish()


def test_who_is_forgotten_sees_what_everybody_sees(
    house: TelegramHouse, there: FakeTelegram
) -> None:
    house.joins(ANJA)
    house.says(ANJA, "vergeet mij")
    house.taps(ANJA, "Ja, wis alles")
    assert slashes(there, "chat501") == []
