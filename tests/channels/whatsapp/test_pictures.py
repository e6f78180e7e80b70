"""A picture with an announcement on WhatsApp: above the words where it can be, else as a link."""

from io import BytesIO

import pytest
from PIL import Image

from bot.channels.whatsapp.photos import name_of
from tests.channels.whatsapp.house import ANJA, MO, NOOR, WhatsApp
from tests.pictures.photos import MAKER, photo, telling
from tests.platforms.twilio import PUBLIC_URL, SID, Twilio

TOP = "Zaterdag is de landelijke top."
MEDIA = "ME" + "2" * 32
NOT_OPENED = "Het plaatje kon ik niet openen: alleen de tekst gaat mee."


@pytest.fixture
def twilio_pictures() -> bool:
    return True


@pytest.fixture
def street(whatsapp: WhatsApp) -> WhatsApp:
    """Anja and Mo keep a pot, Noor edits; two days later Mo wrote again."""
    whatsapp.to_noon()
    whatsapp.three_join()
    whatsapp.later(days=2)
    whatsapp.writes(MO, "saldo")
    whatsapp.set_up()
    return whatsapp


def sends(street: WhatsApp, who: str, words: str, raw: bytes) -> None:
    """A photo with words below it; Twilio keeps it and says where."""
    street.twilio.photos[MEDIA] = raw
    message = street.twilio.written(who, words, media=1)
    there = f"https://api.twilio.com/2010-04-01/Accounts/{SID}/Messages/{message.sid}/Media/{MEDIA}"
    fields = {"MediaUrl0": there, "MediaContentType0": "image/jpeg", "MessageType": "image"}
    street.post("/webhooks/twilio", street.twilio.webhook(message, **fields))
    street.deliver()


def fetched(twilio: Twilio) -> list[str]:
    return [method for method, path in twilio.asked if "/Media/" in path]


def announces(street: WhatsApp, raw: bytes) -> str:
    """Noor sends it with a photo; gives the preview."""
    street.writes(NOOR, "aankondiging")
    sends(street, NOOR, TOP, raw)
    preview = street.shown(NOOR)[-1].text
    street.writes(NOOR, "Versturen")
    street.deliver()
    return preview


def test_who_wrote_lately_sees_it_and_the_other_gets_its_link(street: WhatsApp) -> None:
    preview = announces(street, telling())
    above = street.shown(MO)[-1]
    assert above.media_url.startswith(f"{PUBLIC_URL}/pictures/")
    assert TOP in above.text
    link = f"Plaatje: {above.media_url}"
    assert link in preview
    template = street.shown(ANJA)[-1]
    assert template.content
    assert f"{TOP} {link}" in template.text


def test_an_invitation_has_its_link_beside_its_buttons(street: WhatsApp) -> None:
    street.writes(NOOR, "bijeenkomst")
    sends(street, NOOR, TOP, photo())
    for words in ("over twee weken om 14.00 uur", "Jaarbeurs", "geen grens", "ja"):
        street.writes(NOOR, words)
        street.deliver()
    for who in (MO, ANJA):
        invited = street.shown(who)[-1]
        assert f"{PUBLIC_URL}/pictures/" in invited.text
        assert TOP in invited.text
    assert [label for _, label in street.shown(MO)[-1].choices] == ["Ja", "Misschien", "Nee"]


def test_its_address_opens_a_plain_jpeg_and_no_other_does(street: WhatsApp) -> None:
    announces(street, telling())
    path = street.shown(MO)[-1].media_url.removeprefix(PUBLIC_URL)
    answer = street.browser.get(path)
    assert answer.headers["content-type"] == "image/jpeg"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert MAKER.encode() not in answer.content
    assert Image.open(BytesIO(answer.content)).size == (30, 40)
    assert street.browser.get(f"/pictures/{'0' * 24}.jpg").status_code == 404
    assert street.browser.get("/pictures/..%2f..%2fetc.jpg").status_code == 404


def test_it_is_fetched_once_and_deleted_at_twilio(street: WhatsApp, twilio: Twilio) -> None:
    announces(street, photo())
    assert fetched(twilio) == ["GET", "DELETE"]
    assert twilio.photos == {}


@pytest.mark.parametrize("raw", [b"no picture", photo(kind="GIF")], ids=["words", "gif"])
def test_one_that_cannot_be_shown_is_told_and_left_out(street: WhatsApp, raw: bytes) -> None:
    preview = announces(street, raw)
    assert preview.startswith(NOT_OPENED)
    assert (street.shown(MO)[-1].media_url, TOP in street.shown(MO)[-1].text) == ("", True)


def test_nothing_is_fetched_from_an_address_that_is_not_safe(
    street: WhatsApp, twilio: Twilio, twilio_address: str
) -> None:
    """A photo lies there, but it is neither https nor where Twilio is called."""
    elsewhere = twilio_address.replace("127.0.0.1", "localhost")
    assert elsewhere != twilio_address
    twilio.media_at = f"{elsewhere}/elsewhere/{MEDIA}"
    assert announces(street, photo()).startswith(NOT_OPENED)
    assert street.shown(MO)[-1].media_url == ""
    assert not [path for _, path in twilio.asked if path.startswith("/elsewhere/")]


def test_what_a_gangmaker_sends_is_never_fetched(street: WhatsApp, twilio: Twilio) -> None:
    sends(street, ANJA, "bloemen 12,50", photo())
    sends(street, ANJA, "", photo())
    assert fetched(twilio) == []
    assert street.count("picture") == 0


def test_what_an_editor_sends_between_whiles_is_not_fetched(
    street: WhatsApp, twilio: Twilio
) -> None:
    sends(street, NOOR, "mooi hè", photo())
    assert fetched(twilio) == []


class TestOff:
    """As it is, unless the operator switches it on."""

    @pytest.fixture
    def twilio_pictures(self) -> bool:
        return False

    def test_nothing_is_fetched_and_the_preview_says_so(
        self, street: WhatsApp, twilio: Twilio
    ) -> None:
        assert announces(street, photo()).startswith(NOT_OPENED)
        assert fetched(twilio) == []
        assert TOP in street.shown(MO)[-1].text


@pytest.mark.parametrize(
    ("address", "name"),
    [
        (f"https://api.twilio.com/2010-04-01/Accounts/{SID}/Messages/MM1a/Media/ME2b", "MM1a/ME2b"),
        ("https://elders.invalid/Messages/MM1a/Media/ME2b", "MM1a/ME2b"),
        ("https://elders.invalid/photo.jpg", ""),
        ("/Messages/../Media/x", ""),
        ("/Messages/a%2f/Media/b", ""),
        ("/Messages/MM1/Media/ME2/../../x", ""),
        ("http://[", ""),
        ("é/Messages/MM1/Media/ME2", "MM1/ME2"),
        ("", ""),
    ],
)
def test_of_an_address_only_the_two_numbers_count(address: str, name: str) -> None:
    assert name_of(address) == name
