"""Runs the real `lief` in a folder of its own, on loopback only; ends only what it started."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import httpx

from tests.forked import ROOT, Forked

LIEF = ("api.cli",)
ANEW = (sys.executable, "-c", "from api.cli import main; main()")
DEMO = {"LIEF_DEMO": "1", "LIEF_LOG": "json"}
PATIENCE = 60.0  # seconds: a bound for a busy machine, not an expectation


def environment(**settings: str) -> dict[str, str]:
    """A clean environment with these settings: nothing of the developer's own leaks in."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    # Rich folds help and complaints at this width; one line should stay one line.
    return {**kept, "PYTHONPATH": str(ROOT), "COLUMNS": "200", **settings}


def lief(
    folder: Path, *words: str, said: str = "", **settings: str
) -> subprocess.CompletedProcess[str]:
    """One command, run to its end."""
    with ExitStack() as files:
        stdin, stdout, stderr = (files.enter_context(tempfile.TemporaryFile("w+")) for _ in "012")
        stdin.write(said)
        stdin.seek(0)
        command = Forked([*LIEF, *words], folder, environment(**settings), stdin, stdout, stderr)
        code = command.wait(PATIENCE)
        for file in (stdout, stderr):
            file.seek(0)
        return subprocess.CompletedProcess(words, code, stdout.read(), stderr.read())


def lief_anew(folder: Path, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """The same, as the shell starts it: with nothing loaded before."""
    return subprocess.run(
        [*ANEW, *words], cwd=folder, env=environment(**settings), stdin=subprocess.DEVNULL,
        capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip


def a_free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])


class Server:
    """A `lief serve` (or other long command) that can be started, killed and started again."""

    def __init__(self, folder: Path, *words: str, **settings: str) -> None:
        self.folder = folder
        self.port = a_free_port()
        self._words = words or ("serve",)
        self._settings = settings or DEMO
        self._process: Forked | None = None
        self.http = httpx.Client()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        return self.folder / "log.txt"

    def start(self) -> None:
        """Start it, and wait until it answers (or, without a door, until it runs)."""
        serves = self._words[0] == "serve"
        port = ("--port", str(self.port)) if serves else ()
        with self.log.open("ab") as log:
            words = [*LIEF, *self._words, *port]
            env = environment(**self._settings)
            self._process = Forked(words, self.folder, env, stdout=log, stderr=log)
        self.http.close()
        self.http = httpx.Client(base_url=self.address, timeout=PATIENCE, trust_env=False)
        if serves:
            self.until(self._answers, "it answers")

    def kill(self) -> None:
        """kill -9: no goodbye, no flush."""
        self._signal(signal.SIGKILL)

    def stop(self) -> int:
        """SIGTERM; gives the exit code, which must come within 20 s."""
        return self._signal(signal.SIGTERM)

    def close(self) -> None:
        self.http.close()
        if self._process is not None and self._process.poll() is None:
            self.kill()

    def until(self, true: Any, what: str, seconds: float = PATIENCE) -> None:
        """Wait, bounded, until `true()` holds."""
        end = time.monotonic() + seconds
        while not true():
            if self._process is None or self._process.poll() is not None:
                raise AssertionError(f"it ended before {what}: {self.log.read_text()[-2000:]}")
            if time.monotonic() > end:
                raise AssertionError(f"in vain until {what}: {self.log.read_text()[-2000:]}")
            time.sleep(0.02)

    def _signal(self, number: int) -> int:
        assert self._process is not None, "start it first"
        self._process.send_signal(number)
        return self._process.wait(20)

    def _answers(self) -> bool:
        try:
            return self.http.get("/healthz").status_code == 200
        except httpx.TransportError:
            return False

    # --- the demo's phones ----------------------------------------------------------------------

    def write(self, who: str, event: str, text: str = "", **more: Any) -> httpx.Response:
        """Write on a phone; the same event may be sent again."""
        said = {"event_id": event, "text": text, **more}
        return self.http.post(f"/phone/{who}/messages", json=said)

    def lines(self, who: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        while page := self._lines_after(who, found[-1]["id"] if found else 0):
            found += page
        return found

    def _lines_after(self, who: str, after: int) -> list[dict[str, Any]]:
        page: list[dict[str, Any]] = self.http.get(
            f"/phone/{who}/lines", params={"after": after}
        ).json()
        return page

    def said(self, who: str) -> list[str]:
        """What the bot said on this phone."""
        return [line["text"] for line in self.lines(who) if not line["mine"]]

    def until_all_is_said(self) -> None:
        """Until nothing waits to be sent."""
        nothing = 'lief_outbox_waiting{state="waiting"} 0.0'
        self.until(lambda: nothing in self.http.get("/metrics").text, "all is said")

    def until_said(self, who: str, words: str) -> None:
        self.until(lambda: any(words in text for text in self.said(who)), f"it says {words!r}")


@contextmanager
def running(folder: Path, *words: str, **settings: str) -> Iterator[Server]:
    """A started server, gone at the end whatever happens."""
    server = Server(folder, *words, **settings)
    try:
        server.start()
        yield server
    finally:
        server.close()
