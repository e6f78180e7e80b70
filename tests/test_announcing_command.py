"""`lief announce` and `lief announcements` as an operator meets them: real processes."""

import json
import os
import pty
import signal
import subprocess
from pathlib import Path

import pytest
from sqlalchemy import func, select

from storage.db import Database
from storage.models import tables
from tests.conftest import NewDatabase
from tests.pictures.photos import MAKER, opened, telling
from tests.running import ANEW, DEMO, PATIENCE, environment, lief, running
from tests.test_keeping import complains, does

TOP = "Zaterdag is de landelijke top."
SAID = ("announce", "text.txt")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a text."""
    (tmp_path / "text.txt").write_text(TOP, encoding="utf8")
    return tmp_path


@pytest.fixture
def demo(folder: Path, town: Path) -> Path:
    """The same with the demo town, in which two people get it."""
    for file in town.iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    return folder


def number(folder: Path) -> int:
    """How many announcements there are."""
    db = Database.open(f"sqlite:///{folder / 'demo.db'}")
    with db.transaction() as tx:
        found: int = tx.execute(
            select(func.count()).select_from(tables["announcement"])
        ).scalar_one()
    db.close()
    return found


def receivers(folder: Path) -> int:
    shown = does(folder, *SAID, "--preview", "--json", **DEMO)
    return int(json.loads(shown)["receivers"])


def test_it_goes_while_the_server_runs(folder: Path) -> None:
    with running(folder, **DEMO) as server:
        server.write("anja", "e1", "hoi")
        server.http.post("/phone/clock", json={"move": "morning"})
        many = receivers(folder)
        assert many > 0
        said = does(folder, *SAID, "--receivers", str(many), **DEMO)
        assert f"Announcement 1 goes to {many} people." in said
        server.until_said("anja", TOP)
        server.until_all_is_said()
        server.stop()
    [one] = map(json.loads, does(folder, "announcements", "--json", **DEMO).splitlines())
    assert (one["id"], one["people"]) == (1, many)
    assert all(block["what"] == "sent" for there in one["there"] for block in there["blocks"])
    assert "1  “Zaterdag is de…” is over." in does(folder, "announcements", **DEMO)


def test_without_the_number_nothing_is_sent(demo: Path) -> None:
    many = receivers(demo)
    assert f"--receivers {many}" in complains(demo, *SAID, **DEMO)
    assert f"it goes to {many} now" in complains(demo, *SAID, "--receivers", "999", **DEMO)
    assert number(demo) == 0


def at_a_terminal(folder: Path, typed: bytes) -> subprocess.CompletedProcess[bytes]:
    """With this typed after the preview."""
    mine, its = pty.openpty()
    try:
        os.write(mine, typed)
        return subprocess.run(
            [*ANEW, *SAID], cwd=folder, env=environment(**DEMO), stdin=its,
            capture_output=True, timeout=PATIENCE, check=False,
        )  # fmt: skip
    finally:
        os.close(mine)
        os.close(its)


def test_at_a_terminal_the_number_is_typed(demo: Path) -> None:
    many = receivers(demo)
    for typed in (b"\x04", f"{many}1\n".encode()):
        ended = at_a_terminal(demo, typed)
        assert (ended.returncode, number(demo)) == (1, 0)
        assert ended.stderr == b"lief: that is not the number; nothing was sent\n"
    ended = at_a_terminal(demo, f" {many} \n".encode())
    assert (ended.returncode, number(demo)) == (0, 1), ended.stderr
    assert ended.stdout.index(TOP.encode()) < ended.stdout.index(b"Announcement 1 goes")


def test_it_ends_while_it_asks_and_nothing_is_sent(demo: Path) -> None:
    mine, its = pty.openpty()
    with subprocess.Popen(
        [*ANEW, *SAID], cwd=demo, env=environment(**DEMO), stdin=its, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        while b"Type the number" not in process.stdout.readline() + process.stdout.peek():
            assert process.poll() is None
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
    os.close(mine)
    os.close(its)
    assert number(demo) == 0


def test_standard_input_is_a_file_too(demo: Path) -> None:
    ended = lief(demo, "announce", "-", "--preview", said=TOP, **DEMO)
    assert ended.returncode == 0, ended.stderr
    assert f"  {TOP}\n" in ended.stdout


def test_it_is_steered_by_its_number(demo: Path) -> None:
    assert "nothing yet" in does(demo, "announcements", **DEMO)
    does(demo, *SAID, "--receivers", str(receivers(demo)), **DEMO)
    steer = ("announcements", "pause", "1")
    assert "lief announcements go-on 1" in does(demo, *steer, **DEMO)
    assert "is on hold" in does(demo, "announcements", **DEMO)
    assert "is stopped" in does(demo, "announcements", "stop", "1", **DEMO)
    assert "for ever" in complains(demo, "announcements", "go-on", "1", **DEMO)


def test_what_cannot_be_is_one_line(folder: Path, new_database: NewDatabase) -> None:
    with new_database() as url:
        here = {"DATABASE_URL": url}
        assert "nobody" in complains(folder, *SAID, "--receivers", "2", **here)
        assert "--programme Nergens" in complains(folder, *SAID, "--programme", "Nergens", **here)
        assert "letter.txt" in complains(folder, "announce", "letter.txt", **here)
        db = Database.open(url)
        with db.transaction() as tx:
            tx.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
        db.close()
        for words in ((*SAID, "--preview"), ("announcements", "stop", "1")):
            assert "lief migrate" in complains(folder, *words, **here)


@pytest.mark.parametrize(
    "words",
    [("announce",), (*SAID, "--to", "neighbours"), (*SAID, "--theme", "money"),
     (*SAID, "--receivers", "0"), (*SAID, "--on", "soon"), ("announcements", "stop"),
     ("announcements", "stop", "0"), ("announcements", "end", "1")],
    ids=" ".join,
)  # fmt: skip
def test_wrong_usage_exits_with_2(folder: Path, words: tuple[str, ...]) -> None:
    assert lief(folder, *words).returncode == 2
    assert [file.name for file in folder.iterdir()] == ["text.txt"]


def test_a_picture_stands_above_it(folder: Path) -> None:
    (folder / "top.jpg").write_bytes(telling())
    with running(folder, **DEMO) as server:
        server.write("anja", "e1", "hoi")
        server.http.post("/phone/clock", json={"move": "morning"})
        many = str(receivers(folder))
        does(folder, *SAID, "--picture", "top.jpg", "--receivers", many, **DEMO)
        server.until_said("anja", TOP)
        lines = server.http.get("/phone/anja/lines").json()
        [shown] = [line["picture"] for line in lines if TOP in line["text"]]
        content = server.http.get(shown).content
    assert opened(content).size == (30, 40)
    assert MAKER.encode() not in content


@pytest.mark.parametrize("content", [b"no picture", None])
def test_what_is_no_picture_is_not_announced(demo: Path, content: bytes | None) -> None:
    if content is not None:
        (demo / "top.jpg").write_bytes(content)
    assert "top.jpg" in complains(demo, *SAID, "--picture", "top.jpg", **DEMO)
    assert number(demo) == 0
