"""A real server process and the people who write to it, each over a connection of her own."""

import asyncio
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

import uvloop

from tests.bench.measuring import Measured, cpu_of, memory_of
from tests.bench.people import WARM, Message

HERE = "127.0.0.1"
ROOT = Path(__file__).parents[2]
PATIENCE = 30.0  # seconds for one answer; a benchmark that hangs must end


@contextmanager
def started(command: Sequence[str], **more: str) -> Iterator[subprocess.Popen[bytes]]:
    """A process of ours, stopped at the end, in a folder of its own so that it reads no `.env`."""
    with TemporaryDirectory() as folder, Path(folder, "log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, *command],
            stdout=subprocess.PIPE,
            stderr=log,
            cwd=folder,
            env={"PYTHONPATH": str(ROOT), "HOME": folder, **more},
        )
        try:
            yield process
        finally:
            process.terminate()
            process.wait(20)
            assert process.stdout is not None
            process.stdout.close()


def free_port() -> int:
    with socket.create_server((HERE, 0)) as held:
        port: int = held.getsockname()[1]
    return port


@dataclass
class Line:
    """One person's connection."""

    port: int
    reader: asyncio.StreamReader = field(init=False)
    writer: asyncio.StreamWriter = field(init=False)

    async def open(self) -> None:
        """Connect, as soon as the server listens."""
        async with asyncio.timeout(PATIENCE):
            while True:
                try:
                    connected = await asyncio.open_connection(HERE, self.port)
                except ConnectionRefusedError:
                    await asyncio.sleep(0.01)
                else:
                    self.reader, self.writer = connected
                    return

    async def post(self, message: Message) -> None:
        """Write one message on a phone; returns when the server has it."""
        body = json.dumps({"event_id": message.event_id, "text": message.text}).encode()
        head = (
            f"POST /phone/{message.who}/messages HTTP/1.1\r\nHost: {HERE}:{self.port}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        )
        await self.ask(head.encode() + body)

    async def ask(self, request: bytes) -> None:
        """One request; returns when the server has answered that it has it."""
        self.writer.write(request)
        answer = await self.reader.readuntil(b"\r\n\r\n")
        assert answer.startswith(b"HTTP/1.1 200 "), answer
        length = int(answer.lower().partition(b"content-length: ")[2].partition(b"\r")[0])
        await self.reader.readexactly(length)


@dataclass(frozen=True, slots=True)
class Server:
    """A server under way: where it listens, and how to see what it has not settled yet."""

    process: subprocess.Popen[bytes]
    port: int
    waiting: Callable[[], int]


def measure(name: str, server: Server, people: Sequence[Sequence[Message]]) -> Measured:
    """All people at once, each waiting for her reply before she writes again."""
    return uvloop.run(_measure(name, server, people))


async def _measure(name: str, server: Server, people: Sequence[Sequence[Message]]) -> Measured:
    waiting: dict[str, asyncio.Future[None]] = {}
    listening = asyncio.create_task(_listen(server.process, waiting))
    talks = [(Line(server.port), messages) for messages in people]
    for line, _ in talks:
        await line.open()
    await asyncio.gather(*(_talk(line, m[:WARM], waiting) for line, m in talks))
    pid = server.process.pid
    start, worked = time.perf_counter(), cpu_of(pid)
    replies = await asyncio.gather(*(_talk(line, m[WARM:], waiting) for line, m in talks))
    while server.waiting():
        await asyncio.sleep(0.001)
    seconds, cpu = time.perf_counter() - start, cpu_of(pid) - worked
    listening.cancel()
    for line, _ in talks:
        line.writer.close()
    return Measured(name, seconds, list(chain(*replies)), cpu, memory_of(pid))


async def _talk(
    line: Line, messages: Sequence[Message], waiting: dict[str, asyncio.Future[None]]
) -> list[float]:
    return [await _answered(line, message, waiting) for message in messages]


async def _answered(
    line: Line, message: Message, waiting: dict[str, asyncio.Future[None]]
) -> float:
    """Seconds from a message to its reply on the phone."""
    start = time.perf_counter()
    replied = waiting[message.who] = asyncio.get_running_loop().create_future()
    async with asyncio.timeout(PATIENCE):
        await line.post(message)
        await replied
    return time.perf_counter() - start


async def _listen(
    process: subprocess.Popen[bytes], waiting: dict[str, asyncio.Future[None]]
) -> None:
    """The server tells on its standard output whose phone got a reply."""
    reader = asyncio.StreamReader()
    protocol = asyncio.StreamReaderProtocol(reader)
    assert process.stdout is not None
    pipe = os.fdopen(os.dup(process.stdout.fileno()), "rb", 0)  # the loop closes what it was given
    await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, pipe)
    while line := await reader.readline():
        waiting.pop(line.decode().strip()).set_result(None)
