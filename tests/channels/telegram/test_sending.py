"""What Telegram is given, and what each of its refusals means to the sender."""

import asyncio

import pytest

from bot.channels.base import (
    ChannelClosed,
    Choice,
    Errand,
    NotSent,
    Outgoing,
    Refused,
    Sent,
    TryLater,
)
from bot.channels.http import Http
from bot.channels.telegram.ours import OurBot
from bot.channels.telegram.sending import A_GROUP_HEARS, TelegramChannel
from tests.platforms.telegram import TOKEN, FakeTelegram, Wrong
from tests.running import a_free_port

ANJA = "501"
GROUP = "-100200"


async def sent(fake: FakeTelegram, *outgoing: Outgoing, token: str = TOKEN) -> list[Sent]:
    async with Http(patience=1.0) as http:
        channel = TelegramChannel(OurBot.at(fake.address, token, http))
        return [await channel.send(message) for message in outgoing]


async def run(fake: FakeTelegram, *errands: Errand, name: str = "lief_bot") -> None:
    async with Http(patience=1.0) as http:
        channel = TelegramChannel(OurBot.at(fake.address, TOKEN, http, name))
        for errand in errands:
            await channel.run(errand)


def send(fake: FakeTelegram, text: str = "Dag!", *choices: Choice, token: str = TOKEN) -> Sent:
    return asyncio.run(sent(fake, Outgoing(ANJA, text, choices), token=token))[0]


def failure(fake: FakeTelegram, *choices: Choice, token: str = TOKEN) -> NotSent:
    with pytest.raises(NotSent) as refusal:
        send(fake, "Dag!", *choices, token=token)
    return refusal.value


# --- what is sent -------------------------------------------------------------------------------


def test_a_message_goes_as_plain_text_without_previews(there: FakeTelegram) -> None:
    text = '<b>Jan & "Piet"</b> %s {0} _x_ https://example.org'
    assert send(there, text).id == str(there.last(ANJA).id)
    assert there.texts(ANJA) == [text]
    [asked] = there.called("sendMessage")
    assert "parse_mode" not in asked
    assert asked["link_preview_options"] == '{"is_disabled": true}'


def test_a_few_short_choices_stand_beside_each_other(there: FakeTelegram) -> None:
    send(there, "?", Choice("1:yes", "Ja"), Choice("1:no", "Nee"), Choice("1:more", "Aanvullen"))
    assert [len(row) for row in there.last(ANJA).rows] == [3]


@pytest.mark.parametrize("labels", [("a", "b", "c", "d"), ("Ja, maar alleen dit", "Nee")])
def test_other_choices_stand_below_each_other(there: FakeTelegram, labels: tuple[str, ...]) -> None:
    send(there, "?", *(Choice(f"1:{label}", label) for label in labels))
    assert [len(row) for row in there.last(ANJA).rows] == [1] * len(labels)


def test_a_choice_of_64_bytes_goes_and_one_of_65_is_our_fault(there: FakeTelegram) -> None:
    assert send(there, "?", Choice("é" * 32, "Ja")).id
    refusal = failure(there, Choice("é" * 32 + "x", "Ja"))
    assert isinstance(refusal, Refused)
    assert refusal.our_fault
    assert len(there.said) == 1


def test_a_message_of_4096_characters_goes(there: FakeTelegram) -> None:
    assert send(there, "x" * 4096).id


# --- what goes wrong ----------------------------------------------------------------------------


@pytest.mark.parametrize("what", ["too_many", "too_many_html"])
def test_told_to_slow_down_it_says_for_how_long(there: FakeTelegram, what: str) -> None:
    there.trouble(what, seconds=7)
    later = failure(there)
    assert isinstance(later, TryLater)
    assert (later.reason, later.after, later.sent_perhaps) == ("too_many", 7.0, False)


@pytest.mark.parametrize("status", [500, 502, 503])
def test_trouble_at_their_side_is_tried_again(there: FakeTelegram, status: int) -> None:
    there.trouble("html", status=status)
    later = failure(there)
    assert isinstance(later, TryLater)
    assert (later.reason, later.sent_perhaps) == (f"http_{status}", False)


def test_what_they_answer_in_html_is_never_logged(
    there: FakeTelegram, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("DEBUG", "aiohttp"):
        for what in ("html", "too_many_html", "done_and_html"):
            there.trouble(what)
            failure(there)
    assert "nginx" not in caplog.text
    assert TOKEN not in caplog.text


@pytest.mark.parametrize("what", ["never", "cut"])
def test_no_answer_before_acceptance_may_have_been_sent(there: FakeTelegram, what: str) -> None:
    there.trouble(what)
    later = failure(there)
    assert isinstance(later, TryLater)
    assert (later.reason, later.sent_perhaps) == ("timeout", True)
    assert there.said == []


@pytest.mark.parametrize("what", ["done_and_never", "done_and_cut", "done_and_html"])
def test_no_answer_after_acceptance_may_have_been_sent(there: FakeTelegram, what: str) -> None:
    there.trouble(what)
    later = failure(there)
    assert isinstance(later, TryLater)
    assert later.sent_perhaps
    assert len(there.said) == 1


def test_a_slow_answer_is_waited_for(there: FakeTelegram) -> None:
    there.trouble("slow", seconds=0.3)
    assert send(there).id


def test_never_reached_was_not_sent(there: FakeTelegram) -> None:
    there.address = f"http://127.0.0.1:{a_free_port()}"
    later = failure(there)
    assert isinstance(later, TryLater)
    assert (later.reason, later.sent_perhaps) == ("no_connection", False)


def test_who_blocked_us_is_gone(there: FakeTelegram) -> None:
    there.block(ANJA)
    refusal = failure(there)
    assert isinstance(refusal, Refused)
    assert (refusal.reason, refusal.person_gone) == ("blocked", True)


@pytest.mark.parametrize(
    "wrong",
    [Wrong(400, "Bad Request: chat not found"), Wrong(403, "Forbidden: user is deactivated")],
    ids=str,
)
def test_who_is_not_there_is_gone(there: FakeTelegram, wrong: Wrong) -> None:
    there.unreachable[ANJA] = wrong
    refusal = failure(there)
    assert isinstance(refusal, Refused)
    assert refusal.person_gone
    assert not refusal.our_fault


@pytest.mark.parametrize("status", [400, 402, 413])
def test_any_other_refusal_is_our_fault(there: FakeTelegram, status: int) -> None:
    there.trouble("refused", status=status)
    refusal = failure(there)
    assert isinstance(refusal, Refused)
    assert refusal.our_fault


def test_a_message_that_is_so_already_counts_as_sent(there: FakeTelegram) -> None:
    there.trouble("not_modified")
    assert send(there).id is None


def test_a_wrong_token_closes_the_channel(there: FakeTelegram) -> None:
    assert isinstance(failure(there, token="123456:another"), ChannelClosed)


def test_the_token_is_in_no_message_of_an_error(there: FakeTelegram) -> None:
    for what in ("too_many", "html", "cut", "refused"):
        there.trouble(what)
        error: BaseException | None = failure(there)
        while error is not None:
            assert "fake-token" not in f"{error} {error!r}"
            error = error.__cause__


# --- errands ------------------------------------------------------------------------------------


def test_a_press_is_answered(there: FakeTelegram) -> None:
    there.pressed["p1"] = 1e9
    asyncio.run(run(there, Errand("answer", press="p1")))
    assert there.answered == ["p1"]


def test_a_press_that_died_is_no_trouble_to_the_channel(there: FakeTelegram) -> None:
    with pytest.raises(Refused):
        asyncio.run(run(there, Errand("answer", press="p1")))


def test_a_group_is_shown_the_way_and_not_more_than_it_may_hear(there: FakeTelegram) -> None:
    errand = Errand("way_in", chat=GROUP, text="Dat kan in ons gesprek.", label="Daarheen")
    asyncio.run(run(there, *[errand] * (A_GROUP_HEARS + 7)))
    assert there.texts(GROUP) == ["Dat kan in ons gesprek."] * A_GROUP_HEARS
    assert there.last(GROUP).buttons == {"Daarheen": "https://t.me/lief_bot"}


def test_without_a_name_there_is_no_button(there: FakeTelegram) -> None:
    asyncio.run(run(there, Errand("way_in", chat=GROUP, text="Daar.", label="Ja"), name=""))
    assert there.last(GROUP).rows == []


def test_a_group_that_moved_is_found(there: FakeTelegram) -> None:
    there.moved[GROUP] = "-100999"
    asyncio.run(run(there, Errand("way_in", chat=GROUP, text="Daar.", label="Ja")))
    assert there.texts("-100999") == ["Daar."]


def test_a_group_is_left(there: FakeTelegram) -> None:
    asyncio.run(run(there, Errand("leave", chat=GROUP)))
    assert there.left == [GROUP]


def test_a_chat_shows_its_own_commands_until_they_are_taken_away(there: FakeTelegram) -> None:
    asyncio.run(run(there, Errand("menu", chat=ANJA, commands=(("saldo", "Wat is er nog?"),))))
    own = ("chat501", "")
    assert there.commands[own] == [{"command": "saldo", "description": "Wat is er nog?"}]
    asyncio.run(run(there, Errand("menu", chat=ANJA)))
    assert own not in there.commands
