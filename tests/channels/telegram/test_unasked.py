"""What goes unasked over Telegram, from the outbox to the chat."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from storage import outbox
from tests.channels.telegram.conftest import TelegramHouse

ANJA = 111
WARM = "Het wordt warm"


@pytest.fixture
def street(house: TelegramHouse) -> TelegramHouse:
    """Anja takes part; it is noon."""
    local = house.parts.clock.local()
    noon = local.replace(hour=12, minute=0) + timedelta(days=1)
    house.parts.clock.ahead += noon - local
    house.joins(ANJA)
    return house


def announce_heat(street: TelegramHouse) -> int:
    """That it gets hot waits to be said, until the evening; gives its row."""
    [[person]] = street.rows("SELECT max(id) FROM person")
    now = street.parts.clock.now()
    row = outbox.NewMessage(
        "nu:heat_announcement",
        "heat_announcement",
        "nudge",
        person,
        now,
        text_key="heat_announcement",
        args={},
        expires_at=now + timedelta(hours=8),
    )
    with street.parts.db.transaction() as tx:
        outbox.put(tx, [row])
        [[id_]] = tx.execute(text("SELECT max(id) FROM outbox")).all()
    return int(id_)


def state_of(street: TelegramHouse, row: int) -> str:
    [[state]] = street.rows(f"SELECT state FROM outbox WHERE id = {row}")
    return str(state)


def test_a_heat_nudge_goes(street: TelegramHouse) -> None:
    row = announce_heat(street)
    street.deliver()
    assert WARM in street.heard(ANJA)[-1]
    assert state_of(street, row) == "sent"


def test_an_expired_heat_nudge_is_not_sent(street: TelegramHouse) -> None:
    row = announce_heat(street)
    street.parts.clock.ahead += timedelta(hours=9)
    street.deliver()
    assert all(WARM not in said for said in street.heard(ANJA))
    assert state_of(street, row) == "expired"


def test_who_stops_between_plan_and_sending_gets_nothing(street: TelegramHouse) -> None:
    row = announce_heat(street)
    street.says(ANJA, "stop")
    assert all(WARM not in said for said in street.heard(ANJA))
    assert state_of(street, row) == "cancelled"
