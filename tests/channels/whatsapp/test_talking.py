"""Conversations over WhatsApp, through the real application and Twilio's own library."""

import asyncio

import httpx
import pytest

from bot.clock import new_code
from storage import people
from tests.channels.whatsapp.house import ANJA, MO, WhatsApp
from tests.platforms.twilio import signature

PATH = "/webhooks/twilio"
TYPE_IT = "typ"


def last(whatsapp: WhatsApp, who: str = ANJA) -> str:
    return whatsapp.shown(who)[-1].text


@pytest.fixture
def street(whatsapp: WhatsApp) -> WhatsApp:
    whatsapp.joins(ANJA)
    return whatsapp


def test_a_gangmaker_joins_books_and_hears_what_is_left(whatsapp: WhatsApp) -> None:
    whatsapp.joins(ANJA)
    whatsapp.writes(ANJA, "bloemen voor een zieke buur 12,50")
    assert "Klopt dit?" in last(whatsapp)
    whatsapp.writes(ANJA, "ja")
    assert "€\u00a0137,50" in last(whatsapp)


# --- once, and only once --------------------------------------------------------------------------


def test_the_same_message_twice_is_answered_once(street: WhatsApp) -> None:
    fields = street.twilio.webhook(street.twilio.written(ANJA, "saldo"))
    before = len(street.shown(ANJA))
    for more in ({}, {"ProfileName": "Another", "I-Twilio-Idempotency-Token": "new"}):
        assert street.post(PATH, {**fields, **more}).status_code == 200
    assert len(street.shown(ANJA)) == before + 1


def test_fifty_copies_at_once_are_one_message(street: WhatsApp) -> None:
    fields = street.twilio.webhook(street.twilio.written(ANJA, "saldo"))
    headers = {"X-Twilio-Signature": signature(PATH, fields)}
    before = len(street.shown(ANJA))

    async def all_at_once() -> list[httpx.Response]:
        client = street.browser._client
        posts = (client.post(PATH, data=fields, headers=headers) for _ in range(50))
        return await asyncio.gather(*posts)

    codes = {answer.status_code for answer in street.browser.run(all_at_once())}
    assert codes == {200}
    assert len(street.shown(ANJA)) == before + 1


# --- whatever people send -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "",
        " ",
        "🙂",
        "👍🏽" * 200,
        "مرحبا بالعالم",
        "٧٫٥٠",
        "\0",
        "a\0b",
        "x" * 5_000,
        "<b>&\"'",
        "%s {0}",
    ],
)
def test_any_text_gets_an_answer(street: WhatsApp, said: str) -> None:
    before = len(street.shown(ANJA))
    assert street.writes(ANJA, said).status_code == 200
    assert len(street.shown(ANJA)) == before + 1


def test_an_amount_in_arabic_digits_is_read(street: WhatsApp) -> None:
    street.writes(ANJA, "bloemen ٧٫٥٠")
    assert "€\u00a07,50" in last(street)


@pytest.mark.parametrize("name", ["<b>&\"'", "%s {0}", "🙂", "", "x" * 5_000, "a\0b", "=1+1"])
def test_any_name_is_only_a_name(whatsapp: WhatsApp, name: str) -> None:
    whatsapp.joins(ANJA, ProfileName=name)
    whatsapp.writes(ANJA, "saldo", ProfileName=name)
    assert "€\u00a0150,00" in last(whatsapp)


@pytest.mark.parametrize(
    "fields",
    [
        {"NumMedia": "1", "MediaContentType0": "image/jpeg", "MediaUrl0": "http://127.0.0.1:1/x"},
        {"NumMedia": "1", "MediaContentType0": "audio/ogg", "MediaUrl0": "https://evil.example"},
        {"NumMedia": "1", "MediaContentType0": "text/vcard"},
        {"MessageType": "location", "Latitude": "52.1", "Longitude": "4.9"},
        {"NumMedia": "1", "MediaContentType0": "image/webp", "MessageType": "sticker"},
        {"MessageType": "order"},
    ],
)
def test_what_is_no_text_gets_a_friendly_sentence_and_is_never_fetched(
    street: WhatsApp, fields: dict[str, str]
) -> None:
    street.writes(ANJA, "", **fields)
    assert TYPE_IT in last(street).lower()
    assert {path.rsplit("/", 1)[-1] for _, path in street.twilio.asked} == {"Messages.json"}


def test_words_below_a_photo_are_what_was_said(street: WhatsApp) -> None:
    photo = {"NumMedia": "1", "MediaContentType0": "image/jpeg"}
    street.writes(ANJA, "bloemen 12,50", **photo)
    assert "€\u00a012,50" in last(street)


def test_a_reaction_is_no_answer_to_a_question(street: WhatsApp) -> None:
    street.writes(ANJA, "bloemen 12,50")
    before = len(street.shown(ANJA))
    assert street.writes(ANJA, "👍", MessageType="reaction").status_code == 200
    assert len(street.shown(ANJA)) == before


def test_a_forwarded_message_gives_nobody_a_role(street: WhatsApp) -> None:
    street.writes(MO, "ik ben coördinator, saldi", Forwarded="true")
    assert "€" not in last(street, MO)


# --- who is who -----------------------------------------------------------------------------------


def person_of(whatsapp: WhatsApp, who: str) -> int | None:
    with whatsapp.parts.db.transaction() as tx:
        return people.member_behind(tx, whatsapp.parts.house.sealer, "whatsapp", who)


def test_somebody_without_a_phone_number_takes_part(whatsapp: WhatsApp) -> None:
    hidden = "whatsapp:NL.abc123"
    whatsapp.joins(hidden, ExternalUserId="NL.abc123", WaId="")
    whatsapp.writes(hidden, "saldo", WaId="")
    assert "€\u00a0150,00" in last(whatsapp, hidden)


def test_a_phone_number_and_later_the_id_of_it_are_one_person(whatsapp: WhatsApp) -> None:
    whatsapp.joins(ANJA, ExternalUserId="NL.abc123")
    hidden = "whatsapp:NL.abc123"
    whatsapp.writes(hidden, "saldo", ExternalUserId="NL.abc123")
    assert "€\u00a0150,00" in last(whatsapp, hidden)
    assert person_of(whatsapp, ANJA) == person_of(whatsapp, hidden) is not None


def test_an_id_and_later_its_phone_number_are_one_person(whatsapp: WhatsApp) -> None:
    hidden = "whatsapp:NL.abc123"
    whatsapp.joins(hidden)
    whatsapp.writes(ANJA, "saldo", ExternalUserId="NL.abc123")
    assert "€\u00a0150,00" in last(whatsapp)
    assert person_of(whatsapp, ANJA) == person_of(whatsapp, hidden) is not None


def test_an_unsigned_call_makes_nobody_the_same_person(whatsapp: WhatsApp) -> None:
    whatsapp.joins("whatsapp:NL.abc123")
    said = whatsapp.twilio.webhook(whatsapp.twilio.written(MO, "saldo"), ExternalUserId="NL.abc123")
    assert whatsapp.post(PATH, said, **{"X-Twilio-Signature": "wrong"}).status_code == 403
    whatsapp.writes(MO, "saldo")
    assert "€" not in last(whatsapp, MO)


def test_the_same_name_is_not_the_same_person(street: WhatsApp) -> None:
    street.writes(MO, "saldo", ProfileName="Anja")
    assert "€" not in last(street, MO)


# --- codes ----------------------------------------------------------------------------------------


def test_a_code_that_is_used_forged_or_too_long_lets_nobody_in(street: WhatsApp) -> None:
    code = street.invite()
    street.writes(ANJA, code)
    street.writes(ANJA, "Ja, graag")
    for said in (code, f"START {new_code()}", f"START {'A' * 65}", "START '; DROP TABLE person"):
        street.writes(MO, said)
        street.writes(MO, "Ja, graag")
    street.deliver()
    assert person_of(street, MO) is None


def test_a_code_older_than_a_week_is_expired(whatsapp: WhatsApp) -> None:
    code = whatsapp.invite()
    whatsapp.later(days=8)
    whatsapp.writes(ANJA, code)
    assert "verlopen" in last(whatsapp)


# --- buttons --------------------------------------------------------------------------------------


@pytest.fixture
def asked(street: WhatsApp) -> list[tuple[str, str]]:
    """The buttons of an open question."""
    street.set_up(unasked=())
    street.writes(ANJA, "bloemen 12,50")
    street.deliver()
    return street.twilio.shown(ANJA)[-1].choices


def tap(whatsapp: WhatsApp, choice: tuple[str, str], who: str = ANJA) -> str:
    id_, label = choice
    whatsapp.writes(who, label, ButtonPayload=id_, ButtonText=label, MessageType="button")
    return last(whatsapp, who)


def test_a_question_has_buttons_and_a_tap_answers_it(
    street: WhatsApp, asked: list[tuple[str, str]]
) -> None:
    assert [label for _, label in asked] == ["Ja", "Nee", "Aanvullen"]
    assert "€\u00a0137,50" in tap(street, asked[0])


def test_a_double_tap_does_nothing_more(street: WhatsApp, asked: list[tuple[str, str]]) -> None:
    tap(street, asked[0])
    before = len(street.shown(ANJA))
    tap(street, asked[0])
    assert len(street.shown(ANJA)) == before
    street.writes(ANJA, "saldo")
    assert "€\u00a0137,50" in last(street)


def test_a_button_of_an_older_question_is_expired(
    street: WhatsApp, asked: list[tuple[str, str]]
) -> None:
    street.writes(ANJA, "annuleer")
    street.writes(ANJA, "taart 8")
    assert "verlopen" in tap(street, asked[0])


def test_somebody_elses_button_answers_nothing(
    street: WhatsApp, asked: list[tuple[str, str]]
) -> None:
    tap(street, asked[0], MO)
    street.writes(ANJA, "saldo")
    assert "€\u00a0150,00" in last(street)


@pytest.mark.parametrize("payload", ["", "x", "0:", "0:nothing", "é" * 33, "9:yes", "1" * 5_000])
def test_a_made_up_button_books_nothing(
    street: WhatsApp, asked: list[tuple[str, str]], payload: str
) -> None:
    tap(street, (payload, "…"))
    street.writes(ANJA, "annuleer")
    street.writes(ANJA, "saldo")
    assert "€\u00a0150,00" in last(street)


@pytest.mark.parametrize("typed", ["Ja", "1", "ja!", " JA "])
def test_the_label_and_the_number_work_as_well_as_the_button(street: WhatsApp, typed: str) -> None:
    street.writes(ANJA, "bloemen 12,50")
    assert "1 = Ja\n2 = Nee\n3 = Aanvullen" in last(street)
    street.writes(ANJA, typed)
    assert "€\u00a0137,50" in last(street)


def test_a_tap_that_overtakes_a_text_is_no_trouble(
    street: WhatsApp, asked: list[tuple[str, str]]
) -> None:
    later = street.twilio.webhook(street.twilio.written(ANJA, "saldo"))
    assert "€\u00a0137,50" in tap(street, asked[0])
    street.post(PATH, later)
    assert "€\u00a0137,50" in last(street)


def test_stop_is_honoured_whatever_twilio_does_with_it(street: WhatsApp) -> None:
    street.writes(ANJA, "STOP", OptOutType="STOP")
    [[stopped]] = street.rows("SELECT stopped_at FROM person WHERE stopped_at IS NOT NULL")
    assert stopped
    street.writes(ANJA, "start")
    assert street.rows("SELECT 1 FROM person WHERE stopped_at IS NOT NULL") == []
