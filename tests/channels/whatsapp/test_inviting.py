"""Invitations over WhatsApp: buttons inside the window, a template with one outside it, no file."""

import pytest

from tests.channels.whatsapp.house import ANJA, MO, NOOR, WhatsApp

TOP = "Deel je beste idee."
SAID = (TOP, "over twee weken om 14.00 uur", "Jaarbeurs; zaal 2", "1", "ja")


@pytest.fixture
def street(whatsapp: WhatsApp) -> WhatsApp:
    """Anja and Mo keep a pot, Noor edits and invites; Anja has not written for two days."""
    whatsapp.to_noon()
    whatsapp.set_up()
    whatsapp.three_join()
    whatsapp.later(days=2)
    whatsapp.writes(MO, "saldo")
    whatsapp.writes(NOOR, "bijeenkomst")
    for words in SAID:
        whatsapp.writes(NOOR, words)
    whatsapp.deliver()
    return whatsapp


def test_inside_the_window_it_is_answered_with_a_button(street: WhatsApp) -> None:
    asked = street.shown(MO)[-1]
    assert TOP in asked.text
    assert "14.00 uur, Jaarbeurs; zaal 2" in asked.text
    assert [label for _, label in asked.choices] == ["Ja", "Misschien", "Nee"]


def test_instead_of_a_file_it_says_when_and_where(street: WhatsApp) -> None:
    street.writes(MO, "ja")
    said, diary = street.shown(MO)[-2:]
    assert "Fijn dat je komt" in said.text
    assert diary.media_url == ""
    assert diary.text.startswith("Voor je agenda: ")
    assert diary.text.endswith(" om 14.00 uur, Jaarbeurs; zaal 2.")


def test_outside_it_a_template_says_all_and_its_button_asks(street: WhatsApp) -> None:
    template = street.shown(ANJA)[-1]
    assert template.content
    assert TOP in template.text
    assert "14.00 uur, Jaarbeurs; zaal 2" in template.text
    street.later(hours=30)
    street.writes(ANJA, "ik kom")
    assert "kom je?" in street.shown(ANJA)[-1].text
    street.writes(ANJA, "ja")
    assert any("Fijn dat je komt" in said.text for said in street.shown(ANJA)[-2:])
