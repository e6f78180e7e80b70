"""Processes that start at once: each is forked from one that has the house in memory already.

Loading the house takes a second, and the tests start hundreds of processes. A forked one has its
own folder, environment, input and output, and ends or is killed like any other. What is not seen
this way is Python itself starting; tests/test_cli.py has a test in which every command does.
"""

import atexit
import gc
import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import IO, Any

from bot.saying import Speech

ROOT = Path(__file__).parent.parent
LARGE = (
    *("api.announcement_desk", "api.cli", "api.exporting", "api.heat_desk", "api.inviting"),
    *("api.keeping", "api.programme_desk", "api.serving", "api.starting", "api.whatsapp_desk"),
    *("bot.channels.telegram.platform", "bot.channels.whatsapp.joining"),
    *("alembic.command", "psycopg"),
)
ROOM = 1 << 16  # bytes: all that one process is started with


class Forked:
    """`python -m WORDS` of a module that has a `main()`: what tests use of a Popen."""

    def __init__(
        self, words: Sequence[str], cwd: Path, env: Mapping[str, str],
        stdin: IO[Any] | int = subprocess.DEVNULL, stdout: IO[Any] | int = subprocess.DEVNULL,
        stderr: IO[Any] | int = 2,
    ) -> None:  # fmt: skip
        self.stdin: IO[bytes] | None = None
        self.stdout: IO[bytes] | None = None
        self.returncode: int | None = None
        self._end, its_end = socket.socketpair()
        theirs = [self._theirs(name, to) for name, to in (("r", stdin), ("w", stdout))]
        asked = json.dumps([words, str(cwd), dict(env)]).encode()
        standard = [*theirs, os.dup(stderr if isinstance(stderr, int) else stderr.fileno())]
        socket.send_fds(_nest(), [asked], [its_end.fileno(), *standard])
        its_end.close()
        for file in standard:
            os.close(file)
        self.pid = int(self._end.recv(ROOM))

    def _theirs(self, mode: str, to: IO[Any] | int) -> int:
        """The end that the process gets; of a pipe the other end is kept here."""
        if to == subprocess.DEVNULL:
            return os.open(os.devnull, os.O_RDWR)
        if to != subprocess.PIPE:
            return os.dup(to if isinstance(to, int) else to.fileno())
        reads, writes = os.pipe()
        if mode == "r":
            self.stdin = os.fdopen(writes, "wb", buffering=0)
            return reads
        self.stdout = os.fdopen(reads, "rb", buffering=0)
        return writes

    def __enter__(self) -> "Forked":
        return self

    def __exit__(self, *_: object) -> None:
        for pipe in (self.stdin, self.stdout):
            if pipe is not None:
                pipe.close()
        self.wait()

    def poll(self) -> int | None:
        """The exit code, minus the signal where that ended it; None while it runs."""
        return self._ended(0)

    def wait(self, timeout: float | None = None) -> int:
        code = self._ended(timeout)
        if code is None:
            raise subprocess.TimeoutExpired(f"process {self.pid}", timeout or 0)
        return code

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def _ended(self, timeout: float | None) -> int | None:
        if self.returncode is None and select.select([self._end], [], [], timeout)[0]:
            self.returncode = int(self._end.recv(ROOM))
            self._end.close()
        return self.returncode


@cache
def _nest() -> socket.socket:
    """The door of the process that the others are forked from; it ends when this one does."""
    here, there = socket.socketpair()
    with there:
        nest = subprocess.Popen(
            [sys.executable, "-m", "tests.forked", str(there.fileno())],
            cwd=ROOT, pass_fds=[there.fileno()], stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )  # fmt: skip
    atexit.register(nest.wait)
    atexit.register(here.close)  # what is registered last is done first
    return here


# --- in that process ------------------------------------------------------------------------------


def main() -> None:
    for module in LARGE:
        import_module(module)
    Speech.load()
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    words = _asked_of_a_child(socket.socket(fileno=int(sys.argv[1])))
    if words:
        sys.argv = words
        import_module(words[0]).main()  # and Python ends, as after any program


def _asked_of_a_child(door: socket.socket) -> list[str] | None:
    """Returns in each process that is asked for, with its words, and at the end here."""
    while True:
        asked, files, _, _ = socket.recv_fds(door, ROOM, 4)
        if not asked:
            return None
        if os.fork() == 0:
            door.close()
            return _born(asked, *files)
        for file in files:
            os.close(file)


def _born(asked: bytes, end: int, *standard: int) -> list[str]:
    """Returns in the process that was asked for; its parent tells number and end of it."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    child = os.fork()
    if child:
        for file in standard:  # who reads must see that it closed them
            os.close(file)
        os.write(end, b"%d" % child)
        _, status = os.waitpid(child, 0)
        os.write(end, b"%d" % os.waitstatus_to_exitcode(status))
        os._exit(0)
    os.close(end)
    for number, file in enumerate(standard):
        os.dup2(file, number)
        os.close(file)
    words, folder, environment = json.loads(asked)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    return list(words)


if __name__ == "__main__":
    main()
