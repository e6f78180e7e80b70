"""Announcements over WhatsApp: free inside the window, a template outside it, held without one."""

import pytest
from sqlalchemy import text

from tests.channels.whatsapp.house import ANJA, MO, NOOR, WhatsApp

TOP = "Zaterdag is de landelijke top.\nMeld je aan!"


@pytest.fixture
def street(whatsapp: WhatsApp) -> WhatsApp:
    """Anja and Mo keep a pot, Noor edits; two days later, at noon."""
    whatsapp.to_noon()
    whatsapp.three_join()
    whatsapp.later(days=2)
    whatsapp.writes(MO, "saldo")
    return whatsapp


def announces(street: WhatsApp) -> str:
    """Noor sends it; gives the preview."""
    street.writes(NOOR, "aankondiging")
    street.writes(NOOR, TOP)
    preview = street.shown(NOOR)[-1].text
    street.writes(NOOR, "ja")
    street.deliver()
    return preview


def states(street: WhatsApp) -> list[tuple[str, str | None, str | None]]:
    rows = street.rows(
        "SELECT state, reason, category FROM outbox WHERE kind = 'announcement' ORDER BY person_id"
    )
    return [tuple(row) for row in rows]


def test_who_wrote_lately_gets_it_freely_and_the_other_a_template(street: WhatsApp) -> None:
    street.set_up()
    preview = announces(street)
    assert "Het gaat naar 2 " in preview
    assert "ongeveer 0,17 dollar" in preview
    assert TOP in street.shown(MO)[-1].text
    template = street.shown(ANJA)[-1]
    assert template.content
    assert " ".join(TOP.split()) in template.text
    assert states(street) == [("sent", None, "marketing"), ("sent", None, "reply")]


def test_without_a_template_it_waits_until_she_writes(street: WhatsApp) -> None:
    announces(street)
    assert [state for state, *_ in states(street)] == ["held", "sent"]
    before = len(street.shown(ANJA))
    street.writes(NOOR, "aankondigingen")
    assert "Verstuurd: 1. Niet of nog niet: 1." in street.shown(NOOR)[-1].text
    street.writes(ANJA, "saldo")
    street.later(minutes=1)
    heard = [message.text for message in street.shown(ANJA)[before:]]
    assert sum(TOP in said for said in heard) == 1
    assert [state for state, *_ in states(street)] == ["sent", "sent"]


def test_what_was_held_too_long_is_never_sent(street: WhatsApp) -> None:
    announces(street)
    street.later(days=8)
    before = len(street.shown(ANJA))
    street.writes(ANJA, "saldo")
    assert not any(TOP in said.text for said in street.shown(ANJA)[before:])
    assert [state for state, *_ in states(street)] == ["expired", "sent"]


def test_an_announcement_that_was_withdrawn_is_not_held_any_more(street: WhatsApp) -> None:
    announces(street)
    street.writes(NOOR, "aankondigingen")
    street.writes(NOOR, "Niet verder sturen")
    street.writes(ANJA, "saldo")
    assert not any(TOP in said.text for said in street.shown(ANJA))
    with street.parts.db.transaction() as tx:
        assert tx.execute(text("SELECT state FROM announcement")).scalar_one() == "cancelled"
