"""What follows when Twilio says, later, what became of a message."""

from itertools import permutations

import pytest

from tests.channels.whatsapp.house import ANJA, MO, WhatsApp


@pytest.fixture
def street(whatsapp: WhatsApp) -> WhatsApp:
    whatsapp.joins(ANJA)
    return whatsapp


def sent_reply(street: WhatsApp) -> tuple[int, str]:
    """A reply that went out: its row and its number at Twilio."""
    street.writes(ANJA, "saldo")
    street.deliver()
    [found] = street.rows("SELECT id, provider_id FROM outbox ORDER BY id DESC LIMIT 1")
    return found.id, found.provider_id


@pytest.mark.parametrize("order", list(permutations(("sent", "delivered", "read"))))
def test_news_in_any_order_and_twice_changes_nothing_that_went_well(
    street: WhatsApp, order: tuple[str, ...]
) -> None:
    row, sid = sent_reply(street)
    for status in (*order, *order):
        assert street.status(sid, status).status_code == 200
    assert street.row(row)[0] == "sent"
    assert street.count("receipt") == 3


@pytest.mark.parametrize("first", ["delivered", "read"])
def test_what_arrived_did_not_fail(street: WhatsApp, first: str) -> None:
    row, sid = sent_reply(street)
    street.status(sid, first)
    street.status(sid, "failed", 63003)
    assert street.row(row)[0] == "sent"
    assert street.rows("SELECT 1 FROM identity WHERE blocked_at IS NOT NULL") == []


def test_an_unknown_number_is_kept_and_has_no_effect(street: WhatsApp) -> None:
    assert street.status("SMunknown", "failed", 63016).status_code == 200
    [kept] = street.rows("SELECT applied, error FROM receipt")
    assert (bool(kept.applied), kept.error) == (False, "63016")


def test_news_that_comes_before_the_message_is_known_is_applied_later(street: WhatsApp) -> None:
    street.status("SMearly", "failed", 63016)
    row = street.nudge(provider_id="SMearly")
    assert street.row(row) == ("sent", None)
    street.keep_house()
    assert street.row(row) == ("waiting", "63016")
    assert street.rows("SELECT 1 FROM receipt WHERE NOT applied") == []


def test_news_of_more_than_a_day_ago_is_left(street: WhatsApp) -> None:
    street.status("SMearly", "failed", 63016)
    row = street.nudge(provider_id="SMearly")
    street.later(hours=25)
    street.keep_house()
    assert street.row(row) == ("sent", None)


@pytest.mark.parametrize("status", ["failed", "undelivered"])
def test_a_nudge_outside_the_window_goes_once_more_as_a_template(
    street: WhatsApp, status: str
) -> None:
    row = street.nudge()
    street.status("SMnudge", status, 63016)
    assert street.row(row) == ("waiting", "63016")
    street.status("SMnudge", "undelivered" if status == "failed" else "failed", 63016)
    assert street.row(row) == ("waiting", "63016")


def test_a_template_outside_the_window_is_held_and_not_sent_for_ever(street: WhatsApp) -> None:
    row = street.nudge(category="utility")
    street.status("SMnudge", "failed", 63016)
    assert street.row(row) == ("held", "window")


def test_a_template_that_whatsapp_took_back_holds_the_message(street: WhatsApp) -> None:
    row = street.nudge(category="utility")
    street.status("SMnudge", "failed", 63041)
    assert street.row(row) == ("held", "template_paused")


def test_a_reply_that_did_not_arrive_is_dead_and_told_to_the_operator(
    street: WhatsApp, capsys: pytest.CaptureFixture[str]
) -> None:
    row, sid = sent_reply(street)
    street.status(sid, "failed", 63016)
    assert street.row(row) == ("dead", "63016")
    assert "did not arrive" in capsys.readouterr().out


@pytest.mark.parametrize("code", [21211, 63003, 63014, 63024])
def test_who_cannot_be_reached_gets_nothing_until_she_writes(street: WhatsApp, code: int) -> None:
    row = street.nudge()
    street.status("SMnudge", "failed", code)
    assert street.row(row) == ("cancelled", str(code))
    assert len(street.rows("SELECT 1 FROM identity WHERE blocked_at IS NOT NULL")) == 1
    street.writes(ANJA, "saldo")
    assert street.rows("SELECT 1 FROM identity WHERE blocked_at IS NOT NULL") == []


def test_only_she_who_is_gone_is_blocked(street: WhatsApp) -> None:
    street.joins(MO)
    _, sid = sent_reply(street)
    street.status(sid, "undelivered", 63003)
    [gone] = street.rows("SELECT person_id FROM identity WHERE blocked_at IS NOT NULL")
    assert gone.person_id == street.rows("SELECT min(id) AS id FROM person")[0].id


def test_who_opted_out_at_twilio_has_stopped(street: WhatsApp) -> None:
    row = street.nudge()
    street.status("SMnudge", "failed", 21610)
    assert street.row(row) == ("cancelled", "21610")
    assert len(street.rows("SELECT 1 FROM person WHERE stopped_at IS NOT NULL")) == 1


@pytest.mark.parametrize("code", [63018, 63032, 63049])
def test_a_nudge_that_came_too_fast_waits(street: WhatsApp, code: int) -> None:
    row = street.nudge()
    street.status("SMnudge", "undelivered", code)
    assert street.row(row) == ("waiting", str(code))
    [[due]] = street.rows(
        f"SELECT count(*) FROM outbox WHERE id = {row} AND not_before > created_at"
    )
    assert due == 1


@pytest.mark.parametrize("code", [21655, 21656, 63013, 63021, 63027, 99999, None])
def test_a_fault_of_ours_is_dead_and_told_to_the_operator(
    street: WhatsApp, code: int | None, capsys: pytest.CaptureFixture[str]
) -> None:
    row = street.nudge()
    street.status("SMnudge", "failed", code)
    assert street.row(row) == ("dead", str(code or "failed"))
    assert "did not arrive" in capsys.readouterr().out
    assert street.rows("SELECT 1 FROM identity WHERE blocked_at IS NOT NULL") == []


def test_receipts_are_let_go_after_a_month(street: WhatsApp) -> None:
    street.status("SMold", "sent")
    street.later(days=31)
    street.keep_house()
    assert street.count("receipt") == 0
