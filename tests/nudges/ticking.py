"""One process that lives the moments it is told: `python -m tests.nudges.ticking TABLE`.

DATABASE_URL says where, LIEF_KEY_FILE with which key. A moment a line comes in; a dot a moment goes
out when all that was due then is done.
"""

import asyncio
import base64
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from api.logs import set_up_logs
from bot.clock import Clock
from storage.db import Database
from storage.sealing import Sealer
from tests.forked import ROOT, Forked
from tests.nudges.lived import Shift, Table
from tests.nudges.replay import measured
from tests.running import environment

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass
class Wrist:
    """A watch that shows what it was told."""

    time: datetime = LONG_AGO

    def now(self) -> datetime:
        return self.time


def main() -> None:
    set_up_logs("json")
    wrist = Wrist()
    clock = Clock(real=wrist.now)
    sealer = Sealer.load(os.environ["LIEF_KEY_FILE"], may_create=False)
    table = Table(clock, measured(sys.argv[1]))
    shift = Shift(Database.open(os.environ["DATABASE_URL"]), sealer, clock, [table])
    for line in sys.stdin:
        wrist.time = datetime.fromisoformat(line.strip())
        asyncio.run(shift.minute())
        os.write(1, b".")


# --- seen from the test that starts them --------------------------------------------------------


@contextmanager
def ticking(table: str, url: str, key: Path, log: Path) -> Iterator[Forked]:
    """A process of its own, gone at the end whatever happens."""
    words = ["tests.nudges.ticking", table]
    settings = environment(DATABASE_URL=url, LIEF_KEY_FILE=str(key))
    pipe = subprocess.PIPE
    with log.open("ab") as said, Forked(words, ROOT, settings, pipe, pipe, said) as process:
        try:
            yield process
        finally:
            process.kill()


def live_together(processes: Sequence[Forked], moments: Iterable[datetime]) -> None:
    """Each moment at once in all of them; the next when all are ready."""
    for at in moments:
        for process in processes:
            assert process.stdin is not None
            process.stdin.write(f"{at.isoformat()}\n".encode())
        for process in processes:
            assert process.stdout is not None
            assert process.stdout.read(1) == b".", "it broke off"


def a_key(folder: Path) -> Path:
    """The key that the tests' towns have, in a file of its own."""
    path = folder / "lief.key"
    path.touch(0o600)
    path.write_bytes(base64.b64encode(b"k" * 32))
    return path


if __name__ == "__main__":
    main()
