"""What goes unasked over WhatsApp, from the outbox to the phone: the window, templates, holding."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.clock import AMSTERDAM
from storage import house as memory
from storage import outbox
from tests.channels.whatsapp.house import ANJA, WhatsApp

THANKS = "je tip is opgepakt"


@pytest.fixture
def street(whatsapp: WhatsApp) -> WhatsApp:
    """Anja takes part; it is noon."""
    whatsapp.to_noon()
    whatsapp.joins(ANJA)
    assert whatsapp.parts.clock.now().astimezone(AMSTERDAM).hour == 12
    return whatsapp


def queue(
    street: WhatsApp, expires: timedelta = timedelta(days=3), kind: str = "tip_thanks"
) -> int:
    """Something waits to be sent, a word of thanks unless said otherwise; gives its row."""
    [[person]] = street.rows("SELECT max(id) FROM person")
    now = street.parts.clock.now()
    row = outbox.NewMessage(
        f"nu:{kind}",
        kind,
        "nudge",
        person,
        now,
        text_key=kind,
        args={"tip": 1},
        expires_at=now + expires,
    )
    with street.parts.db.transaction() as tx:
        outbox.put(tx, [row])
        [[id_]] = tx.execute(text("SELECT max(id) FROM outbox")).all()
    return int(id_)


def test_inside_the_window_it_goes_freely(street: WhatsApp) -> None:
    row = queue(street)
    assert THANKS in street.shown(ANJA)[-1].text
    assert street.twilio.shown(ANJA)[-1].content == ""
    assert street.row(row) == ("sent", None)
    [kept] = street.rows(f"SELECT channel, category FROM outbox WHERE id = {row}")
    assert tuple(kept) == ("whatsapp", "reply")


def test_outside_the_window_it_goes_as_a_template(street: WhatsApp) -> None:
    street.set_up()
    street.later(days=1)
    row = queue(street)
    assert street.shown(ANJA)[-1].content
    assert street.twilio.shown(ANJA)[-1].code is None
    [kept] = street.rows(f"SELECT state, category FROM outbox WHERE id = {row}")
    assert tuple(kept) == ("sent", "utility")


@pytest.mark.parametrize("status", ["", "paused", "received"])
def test_without_an_approved_template_it_is_held_until_she_writes(
    street: WhatsApp, status: str
) -> None:
    if status:
        street.set_up(status)
    street.later(days=1)
    row = queue(street)
    before = len(street.shown(ANJA))
    reason = {"": "window", "paused": "template_paused", "received": "template_pending"}[status]
    assert street.row(row) == ("held", reason)
    street.writes(ANJA, "saldo")
    said = [message.text for message in street.shown(ANJA)[before:]]
    assert THANKS in said[0]
    assert "€\u00a0150,00" in said[1]


def test_what_the_window_refused_goes_once_more_as_a_template(street: WhatsApp) -> None:
    street.set_up()
    row = queue(street)
    street.deliver()
    first = street.twilio.shown(ANJA)[-1]
    street.status(first.sid, "failed", 63016)
    street.later(minutes=1)
    again = street.shown(ANJA)[-1]
    assert (again.sid == first.sid, bool(again.content)) == (False, True)
    assert street.row(row) == ("sent", None)
    street.status(again.sid, "failed", 63016)
    assert street.row(row) == ("held", "window")


def test_a_window_that_shuts_while_a_reply_waits_holds_it(street: WhatsApp) -> None:
    pause(street, True)
    street.writes(ANJA, "overzicht")
    street.later(hours=25)
    pause(street, False)
    before = len(street.shown(ANJA))
    assert street.rows("SELECT reason FROM outbox WHERE state = 'held'") == [("window",)]
    street.writes(ANJA, "saldo")
    said = [message.text for message in street.shown(ANJA)[before:]]
    assert len(said) == 2
    assert "€\u00a0150,00" in said[1]


def pause(street: WhatsApp, paused: bool) -> None:
    with street.parts.db.transaction() as tx:
        memory.pause_sender(tx, paused)


def test_who_stops_between_plan_and_sending_gets_nothing(street: WhatsApp) -> None:
    row = queue(street)
    street.writes(ANJA, "stop")
    assert all(THANKS not in message.text for message in street.shown(ANJA))
    assert street.row(row)[0] == "cancelled"


@pytest.mark.parametrize("hours", [2, 30])
def test_an_expired_heat_nudge_is_not_sent(street: WhatsApp, hours: int) -> None:
    street.set_up()
    before = len(street.shown(ANJA))
    row = queue(street, expires=timedelta(hours=1), kind="heat_announcement")
    street.later(hours=hours)
    assert len(street.shown(ANJA)) == before
    assert street.row(row)[0] == "expired"


def test_a_tap_on_a_templates_button_opens_the_window_and_shows_the_tips(street: WhatsApp) -> None:
    street.set_up()
    street.writes(ANJA, "tip nummer 23 wil vast een kaartje")
    street.later(days=3)
    street.browser.run(street.parts.ticker.tick())
    template = street.shown(ANJA)[-1]
    assert template.choices == [("0:tips", "Laat zien")]
    assert "23" not in template.text
    street.writes(ANJA, "Laat zien", ButtonPayload="0:tips", MessageType="button")
    assert "23" in street.shown(ANJA)[-1].text
