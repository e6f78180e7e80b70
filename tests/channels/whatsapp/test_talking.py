"""A conversation over WhatsApp, through the real application and Twilio's own library."""

import pytest

from tests.channels.whatsapp.house import ANJA, WhatsApp


def test_a_gangmaker_joins_books_and_hears_what_is_left(whatsapp: WhatsApp) -> None:
    whatsapp.joins(ANJA)
    whatsapp.writes(ANJA, "bloemen voor een zieke buur 12,50")
    assert "Klopt dit?" in whatsapp.shown(ANJA)[-1].text
    whatsapp.writes(ANJA, "ja")
    assert "€\u00a0137,50" in whatsapp.shown(ANJA)[-1].text
