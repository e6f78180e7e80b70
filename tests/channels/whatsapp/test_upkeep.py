"""What WhatsApp needs now and then: messages that no webhook brought, and news of templates."""

import pytest

from bot.channels.base import NotSent
from bot.channels.whatsapp.joining import whatsapp_platform
from tests.channels.whatsapp.house import ANJA, WhatsApp
from tests.platforms.twilio import Fault


@pytest.fixture
def street(whatsapp: WhatsApp) -> WhatsApp:
    """Anja takes part, and the house has looked once."""
    whatsapp.joins(ANJA)
    whatsapp.keep_house()
    whatsapp.later(minutes=2)
    return whatsapp


def missed(street: WhatsApp, *said: str) -> None:
    """Messages that reached Twilio and never us."""
    for text in said:
        street.twilio.written(ANJA, text)
        street.later(seconds=1)


def looks(street: WhatsApp) -> int:
    return sum(method == "GET" and "Messages" in path for method, path in street.twilio.asked)


def test_what_was_missed_is_taken_in_within_ten_minutes_and_in_order(street: WhatsApp) -> None:
    missed(street, "bloemen 12,50", "ja")
    street.later(minutes=10)
    street.keep_house()
    street.writes(ANJA, "saldo")
    assert "€\u00a0137,50" in street.shown(ANJA)[-1].text


def test_what_a_webhook_brought_is_not_taken_in_again(street: WhatsApp) -> None:
    street.writes(ANJA, "saldo")
    before = len(street.shown(ANJA))
    for _ in range(3):
        street.later(minutes=10)
        street.keep_house()
    assert len(street.shown(ANJA)) == before


def test_a_webhook_that_comes_after_all_has_no_effect(street: WhatsApp) -> None:
    said = street.twilio.written(ANJA, "saldo")
    street.later(minutes=10)
    street.keep_house()
    before = len(street.shown(ANJA))
    street.post("/webhooks/twilio", street.twilio.webhook(said))
    assert len(street.shown(ANJA)) == before


def test_the_newest_messages_are_left_to_their_webhooks(street: WhatsApp) -> None:
    street.later(minutes=10)
    street.twilio.written(ANJA, "saldo")
    street.later(seconds=30)
    before = len(street.shown(ANJA))
    street.keep_house()
    assert len(street.shown(ANJA)) == before
    street.later(minutes=10)
    street.keep_house()
    assert len(street.shown(ANJA)) == before + 1


def test_one_look_in_ten_minutes_by_whoever_comes_first(street: WhatsApp) -> None:
    before = looks(street)
    for _ in range(30):
        street.later(minutes=1)
        street.keep_house()
    assert 2 <= looks(street) - before <= 4


def test_a_process_that_starts_looks_at_once(street: WhatsApp) -> None:
    before = looks(street)
    parts = street.parts
    again = whatsapp_platform(parts.settings, parts.db, parts.house, parts.clock, parts.http)
    assert again.upkeep is not None
    street.browser.run(again.upkeep(parts.reception.take))
    assert looks(street) == before + 1


def test_the_first_time_ever_only_what_comes_from_now_on(whatsapp: WhatsApp) -> None:
    whatsapp.twilio.written(ANJA, "saldo")
    whatsapp.later(minutes=5)
    whatsapp.keep_house()
    assert looks(whatsapp) == 0
    assert whatsapp.count("inbox") == 0


def test_after_a_long_time_down_a_day_is_caught_up_with(street: WhatsApp) -> None:
    missed(street, "saldo")
    street.later(hours=30)
    missed(street, "overzicht")
    street.later(hours=20)
    before = len(street.shown(ANJA))
    street.keep_house()
    assert len(street.shown(ANJA)) == before + 1


def test_more_than_a_page_is_caught_up_with(street: WhatsApp) -> None:
    street.twilio.page = 3
    missed(street, *["saldo"] * 8)
    street.later(minutes=10)
    before = street.count("inbox")
    street.keep_house()
    assert street.count("inbox") == before + 8


def test_when_twilio_is_down_the_next_look_catches_up(street: WhatsApp) -> None:
    missed(street, "saldo")
    street.later(minutes=10)
    street.twilio.mood = [Fault(503, html=True)]
    with pytest.raises(NotSent):
        street.keep_house()
    before = len(street.shown(ANJA))
    street.later(minutes=10)
    street.keep_house()
    assert len(street.shown(ANJA)) == before + 1


def test_templates_are_looked_at_once_a_day_and_a_change_is_told(
    street: WhatsApp, capsys: pytest.CaptureFixture[str]
) -> None:
    street.set_up()
    street.twilio.approve("approved", category="MARKETING")
    street.keep_house()
    assert "MARKETING" not in capsys.readouterr().out
    street.later(days=1)
    street.keep_house()
    assert "template changed" in capsys.readouterr().out
    kept = {row.category for row in street.rows("SELECT category FROM template")}
    assert kept == {"MARKETING", None}
