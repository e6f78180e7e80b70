"""What Twilio's fields mean: who speaks, what kind of message it is, which button was tapped."""

from types import SimpleNamespace
from typing import Any

import pytest

from bot.channels.base import Ignored, Incoming, Receipt
from bot.channels.whatsapp.form import Form
from bot.channels.whatsapp.reading import read_listed, read_message, read_status
from tests.channels.whatsapp.house import ANJA


def read(**fields: str) -> Any:
    said = {"MessageSid": "SM1", "From": ANJA, "Body": "", "NumMedia": "0", **fields}
    return read_message(Form(list(said.items())), "AC1", b"")


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"Body": "hallo"}, "text"),
        ({"Body": ""}, "text"),
        ({"NumMedia": "1", "MediaContentType0": "image/jpeg"}, "photo"),
        ({"NumMedia": "1", "MediaContentType0": "image/jpeg", "Body": "bloemen 12"}, "text"),
        ({"NumMedia": "1", "MediaContentType0": "audio/ogg; codecs=opus"}, "voice"),
        ({"NumMedia": "1", "MediaContentType0": "image/webp", "MessageType": "sticker"}, "sticker"),
        ({"NumMedia": "1", "MediaContentType0": "text/vcard"}, "contact"),
        ({"NumMedia": "1", "MediaContentType0": "application/pdf"}, "other"),
        ({"NumMedia": "1", "MediaContentType0": "video/mp4"}, "other"),
        ({"NumMedia": "1"}, "other"),
        ({"NumMedia": "x"}, "text"),
        ({"NumMedia": "x", "Body": "hallo"}, "text"),
        ({"NumMedia": "٣"}, "text"),
        ({"NumMedia": "-1"}, "text"),
        ({"Latitude": "52.1", "Longitude": "4.9"}, "location"),
        ({"MessageType": "contacts"}, "contact"),
        ({"MessageType": "order"}, "other"),
        ({"MessageType": "something new"}, "other"),
    ],
)
def test_each_kind_of_message_is_known(fields: dict[str, str], kind: str) -> None:
    event = read(**fields)
    assert event.kind == kind
    assert event.text == fields.get("Body", "")


def test_a_button_and_a_row_of_a_list_are_choices() -> None:
    for name in ("ButtonPayload", "ListId"):
        event = read(Body="Ja", MessageType="interactive", **{name: "3:yes"})
        assert (event.choice, event.kind, event.text) == ("3:yes", "choice", "Ja")
    assert read(Body="Ja", ButtonPayload="", ListId="").choice is None


def test_a_thumb_on_an_older_text_is_no_answer() -> None:
    assert isinstance(read(Body="👍", MessageType="reaction"), Ignored)


def test_a_sender_need_not_have_a_phone_number() -> None:
    event = read(From="whatsapp:NL.abc123", ExternalUserId="NL.abc123", WaId="")
    assert (event.sender, event.chat, event.also) == (
        "whatsapp:NL.abc123",
        "whatsapp:NL.abc123",
        "",
    )
    assert read(ExternalUserId="NL.abc123").also == "whatsapp:NL.abc123"
    assert read(ExternalUserId="whatsapp:NL.abc123").also == "whatsapp:NL.abc123"
    assert read(ExternalUserId="a\0b").also == ""
    assert read().also == ""


def test_a_forwarded_message_is_known_as_such() -> None:
    assert read(Body="x", Forwarded="true").forwarded
    assert read(Body="x", FrequentlyForwarded="true").forwarded
    assert not read(Body="x", Forwarded="").forwarded


def test_a_repeated_field_counts_once() -> None:
    form = Form([("MessageSid", "SM1"), ("From", ANJA), ("Body", "a"), ("Body", "b")])
    event = read_message(form, "AC1", b"")
    assert isinstance(event, Incoming)
    assert event.text == "a"
    assert form.getlist("Body") == ["a", "b"]


def test_a_message_from_the_list_reads_the_same() -> None:
    listed = SimpleNamespace(sid="SM1", from_=ANJA, body="saldo", num_media="0")
    event = read_listed(listed, "AC1")
    assert event is not None
    assert (event.event_id, event.sender, event.text) == ("SM1", ANJA, "saldo")
    photo = read_listed(SimpleNamespace(sid="SM1", from_=ANJA, body="", num_media="1"), "AC1")
    assert photo is not None
    assert photo.kind == "other"
    assert read_listed(SimpleNamespace(sid="", from_=ANJA, body="", num_media="1"), "AC1") is None


@pytest.mark.parametrize(
    ("code", "error"),
    [("63016", "63016"), ("", None), ("0", None), ("x", None), ("٣", None), ("9" * 40, None)],
)
def test_a_status_has_its_error_code_when_it_is_one(code: str, error: str | None) -> None:
    form = Form([("MessageSid", "SM1"), ("MessageStatus", "Failed"), ("ErrorCode", code)])
    assert read_status(form, b"") == Receipt("whatsapp", "SM1", "failed", error)
