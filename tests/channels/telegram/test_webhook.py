"""The webhook: who is let in, what is stored before it says 200, and that nothing counts twice."""

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import event

from bot.channels.telegram.updates import Reader
from bot.intake import take_in
from storage import quarantine
from tests.channels.telegram.conftest import HEADER, PATH, TelegramHouse
from tests.platforms import telegram_updates as updates
from tests.platforms.telegram import SECRET, FakeTelegram
from tests.platforms.telegram_updates import group, said, standing, update

ANJA, MO = 501, 502


# --- who is let in ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "secret", [None, "", "wrong", SECRET + "x", SECRET.upper(), "geheim-é".encode(), b"\xff\xfe"],
    ids=repr,
)  # fmt: skip
def test_a_missing_or_wrong_secret_is_refused_and_leaves_nothing(
    house: TelegramHouse, secret: Any
) -> None:
    assert house.post(said(ANJA, "saldo"), secret=secret).status_code == 403
    assert house.post(b"no json", secret=secret).status_code == 403
    assert house.count("inbox") == house.count("person") == house.count("quarantine") == 0


def test_only_posts_are_heard(house: TelegramHouse) -> None:
    assert house.browser.get(PATH, headers={HEADER: SECRET}).status_code == 405


def test_what_is_too_large_is_refused_before_anything_else(house: TelegramHouse) -> None:
    assert house.post(b"x" * 20_000_000, secret=None).status_code == 413
    assert house.post(said(ANJA, "x" * 66_000)).status_code == 413
    assert house.count("inbox") == 0


def test_the_content_type_does_not_matter(house: TelegramHouse) -> None:
    headers = {HEADER: SECRET, "content-type": "application/x-www-form-urlencoded"}
    content = json.dumps(said(ANJA, "saldo")).encode()
    assert house.browser.post(PATH, content=content, headers=headers).status_code == 200
    assert house.count("inbox") == 1


# --- what is stored -----------------------------------------------------------------------------


def test_a_database_that_cannot_take_it_is_said_so_and_telegram_asks_again(
    house: TelegramHouse,
) -> None:
    told, db = said(ANJA, "saldo"), house.parts.db
    impatient = "PRAGMA busy_timeout = 50" if db.is_sqlite else "SET lock_timeout = '50ms'"
    event.listen(db.engine, "begin", lambda tx: tx.exec_driver_sql(impatient))
    with db.engine.connect() as other:  # SQLite has one writer, and now it is this one
        other.exec_driver_sql("SELECT 1" if db.is_sqlite else "LOCK TABLE inbox")
        answer = house.post(told)
        other.rollback()
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "5")
    assert house.post(told).status_code == 200
    assert house.count("inbox") == 1


def test_a_fault_of_ours_holds_up_nothing(house: TelegramHouse) -> None:
    house.joins(ANJA)
    with house.parts.db.transaction() as tx:  # nobody can open this talk any more
        talk = "x'00ff'" if house.parts.db.is_sqlite else r"'\x00ff'"
        tx.exec_driver_sql(f"UPDATE conversation SET talk = {talk}")
    told = said(ANJA, "saldo")
    assert house.post(told).status_code == 200
    assert json.loads(kept(house)) == told


def kept(house: TelegramHouse) -> bytes:
    """The one thing that was put aside."""
    [row] = house.rows("SELECT sealed FROM quarantine WHERE channel = 'telegram'")
    return house.parts.house.sealer.open("quarantine", bytes(row.sealed))


UNREADABLE = [
    b"", b"{", b"[]", b"null", b"\xff\xfe{", b"[" * 30_000, b'{"update_id": "1"}',
    b'{"message": {}}', json.dumps(update(message=7)).encode(),
    json.dumps(updates.pressed(ANJA, "1:yes", "p\0")).encode(),
]  # fmt: skip


@pytest.mark.parametrize("body", UNREADABLE, ids=lambda body: repr(body[:24]))
def test_what_cannot_be_read_is_kept_sealed_and_holds_up_nothing(
    house: TelegramHouse, body: bytes
) -> None:
    assert house.post(body).status_code == 200
    assert kept(house) == body
    assert house.count("inbox") == house.count("person") == 0


@pytest.mark.parametrize(
    "told",
    [update(), update(something_of_next_year={"a": 1}), update(message_reaction={"a": 1}),
     update(channel_post=updates.message(ANJA, "nieuws")),
     said(ANJA, pinned_message={"message_id": 1})],
    ids=lambda told: list(told)[-1],
)  # fmt: skip
def test_what_means_nothing_is_counted_and_leaves_nothing(house: TelegramHouse, told: Any) -> None:
    assert house.post(told).status_code == 200
    tables = ("inbox", "person", "quarantine", "outbox")
    assert [house.count(table) for table in tables] == [0] * len(tables)
    counted = house.parts.tally.heard.labels("telegram", "ignored")._value.get()
    assert counted == 1


def test_unknown_fields_do_not_matter(house: TelegramHouse) -> None:
    told = said(ANJA, "saldo", something_of_next_year={"a": [1]})
    told["and_another"] = None
    house.takes(told)
    assert len(house.heard(ANJA)) == 1


@pytest.mark.parametrize(
    "text",
    ["\0", "a\0b", "\ud83c", "😀" * 20, "مرحبا", "x" * 5_000, "<b>&\"'", "%s {0} {{", "\u202e"],
    ids=ascii,
)  # fmt: skip
def test_any_text_is_answered(house: TelegramHouse, text: str) -> None:
    told = said(ANJA, text)
    told["message"]["from"]["first_name"] = text
    house.takes(told)
    assert len(house.heard(ANJA)) == 1


# --- once ---------------------------------------------------------------------------------------


def test_the_same_update_twice_has_no_effect(house: TelegramHouse) -> None:
    told = said(ANJA, "dag")
    for _ in range(3):
        house.takes(told)
    assert len(house.heard(ANJA)) == house.count("inbox") == 1


def test_fifty_of_the_same_at_once_book_once(house: TelegramHouse) -> None:
    house.joins(ANJA)
    house.says(ANJA, "bloemen 12,50")
    yes = Reader("123456").read(json.dumps(said(ANJA, "ja")).encode())
    parts = house.parts

    def take(_: int) -> None:
        with parts.db.transaction() as tx:
            take_in(tx, parts.house, yes, parts.clock.now())

    with ThreadPoolExecutor(16) as many:
        list(many.map(take, range(50)))
    assert house.balance() == 150_00 - 12_50
    assert house.count("attention") == 1


def test_a_lower_update_id_is_as_good_as_a_higher(house: TelegramHouse) -> None:
    house.takes(said(ANJA, "dag", number=5_000))
    house.takes(said(ANJA, "menu", number=4_999))
    house.takes(said(MO, "dag", number=1))
    assert len(house.heard(ANJA)) == 2
    assert len(house.heard(MO)) == 1


def test_a_press_and_a_text_are_both_heard_whichever_comes_first(house: TelegramHouse) -> None:
    house.joins(ANJA)
    house.says(ANJA, "bloemen 12,50")
    yes = house.there.last(ANJA).buttons["Ja"]
    house.there.pressed["p9"] = 1e9
    text = said(ANJA, "saldo")  # she wrote this first; her tap has another queue
    house.takes(updates.pressed(ANJA, yes, "p9"))
    house.takes(text)
    assert house.balance() == 150_00 - 12_50
    assert any("€ 137,50" in line for line in house.heard(ANJA)[-2:])
    assert "p9" in house.there.answered


# --- closed -------------------------------------------------------------------------------------


def test_blocked_waits_until_she_writes_or_lets_us_in(
    house: TelegramHouse, there: FakeTelegram
) -> None:
    house.joins(ANJA)
    house.takes(standing(ANJA, "member", "kicked"))
    [blocked] = house.rows("SELECT blocked_at FROM identity")[0]
    assert blocked is not None
    house.takes(standing(ANJA, "kicked", "member"))
    [blocked] = house.rows("SELECT blocked_at FROM identity")[0]
    assert blocked is None


def test_a_stranger_who_blocks_us_is_not_kept(house: TelegramHouse) -> None:
    house.takes(standing(ANJA, "member", "kicked"))
    assert house.count("person") == house.count("identity") == 0


def test_who_blocked_us_hears_nothing_until_she_writes(
    house: TelegramHouse, there: FakeTelegram
) -> None:
    house.joins(ANJA)
    there.block(ANJA)
    house.says(ANJA, "saldo")
    [blocked] = house.rows("SELECT blocked_at FROM identity")[0]
    assert blocked is not None
    there.unreachable.clear()
    house.says(ANJA, "saldo")
    [blocked] = house.rows("SELECT blocked_at FROM identity")[0]
    assert blocked is None


def test_nothing_in_the_log_tells_what_was_said_or_the_token(
    house: TelegramHouse, capsys: pytest.CaptureFixture[str]
) -> None:
    house.joins(ANJA)
    house.says(ANJA, "bloemen voor Truus 12,50")
    house.post(b"Truus heeft griep")
    house.takes(said(ANJA, "hallo Truus", chat=group()))
    shown = capsys.readouterr()
    for secret in ("Truus", "fake-token", SECRET, "501"):
        assert secret not in shown.out + shown.err


def test_what_is_kept_too_long_in_quarantine_goes(house: TelegramHouse) -> None:
    house.post(b"{")
    with house.parts.db.transaction() as tx:
        assert quarantine.count(tx) == 1
        later = house.parts.clock.now() + 2 * quarantine.KEPT
        assert quarantine.let_go(tx, later) == 1
