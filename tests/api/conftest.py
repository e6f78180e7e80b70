"""The web application in process: the demo's, and the ordinary one on either database."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.app import create_app
from api.build import Parts, build
from bot.settings import Settings
from tests.api.browser import Browser, browsing

Write = Callable[..., httpx.Response]


@pytest.fixture
def demo_parts(town: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Parts]:
    shutil.copytree(town, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)  # the demo keeps its database and key where it starts
    parts = build(Settings(demo=True))
    yield parts
    parts.close()


@pytest.fixture
def demo(demo_parts: Parts) -> Iterator[Browser]:
    """The demo's pages; without its worker, so that a test says when something is sent."""
    with browsing(create_app(demo_parts, worker=False)) as browser:
        yield browser


@pytest.fixture
def write(demo: Browser) -> Write:
    def write(who: str, event: Any, text: Any = "", **more: Any) -> httpx.Response:
        # json.dumps, as a browser does it: it can say half a character, which httpx cannot.
        said = json.dumps({"event_id": event, "text": text, **more})
        return demo.post(f"/phone/{who}/messages", content=said)

    return write


@pytest.fixture
def parts(database_url: str, tmp_path: Path) -> Iterator[Parts]:
    """The parts of an ordinary house; the test runs once on SQLite and once on PostgreSQL."""
    parts = build(Settings(database_url=database_url, key_file=tmp_path / "lief.key"))
    yield parts
    parts.close()


@pytest.fixture
def house(parts: Parts) -> Iterator[Browser]:
    """Its public pages, without sender and tick."""
    with browsing(create_app(parts, worker=False)) as browser:
        yield browser
