"""One update of Telegram's, as it comes and as what it means to us."""

import json
from typing import Any

import pytest

from bot.channels.base import Blocking, Event, GroupNews, Ignored, Incoming, Unreadable
from bot.channels.telegram.updates import Reader
from tests.platforms import telegram_updates as updates
from tests.platforms.telegram_updates import BOT, GROUP, group, message, said, standing, update

ANJA = 501
READER = Reader("123456", "lief_bot")


def read(said: Any) -> Event:
    return READER.read(json.dumps(said).encode())


def heard(update: Any) -> Incoming:
    event = read(update)
    assert isinstance(event, Incoming), event
    return event


def ignored(update: Any) -> str:
    event = read(update)
    assert isinstance(event, Ignored), event
    return event.kind


def unreadable(raw: bytes) -> str:
    event = READER.read(raw)
    assert isinstance(event, Unreadable), event
    assert event.raw == raw
    return event.why


# --- private chats ------------------------------------------------------------------------------


def test_a_text_tells_who_where_and_which() -> None:
    told = said(ANJA, "saldo", number=77)
    assert heard(told) == Incoming(
        channel="telegram",
        account="123456",
        event_id="77",
        sender="501",
        chat="501",
        text="saldo",
        message_id=str(told["message"]["message_id"]),
        name="Anja",
    )


def test_ids_of_64_bits_stay_whole() -> None:
    assert heard(said(2**52 + 1, "dag", number=2**62)).sender == str(2**52 + 1)


KINDS: list[tuple[str, dict[str, Any]]] = [
    ("photo", {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]}),
    ("voice", {"voice": {"file_id": "a", "file_unique_id": "b", "duration": 3}}),
    ("sticker", {"sticker": {"file_id": "a", "file_unique_id": "b", "type": "regular", "width": 1,
        "height": 1, "is_animated": False, "is_video": False}}),
    ("location", {"location": {"latitude": 52.3, "longitude": 4.8}}),
    ("contact", {"contact": {"phone_number": "+31600000000", "first_name": "Jan"}}),
    ("other", {"document": {"file_id": "a", "file_unique_id": "b"}}),
    ("other", {"dice": {"emoji": "🎲", "value": 3}}),
    ("other", {"something_of_next_year": {"a": 1}}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "content"), KINDS, ids=lambda value: str(value)[:20])
def test_what_is_no_text_has_its_kind(kind: str, content: dict[str, Any]) -> None:
    incoming = heard(said(ANJA, **content))
    assert (incoming.kind, incoming.text) == (kind, "")


def test_an_image_with_a_caption_brings_its_words() -> None:
    incoming = heard(said(ANJA, **KINDS[0][1], caption="bloemen 12,50"))
    assert (incoming.kind, incoming.text) == ("photo", "bloemen 12,50")


def test_an_edited_message_is_a_new_event_about_the_old_message() -> None:
    before = message(ANJA, "bloemen 12,50")
    edited = update(edited_message={**before, "text": "bloemen 15", "edit_date": 1_790_000_009})
    incoming = heard(edited)
    assert (incoming.kind, incoming.text) == ("edit", "bloemen 15")
    assert incoming.message_id == str(before["message_id"])
    assert incoming.event_id == str(edited["update_id"])


def test_a_place_that_is_shared_for_a_while_is_no_message_each_time() -> None:
    moved = message(ANJA, location={"latitude": 52.3, "longitude": 4.8})
    assert ignored(update(edited_message=moved)) == "edited"


def test_somebody_elses_words_are_known_as_such() -> None:
    origin = {"type": "hidden_user", "sender_user_name": "Mo", "date": 1_790_000_000}
    assert heard(said(ANJA, "bloemen 12,50", forward_origin=origin)).forwarded
    assert not heard(said(ANJA, "bloemen 12,50")).forwarded


def test_a_tap_is_a_choice_that_waits_for_an_answer() -> None:
    incoming = heard(updates.pressed(ANJA, "3:yes", "press-1"))
    assert (incoming.kind, incoming.choice, incoming.press) == ("choice", "3:yes", "press-1")
    assert (incoming.sender, incoming.chat) == ("501", "501")


def test_a_tap_below_a_message_that_is_too_old_to_be_seen_is_still_one() -> None:
    press = updates.pressed(ANJA, "3:yes", "press-1")
    press["callback_query"]["message"] = {
        "message_id": 7, "date": 0, "chat": updates.private(ANJA)
    }  # fmt: skip
    assert heard(press).choice == "3:yes"
    del press["callback_query"]["message"]
    assert (heard(press).choice, heard(press).chat) == ("3:yes", "501")


def test_a_command_with_our_name_behind_it_is_that_command() -> None:
    assert heard(said(ANJA, "/saldo@lief_bot")).text == "/saldo"
    assert heard(said(ANJA, "/start@lief_bot ABCD-EFGH-JKLM")).text == "/start ABCD-EFGH-JKLM"
    assert heard(said(ANJA, "mail aan a@b.nl")).text == "mail aan a@b.nl"


@pytest.mark.parametrize(
    ("was", "now", "blocked"), [("member", "kicked", True), ("kicked", "member", False)]
)
def test_blocking_and_letting_in_again_is_told(was: str, now: str, blocked: bool) -> None:
    event = read(standing(ANJA, was, now))
    assert isinstance(event, Blocking)
    assert (event.sender, event.blocked) == ("501", blocked)


def test_no_half_character_and_no_nul_comes_through() -> None:
    odd = said(ANJA, "bloe\ud83cmen\0 12,50")
    odd["message"]["from"]["first_name"] = "An\0ja\ud83c"
    incoming = heard(odd)
    for text in (incoming.text, incoming.name):
        assert "\0" not in text
        text.encode("utf8")
    assert incoming.text == "bloe?men 12,50"


@pytest.mark.parametrize("text", ["", "😀😀", "مرحبا", "٧٫٥٠", '<b>&"', "%s {0}", "x" * 5000])
def test_any_text_comes_as_it_was_written(text: str) -> None:
    assert heard(said(ANJA, text)).text == text


# --- groups -------------------------------------------------------------------------------------


def news(told: Any) -> tuple[str, str]:
    event = read(told)
    assert isinstance(event, GroupNews), event
    return event.what, event.chat


def marked(text: str, kind: str, word: str, **more: Any) -> Any:
    start = len(text[: text.index(word)].encode("utf-16-le")) // 2
    mark = {"type": kind, "offset": start, "length": len(word), **more}
    return said(ANJA, text, chat=group(), entities=[mark])


def test_a_command_a_mention_or_a_reply_speaks_to_us() -> None:
    above = {"message_id": 1, "from": BOT, "chat": group(), "date": 1, "text": "Daar."}
    to_us = [
        said(ANJA, "/saldo", chat=group()),
        said(ANJA, "/saldo@Lief_Bot", chat=group()),
        marked("😀 hallo @lief_bot!", "mention", "@lief_bot"),
        marked("hallo Lief", "text_mention", "Lief", user=BOT),
        said(ANJA, "ja", chat=group(), reply_to_message=above),
    ]
    assert [news(told) for told in to_us] == [("addressed", str(GROUP))] * len(to_us)


def test_other_talk_in_a_group_is_overheard() -> None:
    mo = {"message_id": 1, "from": updates.user(502), "chat": group(), "date": 1, "text": "?"}
    others = [
        said(ANJA, "bloemen 12,50", chat=group()),
        said(ANJA, "/saldo@other_bot", chat=group()),
        marked("hallo @iemand", "mention", "@iemand"),
        said(ANJA, "ja", chat=group(), reply_to_message=mo),
        said(ANJA, chat=group(), new_chat_title="Straat"),
    ]
    assert [news(told) for told in others] == [("overheard", str(GROUP))] * len(others)


def test_a_tap_in_a_group_only_waits_for_an_answer() -> None:
    event = read(updates.pressed(ANJA, "3:yes", "press-1", chat=group()))
    assert isinstance(event, GroupNews)
    assert (event.what, event.press) == ("overheard", "press-1")


def test_being_added_and_removed_is_told() -> None:
    added = read(standing(ANJA, "left", "member", group()))
    assert isinstance(added, GroupNews)
    assert (added.what, added.sender) == ("added", "501")
    assert news(standing(ANJA, "member", "kicked", group())) == ("removed", str(GROUP))
    assert ignored(standing(ANJA, "member", "administrator", group())) == "role"


def test_a_channel_is_nobodys_group() -> None:
    channel = {"id": -100300, "type": "channel", "title": "Nieuws"}
    event = read(standing(ANJA, "left", "administrator", channel))
    assert isinstance(event, GroupNews)
    assert (event.what, event.sender) == ("added", "")


def test_a_group_that_moves_is_told_from_both_ends() -> None:
    old = {"id": -7, "type": "group", "title": "De Lindenstraat"}
    for told in (
        said(ANJA, chat=old, migrate_to_chat_id=GROUP),
        said(ANJA, chat=group(), migrate_from_chat_id=-7),
    ):
        event = read(told)
        assert isinstance(event, GroupNews)
        assert (event.what, event.chat, event.moved_to) == ("moved", "-7", str(GROUP))


# --- what means nothing to us, and what cannot be read ------------------------------------------


def without_sender(told: Any) -> Any:
    del told["message"]["from"]
    return told


def by_a_bot(told: Any) -> Any:
    told["message"]["from"]["is_bot"] = True
    return told


def test_what_no_person_says_means_nothing() -> None:
    channel = {"id": -100300, "type": "channel", "title": "Nieuws"}
    assert ignored(without_sender(said(ANJA, "saldo"))) == "no_person"
    assert ignored(by_a_bot(said(ANJA, "saldo"))) == "no_person"
    assert ignored(without_sender(said(ANJA, "/saldo", chat=group()))) == "no_person"
    assert ignored(update(channel_post=message(ANJA, "nieuws", chat=channel))) == "unknown"


def test_a_remark_of_telegrams_own_means_nothing() -> None:
    pinned = message(ANJA, "saldo")
    assert ignored(said(ANJA, pinned_message=pinned)) == "remark"


def test_a_reaction_or_an_unknown_kind_means_nothing() -> None:
    smile = [{"type": "emoji", "emoji": "👍"}]
    reaction = {
        "chat": updates.private(ANJA), "message_id": 7, "user": updates.user(ANJA),
        "date": 1_790_000_000, "old_reaction": [], "new_reaction": smile,
    }  # fmt: skip
    assert ignored(update(message_reaction=reaction)) == "unknown"
    assert ignored(update(something_of_next_year={"a": 1})) == "unknown"
    assert ignored(update()) == "unknown"


def broken(path: str, value: Any) -> bytes:
    """A good update with one piece replaced."""
    whole = piece = said(ANJA, "saldo")
    *way, last = path.split(".")
    for name in way:
        piece = piece[name]
    piece[last] = value
    return json.dumps(whole).encode()


@pytest.mark.parametrize(
    ("path", "value"),
    [("update_id", "1"), ("update_id", None), ("update_id", True), ("update_id", 1.5),
     ("message", 7), ("message", [1]), ("message", "x"), ("message.chat", 5),
     ("message.chat.id", "501\0"), ("message.from.id", "1\0"), ("message.from.id", None),
     ("message.message_id", "3\0"), ("message.text", 5), ("message.text", {"a": 1}),
     ("message.from", 3), ("message.from.first_name", ["x"]), ("message.chat.type", 4)],
)  # fmt: skip
def test_what_holds_the_wrong_thing_cannot_be_read(path: str, value: Any) -> None:
    assert unreadable(broken(path, value)) in ("no_update_id", "wrong_type")


@pytest.mark.parametrize(
    "raw",
    [b"", b"\0", b"{", b"\xff\xfe{", b"null", b"[]", b"5", b'"x"', b"{}", b"[" * 50_000,
     b'{"update_id": 1, "message": ' + b'{"reply_to_message": ' * 3_000,
     b'{"update_id": ' + b"9" * 5_000 + b"}"],
    ids=lambda raw: repr(raw[:20]),
)  # fmt: skip
def test_what_is_no_update_cannot_be_read(raw: bytes) -> None:
    assert unreadable(raw) in ("no_json", "no_update_id")


@pytest.mark.parametrize(
    ("path", "value"),
    [("message.date", "soon"), ("message.date", 10**15), ("message.reply_to_message", 5),
     ("message.via_bot", []), ("message.chat.title", {}), ("something_of_next_year", [])],
)  # fmt: skip
def test_what_we_do_not_need_may_be_as_it_likes(path: str, value: Any) -> None:
    event = READER.read(broken(path, value))
    assert isinstance(event, Incoming)
    assert event.text == "saldo"


def test_a_press_with_a_nul_cannot_be_read() -> None:
    press = updates.pressed(ANJA, "3:yes", "press\0")
    assert unreadable(json.dumps(press).encode()) == "wrong_type"
