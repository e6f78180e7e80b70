"""An event that moves, over WhatsApp: freely inside the window, outside it a button to see it."""

from datetime import timedelta

import pytest

from tests.channels.whatsapp.house import ANJA, MO, NOOR, WhatsApp
from tests.platforms.twilio import Message


@pytest.fixture
def street(whatsapp: WhatsApp) -> WhatsApp:
    """It is noon; Anja and Mo keep a pot and said yes to Noor's event."""
    whatsapp.set_up()
    noon = whatsapp.to_noon()
    whatsapp.three_join()
    day = noon + timedelta(days=20)
    for words in (
        "bijeenkomst Kom ook.",
        f"{day:%d-%m-%Y} om 14.00 uur",
        "Jaarbeurs",
        "geen grens",
    ):
        whatsapp.writes(NOOR, words)
    whatsapp.writes(NOOR, "ja")
    whatsapp.deliver()
    for who in (ANJA, MO):
        whatsapp.writes(who, "ja")
        whatsapp.writes(who, "nee")
    whatsapp.later(days=2)
    whatsapp.writes(MO, "hallo")
    return whatsapp


def moves(street: WhatsApp) -> None:
    for words in ("aankondigingen", "wijzigen", "plaats", "Buurthuis De Linde", "ja"):
        street.writes(NOOR, words)
    for _ in range(2):
        street.later(minutes=11)
        street.deliver()


def said(street: WhatsApp, who: str, words: str) -> list[Message]:
    return [one for one in street.shown(who) if words in one.text]


def test_who_wrote_lately_reads_it_and_the_other_taps_to_see_it(street: WhatsApp) -> None:
    moves(street)
    assert said(street, MO, "Dat wordt: Buurthuis De Linde.")
    [template] = said(street, ANJA, "De bijeenkomst waarvoor je bent uitgenodigd is verplaatst.")
    assert template.content
    street.writes(ANJA, "bijeenkomsten")
    assert said(street, ANJA, "Buurthuis De Linde. Je antwoord is nu: ja. Kom je?")
    street.writes(ANJA, "nee")
    assert said(street, ANJA, "Jammer")


def test_each_hears_it_once(street: WhatsApp) -> None:
    moves(street)
    for _ in range(2):
        street.later(minutes=15)
        street.deliver()
    states = street.rows("SELECT state FROM outbox WHERE kind = 'event_moved'")
    assert [state for [state] in states] == ["sent", "sent"]
