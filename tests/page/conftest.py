"""A real Chromium before a real server with the demo town."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.running import DEMO, Server, running

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
PATIENCE = 30_000  # milliseconds: a bound for a busy machine


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """The browser of this machine, else playwright's own; without one the tests fail."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def server(town: Path, tmp_path: Path) -> Iterator[Server]:
    shutil.copytree(town, tmp_path, dirs_exist_ok=True)
    with running(tmp_path, **DEMO) as server:
        yield server


@pytest.fixture
def trouble() -> list[str]:
    """What the browser complains of: each test ends with nothing in it."""
    return []


@pytest.fixture
def page(chromium: Browser, server: Server, trouble: list[str]) -> Iterator[Page]:
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    page.on("console", lambda said: said.type in ("error", "warning") and trouble.append(said.text))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("request", lambda asked: _is_ours(asked.url, server) or trouble.append(asked.url))
    page.on("response", lambda got: got.status >= 400 and trouble.append(got.url))
    page.goto(server.address)
    yield page
    page.close()
    assert trouble == []


def _is_ours(url: str, server: Server) -> bool:
    return url.startswith((server.address, "data:"))
