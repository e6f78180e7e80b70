"""`lief backup`, `restore`, `pause` and `resume` as an operator meets them."""

import json
import signal
import time
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from storage.copies import opened
from storage.db import Database
from storage.models import tables
from storage.schema import migrate
from tests.conftest import NewDatabase
from tests.forked import Forked
from tests.neighbourhood import NOON
from tests.running import DEMO, LIEF, PATIENCE, Server, environment, lief, running

FILE = "copy.db"


def does(folder: Path, *words: str, **settings: str) -> str:
    ended = lief(folder, *words, **{"LIEF_LOG": "json", **settings})
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def complains(folder: Path, *words: str, **settings: str) -> str:
    ended = lief(folder, *words, **settings)
    assert ended.returncode == 1, (ended.stdout, ended.stderr)
    assert ended.stderr.startswith("lief: ")
    assert ended.stderr.count("\n") == 1, ended.stderr
    return ended.stderr


def paused(server: Server) -> bool:
    return "lief_sender_paused 1.0" in server.http.get("/metrics").text


def test_a_house_comes_back_from_its_backup(tmp_path: Path) -> None:
    with running(tmp_path, **DEMO) as server:
        server.write("anja", "e1", "bloemen 5 voor een jarige")
        server.write("anja", "e2", "ja")
        server.until_all_is_said()
        assert "4 people" in does(tmp_path, "backup", FILE, **DEMO)
        server.write("anja", "e3", "saldo")
        server.until_all_is_said()
        server.stop()
        assert "in use" in complains(tmp_path, "restore", FILE, **DEMO)
        (tmp_path / "demo.db").rename(tmp_path / "lost.db")
        said = does(tmp_path, "restore", FILE, **DEMO)
        assert "lief resume" in said
        assert "Uncertain, and not sent again: 0." in said
        server.start()
        assert "the sender is paused" in server.log.read_text()
        assert paused(server)
        assert server.http.get("/readyz").status_code == 200
        before = len(server.said("anja"))
        server.write("anja", "e4", "saldo")
        assert "goes on" in does(tmp_path, "resume", **DEMO)
        server.until(lambda: len(server.said("anja")) > before, "it answers")
        assert "132,55" in server.said("anja")[-1]
        assert not paused(server)
        assert "lief resume" in does(tmp_path, "pause", **DEMO)
        assert paused(server)


def test_what_is_uncertain_is_counted_and_logged(tmp_path: Path) -> None:
    with running(tmp_path, **DEMO) as server:
        does(tmp_path, "pause", **DEMO)
        server.write("anja", "e1", "saldo")
        server.write("mo", "e2", "saldo")
    counted = json.loads(does(tmp_path, "backup", FILE, "--json", **DEMO))
    assert counted["rows"]["person"] == 4
    assert counted["schema"]
    (tmp_path / "demo.db").unlink()
    ended = lief(tmp_path, "restore", FILE, "--json", **DEMO)
    [line], [logged] = ended.stdout.splitlines(), ended.stderr.splitlines()
    for told in (json.loads(line), json.loads(logged)):
        assert told["uncertain"] == {"reply": 2}
        assert told["sender"] == "paused"
        assert told["made_at"] == counted["made_at"]


def test_a_backup_needs_its_own_key(tmp_path: Path) -> None:
    does(tmp_path, "migrate")
    does(tmp_path, "invite", "editor")
    does(tmp_path, "backup", FILE)
    (tmp_path / "lief.db").unlink()
    (tmp_path / "lief.key").rename(tmp_path / "kept.key")
    assert "LIEF_KEY_FILE" in complains(tmp_path, "restore", FILE)
    assert not (tmp_path / "lief.key").exists()
    does(tmp_path, "migrate")
    does(tmp_path, "invite", "editor")
    (tmp_path / "lief.db").unlink()
    assert "does not fit the backup" in complains(tmp_path, "restore", FILE)
    assert not (tmp_path / "lief.db").exists()
    does(tmp_path, "restore", FILE, LIEF_KEY_FILE="kept.key")


def test_what_cannot_be_is_one_line(tmp_path: Path) -> None:
    assert "lief migrate" in complains(tmp_path, "backup", FILE)
    does(tmp_path, "migrate")
    (tmp_path / "letter").write_text("a letter")
    assert "letter" in complains(tmp_path, "restore", "letter")
    assert "lief.db" in complains(tmp_path, "backup", "lief.db")
    assert "nowhere" in complains(tmp_path, "backup", "nowhere/copy.db")
    assert "nothing" in complains(tmp_path, "restore", "nothing")
    assert lief(tmp_path, "backup").returncode == 2
    assert not (tmp_path / FILE).exists()


def test_a_house_moves_to_postgresql_and_back(tmp_path: Path, new_postgres: NewDatabase) -> None:
    does(tmp_path, "migrate")
    does(tmp_path, "programme", "add", "Lindewaard", "--local-party", "Welzijn")
    does(tmp_path, "backup", FILE)
    with new_postgres() as url:
        does(tmp_path, "restore", FILE, DATABASE_URL=url)
        again = ("programme", "add", "Lindewaard", "--local-party", "Welzijn")
        assert "already" in complains(tmp_path, *again, DATABASE_URL=url)
        does(tmp_path, "backup", "back.db", DATABASE_URL=url)
    does(tmp_path, "restore", "back.db", DATABASE_URL="sqlite:///again.db")
    assert "already" in complains(tmp_path, *again, DATABASE_URL="sqlite:///again.db")


# --- broken off ---------------------------------------------------------------------------------


def a_large_house(url: str) -> None:
    migrate(url)
    db = Database.open(url)
    row = {"channel": "phone", "account": "demo", "received_at": NOON}
    with db.transaction() as tx:
        tx.execute(insert(tables["inbox"]), [{**row, "event_id": f"e{n}"} for n in range(20_000)])
    db.close()


def broken_off(folder: Path, url: str, number: signal.Signals, after: float) -> int:
    """The exit code of a backup that gets this signal so many seconds after it began."""
    process = Forked([*LIEF, "backup", FILE], folder, environment(DATABASE_URL=url))
    end = time.monotonic() + PATIENCE
    while process.poll() is None and not (folder / f"{FILE}.part").exists():
        assert time.monotonic() < end
        time.sleep(0.001)
    time.sleep(after)
    process.send_signal(number)
    return process.wait(20)


def is_whole(file: Path) -> bool:
    with opened(file) as copy:
        return len(copy.execute(select(tables["inbox"].c.id)).all()) == 20_000


@pytest.mark.parametrize("tries", [4, pytest.param(40, marks=pytest.mark.soak)])
def test_a_killed_backup_leaves_a_whole_one(
    new_database: NewDatabase, tmp_path: Path, tries: int
) -> None:
    with new_database() as url:
        a_large_house(url)
        does(tmp_path, "backup", FILE, DATABASE_URL=url)
        for number in range(tries):
            broken_off(tmp_path, url, signal.SIGKILL, number * 0.5 / tries)
            assert is_whole(tmp_path / FILE)
        does(tmp_path, "backup", FILE, DATABASE_URL=url)
        assert is_whole(tmp_path / FILE)
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_backup_that_is_asked_to_stop_leaves_nothing(
    new_database: NewDatabase, tmp_path: Path, number: signal.Signals
) -> None:
    with new_database() as url:
        a_large_house(url)
        code = broken_off(tmp_path, url, number, 0.0)
    done = (tmp_path / FILE).exists()  # then the shell may hear of the signal itself
    assert code == 0 or (done and code == -number)
    assert [path.name for path in tmp_path.iterdir()] in ([], [FILE])
