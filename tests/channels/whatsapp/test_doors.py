"""Who may call Twilio's webhooks: those who sign, whatever they bring."""

import json
from itertools import product
from pathlib import Path
from urllib.parse import urlencode

import httpx
import pytest

from api.app import create_app
from api.build import build
from api.platforms import closed_webhooks
from bot.channels.base import Call, Unreadable
from bot.channels.whatsapp.door import MessagesDoor, Signature, StatusDoor
from bot.channels.whatsapp.form import TYPE
from bot.settings import Settings
from tests.api.browser import browsing
from tests.channels.whatsapp.house import ANJA, WhatsApp
from tests.conftest import NewDatabase
from tests.platforms.twilio import NUMBER, PUBLIC_URL, SID, TOKEN, signature

PATH, STATUS = "/webhooks/twilio", "/webhooks/twilio/status"
FIELDS = {"MessageSid": "SM1", "From": ANJA, "To": NUMBER, "Body": "hallo", "AccountSid": SID}
CALLED = (
    "CallSid=CA1234567890ABCDE&Digits=1234&From=%2B14158675309"
    "&To=%2B18005551212&Caller=%2B14158675309"
)
REPEATED = "Sid=CA123&SidAccount=AC123&Digits=5678&Digits=1234&Digits=1234"
TARGET = "/myapp.php?foo=1&bar=2"


def call(target: str, body: str | bytes, signed: str, **headers: str) -> Call:
    said = body if isinstance(body, bytes) else body.encode()
    return Call(target, {"content-type": TYPE, "x-twilio-signature": signed, **headers}, said)


def fits(said: Call, public_url: str = PUBLIC_URL, tokens: tuple[str, ...] = (TOKEN,)) -> bool:
    return Signature(public_url, tokens).fits(said)


@pytest.mark.parametrize(
    ("public_url", "body", "signed"),
    [
        ("https://mycompany.com", CALLED, "RSOYDt4T1cUTdK1PDd93/VVr8B8="),
        ("http://mycompany.com:1234", CALLED, "Zmvh+3yNM1Phv2jhDCwEM3q5ebU="),
        ("https://mycompany.com:443", CALLED, "kvajT1Ptam85bY51eRf/AJRuM3w="),
        ("https://mycompany.com", REPEATED, "IK+Dwps556ElfBT0I3Rgjkr1wJU="),
    ],
)
def test_twilios_own_examples_are_theirs(public_url: str, body: str, signed: str) -> None:
    assert fits(call(TARGET, body, signed), public_url)
    assert not fits(call(TARGET, f"{body}&More=1", signed), public_url)


def test_either_token_will_do_during_a_change() -> None:
    said = call(PATH, urlencode(FIELDS), signature(PATH, FIELDS, "second"))
    assert not fits(said)
    assert fits(said, tokens=(TOKEN, "second"))


def test_a_sha256_signature_is_taken_where_it_says_so() -> None:
    signed = signature(PATH, FIELDS, algorithm="HMAC_SHA256")
    settings = {"x-twilio-webhooks-signature-settings": "key=k1,algorithm=HMAC_SHA256"}
    assert fits(call(PATH, urlencode(FIELDS), signed, **settings))
    assert not fits(call(PATH, urlencode(FIELDS), signed))
    unknown = {"x-twilio-webhooks-signature-settings": "key=k1,algorithm=HMAC_MD5"}
    assert not fits(call(PATH, urlencode(FIELDS), signed, **unknown))


@pytest.mark.parametrize("signed", ["", "é", "x", "=" * 5_000, "٣"])
def test_no_signature_or_nonsense_is_not_theirs(signed: str) -> None:
    assert not fits(call(PATH, urlencode(FIELDS), signed))
    assert not Signature(PUBLIC_URL, (TOKEN,)).fits(Call(PATH, {}, b""))


def test_blank_and_repeated_fields_count_for_the_signature() -> None:
    fields = {**FIELDS, "Body": "", "New": ""}
    signed = signature(PATH, fields)
    assert fits(call(PATH, urlencode(fields), signed))
    assert not fits(call(PATH, urlencode(FIELDS), signed))


def door_reads(body: str | bytes, kind: str = TYPE) -> object:
    return MessagesDoor(Signature(PUBLIC_URL, (TOKEN,)), SID).read(
        Call(PATH, {"content-type": kind}, body if isinstance(body, bytes) else body.encode())
    )


@pytest.mark.parametrize(
    ("body", "kind", "why"),
    [
        ("a=1&" * 1_001, TYPE, "too_many_fields"),
        (b"From=%ff&MessageSid=SM1", TYPE, "not_utf8"),
        (b"From=\xff", TYPE, "not_utf8"),
        (b"Body=%ED%A0%80", TYPE, "not_utf8"),
        (json.dumps(FIELDS), "application/json", "no_form"),
        (urlencode(FIELDS), "", "no_form"),
        ("", TYPE, "no_id"),
        (urlencode({**FIELDS, "MessageSid": ""}), TYPE, "no_id"),
        (urlencode({**FIELDS, "From": " "}), TYPE, "no_id"),
        (urlencode({**FIELDS, "From": "whatsapp:\0"}), TYPE, "no_id"),
        (urlencode({**FIELDS, "MessageSid": "S" * 300}), TYPE, "no_id"),
    ],
)
def test_what_cannot_be_read_is_told_so(body: str | bytes, kind: str, why: str) -> None:
    read = door_reads(body, kind)
    assert isinstance(read, Unreadable)
    assert read.why == why


def test_a_status_without_number_or_status_cannot_be_read() -> None:
    door = StatusDoor(Signature(PUBLIC_URL, (TOKEN,)))
    for fields in ({"MessageSid": "SM1"}, {"MessageStatus": "sent"}, {}):
        assert isinstance(door.read(call(STATUS, urlencode(fields), "")), Unreadable)


# --- through the application ----------------------------------------------------------------------


def nothing_came(whatsapp: WhatsApp) -> bool:
    return all(whatsapp.count(t) == 0 for t in ("inbox", "person", "receipt", "quarantine"))


@pytest.mark.parametrize("path", [PATH, STATUS])
def test_an_unsigned_call_is_refused_and_leaves_no_row(whatsapp: WhatsApp, path: str) -> None:
    for signed in ("", "wrong", signature(path, FIELDS, "another token")):
        assert whatsapp.post(path, FIELDS, **{"X-Twilio-Signature": signed}).status_code == 403
    assert nothing_came(whatsapp)


def test_a_changed_body_is_refused(whatsapp: WhatsApp) -> None:
    signed = signature(PATH, FIELDS)
    changed = {**FIELDS, "Body": "saldo"}
    assert whatsapp.post(PATH, changed, **{"X-Twilio-Signature": signed}).status_code == 403
    assert nothing_came(whatsapp)


def test_a_signature_for_the_other_webhook_is_refused(whatsapp: WhatsApp) -> None:
    signed = signature(STATUS, FIELDS)
    assert whatsapp.post(PATH, FIELDS, **{"X-Twilio-Signature": signed}).status_code == 403


def test_what_a_proxy_says_of_our_address_does_not_matter(whatsapp: WhatsApp) -> None:
    proxy = {"Host": "inside:8000", "X-Forwarded-Proto": "http", "X-Forwarded-Host": "evil"}
    assert whatsapp.post(PATH, FIELDS, **proxy).status_code == 200
    assert whatsapp.count("inbox") == 1


def test_the_query_counts_for_the_signature(whatsapp: WhatsApp) -> None:
    assert whatsapp.post(f"{PATH}?a=1&b=%20", FIELDS).status_code == 200
    signed = {"X-Twilio-Signature": signature(PATH, FIELDS)}
    assert whatsapp.post(f"{PATH}?a=1", FIELDS, **signed).status_code == 403


def test_unknown_fields_and_a_foreign_account_are_no_trouble_when_signed(
    whatsapp: WhatsApp,
) -> None:
    fields = {**FIELDS, "AccountSid": "AC" + "9" * 32, "Brand€New": "", "ChannelMetadata": "{}"}
    assert whatsapp.post(PATH, fields).status_code == 200
    assert whatsapp.count("inbox") == 1


def raw(whatsapp: WhatsApp, body: bytes, signed: str, kind: str = TYPE) -> httpx.Response:
    headers = {"X-Twilio-Signature": signed, "Content-Type": kind}
    return whatsapp.browser.post(PATH, content=body, headers=headers)


def test_nothing_that_is_unsigned_is_ever_trouble_for_us(whatsapp: WhatsApp) -> None:
    bodies = (b"", b"\xff\xfe", b"{" * 9_000, b"a=1&" * 1_500, b"%", b"&&&=", b"a=%00")
    kinds = (TYPE, "application/json", "multipart/form-data", "text/plain")
    for body, kind in product(bodies, kinds):
        assert raw(whatsapp, body, "x", kind).status_code == 403
    assert nothing_came(whatsapp)


def test_what_is_signed_and_cannot_be_read_is_kept_for_a_week(whatsapp: WhatsApp) -> None:
    assert raw(whatsapp, b"Body=%ff", signature(PATH, {"Body": "�"})).status_code == 200
    fields = {str(n): "x" for n in range(1_001)}
    assert whatsapp.post(PATH, fields).status_code == 200
    assert whatsapp.post(PATH, {**FIELDS, "MessageSid": ""}).status_code == 200
    assert whatsapp.post(STATUS, {"MessageStatus": "sent"}).status_code == 200
    whys = [row.why for row in whatsapp.rows("SELECT why FROM quarantine ORDER BY id")]
    assert whys == ["not_utf8", "too_many_fields", "no_id", "no_id"]
    assert whatsapp.count("inbox") == whatsapp.count("person") == 0


def test_too_much_is_refused_before_anything_else(whatsapp: WhatsApp) -> None:
    assert raw(whatsapp, b"x" * 20_000_000, "x").status_code == 413
    assert raw(whatsapp, b"Body=" + b"x" * 66_000, "x").status_code == 413


def test_without_a_public_address_the_webhooks_are_closed(
    new_sqlite: NewDatabase, tmp_path: Path
) -> None:
    with new_sqlite() as url:
        settings = Settings(
            database_url=url,
            key_file=tmp_path / "lief.key",
            twilio_account_sid=SID,
            twilio_auth_token=TOKEN,
            twilio_whatsapp_from=NUMBER,
        )
        parts = build(settings)
        with browsing(create_app(parts, worker=False)) as browser:
            signed = {"X-Twilio-Signature": signature(PATH, FIELDS)}
            assert browser.post(PATH, data=FIELDS, headers=signed).status_code == 403
        parts.close()
    assert list(closed_webhooks(settings)) == [("whatsapp", "PUBLIC_URL")]
