"""From the command to the first answer, as a newcomer and as a restart see it."""

import asyncio
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.measuring import memory_of
from tests.bench.over_http import Line, free_port, started
from tests.bench.people import Message

SERVE = "from api.cli import main; main()"


@dataclass(frozen=True, slots=True)
class Start:
    """`seconds` until the reply stood on the phone, `memory` in bytes at that moment."""

    seconds: float
    memory: int


def measure(folder: Path, event: str) -> Start:
    """The demo's `lief serve`; what stands in the folder already is used again."""
    port, start = free_port(), time.perf_counter()
    files = {"DATABASE_URL": f"sqlite:///{folder}/demo.db", "LIEF_KEY_FILE": f"{folder}/demo.key"}
    with started(["-c", SERVE, "serve", "--port", str(port)], LIEF_DEMO="1", **files) as process:
        line = Line(port)
        asyncio.run(_first_answer(line, Message("anja", event, "saldo")))
        _await_reply(folder / "demo.db", event)
        return Start(time.perf_counter() - start, memory_of(process.pid))


async def _first_answer(line: Line, message: Message) -> None:
    await line.open()
    await line.post(message)
    line.writer.close()


def _await_reply(path: Path, event: str) -> None:
    with _reading(path) as db:
        while db.execute(_SENT, (event,)).fetchone() is None:
            time.sleep(0.002)


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    yield db
    db.close()


_SENT = """SELECT 1 FROM outbox JOIN inbox ON outbox.key = 're:' || inbox.id || ':0'
  WHERE inbox.event_id = ? AND outbox.state = 'sent'"""
