"""The same event fifty times, two gangmakers at once: each is counted exactly once."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sqlalchemy import func, select

from storage.db import Database
from storage.models import tables
from storage.sealing import Sealer
from tests.neighbourhood import YEARLY, Neighbourhood
from tests.running import running

TIMES = 50


def at_once(work: Callable[[int], bool], times: int = TIMES) -> list[bool]:
    with ThreadPoolExecutor(16) as threads:
        return list(threads.map(work, range(times)))


def rows(db: Database, table: str) -> int:
    with db.transaction() as tx:
        return int(tx.execute(select(func.count()).select_from(tables[table])).scalar_one())


def test_one_event_fifty_times_at_once_books_once(database: Database, sealer: Sealer) -> None:
    street = Neighbourhood(database, sealer)
    street.joins("anja")
    street.hear("anja", "kaart 3,50 voor een jarige")
    before = rows(database, "outbox")
    heard = at_once(lambda _: street.hear("anja", "ja", event="the same"))
    assert heard.count(True) == 1
    assert street.balance() == YEARLY - 3_50
    assert rows(database, "outbox") == before + 1


def test_one_first_message_fifty_times_at_once_makes_one_person(
    database: Database, sealer: Sealer
) -> None:
    street = Neighbourhood(database, sealer)
    heard = at_once(lambda _: street.hear("anja", "hallo", event="the same"))
    assert heard.count(True) == 1
    assert rows(database, "person") == rows(database, "conversation") == 1


def test_fifty_first_messages_at_once_make_one_person(database: Database, sealer: Sealer) -> None:
    street = Neighbourhood(database, sealer)
    assert all(at_once(lambda n: street.hear("anja", "hallo", event=f"hello {n}")))
    assert rows(database, "person") == rows(database, "conversation") == 1
    assert len(street.screen("anja")) == TIMES


def test_two_gangmakers_at_once_leave_the_exact_balance(database: Database, sealer: Sealer) -> None:
    street = Neighbourhood(database, sealer)
    names = ("anja", "mo")
    for who in names:
        street.joins(who)

    def books(number: int) -> bool:
        who = names[number]
        for cents in range(1, 11):
            street.hear(who, f"kaart 0,{cents:02} voor een jarige", event=f"{who} {cents} gave")
            street.hear(who, "ja", event=f"{who} {cents} yes")
            street.hear(who, "annuleer", event=f"{who} {cents} leaves what is asked after")
        return True

    at_once(books, 2)
    assert rows(database, "attention") == 20
    assert street.balance() == YEARLY - 2 * sum(range(1, 11))


def test_one_code_is_good_for_one_of_many_at_once(database: Database, sealer: Sealer) -> None:
    street = Neighbourhood(database, sealer)
    code = street.invite()
    at_once(lambda n: street.hear(f"guest{n}", code), 10)
    at_once(lambda n: street.hear(f"guest{n}", "Ja, graag"), 10)
    assert rows(database, "membership") == 1


def test_one_event_fifty_times_over_http_books_once(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        server.write("anja", "gave", "kaart 3,50 voor een jarige")

        def once_more(_: int) -> bool:
            answer = server.write("anja", "yes", "ja")
            assert answer.status_code == 200
            return bool(answer.json()["line"])

        assert all(at_once(once_more))
        server.until_said("anja", "Er zit nog €\u00a0134,05")
        server.write("anja", "je", "je")
        server.write("anja", "asked", "saldo")
        server.until(lambda: len(server.said("anja")) >= 6, "the balance")
        assert [line["text"] for line in server.lines("anja")].count("ja") == 1
        assert sum("Genoteerd" in text for text in server.said("anja")) == 1
        assert "134,05" in server.said("anja")[-1]
