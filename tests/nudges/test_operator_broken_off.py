"""The operator's announcement is broken off in its planning: each is told once all the same."""

import asyncio
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from storage.db import Database
from tests.bench.fan_out import ANNOUNCEMENTS
from tests.bench.town import make_town
from tests.nudges.killing import moments
from tests.nudges.test_announcing import planned
from tests.running import PATIENCE, ROOT, environment

PEOPLE, PAGE = 3_000, 1_000
SAYS = [sys.executable, "-m", "tests.announcing_operator"]


def says(url: str, *signals: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*SAYS, url, str(PEOPLE), *signals], cwd=ROOT, env=environment(),
        capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip


def killed(url: str, after: float) -> None:
    with subprocess.Popen(
        [*SAYS, url, str(PEOPLE)], cwd=ROOT, env=environment(),
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(after)
        process.kill()


def ticks_until_all_have_it(db: Database) -> None:
    for _ in range(2):
        asyncio.run(ANNOUNCEMENTS.plan(db))
        assert planned(db) == (PEOPLE, PEOPLE, PEOPLE)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
def test_who_is_asked_to_stop_says_that_the_rest_goes_on(
    database_url: str, tmp_path: Path, name: str
) -> None:
    make_town(database_url, tmp_path / "key", PEOPLE, talkers=0)
    ended = says(database_url, name)
    assert ended.returncode == 0, ended.stderr
    assert "Announcement 1 goes to 3000 people." in ended.stdout
    assert "Broken off, and nothing is lost" in ended.stdout
    assert "lief announcements stop 1" in ended.stdout
    db = Database.open(database_url)
    assert planned(db) == (2 * PAGE,) * 3  # it ends after the page that it was at
    ticks_until_all_have_it(db)
    db.close()


def test_a_kill_between_pages_leaves_the_rest_to_the_tick(
    database_url: str, tmp_path: Path
) -> None:
    make_town(database_url, tmp_path / "key", PEOPLE, talkers=0)
    assert says(database_url, "SIGKILL").returncode == -signal.SIGKILL
    db = Database.open(database_url)
    assert planned(db) == (PAGE,) * 3
    again = says(database_url)  # a script that tries again
    assert again.returncode == 1
    assert "nothing was sent" in again.stderr
    ticks_until_all_have_it(db)
    db.close()


def test_whenever_it_is_killed_each_is_told_once(database_url: str, tmp_path: Path) -> None:
    make_town(database_url, tmp_path / "key", PEOPLE, talkers=0)
    for after in moments(2, 0.4):
        killed(database_url, after)
    says(database_url)  # at the latest now
    db = Database.open(database_url)
    ticks_until_all_have_it(db)
    db.close()
