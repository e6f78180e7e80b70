"""Alive, ready, and figures: and what they say when the database is not there."""

from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from api.app import create_app
from api.build import Parts, build
from bot.settings import Settings
from storage.db import Database
from storage.errors import SchemaTooNew, SchemaTooOld
from tests.api.browser import Browser, browsing
from tests.conftest import NewDatabase


def set_revision(parts: Parts, revision: str) -> None:
    with parts.db.transaction() as tx:
        tx.execute(text("UPDATE alembic_version SET version_num = :new"), {"new": revision})


def test_a_healthy_house_is_alive_and_ready(house: Browser) -> None:
    assert house.get("/healthz").json() == {"alive": True}
    assert house.get("/readyz").json() == {"ready": True}


@pytest.mark.parametrize(("revision", "why"), [("0000", "old"), ("9999", "new")])
def test_another_schema_is_not_ready(parts: Parts, house: Browser, revision: str, why: str) -> None:
    set_revision(parts, revision)
    answer = house.get("/readyz")
    assert (answer.status_code, answer.json()["why"]) == (503, f"schema_too_{why}")
    assert house.get("/healthz").status_code == 200
    with pytest.raises((SchemaTooOld, SchemaTooNew)):
        build(parts.settings)


def test_a_sender_that_is_stuck_is_not_ready(parts: Parts, house: Browser) -> None:
    parts.delivery.stuck = True
    assert house.get("/readyz").json() == {"ready": False, "why": "sender"}


def test_the_figures_count_what_waits(demo_parts: Parts, demo: Browser) -> None:
    demo.post("/phone/anja/messages", json={"event_id": "figures", "text": "saldo"})
    assert 'lief_outbox_waiting{state="waiting"} 1.0' in demo.get("/metrics").text
    demo.run(demo_parts.delivery.drain())
    assert 'lief_outbox_waiting{state="waiting"} 0.0' in demo.get("/metrics").text


def test_a_postgresql_that_went_away_is_not_ready_and_comes_back(
    new_postgres: NewDatabase, postgres: str, tmp_path: Path
) -> None:
    with new_postgres() as url:
        parts = build(Settings(database_url=url, key_file=tmp_path / "lief.key"))
        with browsing(create_app(parts, worker=False)) as house:
            assert house.get("/readyz").status_code == 200
            rename(postgres, url, away=True)
            assert house.get("/readyz").json() == {"ready": False, "why": "busy"}
            gone = house.get("/metrics")
            assert gone.status_code == 503
            assert gone.headers["retry-after"]
            rename(postgres, url, away=False)
            assert house.get("/readyz").status_code == 200
        parts.close()


def rename(postgres: str, url: str, *, away: bool) -> None:
    name = url.split("?")[0].rpartition("/")[2]
    here, there = (name, f"{name}_away") if away else (f"{name}_away", name)
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [here]
        )
        connection.execute(f"ALTER DATABASE {here} RENAME TO {there}")


def test_a_busy_sqlite_asks_to_come_back(demo_parts: Parts, demo: Browser, tmp_path: Path) -> None:
    with demo_parts.db.transaction() as tx:
        tx.execute(text("PRAGMA busy_timeout = 50"))  # the one connection of the one writer
    other = Database.open(f"sqlite:///{tmp_path}/demo.db")
    with other.transaction():
        said = {"event_id": "busy", "text": "hallo"}
        refused = demo.post("/phone/anja/messages", json=said)
        assert (refused.status_code, refused.headers["retry-after"]) == (503, "5")
        assert refused.headers["content-security-policy"]
        assert demo.get("/readyz").json() == {"ready": False, "why": "busy"}
    assert demo.post("/phone/anja/messages", json=said).status_code == 200
    assert [line["text"] for line in demo.get("/phone/anja/lines").json()].count("hallo") == 1
    other.close()
