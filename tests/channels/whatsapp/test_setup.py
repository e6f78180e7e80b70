"""`lief whatsapp setup` and `status`: as the operator runs them, against Twilio on loopback."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from bot.channels.whatsapp.prices import PER_MESSAGE, cost_of
from bot.channels.whatsapp.templates import UNASKED
from tests.channels.whatsapp.house import ANJA, MO, WhatsApp
from tests.platforms.twilio import NUMBER, SID, TOKEN, Fault, Twilio
from tests.running import lief

# Texts that go unasked in three forms, and one for each number of choices.
EVERY = 3 * len(UNASKED) + 10


class Operator:
    """Runs the command in a folder of her own."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.folder = folder
        self.settings = settings

    def whatsapp(self, *words: str, **other: str) -> subprocess.CompletedProcess[str]:
        settings = {name: value for name, value in {**self.settings, **other}.items() if value}
        return lief(self.folder, "whatsapp", *words, **settings)

    def lines(self, *words: str) -> list[dict[str, Any]]:
        ran = self.whatsapp(*words, "--json")
        assert ran.returncode == 0, ran.stderr
        return [json.loads(line) for line in ran.stdout.splitlines()]


@pytest.fixture
def operator(tmp_path: Path, twilio_address: str, database_url: str) -> Operator:
    return Operator(
        tmp_path,
        DATABASE_URL=database_url,
        TWILIO_ACCOUNT_SID=SID,
        TWILIO_AUTH_TOKEN=TOKEN,
        TWILIO_WHATSAPP_FROM=NUMBER,
        TWILIO_API_URL=twilio_address,
    )


def test_setup_makes_everything_once_and_shows_how_it_stands(
    operator: Operator, twilio: Twilio
) -> None:
    first = operator.lines("setup")
    assert len(first) == len(twilio.contents) == EVERY
    assert {line["status"] for line in first} == {"received", "ready"}
    twilio.approve("approved", category="MARKETING")
    second = operator.lines("setup")
    assert [line["name"] for line in second] == [line["name"] for line in first]
    assert len(twilio.contents) == EVERY
    assert {line["status"] for line in second} == {"approved", "ready"}
    changed = [line for line in second if line.get("asked")]
    assert len(twilio.approvals) == 3 * len(UNASKED)
    assert len(changed) == 3 * sum(entry.category == "UTILITY" for entry in UNASKED)
    assert {(line["asked"], line["category"]) for line in changed} == {("utility", "marketing")}


def test_setup_that_is_interrupted_goes_on_where_it_was(operator: Operator, twilio: Twilio) -> None:
    twilio.mood = [*[Fault()] * 9, Fault(503, html=True, accepted=True)]
    ran = operator.whatsapp("setup")
    assert ran.returncode == 1
    assert ran.stderr.count("\n") == 1
    assert "http_503" in ran.stderr
    assert 0 < len(twilio.contents) < EVERY
    operator.lines("setup")
    names = [held["friendly_name"] for held in twilio.contents.values()]
    assert len(names) == len(set(names)) == EVERY


def test_setup_says_when_twilio_does_not_know_us(operator: Operator, twilio: Twilio) -> None:
    ran = operator.whatsapp("setup", TWILIO_AUTH_TOKEN="wrong")
    assert ran.returncode == 1
    assert ran.stderr.startswith("lief: TWILIO_AUTH_TOKEN:")
    assert twilio.contents == {}


def test_without_an_account_both_say_that_whatsapp_is_off(operator: Operator) -> None:
    for word in ("setup", "status"):
        ran = operator.whatsapp(word, TWILIO_ACCOUNT_SID="")
        assert ran.returncode == 1
        assert "TWILIO_ACCOUNT_SID" in ran.stderr


def test_people_read_a_table(operator: Operator, twilio: Twilio) -> None:
    table = operator.whatsapp("setup").stdout
    assert table.count("\n") == EVERY
    assert "needs no approval" in table
    status = operator.whatsapp("status").stdout
    assert "closed: PUBLIC_URL is missing" in status
    assert "a new business may reach 250" in status


def test_status_asks_twilio_nothing_and_shows_what_was_never_made(
    operator: Operator, twilio: Twilio
) -> None:
    [status] = operator.lines("status")
    assert twilio.asked == []
    assert {line["status"] for line in status["templates"]} == {"never made"}
    assert status["held"] == {}
    assert operator.whatsapp("status", "--json", PUBLIC_URL="https://bot.example.org").stdout.count(
        '"webhook": "open"'
    )


def test_status_counts_what_is_held_reached_and_paid(
    whatsapp: WhatsApp, twilio_address: str, tmp_path: Path
) -> None:
    whatsapp.joins(ANJA)
    whatsapp.nudge(provider_id="SM1", category="utility")
    whatsapp.nudge(provider_id="SM2", category="utility")
    whatsapp.joins(MO)
    whatsapp.nudge(provider_id="SM3", category="marketing")
    whatsapp.nudge(provider_id="SM4", category="reply")
    whatsapp.nudge(state="held", reason="window", provider_id=None, category=None)
    whatsapp.nudge(state="uncertain", provider_id=None, category=None)
    with whatsapp.parts.db.transaction() as tx:
        from sqlalchemy import text

        tx.execute(text("UPDATE outbox SET settled_at = created_at"))
        tx.execute(text("UPDATE outbox SET channel = NULL WHERE provider_id IS NULL"))
    operator = Operator(
        tmp_path,
        DATABASE_URL=whatsapp.parts.settings.database_url,
        TWILIO_ACCOUNT_SID=SID,
        TWILIO_AUTH_TOKEN=TOKEN,
        TWILIO_WHATSAPP_FROM=NUMBER,
    )
    [status] = operator.lines("status")
    assert status["held"] == {"window": 1}
    assert status["uncertain"] == 1
    assert status["reached_outside_24h"] == 2
    month = status["this_month"]
    assert month["utility"] == {"messages": 2, "dollars_about": 0.11}
    assert month["marketing"]["messages"] == 1


def test_an_unknown_category_costs_as_much_as_the_dearest() -> None:
    assert cost_of("something new") == max(PER_MESSAGE.values())
    assert cost_of("free") == 0
